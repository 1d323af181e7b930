// Arrow keys: ← and → follow the page's own links to what comes before and after; in 直排 the next lies to the left.
const TYPING = "input, textarea, select, summary, [contenteditable]";

addEventListener("keydown", (event) => {
  const root = document.documentElement;
  const upright = root.dataset.vertical && root.lang.startsWith("zh-Hant");
  const way = { [upright ? "ArrowRight" : "ArrowLeft"]: "prev", [upright ? "ArrowLeft" : "ArrowRight"]: "next" };
  const link = way[event.key] && document.querySelector(`a[rel="${way[event.key]}"]`);
  const chorded = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented;
  const sideways = root.scrollWidth > innerWidth;
  if (!link || chorded || sideways || event.target.closest?.(TYPING) || String(getSelection())) return;
  location.assign(link.href);
});
