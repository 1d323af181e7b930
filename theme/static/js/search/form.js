// The form: what it asks for, kept in the page's address; how far the answer was read, kept with the page's place in history.
import { fold } from "./fold.js";

const NAMES = ["author", "series", "page"];
const FIELDS = ["q", "from", "to", "order", ...NAMES];
const form = document.querySelector("form.search");
const known = document.createElement("datalist");

known.id = "known";
known.append(...[...form.querySelectorAll("datalist option")].map((option) => option.cloneNode(true)));
form.append(known);
form.elements.q.setAttribute("list", known.id);

// Fills the form in from the address; true if it asks for something.
export function recall() {
  for (const [name, value] of new URLSearchParams(location.search))
    if (FIELDS.includes(name)) form.elements[name].value = value;
  return "asked" in document.documentElement.dataset;
}

export function asked() {
  const told = Object.fromEntries(FIELDS.map((name) => [name, form.elements[name].value.trim()]));
  const address = new URLSearchParams(Object.entries(told).filter(([, value]) => value));
  const any = told.q || told.author || told.series;
  history.replaceState(history.state, "", String(address) ? `?${address}` : "./");
  document.documentElement.toggleAttribute("data-asked", Boolean(any));
  for (const link of document.querySelectorAll("a[hreflang]")) link.search = location.search;
  return { ...told, any };
}

// The names asked for, as the index has them; known once it is open.
export const names = (told) => NAMES.filter((name) => told[name]).map((name) => `${name}\0${fold(told[name]).plain}`);

export const noted = () => history.state ?? {};
export const note = (shown) => history.replaceState({ shown, y: scrollY }, "");

// Calls back after a pause in typing, and at once when the form is sent. Half-composed words are not asked for.
export function onAsked(callback, pause = 250) {
  let waiting;
  const soon = (event) => {
    clearTimeout(waiting);
    if (!event.isComposing) waiting = setTimeout(callback, pause);
  };
  form.addEventListener("input", soon);
  form.addEventListener("compositionend", soon);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    callback();
  });
}

export const index = form.dataset.index;
