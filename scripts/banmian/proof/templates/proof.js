// Lights a part on both sides, moves from doubt to doubt with j and k, shows all reasons with w.
(() => {
  const light = (target) => {
    const key = target instanceof Element ? target.closest("[data-part]")?.dataset.part : undefined;
    for (const part of document.querySelectorAll(".lit")) part.classList.remove("lit");
    if (key) for (const part of document.querySelectorAll(`[data-part="${key}"]`)) part.classList.add("lit");
    const [unit, part] = [".unit:has(.part.lit)", ".part.lit"].map((place) => document.querySelector(place));
    if (part && !part.contains(target)) unit.scrollTop = part.offsetTop - unit.clientHeight / 3;
  };
  document.addEventListener("pointerover", (event) => light(event.target));
  document.addEventListener("focusin", (event) => light(event.target));

  const move = (step) => {
    const stops = [...document.querySelectorAll(".stop")];
    if (!stops.length) return;
    const here = stops.indexOf(document.activeElement);
    const next = here < 0 ? (step > 0 ? 0 : stops.length - 1) : (here + step + stops.length) % stops.length;
    stops[next].focus();
    stops[next].scrollIntoView({ block: "center" });
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j") move(1);
    else if (event.key === "k") move(-1);
    else if (event.key === "w") document.body.classList.toggle("all-reasons");
  });
})();
