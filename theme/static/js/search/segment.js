// One segment: which articles hold a key, and what is known of an article.
import { Bits } from "./bits.js";
import { bytes, json } from "./files.js";

const NUMBERS = 2 ** 32;
const BLOCK = 256;
const COMMON = 20;
const FEW = 8;

// CRC-32 of the key's UTF-16 units.
function number(key) {
  let crc = ~0;
  for (let at = 0; at < key.length * 2; at += 1) {
    crc ^= (key.charCodeAt(at >> 1) >> (at % 2 ? 8 : 0)) & 255;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

async function unpack({ name, articles, shards }, at) {
  const bits = new Bits(await bytes(`${name}/${at}.bin`));
  const rows = bits.ascending(bits.gamma() - 1, 0, Math.floor((NUMBERS - 1) / shards));
  return new Map(rows.map((row) => [row * shards + at, bits.ascending(bits.gamma(), 0, articles - 1)]));
}

// The numbers of the articles that hold a key.
export async function postings(segment, key) {
  const code = number(key);
  const at = code % segment.shards;
  if (!segment.read.has(at)) segment.read.set(at, unpack(segment, at));
  return (await segment.read.get(at)).get(code) ?? [];
}

export const isCommon = (segment, held) => held >= Math.max(FEW, segment.articles / COMMON);

// What is known of the articles of a block, by their place in it.
async function listed({ name, home }, block) {
  const rows = [];
  for (const [date, inferred, pages] of await json(`${name}/articles-${block}.json`))
    for (const [page, label, title, orders] of pages)
      for (const order of orders) rows.push({ home, date, inferred, number: page, label, page: title, order });
  return rows;
}

export async function article(segment, at) {
  return (await listed(segment, Math.floor(at / BLOCK)))[at % BLOCK];
}
