/**
 * Rows of a long list, read in parts as they are scrolled to. Reading again
 * keeps the old rows on the screen until the new ones are there: every part
 * that is on the screen is read and all of them change places together.
 */
import type { Rows } from '../../backend/types';
import { attempt } from '../../desk/deeds.svelte';

const PART = 100;
/** Rows read before they come into view. */
const AHEAD = 60;
/** Parts read at once while somebody scrolls; what was flung past meanwhile is never asked for. */
const AT_ONCE = 2;

export class PagedRows<T> {
  total = $state(0);
  /** False until the first answer: an empty list and an unread one look different. */
  loaded = $state(false);
  #parts = $state.raw<Record<number, T[]>>({});
  /** The parts of this generation that are read or being read. */
  #reading: Record<number, Promise<void>> = {};
  #swapped: Promise<void> = Promise.resolve();
  #generation = 0;
  #underWay = 0;
  #onScreen = { first: 0, last: 0 };
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

  /** Reads what is on the screen again and forgets the rest. Called inside an effect it follows the query. */
  reload(): void {
    this.#generation += 1;
    const parts = partsOf(this.#onScreen.first, this.#onScreen.last);
    // The query is read here, before anything waits: that is what the effect follows.
    const answers = parts.map((part) => this.#fetch(part * PART, PART));
    this.#swapped = this.#swap(parts, answers, this.#generation);
    this.#reading = Object.fromEntries(parts.map((part) => [part, this.#swapped]));
  }

  /**
   * Makes sure that these rows, those on the screen, are read or being read, and the next ones too.
   * While two parts are on their way the screen may move on: what it shows then is asked for next.
   */
  need(first: number, last: number): void {
    this.#onScreen = { first, last };
    this.#readScreen();
  }

  #readScreen(): void {
    const { first, last } = this.#onScreen;
    const near = [...partsOf(first, last), ...partsOf(first - AHEAD, last + AHEAD)];
    for (const part of near) {
      if (this.#underWay >= AT_ONCE) return;
      if (this.#reading[part] !== undefined || (this.loaded && part * PART >= this.total)) continue;
      this.#underWay += 1;
      this.#reading[part] = this.#read(part, this.#generation).then((isRead) => {
        this.#underWay -= 1;
        // What could not be read is asked for again when somebody scrolls, not over and over.
        if (isRead) this.#readScreen();
      });
    }
  }

  /** Answers when these rows are there, also those that nobody scrolled to. */
  async load(first: number, last: number): Promise<void> {
    let generation;
    do {
      generation = this.#generation;
      await this.#ask(first, last);
    } while (generation !== this.#generation);
  }

  async #ask(first: number, last: number): Promise<void> {
    const asked = partsOf(first, last).map((part) => (this.#reading[part] ??= this.#read(part, this.#generation).then(() => undefined)));
    await Promise.all(asked);
  }

  async #swap(parts: number[], answers: Promise<Rows<T>>[], generation: number): Promise<void> {
    const all = await attempt(() => Promise.all(answers));
    if (generation !== this.#generation) return;
    if (!all) return this.#forget(parts);
    this.#parts = Object.fromEntries(parts.map((part, i) => [part, all[i]?.rows ?? []]));
    this.total = all[0]?.total ?? 0;
    this.loaded = true;
  }

  /** A part beyond the screen; while the screen is being read again it waits for its turn. */
  async #read(part: number, generation: number): Promise<boolean> {
    await this.#swapped;
    if (generation !== this.#generation) return true;
    const rows = await attempt(() => this.#fetch(part * PART, PART));
    if (generation !== this.#generation) return true;
    if (!rows) {
      this.#forget([part]);
      return false;
    }
    this.#parts = { ...this.#parts, [part]: rows.rows };
    this.total = rows.total;
    this.loaded = true;
    return true;
  }

  /** What could not be read may be asked for again. */
  #forget(parts: number[]): void {
    for (const part of parts) delete this.#reading[part];
  }
}

function partsOf(first: number, last: number): number[] {
  const from = Math.floor(Math.max(0, first) / PART);
  const to = Math.floor(Math.max(0, last) / PART);
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
