// The name of an article that was found, and what stands around the hits, from its own page: so in the reader's script, and
// there already when the reader follows the link.
import { fold } from "./fold.js";
import { text } from "./files.js";
import { hits } from "./marks.js";

const LONGEST = 50;
const BEFORE = 20;
const LENGTH = 84;
const FORMS = 6;
const HEADS = ".kicker, .deck, .standing-head, .byline, .credit";

const printed = (element) => {
  element.querySelectorAll(".page-turn").forEach((mark) => mark.remove());
  return element.textContent.replace(/\s+/g, " ").trim();
};

// The name, and the lines in which a term may stand, the body last.
async function read(address) {
  const page = new DOMParser().parseFromString(await text(address), "text/html");
  const article = page.querySelector("article.article");
  const name = printed(article.querySelector("h1 .unseen") ?? article.querySelector("h1")).replace(/^：/, "");
  const heads = [...article.querySelectorAll(HEADS)].map(printed);
  const over = [...article.querySelectorAll(".standing-head, .kicker")].map(printed).join(" ");
  return { name, over, lines: [...heads, [...article.querySelectorAll(".text > *")].map(printed).join(" ")] };
}

function cut(line, [start, end] = [0, 0]) {
  const first = start > BEFORE ? start - BEFORE : 0;
  const last = Math.max(first + LENGTH, end);
  return `${first ? "…" : ""}${line.slice(first, last).trim()}${last < line.length ? "…" : ""}`;
}

// Where no line holds a term, the headline does: then the text's beginning is shown. Nothing, if the article isn't what is
// asked for: the index tells which articles may be.
export async function excerpt(address, { terms, without }) {
  const sought = terms.map((term) => term.slice(0, LONGEST));
  const { name, over, lines } = await read(address);
  const plain = [name, ...lines].map((line) => fold(line).plain);
  const holds = (term) => plain.some((line) => line.includes(term));
  if (!terms.every(holds) || without.some(holds)) return undefined;
  const pieces = [];
  for (const term of sought) {
    if (pieces.some((piece) => fold(piece).plain.includes(term))) continue;
    const line = lines.findLast((line) => fold(line).plain.includes(term));
    if (line) pieces.push(cut(line, hits(line, [term])[0]));
  }
  const printed = [name, ...lines].flatMap((line) => hits(line, sought).map(([start, end]) => line.slice(start, end)));
  const told = pieces.length ? pieces : [cut(lines.at(-1))];
  return { name, over, pieces: told, terms: sought, printed: [...new Set(printed)].slice(0, FORMS) };
}
