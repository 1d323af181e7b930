// Folds text to what is compared, as search/fold.py does: simplified, lower case, without punctuation and white space.
const DROPPED = /[\p{M}\p{P}\p{S}\p{Z}\p{Cc}\p{Cf}\p{Cs}]/u;
const table = new Map();

// Two rows of code points, each as the step from the one before.
export function learn([from, to]) {
  let was = 0;
  let now = 0;
  from.forEach((step, index) => {
    was += step;
    now += to[index];
    table.set(String.fromCodePoint(was), String.fromCodePoint(now));
  });
}

function folded(char) {
  const pieces = [...char.normalize("NFKD").toLowerCase()].filter((piece) => !DROPPED.test(piece));
  return pieces.map((piece) => table.get(piece) ?? piece).join("");
}

// The folded text, and for each of its units where the character begins that it comes from, then the end.
export function fold(text) {
  let plain = "";
  const from = [];
  let at = 0;
  for (const char of text) {
    const piece = folded(char);
    for (let unit = 0; unit < piece.length; unit += 1) from.push(at);
    plain += piece;
    at += char.length;
  }
  return { plain, from };
}
