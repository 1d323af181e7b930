// What a query asks for, and which pairs of characters tell most about it, as search/question.py does.
import { rarity } from "./common.js";
import { fold } from "./fold.js";

const PART = /(?:^|\s)([-－]?)(?:["“「]([^"”」]+)["”」](?=\s|$)|(\S+))/g;
const WHOLE = 6;
const MOST = 5;

export function question(query) {
  const parts = [...query.matchAll(PART)].map(([, minus, quoted, word]) => [minus, fold(quoted ?? word).plain]);
  const those = (wanted) => [...new Set(parts.filter(([minus, term]) => term && !minus === wanted).map(([, term]) => term))];
  const terms = those(true);
  return terms.length ? { terms, without: those(false) } : { terms: those(false), without: [] };
}

export const exact = (term) => term.length < 3;

export const pairs = (term) => Array.from({ length: term.length - 1 }, (_, at) => term.slice(at, at + 2));

// The keys that tell whether an article may hold a term: the rarest first.
export function probes(term) {
  if (exact(term)) return [term];
  const every = [...new Set(pairs(term))].sort((one, other) => rarity(other) - rarity(one));
  if (term.length <= WHOLE) return every;
  const chosen = [];
  for (const pair of every)
    if (chosen.every((other) => Math.abs(term.indexOf(pair) - term.indexOf(other)) > 1)) chosen.push(pair);
  return chosen.slice(0, MOST);
}

// Three characters that may have postings of their own.
export const triples = (term) =>
  term.length > 2 && term.length <= WHOLE ? pairs(term).slice(1).map((pair, at) => term[at] + pair) : [];
