// Finds folded terms in a printed text, and marks them.
import { fold } from "./fold.js";

// From where to where each hit stands, those that touch as one.
export function hits(text, terms) {
  const { plain, from } = fold(text);
  const found = [];
  for (const term of terms)
    for (let at = plain.indexOf(term); at >= 0; at = plain.indexOf(term, at + 1)) {
      const last = from[at + term.length - 1];
      found.push([from[at], last + String.fromCodePoint(text.codePointAt(last)).length]);
    }
  found.sort((one, other) => one[0] - other[0]);
  return found.reduce((joined, [start, end]) => {
    const before = joined.at(-1);
    if (before && start <= before[1]) before[1] = Math.max(before[1], end);
    else joined.push([start, end]);
    return joined;
  }, []);
}

export function marked(text, terms) {
  const shown = new DocumentFragment();
  let at = 0;
  for (const [start, end] of hits(text, terms)) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    shown.append(text.slice(at, start), mark);
    at = end;
  }
  shown.append(text.slice(at));
  return shown;
}
