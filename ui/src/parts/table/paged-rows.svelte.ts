/**
 * Rows of a long list, read in parts as they are scrolled to. Reading again
 * keeps the old rows on the screen until the new ones are there.
 */
import type { Rows } from '../../backend/types';
import { attempt } from '../../desk/deeds.svelte';

const PART = 100;

export class PagedRows<T> {
  total = $state(0);
  /** False until the first answer: an empty list and an unread one look different. */
  loaded = $state(false);
  #parts = $state.raw<Record<number, T[]>>({});
  #asked: number[] = [];
  #generation = 0;
  readonly #fetch: (offset: number, limit: number) => Promise<Rows<T>>;

  constructor(fetch: (offset: number, limit: number) => Promise<Rows<T>>) {
    this.#fetch = fetch;
  }

  row(index: number): T | undefined {
    return this.#parts[Math.floor(index / PART)]?.[index % PART];
  }

  /** Every row that was read so far. */
  get rows(): T[] {
    return Object.values(this.#parts).flat();
  }

  /** Reads the first part again and forgets the others. Called inside an effect it follows the query. */
  reload(): void {
    this.#generation += 1;
    this.#asked = [0];
    void this.#read(0, this.#generation);
  }

  /** Makes sure that these rows are read or being read. */
  need(first: number, last: number): void {
    for (let part = Math.floor(first / PART); part <= Math.floor(last / PART); part += 1) {
      if (this.#asked.includes(part)) continue;
      this.#asked.push(part);
      void this.#read(part, this.#generation);
    }
  }

  async #read(part: number, generation: number): Promise<void> {
    const answer = this.#fetch(part * PART, PART);
    const rows = await attempt(() => answer);
    if (generation !== this.#generation || !rows) return;
    this.#parts = { ...(part === 0 ? {} : this.#parts), [part]: rows.rows };
    if (part === 0) this.#asked = [0];
    this.total = rows.total;
    this.loaded = true;
  }
}
