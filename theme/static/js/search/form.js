// The form: what it asks for, kept in the page's address.
const FIELDS = ["q", "from", "to", "page"];
const form = document.querySelector("form.search");

// Fills the form in from the address; true if it asks for something.
export function recall() {
  for (const [name, value] of new URLSearchParams(location.search))
    if (FIELDS.includes(name)) form.elements[name].value = value;
  return Boolean(form.elements.q.value.trim());
}

export function asked() {
  const told = Object.fromEntries(FIELDS.map((name) => [name, form.elements[name].value.trim()]));
  const address = new URLSearchParams(Object.entries(told).filter(([, value]) => value));
  history.replaceState(history.state, "", String(address) ? `?${address}` : "./");
  return told;
}

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
