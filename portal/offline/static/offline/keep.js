// Has the browser keep the page of important numbers for when there is no network.

const { worker } = document.querySelector("script[data-worker]").dataset;
navigator.serviceWorker?.register(worker);
