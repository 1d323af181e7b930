// One question to the index: goes back through the segments, newest first, as far as it is asked to.
import { holding, load } from "./segment.js";

const GROUPS = [1, 2, 4];

export class Query {
  constructor(segments, terms, { from, to, page }) {
    this.terms = terms;
    this.rest = segments.filter((segment) => (!from || segment.last >= from) && (!to || segment.first <= to));
    this.fits = ({ date, ...article }) => (!from || date >= from) && (!to || date <= to) && (!page || article.page === page);
    this.found = [];
    this.back = "";
  }
  get done() {
    return !this.rest.length;
  }
  // Looks until so many hits are found, or seven segments are searched: what is older waits to be asked for.
  async more(wanted) {
    for (const size of GROUPS) {
      if (this.done || this.found.length >= wanted) return;
      const group = this.rest.slice(0, size);
      const rows = await Promise.all(group.map((segment) => this.within(segment.name)));
      this.found.push(...rows.flat());
      this.rest = this.rest.slice(size);
      this.back = group.at(-1).first;
    }
  }
  // Each hit is an article with the place of each term in it.
  async within(name) {
    const segment = await load(name);
    const rows = await Promise.all(this.terms.map((term) => holding(segment, term)));
    const numbers = [...rows[0].keys()].filter((number) => rows.every((row) => row.has(number)));
    const hits = numbers.map((number) => ({ article: segment.articles[number], places: rows.map((row) => row.get(number)) }));
    return hits.filter(({ article }) => this.fits(article));
  }
}
