/**
 * The rows that are drawn: as many as the screen takes and a few more. Whatever leaves the screen on
 * one side comes back on the other with somebody else in it, so that scrolling makes no element and
 * moves none: it changes the words and the place of the rows that came, and touches no other.
 */
import type { RowHeights } from './heights';

export class Slot {
  /** The row of the list that stands in it. */
  index = $state.raw(0);
  /** Pixels below the head. */
  top = $state.raw(0);
  readonly key: number;

  constructor(key: number) {
    this.key = key;
  }
}

export class Slots {
  /** In the order of the page, which is that of the rows after a rest. */
  list = $state.raw<Slot[]>([]);
  #all: Slot[] = [];

  /** Draws so many rows from this one on. */
  show(first: number, count: number, heights: RowHeights): void {
    while (this.#all.length < count) this.#all.push(new Slot(this.#all.length));
    for (let index = first; index < first + count; index += 1) {
      const slot = this.#all[index % count];
      if (!slot) continue;
      slot.index = index;
      slot.top = heights.top(index);
    }
    if (this.list.length !== count) this.list = this.#all.slice(0, count);
  }

  /** Puts the elements in the order of the rows, as the Tab key and a screen reader go through them. */
  sort(): void {
    const sorted = [...this.list].sort((a, b) => a.index - b.index);
    if (sorted.some((slot, at) => slot !== this.list[at])) this.list = sorted;
  }
}
