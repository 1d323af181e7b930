// The bar at the foot while a story is read aloud: what is read and what follows, pause, the next story, speed, the end.
// Its style comes with it: few readers see it.
const STYLE = `
.player { position: fixed; inset: auto 0 0; z-index: 2; display: flex; flex-wrap: wrap; gap: .5rem; align-items: center;
  padding: .5rem 1rem; border-block-start: 1px solid var(--rule); background: var(--paper); font: var(--s)/1.6 var(--hei); }
.player p { flex: 1 1 24em; margin: 0; }
.player cite { font-style: normal; }
.player :is(button, select) { min-block-size: var(--target); padding-inline: .75em; border: 1px solid var(--quiet);
  background: none; color: inherit; font: inherit; }
.player button[aria-pressed="true"] { background: var(--seal); color: var(--on-seal); }
@media print { .player { display: none; } }
::highlight(sought) { color: var(--red); text-decoration: underline; }`;
const sheet = new CSSStyleSheet();
let bar;

sheet.replaceSync(STYLE);
document.adoptedStyleSheets.push(sheet);

const part = (name) => bar.querySelector(`[data-player=${name}]`);

banmian.player = {
  // Stands in the page, in a new one too, and says how it is: now, paused, end or failed.
  show(state, title, next) {
    bar ??= document.querySelector("template[data-bar]").content.firstElementChild.cloneNode(true);
    if (!bar.isConnected) document.body.append(bar);
    for (const words of bar.querySelectorAll("[data-say]")) words.hidden = words.dataset.say !== state;
    if (title) bar.querySelector("cite").textContent = title;
    bar.querySelector("[data-then]").hidden = !next;
    part("pause").ariaPressed = state !== "now";
    part("next").disabled = !next;
    for (const name of ["pause", "next"]) part(name).hidden = state === "end";
  },
  hide: () => bar?.remove(),
  // What the device shows on its locked screen, with keys of its own.
  tell(state, name) {
    const session = navigator.mediaSession;
    if (!session) return;
    session.playbackState = { now: "playing", paused: "paused" }[state] ?? "none";
    if (state === "now" && globalThis.MediaMetadata)
      session.metadata = new MediaMetadata({ title: name, artist: document.title.split(" - ").at(-1) });
  },
  get speed() {
    return Number(part("speed").value);
  },
  on(does) {
    const keys = { play: does.pause, pause: does.pause, stop: does.stop, nexttrack: does.next };
    for (const [name, act] of Object.entries(keys)) navigator.mediaSession?.setActionHandler(name, act);
    document.addEventListener("click", ({ target }) => does[target.closest("[data-player]")?.dataset.player]?.());
    document.addEventListener("change", ({ target }) => target.dataset.player === "speed" && does.again());
  },
};
