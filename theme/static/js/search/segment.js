// One segment: which articles hold a key, and what is known of an article.
import { Bits } from "./bits.js";
import { number } from "./common.js";
import { bytes, json } from "./files.js";

const NUMBERS = 2 ** 32;
const BLOCK = 256;
const COMMON = 20;
const FEW = 8;

// A file has the shards of every segment of a bundle, one after the other, and before them how long they are.
async function shard({ bundle, place }, at) {
  const file = await bytes(`${bundle.name}/${at}.bin`);
  const bits = new Bits(file);
  const lengths = Array.from({ length: bundle.segments - 1 }, () => bits.gamma());
  const start = lengths.slice(0, place).reduce((sum, length) => sum + length, Math.ceil(bits.at / 8));
  return file.slice(start, place in lengths ? start + lengths[place] : undefined);
}

async function unpack(segment, at) {
  const { shards } = segment.bundle;
  const bits = new Bits(await shard(segment, at));
  const rows = bits.ascending(bits.gamma() - 1, 0, Math.floor((NUMBERS - 1) / shards));
  return new Map(rows.map((row) => [row * shards + at, bits.ascending(bits.gamma(), 0, segment.articles - 1)]));
}

// The numbers of the articles that hold a key.
export async function postings(segment, key) {
  const code = number(key);
  const at = code % segment.bundle.shards;
  if (!segment.read.has(at)) segment.read.set(at, unpack(segment, at));
  return (await segment.read.get(at)).get(code) ?? [];
}

export const isCommon = (segment, held) => held >= Math.max(FEW, segment.articles / COMMON);

// What is known of the articles of a block, by their place in it.
async function listed({ bundle, span, home }, block) {
  const rows = [];
  for (const [date, inferred, pages] of await json(`${bundle.name}/${span}-${block}.json`))
    for (const [page, label, title, orders] of pages)
      for (const order of orders) rows.push({ home, date, inferred, number: page, label, page: title, order });
  return rows;
}

export async function article(segment, at) {
  return (await listed(segment, Math.floor(at / BLOCK)))[at % BLOCK];
}

// How many of its articles, the newest first, are of days that pass.
export async function newer(segment, passes) {
  let [low, high] = [0, segment.articles];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes((await article(segment, middle)).date)) low = middle + 1;
    else high = middle;
  }
  return low;
}
