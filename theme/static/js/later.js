// What few readers need is fetched when they do: reading aloud, and marks on what a search has found (#find=机器人).
const speech = globalThis.speechSynthesis;
const player = async () => {
  if (!document.querySelector("[data-bar]")) document.body.append((await banmian.common("[data-bar]")) ?? "");
};
const later = async () => {
  const button = document.querySelector("[data-later]");
  if (button && !banmian.listen) await import(new URL(button.dataset.later, location));
};
const show = () => {
  const spoken = speech?.getVoices().some(({ lang }) => /^(zh|cmn)/i.test(lang));
  for (const button of document.querySelectorAll("[data-listen]")) button.hidden = !spoken;
};
document.addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-listen]");
  if (!button) return;
  await Promise.all([later(), player()]);
  banmian.listen(button);
});
document.addEventListener("turned", show);
speech?.addEventListener?.("voiceschanged", show);
show();
if (location.hash.startsWith("#find=")) later();
