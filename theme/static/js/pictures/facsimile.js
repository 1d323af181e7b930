// A page as text or as it is printed: which of the two a reader saw last is kept; the large picture comes where it is asked for.
// This script stands in the head: what was kept must hold before the first paint.
const root = document.documentElement;
const facsimile = () => document.getElementById("facsimile");
root.dataset.view = banmian.kept("view", "");

const paint = () => {
  if (!facsimile()) return;
  const shown = getComputedStyle(facsimile()).display !== "none" ? "#facsimile" : "#stories";
  for (const link of document.querySelectorAll(".views a")) link.ariaCurrent = link.hash === shown ? "true" : null;
};

const enlarge = (link) => {
  const picture = facsimile().querySelector("img");
  facsimile().classList.toggle("enlarged");
  [picture.src, link.href] = [link.href, picture.src];
  [picture.width, link.dataset.width] = [link.dataset.width, picture.width];
};

document.addEventListener("click", (event) => {
  const link = event.target.closest?.(".views a, [data-enlarge]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (link.dataset.enlarge !== undefined) {
    event.preventDefault();
    enlarge(link);
  } else banmian.keep("view", (root.dataset.view = link.hash.slice(1)));
});
addEventListener("hashchange", paint);
addEventListener("DOMContentLoaded", paint);
