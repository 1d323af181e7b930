// One question to the index: asks every segment for the rarest pairs first, and leaves those that don't hold them.
import { rarity } from "./common.js";
import { Part } from "./part.js";
import { exact, probes, triples } from "./question.js";
import { article } from "./segment.js";
import { Share } from "./share.js";

const SOON = 2; // are looked up sooner than asked for
const [MANY, ROUNDS] = [10, 3]; // of more than one screen it is enough to know about how many there are
const LOTS = 300; // are not asked for what is common, too: how many that leaves is told by those that are shown
const HELPS = 0.8; // a round that leaves more than this is the last

export class Query {
  constructor(segments, { terms, without }, names, told) {
    const rarest = terms.flatMap(probes).sort((one, other) => rarity(other) - rarity(one));
    Object.assign(this, { terms, without, told, exact: [...terms, ...without].every(exact) });
    Object.assign(this, { probes: [...names, ...rarest], triples: terms.flatMap(triples) });
    Object.assign(this, { asked: new Share(), looked: new Share() });
    const meets = ({ first, last }) => (!told.from || last >= told.from) && (!told.to || first <= told.to);
    this.parts = (this.probes.length ? segments.filter(meets) : []).map((segment) => new Part(segment, this));
    this.every = this.parts;
    if (told.order) this.parts = [...this.parts].reverse();
  }
  // How many articles there may be that nobody has looked at yet.
  get left() {
    return this.about(({ held }) => held?.length ?? Infinity, this.parts);
  }
  about(count, parts) {
    const sum = parts.reduce((before, part) => before + count(part) * (part.refined ? 1 : this.asked.ratio), 0);
    return Math.ceil(sum * this.looked.ratio);
  }
  // For certain so many.
  get sure() {
    return this.exact && this.every.every(({ done }) => done);
  }
  // Each year with how many there may be in it.
  get years() {
    const year = ({ segment }) => segment.first.slice(0, 4);
    const those = (wanted) => this.every.filter((part) => year(part) === wanted);
    const every = [...new Set(this.every.map(year))].map((one) => [one, this.about(({ total }) => total, those(one))]);
    return every.filter(([, n]) => n);
  }
  async look() {
    let before = Infinity;
    for (let round = 0; this.left > SOON && this.parts.some(({ done }) => !done); round += 1) {
      const { left } = this;
      if (left > LOTS && !this.parts.some(({ helped }) => helped)) break;
      if (left > MANY && (round === ROUNDS || (round > 1 && left > before * HELPS))) break;
      before = left;
      await Promise.all(this.parts.map((part) => part.done || part.narrow()));
      this.parts = this.parts.filter(({ held }) => held.length);
    }
    return this;
  }
  async next(count) {
    const found = [];
    while (found.length < count && this.parts.length) {
      const [part] = this.parts;
      if (this.left > SOON) await this.refine(part);
      found.push(...part.take(count - found.length));
      if (!part.held.length) this.parts.shift();
    }
    return Promise.all(found.map(([segment, at]) => article(segment, at)));
  }
  async refine(part) {
    const before = part.held;
    await part.refine(HELPS);
    if (part.held !== before) this.asked.learn(before, part.held);
  }
}
