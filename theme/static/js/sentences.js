// The sentences of a story, each as a range of the page; and the pieces of text inside an element, in their order.
const SENTENCE = /[^。！？；…]+[。！？；…]*[”’」』）]*/g;

banmian.texts = (element) => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  return texts;
};
const ranges = (block) => {
  const nodes = banmian.texts(block);
  const put = (range, end, offset) => {
    for (const node of nodes) {
      if (offset < node.length || (offset === node.length && end === "setEnd")) return range[end](node, offset);
      offset -= node.length;
    }
  };
  return Array.from(block.textContent.matchAll(SENTENCE), ({ 0: sentence, index }) => {
    const range = new Range();
    put(range, "setStart", index);
    put(range, "setEnd", index + sentence.length);
    return range;
  });
};
banmian.sentences = () => [...document.querySelectorAll(".article h1.headline, .text > *")].flatMap(ranges);
