// Offline reading. Pages come from the network and, failing that, from what was read or saved; files with a hash in their
// address come from what is kept. Only this site's folder is touched: other sites may share the origin. Never rename this file.
const BASE = new URL(registration.scope).pathname;
const MINE = `banmian:${BASE}:`;
const ROOM = { pages: 60, files: 20 };
// So long a copy waits for its page; where none is held, the network has all the time it takes.
const PATIENCE = 4000;
const START = ["", "saved/", "archive/"];
const SCRIPT = /^zh-[a-z]+\//;

const within = (url) => new URL(url).pathname.slice(BASE.length);
const names = async () => (await caches.keys()).filter((name) => name.startsWith(MINE));
// What was read last comes before what was kept at the start.
const held = async (request) => {
  for (const cacheName of [`${MINE}pages`, ...(await names())]) {
    const found = await caches.match(request, { cacheName });
    if (found) return found;
  }
};
// The start of every script, with the files it asks for; the front page tells which scripts there are.
const begin = async () => {
  const cache = await caches.open(`${MINE}start`);
  const files = new Set();
  const add = async (path) => {
    const response = await fetch(BASE + path, { cache: "reload" });
    const text = await response.clone().text();
    await cache.put(BASE + path, response);
    for (const [, address] of text.matchAll(/="([^"]+(?<!\.webp)\?v=\w+)"/g)) files.add(new URL(address, registration.scope + path).href);
    return text;
  };
  const folders = new Set([...(await add("")).matchAll(/href="(?:\.\/)?(zh-[a-z]+\/)"/g)].map(([, folder]) => folder));
  for (const folder of ["", ...folders]) for (const path of START) if (folder + path) await add(folder + path);
  await cache.addAll(files);
};
const keep = async (kind, request, response) => {
  if (!response.ok || response.redirected) return;
  const cache = await caches.open(MINE + kind);
  await cache.put(request, response);
  const keys = await cache.keys();
  for (const old of keys.slice(0, Math.max(keys.length - ROOM[kind], 0))) await cache.delete(old);
};
// The page in another script, or the shelf, in this script if it is there; never what was asked for.
const instead = async (asked) => {
  const [script = ""] = within(asked).match(SCRIPT) ?? [];
  const keys = await Promise.all((await names()).map(async (name) => (await caches.open(name)).keys()));
  const known = keys.flat().map(({ url }) => url).filter((url) => within(url) !== within(asked));
  const like = (path) => known.find((url) => within(url).replace(SCRIPT, "") === path);
  return like(within(asked).replace(SCRIPT, "")) ?? known.find((url) => within(url) === `${script}saved/`) ?? like("saved/");
};
const page = async (event) => {
  const { request } = event;
  const copy = await held(request);
  const coming = fetch(request);
  const kept = coming.then((response) => keep("pages", request, response.clone()));
  event.waitUntil(kept.catch(() => undefined));
  const late = () => new Promise((done) => setTimeout(done, PATIENCE, copy));
  if (copy) return Promise.race([kept.then(() => coming).catch(() => copy), late()]);
  return coming.catch(async () => {
    const other = request.mode === "navigate" && (await instead(request.url));
    return other ? Response.redirect(other) : Response.error();
  });
};
const file = async (event) => {
  const copy = await held(event.request);
  const response = copy ?? (await fetch(event.request));
  if (!copy) event.waitUntil(keep("files", event.request, response.clone()).catch(() => undefined));
  return response;
};

addEventListener("install", () => skipWaiting());
addEventListener("install", (event) => event.waitUntil(begin()));
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || !url.pathname.startsWith(BASE)) return;
  if (request.mode === "navigate" || request.headers.get("accept")?.includes("text/html")) event.respondWith(page(event));
  else if (url.searchParams.has("v")) event.respondWith(file(event));
});
