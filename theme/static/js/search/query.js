// One question to the index: asks every segment for the rarest pairs first, and leaves those that don't hold them.
import { exact, pairs, probes, rarity, triples } from "./question.js";
import { article, isCommon, postings } from "./segment.js";

const SOON = 5; // are looked up sooner than asked for
const MANY = 1000; // are told as about so many
const HELPS = 0.9; // a round that leaves more than this is the last

export class Query {
  constructor(segments, { terms, without }, names, told) {
    const rarest = terms.flatMap(probes).sort((one, other) => rarity(other) - rarity(one));
    Object.assign(this, { terms, without, told, sure: [...terms, ...without].every(exact) });
    this.probes = [...names, ...rarest];
    this.parts = (this.probes.length ? segments : []).filter(({ first, last }) => (!told.from || last >= told.from) && (!told.to || first <= told.to));
    this.parts = this.parts.map((segment) => ({ segment, counts: new Map(), asked: 0 }));
  }
  // How many articles there may be that nobody has looked at yet; for certain so many if `sure`.
  get left() {
    return this.parts.reduce((sum, { held }) => sum + (held?.length ?? Infinity), 0);
  }
  async look() {
    let before = Infinity;
    for (const round of this.probes.keys()) {
      const { left } = this;
      if (left <= SOON || (round > 1 && !this.sure && (left > MANY || left > before * HELPS))) break;
      before = left;
      await Promise.all(this.parts.map((part) => this.narrow(part, this.probes[part.asked++])));
      this.parts = this.parts.filter(({ held }) => held.length);
    }
    await Promise.all(this.parts.map((part) => this.within(part)));
    if (this.left > SOON && this.left <= MANY) await Promise.all(this.parts.map((part) => this.sieve(part)));
    else if (this.sure) await Promise.all(this.parts.map((part) => this.spare(part)));
    return this;
  }
  async narrow(part, key) {
    const rows = await postings(part.segment, key);
    const here = new Set(rows);
    part.counts.set(key, rows.length);
    part.held = part.held ? part.held.filter((at) => here.has(at)) : [...rows];
  }
  // What is left to be asked of a segment whose hits are to be shown.
  async refine(part) {
    while (part.held.length > SOON && part.asked < this.probes.length) await this.narrow(part, this.probes[part.asked++]);
    await this.sieve(part);
  }
  async sieve(part) {
    if (part.sieved) return;
    part.sieved = true;
    const common = (pair) => isCommon(part.segment, part.counts.get(pair) ?? 0);
    const own = this.terms.flatMap(triples).filter((triple) => pairs(triple).every(common));
    for (const triple of own) await this.narrow(part, triple);
    await this.spare(part);
  }
  async spare(part) {
    const rows = await Promise.all(this.without.filter(exact).map((term) => postings(part.segment, term)));
    const unwanted = new Set(rows.flat());
    part.held = part.held.filter((at) => !unwanted.has(at));
  }
  async within(part) {
    const { from = "", to = "" } = this.told;
    const { first, last } = part.segment;
    if ((!from || first >= from) && (!to || last <= to)) return;
    const rows = await Promise.all(part.held.map((at) => article(part.segment, at)));
    part.held = part.held.filter((_, at) => (!from || rows[at].date >= from) && (!to || rows[at].date <= to));
  }
  // The next articles, newest first.
  async next(count) {
    const found = [];
    while (found.length < count && this.parts.length) {
      const [part] = this.parts;
      if (this.left > SOON) await this.refine(part);
      found.push(...part.held.splice(0, count - found.length).map((at) => [part.segment, at]));
      if (!part.held.length) this.parts.shift();
    }
    return Promise.all(found.map(([segment, at]) => article(segment, at)));
  }
}
