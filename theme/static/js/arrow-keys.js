// Arrow keys: ← and → follow the page's own links to what comes before and after.
const WAY = { ArrowLeft: "prev", ArrowRight: "next" };
const TYPING = "input, textarea, select, [contenteditable]";

addEventListener("keydown", (event) => {
  const link = WAY[event.key] && document.querySelector(`a[rel="${WAY[event.key]}"]`);
  const chorded = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented;
  const sideways = document.documentElement.scrollWidth > innerWidth; // zoomed in: the keys scroll
  if (!link || chorded || sideways || event.target.closest?.(TYPING) || String(getSelection())) return;
  location.assign(link.href);
});
