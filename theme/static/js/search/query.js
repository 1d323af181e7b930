// One question to the index: asks every segment for the rarest pairs first, and leaves those that don't hold them.
import { exact, pairs, probes, rarity, triples } from "./question.js";
import { article, isCommon, postings } from "./segment.js";

const [SOON, MANY] = [5, 1000]; // are looked up sooner than asked for; are told as about so many
const HELPS = 0.9; // a round that leaves more than this is the last
const SAMPLE = 3; // one segment in so many tells how much a further pair would leave of the others

export class Query {
  constructor(segments, { terms, without }, names, told) {
    const rarest = terms.flatMap(probes).sort((one, other) => rarity(other) - rarity(one));
    Object.assign(this, { terms, without, told, sure: [...terms, ...without].every(exact) });
    this.probes = [...names, ...rarest];
    const meets = ({ first, last }) => (!told.from || last >= told.from) && (!told.to || first <= told.to);
    this.parts = (this.probes.length ? segments.filter(meets) : []).map((segment) => ({ segment, counts: new Map(), asked: 0 }));
    this.share = 1; // of what is held where only one pair was asked for
  }
  // How many articles there may be that nobody has looked at yet; for certain so many if `sure`.
  get left() {
    return Math.round(this.parts.reduce((sum, { held, asked }) => sum + (held?.length ?? Infinity) * (asked > 1 ? 1 : this.share), 0));
  }
  async look() {
    let before = Infinity;
    for (const round of this.probes.keys()) {
      const { left } = this;
      const many = !this.sure && left > MANY;
      if (left <= SOON || (round > 1 && (many || (!this.sure && left > before * HELPS)))) break;
      before = left;
      await this.ask(round && many ? this.parts.filter((_, at) => at % SAMPLE === 0) : this.parts);
    }
    await Promise.all(this.parts.map((part) => this.within(part)));
    if (this.left > SOON && this.left <= MANY) await Promise.all(this.parts.map((part) => this.sieve(part)));
    else if (this.sure) await Promise.all(this.parts.map((part) => this.spare(part)));
    return this;
  }
  async ask(parts) {
    const held = () => parts.reduce((sum, part) => sum + (part.held?.length ?? 0), 0);
    const before = held();
    await Promise.all(parts.map((part) => this.narrow(part, this.probes[part.asked++])));
    if (before) this.share = held() / before;
    this.parts = this.parts.filter((part) => part.held.length);
  }
  async narrow(part, key) {
    const rows = await postings(part.segment, key);
    const here = new Set(rows);
    part.counts.set(key, rows.length);
    part.held = (part.held ?? rows).filter((at) => here.has(at));
  }
  async refine(part) {
    while (part.held.length > SOON && part.asked < this.probes.length) await this.narrow(part, this.probes[part.asked++]);
    await this.sieve(part);
  }
  async sieve(part) {
    if (part.sieved) return;
    part.sieved = true;
    const common = (pair) => isCommon(part.segment, part.counts.get(pair) ?? 0);
    for (const triple of this.terms.flatMap(triples).filter((one) => pairs(one).every(common))) await this.narrow(part, triple);
    await this.spare(part);
  }
  async spare(part) {
    const unwanted = new Set((await Promise.all(this.without.filter(exact).map((term) => postings(part.segment, term)))).flat());
    part.held = part.held.filter((at) => !unwanted.has(at));
  }
  async within(part) {
    const { from = "", to = "" } = this.told;
    if ((!from || part.segment.first >= from) && (!to || part.segment.last <= to)) return;
    const rows = await Promise.all(part.held.map((at) => article(part.segment, at)));
    part.held = part.held.filter((_, at) => (!from || rows[at].date >= from) && (!to || rows[at].date <= to));
  }
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
