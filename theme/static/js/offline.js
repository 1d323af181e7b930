// Offline reading: pages that were read stay at hand; 保存本期 fetches a whole issue. OFFLINE = False takes it all away.
const offered = "offline" in document.documentElement.dataset && isSecureContext;
const mine = `banmian:${banmian.base}:`;

const withdraw = async () => {
  for (const one of await navigator.serviceWorker.getRegistrations())
    if (new URL(one.scope).pathname === banmian.base) await one.unregister();
  for (const name of await caches.keys()) if (name.startsWith(mine)) await caches.delete(name);
};
const edition = () => new URL(document.documentElement.dataset.root, location).pathname;

const save = async (button) => {
  const folder = edition() + button.dataset.saveIssue;
  const links = [...document.querySelectorAll("main a")].map((link) => link.href.split("#")[0]);
  const pages = [...new Set([location.href.split("#")[0], ...links])].filter((href) => new URL(href).pathname.startsWith(folder));
  const name = `${mine}issue:${folder.slice(banmian.base.length)}`;
  const cache = await caches.open(name);
  let done = 0;
  button.disabled = true;
  try {
    for (const href of pages) {
      await cache.add(new Request(href, { cache: "reload" }));
      button.textContent = `${++done}/${pages.length}`;
    }
    navigator.storage.persist?.();
    button.textContent = "已保存";
  } catch {
    await caches.delete(name);
    button.disabled = false;
    button.textContent = "未能保存";
  }
};
const show = async () => {
  const button = document.querySelector("[data-save-issue]");
  if (!button) return;
  const name = `${mine}issue:${(edition() + button.dataset.saveIssue).slice(banmian.base.length)}`;
  if (await caches.has(name)) button.textContent = "已保存";
};

if (offered && navigator.serviceWorker) {
  navigator.serviceWorker.register(`${banmian.base}sw.js`, { scope: banmian.base }).catch(() => undefined);
  document.addEventListener("click", ({ target }) => target.matches("[data-save-issue]") && save(target));
  show();
} else {
  document.querySelector("[data-save-issue]")?.remove();
  if (navigator.serviceWorker) withdraw();
}
