{
  const root = document.documentElement;
  const say = state => { root.dataset.app = state; };
  const asked = [];
  const SELECTORS = { click: "main button[type=button]", submit: "main form" };

  const path = address => new URL(address).pathname.replace(/\/$/, "");

  // What the page can't do without the app waits for it.
  const wait = event => {
    const element = event.target.closest?.(SELECTORS[event.type]);
    const isHere = element && (event.type === "click" || path(element.action) === path(location));
    if (!isHere) return;
    event.preventDefault();
    const place = [...document.querySelectorAll(SELECTORS[event.type])].indexOf(element);
    asked.push({ kind: event.type, element, place });
  };

  // The app may have drawn the element again meanwhile, in the same place.
  const act = isReady => {
    for (const kind in SELECTORS) removeEventListener(kind, wait, true);
    for (const { kind, element, place } of asked.splice(0)) {
      const now = element.isConnected ? element : document.querySelectorAll(SELECTORS[kind])[place];
      if (kind === "click") isReady && now?.click();
      else isReady ? now?.requestSubmit() : now?.submit();
    }
  };

  // A browser that refuses shows the site all the same.
  const keepForLater = () => { if ("WORKER") navigator.serviceWorker?.register("WORKER").catch(() => {}); };
  const end = state => { clearTimeout(late); say(state); act(state === "ready"); keepForLater(); };
  const late = setTimeout(end, 20000, "missing");
  for (const state of ["ready", "missing"]) addEventListener(`vitrine-${state}`, () => end(state));

  // A module that has trapped can't go on: what it listened to is left to the browser.
  const stop = ({ error, reason }) => {
    if (root.dataset.app === "stopped" || !((error ?? reason) instanceof WebAssembly.RuntimeError)) return;
    end("stopped");
    for (const kind of ["click", "submit"]) addEventListener(kind, event => event.stopImmediatePropagation(), true);
    addEventListener("popstate", () => location.reload());
  };

  let isStarted = false;
  const start = () => {
    if (isStarted) return;
    isStarted = true;
    // The app frees what it lends to scripts by itself. A registry also calls back when the browser has put the page
    // aside to come back to it: the browser would throw the page away.
    delete globalThis.FinalizationRegistry;
    import("SCRIPT").then(({ default: init }) => init({ module_or_path: "MODULE" })).catch(error => {
      end("missing");
      throw error;
    });
  };

  if (!globalThis.WebAssembly) end("missing");
  else {
    for (const kind in SELECTORS) addEventListener(kind, wait, true);
    for (const kind of ["error", "unhandledrejection"]) addEventListener(kind, stop);
    for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, start, { once: true, capture: true });
    // Text is painted before the app takes any of the visitor's time.
    const whenIdle = () => globalThis.requestIdleCallback ? requestIdleCallback(start, { timeout: 2000 }) : setTimeout(start);
    addEventListener("DOMContentLoaded", () => document.hidden ? whenIdle() : requestAnimationFrame(() => setTimeout(whenIdle)));
  }
}
