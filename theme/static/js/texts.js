// The pieces of text inside an element, in their order; the mark where a story turned to another page is none of its words.
banmian.texts = (element) => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) if (!walker.currentNode.parentElement.closest(".page-turn")) texts.push(walker.currentNode);
  return texts;
};
