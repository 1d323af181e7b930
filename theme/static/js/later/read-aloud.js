// Read aloud: one utterance a sentence, the sentence marked, then the next story of the page or of the issue.
const speech = speechSynthesis;
const BOXES = /[\u2500-\u27bf]/g; // ■ before a byline
// So long a voice may take to begin, and for each character: a voice that says nothing more has failed.
const [PATIENCE, SLOWEST] = [10000, 700];
let reading;

const title = () => document.querySelector(".article h1")?.textContent.trim() ?? "";
const next = () => banmian.following(reading.scope, reading.list.length);
const show = (state) => {
  for (const button of document.querySelectorAll("[data-listen]")) {
    button.name ||= button.textContent;
    button.ariaPressed = state === "now";
    button.textContent = state === "now" ? "停止" : button.name;
  }
  if (state) banmian.player.show(state, title(), state !== "end" && next());
  else banmian.player.hide();
  banmian.player.tell(state, title());
};
// What is said of a sentence: the mark where the story turned to another page is none of its words.
const spoken = (range) => {
  const piece = range.cloneContents();
  piece.querySelectorAll(".page-turn").forEach((mark) => mark.remove());
  return piece.textContent.replace(BOXES, " ");
};
const silence = () => {
  clearTimeout(reading?.watch);
  if (reading) reading.words = undefined;
  speech.cancel();
  CSS.highlights?.delete("spoken");
};
const end = (state) => {
  silence();
  if (state !== "paused") reading = state === "failed" ? reading : undefined;
  show(state);
};
const say = () => {
  const range = reading.list[reading.at];
  const chosen = banmian.voice();
  if (!range) return turn();
  if (!chosen) return end("failed");
  const words = new SpeechSynthesisUtterance(spoken(range));
  Object.assign(words, { voice: chosen, lang: chosen.lang, rate: banmian.player.speed });
  const mine = () => reading?.words === words;
  words.onend = () => mine() && (reading.at++, say());
  words.onerror = () => mine() && end("failed");
  clearTimeout(reading.watch);
  reading.watch = setTimeout(words.onerror, PATIENCE + (SLOWEST * words.text.length) / words.rate);
  reading.words = words;
  CSS.highlights?.set("spoken", new Highlight(range));
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight * 0.8) scrollBy(0, top - innerHeight * 0.3);
  speech.speak(words);
};
const turn = async () => {
  const { words, scope } = reading;
  const href = next();
  if (!href) return end("end");
  if (!(await banmian.turn(href))) return end("failed");
  if (reading?.words !== words) return end("paused");
  reading = { ...reading, scope, list: banmian.sentences(), at: 0 };
  show("now");
  say();
};
const go = (scope) => {
  reading ??= { scope, list: banmian.sentences(), at: 0 };
  show("now");
  say();
};
const skip = () => (silence(), turn());

banmian.listen = (button) => (reading?.words ? end("paused") : go(button.dataset.listen));
banmian.player.on({
  pause: () => reading && (reading.words ? end("paused") : go(reading.scope)),
  next: () => reading && skip(),
  stop: () => reading ? end() : show(),
  again: () => reading?.words && (silence(), say()),
});
document.addEventListener("turned", () => reading || show());
addEventListener("pagehide", () => speech.cancel());
