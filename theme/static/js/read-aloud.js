// Read aloud: one utterance a sentence, the sentence marked, then the next story of the page or of the issue.
const root = document.documentElement;
const speech = globalThis.speechSynthesis;
const TAGS = { "zh-Hans": ["zh-cn", "cmn-hans", "zh"], "zh-Hant": ["zh-tw", "zh-hk", "zh"], "zh-Hant-HK": ["zh-hk", "zh-tw", "zh"] };
let reading;

const voice = () => {
  const voices = speech?.getVoices() ?? [];
  for (const tag of TAGS[root.lang]) {
    const fit = voices.filter((one) => one.lang.replace("_", "-").toLowerCase().startsWith(tag));
    if (fit.length) return fit.find((one) => one.localService) ?? fit[0];
  }
};

const show = () => {
  for (const button of document.querySelectorAll("[data-listen]")) {
    button.name ||= button.textContent;
    button.hidden = !voice();
    button.ariaPressed = Boolean(reading?.words);
    button.textContent = reading?.words ? "停止" : button.name;
  }
};
const stop = (done) => {
  if (reading) reading.words = undefined;
  if (done) reading = undefined;
  speech.cancel();
  CSS.highlights?.clear();
  show();
};
const say = () => {
  const range = reading.list[reading.at];
  if (!range) return turn();
  const words = new SpeechSynthesisUtterance(String(range));
  words.voice = voice();
  words.lang = words.voice.lang;
  words.onend = () => reading?.words === words && (reading.at++, say());
  reading.words = words;
  CSS.highlights?.set("spoken", new Highlight(range));
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight * 0.8) scrollBy(0, top - innerHeight * 0.3);
  speech.speak(words);
};
const turn = async () => {
  const { words, scope, list } = reading;
  const first = [...document.querySelectorAll('main a[href$=".html"]')].map((link) => link.href).sort()[0];
  const href = list.length ? document.querySelector('.turn a[rel="next"]')?.href : first;
  const leaves = href && scope === "page" && list.length && new URL(".", href).href !== new URL(".", location).href;
  if (!href || leaves || !(await banmian.turn(href)) || reading?.words !== words) return stop(true);
  reading = { scope, list: banmian.sentences(), at: 0 };
  say();
  show();
};

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-listen]");
  if (!button) return;
  if (reading?.words) return stop();
  reading ??= { scope: button.dataset.listen, list: banmian.sentences(), at: 0 };
  say();
  show();
});
document.addEventListener("turned", show);
speech?.addEventListener?.("voiceschanged", show);
addEventListener("pagehide", () => speech?.cancel());
show();
