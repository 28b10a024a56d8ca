/**
 * Where the rows of a long list stand. Nearly all are as high as usual; the few whose words take
 * more lines are remembered, so that a hundred thousand rows cost nothing until they are seen.
 */
interface Tall {
  index: number;
  /** Pixels above the usual. */
  more: number;
  /** The same of all tall rows before it, together. */
  before: number;
}

export class RowHeights {
  readonly usual: number;
  #tall: Tall[] = [];

  constructor(usual: number) {
    this.usual = usual;
  }

  /** Remembers how high a row turned out; returns by how many pixels that differs from before. */
  set(index: number, px: number): number {
    const more = px - this.usual;
    const at = this.#after(index - 1);
    const known = this.#tall[at]?.index === index ? this.#tall[at] : undefined;
    const difference = more - (known?.more ?? 0);
    if (difference === 0) return 0;
    if (more === 0) this.#tall.splice(at, 1);
    else this.#tall.splice(at, known ? 1 : 0, { index, more, before: 0 });
    this.#sum(at);
    return difference;
  }

  /** Pixels from the head of the list to a row; the foot of the list for the row after the last. */
  top(index: number): number {
    return index * this.usual + this.#moreBefore(this.#after(index - 1));
  }

  /** The row that lies so many pixels below the head of the list. */
  at(px: number): number {
    let [low, high] = [0, this.#tall.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#topOf(middle) <= px) low = middle + 1;
      else high = middle;
    }
    const last = this.#tall[low - 1];
    if (!last) return Math.max(0, Math.floor(px / this.usual));
    const below = px - this.#topOf(low - 1) - this.usual - last.more;
    return below < 0 ? last.index : last.index + 1 + Math.floor(below / this.usual);
  }

  /** Other rows, or other widths. */
  forget(): void {
    this.#tall = [];
  }

  /** How many tall rows there are up to and with this one. */
  #after(index: number): number {
    let [low, high] = [0, this.#tall.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#tall[middle]?.index ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #topOf(at: number): number {
    const one = this.#tall[at];
    return one ? one.index * this.usual + one.before : 0;
  }

  #moreBefore(at: number): number {
    const last = this.#tall[at - 1];
    return last ? last.before + last.more : 0;
  }

  #sum(from: number): void {
    for (let at = from; at < this.#tall.length; at += 1) {
      const one = this.#tall[at];
      if (one) one.before = this.#moreBefore(at);
    }
  }
}
