// One segment: its articles, its postings, and which articles hold a term.
import { Bits } from "./bits.js";
import { bytes, json } from "./files.js";

const LAST_KEY = 2 ** 32 - 1;
const key = (term, at = 0) => term.charCodeAt(at) * 65536 + (term.charCodeAt(at + 1) || 0);

export async function load(name) {
  const told = await json(`${name}/segment.json`);
  const articles = [];
  let start = 0;
  for (const [date, inferred, pages] of told.issues)
    for (const [number, label, page, held] of pages)
      for (const [order, head, length] of held) {
        articles.push({ date, inferred, number, label, page, order, head, length, start });
        start += length;
      }
  let first = 0;
  const firsts = told.shards.map((step) => (first += step));
  return { name, articles, firsts, length: start, shards: new Map() };
}

async function unpack(segment, at) {
  const { firsts, articles, length } = segment;
  const bits = new Bits(await bytes(`${segment.name}/${at}.bin`));
  const last = (firsts[at + 1] ?? LAST_KEY + 1) - 1;
  const keys = [firsts[at], ...bits.ascending(bits.gamma() - 1, firsts[at] + 1, last)];
  return new Map(keys.map((key) => [key, bits.ascending(bits.gamma(), 0, (key % 65536 ? length : articles.length) - 1)]));
}

async function postings(segment, key) {
  const at = segment.firsts.findLastIndex((first) => first <= key);
  if (at < 0) return [];
  if (!segment.shards.has(at)) segment.shards.set(at, unpack(segment, at));
  return (await segment.shards.get(at)).get(key) ?? [];
}

// Where a term stands in the text of the segment: every other pair of its characters, and the last.
async function places(segment, term) {
  const steps = [];
  for (let step = 0; step < term.length - 2; step += 2) steps.push(step);
  steps.push(term.length - 2);
  const rows = await Promise.all(steps.map((step) => postings(segment, key(term, step))));
  const [starts, ...others] = rows.map((row, index) => row.map((place) => place - steps[index]));
  const sets = others.map((row) => new Set(row));
  return starts.filter((start) => sets.every((set) => set.has(start)));
}

// The numbers of the articles that hold a term, each with the place of its first hit in the body, or else anywhere;
// none is known of a single character.
export async function holding(segment, term) {
  if (term.length === 1) return new Map((await postings(segment, key(term))).map((number) => [number, -1]));
  const { articles } = segment;
  const found = new Map();
  let number = 0;
  for (const place of await places(segment, term)) {
    while (place >= articles[number].start + articles[number].length) number += 1;
    const inner = place - articles[number].start;
    const known = found.get(number);
    if (known === undefined || (known < articles[number].head && inner >= articles[number].head)) found.set(number, inner);
  }
  return found;
}
