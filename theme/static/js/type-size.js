// Type size: six steps up to 1.7 times, kept between visits. Runs before the first paint, so nothing jumps.
const STEPS = [1, 1.125, 1.25, 1.4, 1.55, 1.7];
const KEY = "banmian.type-size";
const root = document.documentElement;

const kept = () => {
  try {
    return Math.min(Math.max(Number(localStorage.getItem(KEY)) || 0, 0), STEPS.length - 1);
  } catch {
    return 0; // storage is switched off: the choice lasts as long as the page
  }
};
let step = kept();

const show = () => {
  root.style.setProperty("--scale", STEPS[step]);
  for (const button of document.querySelectorAll("[data-step]"))
    button.disabled = !STEPS[step + Number(button.dataset.step)];
};
const turn = (event) => {
  const button = event.target.closest("[data-step]");
  if (!button) return;
  step += Number(button.dataset.step);
  show();
  try {
    localStorage.setItem(KEY, step);
  } catch {}
};

root.dataset.scripted = "";
show();
document.addEventListener("DOMContentLoaded", show);
document.addEventListener("click", turn);
