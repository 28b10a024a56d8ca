/**
 * Remembers which question the newest answer belongs to, so that a key pressed
 * before the answer waits for it instead of taking what an older text found.
 */
export class LastAsked<T> {
  #query = '';
  #answer: Promise<T | undefined> | null = null;
  readonly #fetch: (query: string) => Promise<T | undefined>;

  constructor(fetch: (query: string) => Promise<T | undefined>) {
    this.#fetch = fetch;
  }

  /** The answer to this very question; the one under way is not asked twice, a failed one is asked again. */
  ask(query: string): Promise<T | undefined> {
    if (this.#answer && this.#query === query) return this.#answer;
    const answer = this.#fetch(query).then((found) => {
      if (found === undefined && this.#answer === answer) this.#answer = null;
      return found;
    });
    this.#query = query;
    this.#answer = answer;
    return answer;
  }
}
