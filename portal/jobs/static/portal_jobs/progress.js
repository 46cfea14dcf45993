/* Brings how far long work is up to date until it has ended. */

const PAUSE_MS = 2000;
const LONGEST_PAUSE_MS = 30000;
const ASK = { headers: { 'X-Requested-With': 'XMLHttpRequest' } };

const parser = new DOMParser();
const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

async function follow(place) {
  let wait = PAUSE_MS;
  while (!('jobEnded' in place.dataset)) {
    await pause(wait);
    if (document.hidden) continue;
    try {
      const answer = await fetch(place.dataset.job, ASK);
      // signed out, not allowed any more, or deleted: the page stays as it is
      if (answer.redirected || (answer.status >= 400 && answer.status < 500)) return;
      if (!answer.ok) throw new Error(answer.status);
      const page = parser.parseFromString(await answer.text(), 'text/html');
      show(place, page.querySelector('[data-job]'));
      wait = PAUSE_MS;
    } catch {
      wait = Math.min(wait * 2, LONGEST_PAUSE_MS);
    }
  }
}

function show(place, fresh) {
  if ('jobEnded' in fresh.dataset) {
    finish(place, fresh);
    return;
  }
  const bar = fresh.querySelector('progress');
  for (const name of ['value', 'max']) {
    if (bar.hasAttribute(name)) place.querySelector('progress').setAttribute(name, bar.getAttribute(name));
  }
  say(place, fresh, '[data-job-figures]');
  say(place, fresh, '[data-job-standing]');
}

/* What did not change is not written, so that it is not read out again. */
function say(place, fresh, part) {
  const words = fresh.querySelector(part).textContent;
  if (place.querySelector(part).textContent !== words) place.querySelector(part).textContent = words;
}

function finish(place, fresh) {
  say(place, fresh, '[data-job-standing]');
  const standing = place.querySelector('[data-job-standing]');
  place.replaceChildren(standing, ...[...fresh.children].slice(1));
  place.dataset.jobEnded = '';
  for (const part of document.querySelectorAll('[data-job-going-on]')) {
    if (part.contains(document.activeElement)) place.focus();
    part.hidden = true;
  }
}

document.querySelectorAll('[data-job]').forEach(follow);
