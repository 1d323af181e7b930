// 收藏 a story, and remember where reading stopped: for the page 收藏, on this device alone.
const ROOM = 200;

const story = () => {
  const edition = new URL(document.documentElement.dataset.root, location).pathname;
  const texts = (selector) => [...document.querySelectorAll(selector)].map((one) => one.textContent.trim()).join(" ");
  return {
    path: location.pathname.replace(edition, ""),
    title: (texts("article :is(.standing-head, .kicker, h1.headline)") || texts(".text")).slice(0, 60),
    where: texts(".whereabouts a"),
  };
};
const here = () => document.body.dataset.page === "article" && story();

const show = () => {
  const button = here() && document.querySelector("[data-keep]");
  if (!button) return;
  const held = banmian.kept("kept", []).some(({ path }) => path === here().path);
  button.ariaPressed = held;
  button.textContent = held ? "已收藏" : "收藏";
};
const leave = () => {
  if (!here()) return;
  const parts = [...document.querySelectorAll(".text > *")];
  const part = parts.findIndex((one) => one.getBoundingClientRect().bottom > 0);
  banmian.keep("last", [{ ...story(), part: Math.max(part, 0) }]);
};

document.addEventListener("click", ({ target }) => {
  if (!target.closest("[data-keep]") || !here()) return;
  const others = banmian.kept("kept", []).filter(({ path }) => path !== here().path);
  const held = target.ariaPressed === "true";
  banmian.keep("kept", held ? others : [story(), ...others].slice(0, ROOM));
  show();
});
document.addEventListener("turned", show);
document.addEventListener("visibilitychange", () => document.hidden && leave());
addEventListener("pagehide", leave);
const [, part] = location.hash.match(/^#p(\d+)$/) ?? [];
if (part > 0 && here()) document.querySelectorAll(".text > *")[part]?.scrollIntoView();
show();
