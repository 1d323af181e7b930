// Fetches the files of the index, each once.
import { learnCommon } from "./common.js";
import { learn } from "./fold.js";

const kept = new Map();
const { assets, root } = document.documentElement.dataset;
const way = (name) => new URL(name, location).pathname;
const script = way(root).slice(way(`${assets}../`).length); // zh-hant/, below every site of the paper

async function fetched(address, read, options) {
  const answer = await fetch(address, options);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return read(answer);
}

function once(address, read) {
  if (!kept.has(address)) {
    const promise = fetched(address, read);
    promise.catch(() => kept.delete(address));
    kept.set(address, promise);
  }
  return kept.get(address);
}

export const json = (address) => once(address, (answer) => answer.json());
export const bytes = (address) => once(address, (answer) => answer.arrayBuffer());
export const text = (address) => once(address, (answer) => answer.text());

const manifest = (index) => fetched(index, (answer) => answer.json(), { cache: "no-cache" });

let segments;

// The segments, newest first. A newer edition may have come out since: then everything is asked again.
export function open(index, again = false) {
  if (again) kept.clear();
  if (again || !segments) {
    segments = every(index);
    segments.catch(() => (segments = undefined));
  }
  return segments;
}

// Years that have a site of their own have an index of their own.
async function every(index) {
  const folder = index.slice(0, index.lastIndexOf("/") + 1);
  const told = await manifest(index);
  const [apart] = await Promise.all([Promise.all((told.years ?? []).map(elsewhere)), json(folder + told.fold).then(learn)]);
  const found = [...rowsOf(told, folder, "../"), ...apart.flat()].sort((one, other) => other.last.localeCompare(one.last));
  const most = found.reduce((one, other) => (other.articles > (one?.articles ?? 0) ? other : one), undefined);
  if (most) learnCommon(await bytes(`${most.bundle.name}/${most.span}-common.bin`));
  return found;
}

async function elsewhere(site) {
  const folder = `${site}static/search/`;
  return rowsOf(await manifest(`${folder}index.json`), folder, site + script);
}

const rowsOf = ({ bundles }, folder, home) =>
  bundles.flatMap(([name, shards, segments]) =>
    segments.map(([span, , first, last, articles], place) => {
      const bundle = { name: folder + name, shards, segments: segments.length };
      return { bundle, place, span, home, first, last, articles, read: new Map() };
    }),
  );
