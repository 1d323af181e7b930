// How much was found, and in which years: each leads to what was found in it.
import { busy, more, say, show, words } from "./results.js";

const yearsRow = document.querySelector(".years");

function leading(text, days) {
  const asked = new URLSearchParams(location.search);
  for (const [name, day] of Object.entries(days)) {
    if (day) asked.set(name, day);
    else asked.delete(name);
  }
  const shown = document.createElement("a");
  shown.href = `?${asked}`;
  shown.textContent = text;
  return shown;
}

const yearName = (year) => (year === "1900" ? words("undated") : words("year", { year }));

function tellYears({ told, years, sure }) {
  const days = (year) => ({ from: `${year}-01-01`, to: `${year}-12-31` });
  const links = years.map(([year, n]) => [leading(yearName(year), days(year)), ` ${words(sure ? "some" : "around", { n })}  `]);
  if (told.from || told.to) yearsRow?.replaceChildren(leading(words("every"), { from: "", to: "" }));
  else yearsRow?.replaceChildren(...(links.length > 1 ? links.flat() : []));
}

// The total is told before the hits are there; they can be asked for more when they are.
export function tell(query, shown, early = false) {
  const { left, sure, told } = query;
  const n = shown + left;
  say(!n ? "none" : sure || !left ? "found" : "about", { ...told, n });
  more.hidden = early || !left;
  busy(early);
  tellYears(query);
}

export function clear(name) {
  show([], false);
  more.hidden = true;
  busy(false);
  tellYears({ told: {}, years: [] });
  say(name);
}
