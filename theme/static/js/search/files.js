// Fetches the files of the index, each once.
import { learn } from "./fold.js";

const kept = new Map();
let folder = "";

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

export const json = (path) => once(folder + path, (answer) => answer.json());
export const bytes = (path) => once(folder + path, (answer) => answer.arrayBuffer());
export const text = (address) => once(address, (answer) => answer.text());

let manifest;

// The segments, newest first. A newer edition may have come out since: then everything is asked again.
export function open(index, again = false) {
  folder = index.slice(0, index.lastIndexOf("/") + 1);
  if (again) kept.clear();
  if (again || !manifest) {
    manifest = fetched(index, (answer) => answer.json(), { cache: "no-cache" }).then(learnt);
    manifest.catch(() => (manifest = undefined));
  }
  return manifest;
}

async function learnt(told) {
  learn(await json(told.fold));
  return told.segments.map(([name, first, last, articles, shards]) => ({ name, first, last, articles, shards, read: new Map() }));
}
