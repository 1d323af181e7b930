// The reader's choices: type size in steps, light or dark, 长辈版, 直排. Kept between visits on this device.
const STEPS = [1, 1.125, 1.25, 1.5, 1.75, 2];
let choices = banmian.kept("choices", {});

const step = () => Math.max(STEPS.indexOf(choices.scale), 0);

const paint = () => {
  banmian.show(choices);
  for (const button of document.querySelectorAll("[data-step]"))
    button.disabled = !STEPS[step() + Number(button.dataset.step)];
  for (const button of document.querySelectorAll("[data-choice]"))
    button.ariaPressed = (choices[button.dataset.choice] ?? "") === button.value;
  for (const output of document.querySelectorAll(".settings output")) output.value = `${STEPS[step()] * 100}%`;
};

const choose = (button) => {
  const { choice, step: by } = button.dataset;
  const undone = choice !== "theme" && button.ariaPressed === "true";
  choices = by
    ? { ...choices, scale: STEPS[step() + Number(by)] }
    : { ...choices, [choice]: undone ? "" : button.value };
  banmian.keep("choices", choices);
  paint();
  document.dispatchEvent(new Event("reset"));
};

// The panel stands on the page 收藏 alone; it is fetched when a hand or the focus comes near.
const bring = async ({ target }) => {
  const settings = target.closest?.(".settings:not([data-brought])");
  if (!settings) return;
  settings.dataset.brought = "";
  const panel = settings.querySelector(".panel") ?? (await banmian.common(".panel"));
  if (panel) settings.append(panel);
  else delete settings.dataset.brought;
  paint();
};

for (const name of ["pointerover", "focusin", "toggle"]) document.addEventListener(name, bring, true);
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-step], [data-choice]");
  if (button) choose(button);
  for (const open of document.querySelectorAll(".settings[open]"))
    if (!open.contains(event.target)) open.open = false;
});
document.addEventListener("keydown", (event) => {
  const open = event.key === "Escape" && document.querySelector(".settings[open]");
  if (!open) return;
  open.open = false;
  open.querySelector("summary").focus();
});
document.addEventListener("turned", paint);
paint();
