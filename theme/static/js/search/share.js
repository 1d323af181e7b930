// Of what might be what is asked for, how much was where it was looked into.
export class Share {
  constructor() {
    Object.assign(this, { before: 0, after: 0 });
  }
  learn(before, after) {
    this.before += before.length;
    this.after += after.length;
    return after;
  }
  get ratio() {
    return (this.after + 1) / (this.before + 1);
  }
}
