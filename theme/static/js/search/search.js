// The search page: shows what is found as one types.
import { open } from "./files.js";
import { asked, index, names, note, noted, onAsked, recall } from "./form.js";
import { Query } from "./query.js";
import { question } from "./question.js";
import { busy, items, more, reach, say, show } from "./results.js";
import { clear, tell } from "./told.js";

const STEP = 10;
const ROWS = 3; // of pages that may be looked into before hits are shown
const state = { turn: 0, shown: 0, query: undefined };

async function answer(told, again = false) {
  return new Query(await open(index, again), question(told.q), names(told), told).look();
}

// Shows the next hits, unless something else has been asked for since.
async function extend(query, turn, added) {
  const rows = [];
  for (let row = 0; rows.length < STEP && query.left && row < ROWS; row += 1) {
    const articles = await query.next(STEP - rows.length);
    rows.push(...query.looked.learn(articles, await items(articles, query)));
    if (turn !== state.turn) return;
  }
  show(rows, added);
  state.shown += rows.length;
  tell(query, state.shown);
  note(state.shown);
}

async function ask(wanted = STEP) {
  const turn = (state.turn += 1);
  const told = asked();
  if (!told.any) return clear();
  say("busy");
  busy(true);
  try {
    // a second time, because the edition may have come out anew since the page was opened
    const query = await answer(told).catch(() => answer(told, true));
    if (turn !== state.turn) return;
    Object.assign(state, { query, shown: 0 });
    if (query.left > STEP) tell(query, 0, true);
    await extend(query, turn, false);
    while (turn === state.turn && state.shown < wanted && wanted > STEP && query.left) await extend(query, turn, true);
  } catch {
    if (turn === state.turn) clear("failed");
  }
}

async function next() {
  const { query, shown, turn } = state;
  more.disabled = true;
  try {
    await extend(query, turn, true);
    if (turn === state.turn) reach(shown);
  } catch {
    if (turn === state.turn) say("failed");
  } finally {
    more.disabled = false;
  }
}

onAsked(() => ask());
more.addEventListener("click", next);
document.querySelector("ol.hits").addEventListener("click", () => note(state.shown));
const { shown, y } = noted();
if (recall()) ask(shown).then(() => y && scrollTo(0, y));
