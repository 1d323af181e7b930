// Offline reading. Pages come from the network and, failing that, from what was read or saved; files with a hash in their
// address come from what is kept. Only this site's folder is touched: other sites may share the origin. Never rename this file.
const BASE = new URL(registration.scope).pathname;
const MINE = `banmian:${BASE}:`;
const ROOM = { pages: 60, files: 20 };
const PATIENCE = 4000;

// What was read last comes before what was kept at the start.
const held = async (request) => {
  const others = (await caches.keys()).filter((name) => name.startsWith(MINE));
  for (const cacheName of [`${MINE}pages`, ...others]) {
    const found = await caches.match(request, { cacheName });
    if (found) return found;
  }
};
const begin = async () => {
  const cache = await caches.open(`${MINE}start`);
  for (const path of ["", "saved/", "archive/"]) {
    const response = await fetch(BASE + path, { cache: "reload" });
    const text = await response.clone().text();
    await cache.put(BASE + path, response);
    for (const [, address] of text.matchAll(/="([^"]+\?v=\w+)"/g)) await cache.add(new URL(address, registration.scope + path));
  }
};
const keep = async (kind, request, response) => {
  if (!response.ok || response.redirected) return response;
  const cache = await caches.open(MINE + kind);
  await cache.put(request, response.clone());
  const keys = await cache.keys();
  for (const old of keys.slice(0, Math.max(keys.length - ROOM[kind], 0))) await cache.delete(old);
  return response;
};
const fetched = async (request) => {
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), PATIENCE);
  try {
    return await keep("pages", request, await fetch(request, { signal: waiting.signal }));
  } finally {
    clearTimeout(timer);
  }
};
const page = async (request) => {
  try {
    return await fetched(request);
  } catch {
    const [shelf] = request.url.match(/^.*?\/zh-[a-z]+\//) ?? [registration.scope];
    return (await held(request)) ?? (request.mode === "navigate" ? Response.redirect(`${shelf}saved/`) : Response.error());
  }
};
const file = async (request) => (await held(request)) ?? keep("files", request, await fetch(request));

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(begin());
});
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin || !url.pathname.startsWith(BASE)) return;
  if (request.mode === "navigate" || request.headers.get("accept")?.includes("text/html")) event.respondWith(page(request));
  else if (url.searchParams.has("v")) event.respondWith(file(request));
});
