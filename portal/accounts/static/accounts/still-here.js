/* Tells the server that somebody types or points, warns before the session ends, and
   covers the page when it has. The server decides; it is asked before anything shows. */

const setup = JSON.parse(document.getElementById('still-here-setup').textContent);
const admin = JSON.parse(document.getElementById('wagtail-config').textContent);
document.body.append(document.getElementById('still-here').content);
const warning = document.getElementById('still-here-warning');
const end = document.getElementById('still-here-end');

const UNSAVED = ['has-edits', 'has-comments', 'force']
  .map((name) => `[data-w-unsaved-${name}-value="true"]`)
  .join();
const LOOK_MS = Math.min(5000, (setup.warnSeconds * 1000) / 6);
let endsAt = Infinity;
let toldAt = Date.now();
let somebodyIsHere = false;
let waiting = Promise.resolve();
let asking = false;

function talk(method) {
  // one after the other; a question is not asked twice
  if (method === 'GET' && asking) return;
  if (method === 'GET') asking = true;
  waiting = waiting.then(() => exchange(method)).finally(() => {
    if (method === 'GET') asking = false;
  });
}

async function exchange(method) {
  try {
    const answer = await fetch(setup.address, {
      method,
      headers: { Accept: 'application/json', [admin.CSRF_HEADER_NAME]: admin.CSRF_TOKEN },
    });
    // anything else than "signed out" may be the network: the clock goes on by itself
    if (answer.status === 403) {
      show(method === 'POST' ? await ask() : { seconds: 0 });
    } else if (answer.ok) {
      show(await answer.json());
    }
  } catch {
    if (Date.now() >= endsAt) finish();
  }
}

/* A refused POST may be an old form token: only a refused GET means signed out. */
async function ask() {
  const answer = await fetch(setup.address, { headers: { Accept: 'application/json' } });
  return answer.ok ? answer.json() : { seconds: 0 };
}

function show({ seconds, can_stay: canStay = true }) {
  if (end.open) return;
  endsAt = Date.now() + seconds * 1000;
  if (seconds <= 0) {
    finish();
  } else if (seconds <= setup.warnSeconds) {
    warn(canStay);
  } else if (warning.open) {
    warning.close();
  }
}

function warn(canStay) {
  const words = setup.words[Math.floor((endsAt - Date.now()) / 60000)] ?? setup.words.at(-1);
  const line = document.getElementById('still-here-left');
  if (line.textContent !== words) line.textContent = words;
  if (warning.open || warning.dataset.seen) return;
  warning.querySelectorAll('[data-idle]').forEach((part) => { part.hidden = !canStay; });
  warning.querySelectorAll('[data-long]').forEach((part) => { part.hidden = canStay; });
  warning.returnValue = '';
  warning.showModal();
}

function finish() {
  clearInterval(clock);
  warning.close();
  const here = window.location.pathname + window.location.search;
  end.querySelector('a').href = `${setup.signIn}?next=${encodeURIComponent(here)}`;
  // what is not saved stays, unseen, so that nothing typed is thrown away from here
  if (document.querySelector(UNSAVED)) document.body.append(end);
  else document.body.replaceChildren(end);
  document.documentElement.classList.add('still-here-over');
  if (!end.open) end.showModal();
}

function look() {
  const now = Date.now();
  if (somebodyIsHere && now - toldAt >= setup.tellSeconds * 1000) {
    somebodyIsHere = false;
    toldAt = now;
    talk('POST');
  } else if (endsAt - now <= setup.warnSeconds * 1000) {
    talk('GET');
  }
}

function noteInput(event) {
  if (event.isTrusted && !warning.open && !end.open) somebodyIsHere = true;
}

['keydown', 'pointerdown', 'touchstart'].forEach((kind) => {
  document.addEventListener(kind, noteInput, { capture: true, passive: true });
});
warning.addEventListener('cancel', () => { warning.returnValue = 'stay'; });
warning.addEventListener('close', () => {
  if (warning.returnValue === 'close') {
    warning.dataset.seen = 'yes';
  } else if (warning.returnValue === 'stay') {
    toldAt = Date.now();
    talk('POST');
  }
});
end.addEventListener('cancel', (event) => event.preventDefault());
end.addEventListener('close', () => end.showModal());
document.addEventListener('visibilitychange', () => { if (!document.hidden) talk('GET'); });
window.addEventListener('pageshow', () => talk('GET'));

const clock = setInterval(look, LOOK_MS);
