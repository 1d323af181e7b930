// Before the first paint: what the reader chose last time, so that nothing flashes or jumps; and where it is kept.
// Nothing is painted before what data-first names has come: on a slow line, too, nothing moves.
const root = document.documentElement;
const base = new URL(`${root.dataset.assets}../`, location).pathname;
// all sites of a paper have the reader's choices in common
const place = (name) => `banmian:${(name === "choices" && root.dataset.paper) || base}:${name}`;

window.banmian = {
  base,
  kept(name, otherwise) {
    try {
      return JSON.parse(localStorage.getItem(place(name))) ?? otherwise;
    } catch {
      return otherwise;
    }
  },
  keep(name, value) {
    try {
      localStorage.setItem(place(name), JSON.stringify(value));
    } catch {
      return;
    }
  },
  show(choices) {
    root.style.setProperty("--scale", choices.scale || 1);
    for (const name of ["theme", "elder", "vertical"])
      if (choices[name]) root.dataset[name] = choices[name];
      else delete root.dataset[name];
  },
};
const first = document.createElement("link");
first.rel = "expect";
first.blocking = "render";
first.href = `#${root.dataset.first}`;
document.head.append(first);
root.dataset.scripted = "";
if (/[?&](q|author|series)=./.test(location.search)) root.dataset.asked = "";
banmian.show(banmian.kept("choices", {}));
