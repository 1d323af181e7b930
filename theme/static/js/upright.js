// 直排: gives the tiers their height, and sets numbers upright: one or two digits in one square, three or four one below the other.
const NUMBER = /(?<![\d.A-Za-z])\d{1,4}(?![\d.%A-Za-z])/g;
const root = document.documentElement;

const stand = (text) => {
  for (const node of banmian.texts(text))
    for (const match of [...node.data.matchAll(NUMBER)].reverse()) {
      const number = node.splitText(match.index);
      number.splitText(match[0].length);
      const span = document.createElement("span");
      span.className = match[0].length < 3 ? "tcy" : "upright";
      number.replaceWith(span);
      span.append(number);
    }
  text.dataset.upright = "";
};
const show = () => {
  const text = document.querySelector(".article .text");
  if (!text) return;
  const on = root.dataset.vertical && root.lang.startsWith("zh-Hant");
  if (on && text.dataset.upright === undefined) stand(text);
  text.style.height = on ? "17em" : "";
  if (on) text.style.height = `${text.scrollHeight}px`;
};
document.addEventListener("reset", show);
document.addEventListener("turned", show);
addEventListener("resize", show);
show();
