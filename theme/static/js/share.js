// Share a story, copy its reference, and add the words a reader has chosen to a report of an error.
const say = (button, text) => {
  const before = button.textContent;
  button.textContent = text;
  setTimeout(() => (button.textContent = before), 2000);
};
const copy = (button, text) =>
  navigator.clipboard.writeText(text).then(() => say(button, "已完成"), () => say(button, "未能完成"));

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-share], [data-copy]");
  if (button?.matches("[data-copy]")) copy(button, document.querySelector("[data-reference]").textContent);
  if (button?.matches("[data-share]")) {
    const url = document.querySelector("link[rel=canonical]")?.href ?? location.href.split("#")[0];
    const title = document.title;
    if (navigator.share) navigator.share({ title, url }).catch(() => undefined);
    else copy(button, `${title} ${url}`);
  }
  const report = target.closest(".report");
  const chosen = String(getSelection()).trim().slice(0, 300);
  if (report && chosen) report.href += encodeURIComponent(`\n文字：${chosen}`);
});
