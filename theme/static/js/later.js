// What few readers need is fetched when they do: reading aloud, and marks on what a search has found (#find=机器人).
const speech = globalThis.speechSynthesis;
const MISSED = "未取到，再按一次";
let missed = 0;
const player = async () => {
  if (!document.querySelector("[data-bar]")) document.body.append((await banmian.common("[data-bar]")) ?? "");
};
const later = async () => {
  const button = document.querySelector("[data-later]");
  // Another address after a failure: some browsers don't ask twice for the same.
  if (button && !banmian.listen) await import(Object.assign(new URL(button.dataset.later, location), { hash: missed }));
};
const fetched = async () => {
  await Promise.all([later(), player()]).catch(() => {});
  return banmian.listen && document.querySelector("[data-bar]");
};
const show = () => {
  const spoken = speech?.getVoices().some(({ lang }) => /^(zh|cmn)/i.test(lang));
  for (const button of document.querySelectorAll("[data-listen]")) button.hidden = !spoken;
};
document.addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-listen]");
  if (!button) return;
  button.name ||= button.textContent;
  if (await fetched()) return banmian.listen(button);
  missed++;
  button.ariaLive = "polite";
  button.textContent = MISSED;
});
document.addEventListener("turned", show);
speech?.addEventListener?.("voiceschanged", show);
show();
if (location.hash.startsWith("#find=")) fetched();
