// Leaves a sensitive page so that "back" does not return to it; Escape three times does
// the same. Without this script the link works too, but stays in the history.

const link = document.querySelector(".exit a");
const LONGEST = 2000;
let presses = [];

function leave(event) {
  event.preventDefault();
  document.documentElement.hidden = true;
  location.replace(link.href);
}

link.addEventListener("click", leave);

addEventListener("keydown", (event) => {
  if (event.key !== "Escape") {
    presses = [];
    return;
  }
  presses = [...presses, event.timeStamp].filter((at) => event.timeStamp - at < LONGEST);
  if (presses.length >= 3) leave(event);
});
