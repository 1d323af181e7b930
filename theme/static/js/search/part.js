// One segment as a question narrows it down: the articles that may hold what is asked for.
import { rare } from "./common.js";
import { exact, pairs } from "./question.js";
import { isCommon, newer, postings } from "./segment.js";

export class Part {
  constructor(segment, { probes, triples, without, told }) {
    Object.assign(this, { segment, probes, triples, told, counts: new Map(), taken: 0, done: false });
    this.without = without.filter(exact);
  }
  // Three characters where both pairs are known to be common, else the rarest pair that is left.
  get following() {
    const common = (pair) => isCommon(this.segment, this.counts.get(pair) ?? 0);
    const open = (key) => !this.counts.has(key);
    return this.triples.find((one) => open(one) && pairs(one).every(common)) ?? this.probes.find(open);
  }
  // A rare pair costs little, and leaves few.
  get helped() {
    const key = this.following;
    return key !== undefined && (!this.held || rare(key));
  }
  async narrow() {
    const key = this.following;
    const rows = await postings(this.segment, key);
    this.counts.set(key, rows.length);
    if (this.held) {
      const here = new Set(rows);
      this.held = this.held.filter((at) => here.has(at));
    } else {
      this.held = this.told.order ? [...rows].reverse() : [...rows];
      if (rows.length) await this.within();
    }
    if (this.following === undefined) await this.spare();
    this.total = this.taken + this.held.length;
  }
  // Leaves out what isn't of the days asked for: articles are numbered from the newest on.
  async within() {
    const { from, to } = this.told;
    const { first, last } = this.segment;
    const start = to && last > to ? await newer(this.segment, (day) => day > to) : 0;
    const end = from && first < from ? await newer(this.segment, (day) => day >= from) : Infinity;
    this.held = this.held.filter((at) => at >= start && at < end);
  }
  // Leaves out what isn't wanted; then nothing is left to ask.
  async spare() {
    const wanted = this.held.length ? this.without : [];
    const unwanted = new Set((await Promise.all(wanted.map((term) => postings(this.segment, term)))).flat());
    this.held = this.held.filter((at) => !unwanted.has(at));
    this.done = this.refined = true;
  }
  take(count) {
    const found = this.held.splice(0, count);
    this.taken += found.length;
    return found.map((at) => [this.segment, at]);
  }
  // Asks for the rest as long as that leaves less.
  async refine(helps) {
    for (let before = Infinity; this.held.length > 1 && this.held.length < before * helps && !this.done; ) {
      before = this.held.length;
      await this.narrow();
    }
    this.refined = true;
  }
}
