// The page 收藏: what this device holds — stories kept, the place where reading stopped, issues saved.
const shelf = document.querySelector("[data-saved]");
const edition = new URL(document.documentElement.dataset.root, location).pathname;
const issues = `banmian:${banmian.base}:issue:`;

const row = ({ path, title, where, part }, remove) => {
  const item = shelf.querySelector("template").content.cloneNode(true).firstChild;
  const link = item.querySelector("a");
  link.href = edition + path + (part ? `#p${part}` : "");
  link.querySelector(".kicker").textContent = where ?? "";
  link.querySelector(".headline").textContent = title;
  item.querySelector("button").ariaLabel = `移除：${title}`;
  item.querySelector("button").onclick = async () => {
    await remove();
    show();
  };
  return item;
};
const list = (name, entries, remove) =>
  shelf.querySelector(`[data-list="${name}"]`).replaceChildren(...entries.map((entry) => row(entry, () => remove(entry))));

const show = async () => {
  for (const name of ["last", "kept"]) {
    const entries = banmian.kept(name, []);
    list(name, entries, (gone) => banmian.keep(name, entries.filter(({ path }) => path !== gone.path)));
  }
  const names = (await globalThis.caches?.keys()) ?? [];
  const saved = names.filter((name) => name.startsWith(issues)).map((name) => name.slice(issues.length)).sort().reverse();
  const day = (path) => path.replace(/^.*?(\d+)-0?(\d+)-0?(\d+)\/$/, "$1年$2月$3日");
  const entries = saved.map((path) => ({ path, title: day(path) }));
  list("issues", entries, ({ path }) => caches.delete(issues + path));
};
if (shelf) show();
