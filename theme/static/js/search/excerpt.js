// The name of an article that was found, and what stands around the hits, from its text in the reader's script.
import { fold } from "./fold.js";
import { text } from "./files.js";
import { hits } from "./marks.js";

// As in search/texts.py.
const PART = 500;
const MARGIN = 50;
const BEFORE = 20;
const LENGTH = 84;

const two = (number) => String(number).padStart(2, "0");
const parts = ({ length }) => Math.max(1, Math.floor((length + PART / 2) / PART));

async function lines({ date, number, order }, part) {
  const told = await text(`${date}/${two(number)}${two(order)}-${part}.txt`);
  const [name, ...rest] = told.trimEnd().split("\n");
  // The headline comes first, and is the name.
  return { name, rest: part ? rest : rest.slice(1) };
}

// The line that holds a term, the body before the rest. Of a single character no place is known: it is looked for.
async function find(article, term, place) {
  const count = parts(article);
  const first = place < 0 ? 0 : Math.min(Math.floor(place / PART), count - 1);
  const last = place < 0 ? count - 1 : first;
  for (let part = first; ; part += 1) {
    const { name, rest } = await lines(article, part);
    const line = rest.findLast((line) => fold(line).plain.includes(term));
    if (line || part >= last) return { name, line, opening: rest.at(-1) ?? "" };
  }
}

function cut(line, [start, end] = [0, 0]) {
  const first = start > BEFORE ? start - BEFORE : 0;
  const last = Math.max(first + LENGTH, end);
  const piece = line.slice(first, last).replace(/^…+|…+$/g, "").trim();
  return `${first || line.startsWith("…") ? "…" : ""}${piece}${last < line.length || line.endsWith("…") ? "…" : ""}`;
}

export async function excerpt({ article, places }, terms) {
  const sought = terms.map((term) => term.slice(0, MARGIN));
  const pieces = [];
  let told;
  for (const [index, term] of sought.entries()) {
    if (pieces.some((piece) => fold(piece).plain.includes(term))) continue;
    told = await find(article, term, places[index]);
    if (told.line) pieces.push(cut(told.line, hits(told.line, [term])[0]));
  }
  return { name: told.name, pieces: pieces.length ? pieces : [cut(told.opening)], terms: sought };
}
