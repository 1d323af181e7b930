// Reads numbers from bits, as search/bits.py writes them.
export class Bits {
  constructor(buffer) {
    this.bytes = new Uint8Array(buffer);
    this.at = 0;
  }
  bit() {
    if (this.at >= this.bytes.length * 8) throw new RangeError("the shard ends early");
    const bit = (this.bytes[this.at >> 3] >> (7 - (this.at & 7))) & 1;
    this.at += 1;
    return bit;
  }
  // Keys have 32 bits, so no shifts here.
  number(width) {
    let value = 0;
    while (width-- > 0) value = value * 2 + this.bit();
    return value;
  }
  gamma() {
    let width = 0;
    while (!this.bit()) width += 1;
    return 2 ** width + this.number(width);
  }
  below(limit) {
    const width = Math.floor(Math.log2(limit));
    const short = 2 ** (width + 1) - limit;
    const value = this.number(width);
    return value < short ? value : 2 * value + this.bit() - short;
  }
  ascending(count, low, high, found = []) {
    if (!count) return found;
    const middle = count >> 1;
    const value = low + middle + this.below(high - low - count + 2);
    this.ascending(middle, low, value - 1, found);
    found.push(value);
    return this.ascending(count - middle - 1, value + 1, high, found);
  }
}
