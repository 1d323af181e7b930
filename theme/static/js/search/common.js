// What is common in this paper, as search/common.py tells it, so that a question begins with what is rare.
import { Bits } from "./bits.js";

const CLASSES = 5;
const UNIT = 0xffff;
const classes = new Map();
const pairsKnown = { room: 1, slots: new Set() };

// CRC-32 of the key's UTF-16 units.
export function number(key) {
  let crc = ~0;
  for (let at = 0; at < key.length * 2; at += 1) {
    crc ^= (key.charCodeAt(at >> 1) >> (at % 2 ? 8 : 0)) & 255;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

export function learnCommon(content) {
  const bits = new Bits(content);
  classes.clear();
  for (let rank = 0; rank < CLASSES; rank += 1)
    for (const code of bits.ascending(bits.gamma() - 1, 0, UNIT)) classes.set(String.fromCharCode(code), rank);
  const count = bits.gamma() - 1;
  const room = bits.gamma();
  Object.assign(pairsKnown, { room, slots: new Set(bits.ascending(count, 0, room - 1)) });
}

export const rare = (pair) => !pairsKnown.slots.has(number(pair) % pairsKnown.room);

// How rare a pair is, a common one less than any other.
export function rarity(key) {
  return key.split("").reduce((sum, char) => sum + (classes.get(char) ?? CLASSES), rare(key) ? 2 * CLASSES : 0);
}
