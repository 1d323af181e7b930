// Shows hits, in words and forms that stand in the page as templates, and so in the reader's script.
import { excerpt } from "./excerpt.js";
import { marked } from "./marks.js";

const template = (name) => document.querySelector(`template[data-say="${name}"]`).content;
const list = document.querySelector("ol.hits");
export const more = document.querySelector("button.more");
const status = document.querySelector("p.found");

export function words(name, told = {}) {
  return template(name).textContent.trim().replace(/\{(\w+)\}/g, (_, key) => told[key] ?? "");
}

// The days asked for stand before what is said.
export function say(name, told = {}) {
  const { from, to } = told;
  const named = (from && to && "between") || (from && "since") || (to && "until");
  const days = to?.startsWith("1900") ? words("undated") : named ? words(named, { from: from && day(from), to: to && day(to) }) : "";
  status.textContent = name ? days + words(name, told) : "";
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

async function item(article, query) {
  const shown = document.importNode(template("hit"), true);
  const link = shown.querySelector("a");
  const two = (number) => String(number).padStart(2, "0");
  link.href = `${article.home}${article.date}/${two(article.number)}/${two(article.order)}.html`;
  shown.querySelector(".whereabouts").textContent = whereabouts(article);
  const told = await excerpt(link.href, query).catch(() => ({ name: link.textContent, pieces: [], terms: [], printed: [] }));
  if (!told) return [];
  const sought = new URLSearchParams(told.printed.map((words) => ["find", words]));
  link.setAttribute("href", `${link.getAttribute("href")}#${sought}`);
  shown.querySelector(".kicker").append(marked(told.over ?? "", told.terms));
  link.replaceChildren(marked(told.name, told.terms));
  shown.querySelector(".excerpt").append(...told.pieces.map((piece) => marked(piece, told.terms)));
  return [shown];
}

// Those of the articles that hold what is asked for, each as a hit.
export const items = async (articles, query) => (await Promise.all(articles.map((one) => item(one, query)))).flat();

export const busy = (is) => list.setAttribute("aria-busy", is);

export function show(rows, added) {
  if (added) list.append(...rows);
  else list.replaceChildren(...rows);
}

export function reach(index) {
  list.children[index]?.querySelector("a").focus();
}
