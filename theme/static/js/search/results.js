// Shows hits, in words and forms that stand in the page as templates, and so in the reader's script.
import { excerpt } from "./excerpt.js";
import { marked } from "./marks.js";

const template = (name) => document.querySelector(`template[data-say="${name}"]`).content;
const list = document.querySelector("ol.hits");
const status = document.querySelector("p.found");

export function words(name, told = {}) {
  return template(name).textContent.trim().replace(/\{(\w+)\}/g, (_, key) => told[key] ?? "");
}

export function say(name, told) {
  status.textContent = name ? words(name, told) : "";
}

export function day(date) {
  const [year, month, number] = date.split("-").map(Number);
  return year === 1900 ? words("undated") : words("day", { year, month, day: number });
}

function whereabouts({ date, inferred, label, page }) {
  const named = [...document.querySelectorAll("select[name=page] option")].find((option) => page && option.value === page);
  const basis = inferred && !date.startsWith("1900") ? ` ${words("inferred")}` : "";
  return `${day(date)}${basis} ${words(/^\d+$/.test(label) ? "page" : "label", { label })} ${named?.text ?? page}`.trim();
}

async function item(hit, terms) {
  const { article } = hit;
  const shown = document.importNode(template("hit"), true);
  const link = shown.querySelector("a");
  const two = (number) => String(number).padStart(2, "0");
  link.href = `../${article.date}/${two(article.number)}/${two(article.order)}.html`;
  shown.querySelector(".whereabouts").textContent = whereabouts(article);
  const told = await excerpt(link.href, terms).catch(() => ({ name: link.textContent, pieces: [], terms }));
  link.replaceChildren(marked(told.name, told.terms));
  shown.querySelector(".excerpt").append(...told.pieces.map((piece) => marked(piece, told.terms)));
  return shown;
}

export const items = (hits, terms) => Promise.all(hits.map((hit) => item(hit, terms)));

export function show(rows, added) {
  if (added) list.append(...rows);
  else list.replaceChildren(...rows);
}

export function reach(index) {
  list.children[index]?.querySelector("a").focus();
}
