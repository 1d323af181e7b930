// What a pattern finds in an element, as ranges of the page; and the sentences of a story with its whole head.
const SENTENCE = /[^。！？；…]+[。！？；…]*[”’」』）]*/g;
const SPOKEN = ["standing-head", "kicker", "deck", "byline"].map((name) => `.article .${name}`).join();

banmian.ranges = (element, pattern) => {
  const nodes = banmian.texts(element);
  const put = (range, end, offset) => {
    for (const node of nodes) {
      if (offset < node.length || (offset === node.length && end === "setEnd")) return range[end](node, offset);
      offset -= node.length;
    }
  };
  const text = nodes.map(({ data }) => data).join("");
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => {
    const range = new Range();
    put(range, "setStart", index);
    put(range, "setEnd", index + found.length);
    return range;
  });
};
banmian.told = () => [...document.querySelectorAll(`${SPOKEN}, .article h1, .text > *`)];
banmian.sentences = () => banmian.told().flatMap((element) => banmian.ranges(element, SENTENCE));

// The story that is read next: the first of a page or an issue where none is read yet, none where what was chosen is over.
banmian.following = (scope, begun) => {
  const first = [...document.querySelectorAll('main a[href$=".html"]')].map((link) => link.href).sort()[0];
  const href = begun ? document.querySelector('.turn a[rel="next"]')?.href : first;
  const leaves = href && begun && scope === "page" && new URL(".", href).href !== new URL(".", location).href;
  return leaves ? undefined : href;
};
