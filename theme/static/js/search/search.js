// The search page: shows what is found as one types.
import { open } from "./files.js";
import { terms } from "./fold.js";
import { asked, index, onAsked, recall } from "./form.js";
import { Query } from "./query.js";
import { day, items, reach, say, show } from "./results.js";

const STEP = 10;
const more = document.querySelector("button.more");
const browse = document.querySelector(".browse");
const state = { turn: 0, shown: 0, query: undefined };

async function answer(told, again = false) {
  const segments = await open(index, again);
  const query = new Query(segments, terms(told.q), told);
  if (query.terms.length) await query.more(STEP);
  return query;
}

function tell({ found, done, back }) {
  const name = done ? (found.length ? "found" : "none") : found.length ? "so-far" : "none-yet";
  say(name, { n: found.length, day: back && day(back) });
  more.hidden = done && state.shown >= found.length;
}

function clear(name) {
  show([], false);
  more.hidden = true;
  say(name);
}

// Shows the next hits, unless something else has been asked for since.
async function extend(query, turn, added) {
  const rows = await items(query.found.slice(state.shown, state.shown + STEP), query.terms);
  if (turn !== state.turn) return;
  show(rows, added);
  state.shown += rows.length;
  tell(query);
}

async function ask() {
  const turn = (state.turn += 1);
  const told = asked();
  browse.hidden = Boolean(told.q);
  if (!told.q) return clear();
  say("busy");
  try {
    // a second time, because the edition may have come out anew since the page was opened
    const query = await answer(told).catch(() => answer(told, true));
    if (turn !== state.turn) return;
    if (!query.terms.length) return clear("none");
    Object.assign(state, { query, shown: 0 });
    await extend(query, turn, false);
  } catch {
    if (turn === state.turn) clear("failed");
  }
}

async function next() {
  const { query, shown, turn } = state;
  more.disabled = true;
  try {
    await query.more(shown + STEP);
    await extend(query, turn, true);
    if (turn === state.turn) reach(shown);
  } catch {
    if (turn === state.turn) say("failed");
  } finally {
    more.disabled = false;
  }
}

onAsked(ask);
more.addEventListener("click", next);
if (recall()) ask();
