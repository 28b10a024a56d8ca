/**
 * Undo inside the designer, apart from that of the register. Steps of one `tag` in a row are one
 * step: a word that is typed, a layer that is nudged.
 */
const MOST = 200;

export class History<T> {
  #past: T[] = [];
  #future: T[] = [];
  #now: T;
  #tag = '';

  constructor(first: T) {
    this.#now = first;
  }

  get now(): T {
    return this.#now;
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  put(next: T, tag = ''): void {
    if (next === this.#now) return;
    if (!tag || tag !== this.#tag) this.#past = [...this.#past, this.#now].slice(-MOST);
    this.#tag = tag;
    this.#now = next;
    this.#future = [];
  }

  /** What comes next is a step of its own, whatever its tag. */
  seal(): void {
    this.#tag = '';
  }

  undo(): T {
    const before = this.#past.at(-1);
    if (before === undefined) return this.#now;
    this.#past = this.#past.slice(0, -1);
    this.#future = [this.#now, ...this.#future];
    return this.#step(before);
  }

  redo(): T {
    const [after, ...rest] = this.#future;
    if (after === undefined) return this.#now;
    this.#future = rest;
    this.#past = [...this.#past, this.#now];
    return this.#step(after);
  }

  #step(to: T): T {
    this.#tag = '';
    this.#now = to;
    return to;
  }
}
