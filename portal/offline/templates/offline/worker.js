{% load offline %}const KEPT = {{ kept|as_script }};
const LANGUAGE = KEPT.cache.split("-").slice(0, -1).join("-");

addEventListener("install", (event) => {
  const keep = async () => {
    const cache = await caches.open(KEPT.cache);
    await cache.addAll([KEPT.page, ...KEPT.files]);
    await skipWaiting();
  };
  event.waitUntil(keep());
});

addEventListener("activate", (event) => {
  const tidy = async () => {
    const names = await caches.keys();
    const old = names.filter((name) => name.startsWith(`${LANGUAGE}-`) && name !== KEPT.cache);
    await Promise.all(old.map((name) => caches.delete(name)));
  };
  event.waitUntil(tidy());
});

addEventListener("fetch", (event) => {
  const path = new URL(event.request.url).pathname;
  if (event.request.mode === "navigate") {
    event.respondWith(fetch(event.request).catch(() => caches.match(KEPT.page)));
  } else if (KEPT.files.includes(path)) {
    event.respondWith(fetch(event.request).catch(() => caches.match(event.request)));
  }
});
