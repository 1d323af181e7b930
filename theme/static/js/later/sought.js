// Marks in a story what the reader searched for, in the forms in which it stands there: #find=机器人&find=…
const words = new URLSearchParams(location.hash.slice(1)).getAll("find").filter(Boolean);

if (words.length && globalThis.Highlight) {
  const pattern = new RegExp(words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, "\\$&")).join("|"), "g");
  const found = banmian.told().flatMap((element) => banmian.ranges(element, pattern));
  CSS.highlights.set("sought", new Highlight(...found));
  found[0]?.startContainer.parentElement.scrollIntoView({ block: "center" });
}
