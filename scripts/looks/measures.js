// What a page looks like, as numbers: rectangles of text, the largest empty one among them, and where heads break.
(() => {
  const CELL = 8;
  // What of a place can be seen through all the boxes around it.
  const seenThrough = (element, known) => {
    if (!element || element === document.body) return { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 };
    if (known.has(element)) return known.get(element);
    const style = getComputedStyle(element);
    let seen = seenThrough(element.parentElement, known);
    if (style.overflowX !== "visible" || style.overflowY !== "visible") seen = meet(element.getBoundingClientRect(), seen);
    known.set(element, seen);
    return seen;
  };
  const meet = (one, other) => ({
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  });
  const texts = function* (root) {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) if (walk.currentNode.data.trim()) yield walk.currentNode;
  };
  const inked = (main) => {
    const found = [];
    const known = new Map();
    const add = (rect, element) => found.push(meet(rect, seenThrough(element, known)));
    for (const text of texts(main)) {
      if (text.parentElement.closest(".unseen")) continue;
      const range = new Range();
      range.selectNodeContents(text);
      for (const rect of range.getClientRects()) add(rect, text.parentElement);
    }
    for (const ground of main.querySelectorAll(".story[data-kind=photo], img, button")) add(ground.getBoundingClientRect(), ground);
    return found.filter((rect) => rect.right - rect.left > 1 && rect.bottom - rect.top > 1);
  };
  // The largest rectangle without a filled cell, row by row, at least so wide and so high.
  const largest = (rows, width, least) => {
    const heights = new Array(width + 1).fill(0);
    let best = { area: 0 };
    rows.forEach((row, y) => {
      const open = [];
      for (let x = 0; x <= width; x++) {
        heights[x] = x < width && !row[x] ? heights[x] + 1 : 0;
        let start = x;
        while (open.length && open.at(-1)[1] >= heights[x]) {
          const [from, height] = open.pop();
          const area = (x - from) * height;
          if (x - from >= least.width && height >= least.height && area > best.area)
            best = { area, x: from, y: y - height + 1, width: x - from, height };
          start = from;
        }
        if (heights[x]) open.push([start, heights[x]]);
      }
    });
    return best;
  };
  globalThis.hole = () => {
    const main = document.querySelector("main").getBoundingClientRect();
    const below = [...document.querySelectorAll("main > .turn, main > .recent")].map((one) => one.getBoundingClientRect().top);
    const rects = inked(document.querySelector("main"));
    const last = Math.max(...rects.map((rect) => rect.bottom));
    const end = Math.min(main.bottom, last, ...below);
    const [width, height] = [main.width, end - main.top].map((size) => Math.floor(size / CELL));
    const rows = Array.from({ length: height }, () => new Uint8Array(width));
    for (const rect of rects) {
      const [x0, x1] = [rect.left, rect.right].map((x) => Math.floor((x - main.left) / CELL));
      const [y0, y1] = [rect.top, rect.bottom].map((y) => Math.floor((y - main.top) / CELL));
      for (let y = Math.max(y0, 0); y <= Math.min(y1, height - 1); y++) rows[y].fill(1, Math.max(x0, 0), x1 + 1);
    }
    const best = largest(rows, width, { width: 180 / CELL, height: 64 / CELL });
    const px = (cells) => cells * CELL;
    return { share: best.area / (width * height), height: px(height), rectangle: [best.x, best.y, best.width, best.height].map(px) };
  };
  const lineOf = (text, at) => {
    const range = new Range();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getClientRects()[0];
  };
  const rowsOf = (head) => {
    const range = new Range();
    range.selectNodeContents(head);
    return new Set([...range.getClientRects()].map((rect) => Math.round((rect.top + rect.bottom) / 8))).size;
  };
  // Heads of more than one line, with the places where a line ends.
  globalThis.heads = () => {
    const found = [];
    for (const head of document.querySelectorAll("main :is(.headline, .kicker, .deck, .turn a)")) {
      if (rowsOf(head) < 2) continue;
      let line, told = "";
      const breaks = [];
      for (const text of texts(head)) {
        for (let at = 0; at < text.data.length; at++) {
          if (!text.data[at].trim()) { if (told && !told.endsWith(" ")) told += " "; continue; }
          const rect = lineOf(text, at);
          if (!rect || rect.width === 0) continue;
          const middle = (rect.top + rect.bottom) / 2;
          if (line !== undefined && middle > line + rect.height / 2) breaks.push(told.length);
          line = middle;
          told += text.data[at];
        }
      }
      if (breaks.length) found.push({ text: told, breaks });
    }
    return found;
  };
})();
