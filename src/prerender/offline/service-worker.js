// Keeps what a visitor has read readable without a network. With a network, the network's word counts.
const BASE = "{base}/", APP = "{app}", MISSING = BASE + "404.html", START = [{start}];
const PARTS = /^(app|data|images)\//;

self.addEventListener("install", event => event.waitUntil(install()));
self.addEventListener("activate", event => event.waitUntil(activate()));
self.addEventListener("fetch", event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const isOwn = origin === location.origin && pathname.startsWith(BASE);
  if (request.method !== "GET" || !isOwn || request.headers.has("range")) return;
  const path = pathname.slice(BASE.length);
  if (path.startsWith("app/vitrine-")) event.respondWith(once(event));
  else if (request.mode === "navigate" || PARTS.test(path) || path.startsWith("icon")) event.respondWith(latest(event));
});

// What a name with a hash stands for never changes.
const once = async event => await find(event.request) ?? answered(event);

const latest = async event => {
  const { request } = event;
  const kept = async () => direct(await find(request) ?? (request.mode === "navigate" ? await caches.match(MISSING) : undefined));
  // Of a network that says nothing, one who has a copy waits no longer.
  const patient = new Promise(done => setTimeout(async () => await find(request) && done(kept()), 5000));
  try {
    return await Promise.race([answered(event), patient]);
  } catch (error) {
    const copy = await kept();
    if (copy) return copy;
    throw error;
  }
};

// Browsers take no redirected answer for a page, and some hosts redirect /404.html to /404.
const direct = answer => answer?.redirected ? new Response(answer.body, answer) : answer;

const find = request => caches.match(request, { ignoreSearch: request.mode === "navigate", ignoreVary: true });

const answered = async event => {
  const answer = await fetch(event.request);
  if (answer.ok && answer.type === "basic") {
    const copy = answer.clone();
    // A full disk only means that there is no copy.
    event.waitUntil(visited().then(cache => cache.put(bare(event.request.url), copy)).catch(() => {}));
  }
  return answer;
};

// What was searched and answered is in the query: it is kept nowhere.
const bare = address => address.split(/[?#]/)[0];

const visited = () => caches.open("vitrine-visites");

// The page that is being read, and what the app starts with: the browser has just had them.
async function install() {
  const cache = await visited();
  const open = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const pages = open.map(page => bare(page.url));
  // What doesn't come now comes with the next visit.
  await Promise.allSettled([MISSING, ...START, ...pages].map(address => cache.add(address)));
}

// An app of an earlier build is of no use: its pages ask for their own.
async function activate() {
  const cache = await visited();
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith(BASE + "app/") && !pathname.startsWith(APP)) await cache.delete(request);
  }
  await clients.claim();
}
