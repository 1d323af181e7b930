// The name of an article that was found, and what stands around the hits, from its own page: so in the reader's script, and
// there already when the reader follows the link.
import { fold } from "./fold.js";
import { text } from "./files.js";
import { hits } from "./marks.js";

const LONGEST = 50;
const BEFORE = 20;
const LENGTH = 84;
const HEADS = ".kicker, .deck, .standing-head, .byline, .credit";

const printed = (element) => element.textContent.replace(/\s+/g, " ").trim();

// The name, and the lines in which a term may stand, the body last.
async function read(address) {
  const page = new DOMParser().parseFromString(await text(address), "text/html");
  const article = page.querySelector("article.article");
  const name = printed(article.querySelector("h1 .unseen") ?? article.querySelector("h1")).replace(/^：/, "");
  const heads = [...article.querySelectorAll(HEADS)].map(printed);
  return { name, lines: [...heads, [...article.querySelectorAll(".text > *")].map(printed).join(" ")] };
}

function cut(line, [start, end] = [0, 0]) {
  const first = start > BEFORE ? start - BEFORE : 0;
  const last = Math.max(first + LENGTH, end);
  return `${first ? "…" : ""}${line.slice(first, last).trim()}${last < line.length ? "…" : ""}`;
}

// Where no line holds a term, the headline does: then the text's beginning is shown.
export async function excerpt(address, terms) {
  const sought = terms.map((term) => term.slice(0, LONGEST));
  const { name, lines } = await read(address);
  const pieces = [];
  for (const term of sought) {
    if (pieces.some((piece) => fold(piece).plain.includes(term))) continue;
    const line = lines.findLast((line) => fold(line).plain.includes(term));
    if (line) pieces.push(cut(line, hits(line, [term])[0]));
  }
  return { name, pieces: pieces.length ? pieces : [cut(lines.at(-1))], terms: sought };
}
