/**
 * Marks on their way to the register. A mark stands on the screen at once and
 * travels in a small batch a moment later: one transaction for a handful of
 * keystrokes. A cell marked twice before it left travels once. Batches never
 * overtake each other.
 */
import type { Mark, MarkChange } from '../../../backend/types';

export const cellKey = (session: string, trainee: string) => `${session} ${trainee}`;

export interface MarkQueueOptions {
  /** Sends a batch; false when it was refused. */
  send: (marks: MarkChange[]) => Promise<boolean>;
  /** A batch is settled: the screen may forget what it assumed. */
  settle: (marks: MarkChange[], sent: boolean) => void;
  /** How long a mark waits for company. */
  delay?: number;
  /** So many leave without waiting. */
  most?: number;
}

export class MarkQueue {
  #waiting = new Map<string, MarkChange>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> = Promise.resolve();
  readonly #options: Required<MarkQueueOptions>;

  constructor(options: MarkQueueOptions) {
    this.#options = { delay: 500, most: 25, ...options };
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  put(marks: MarkChange[]): void {
    for (const mark of marks) this.#waiting.set(cellKey(mark.session, mark.trainee), mark);
    clearTimeout(this.#timer);
    if (this.#waiting.size >= this.#options.most) void this.flush();
    else this.#timer = setTimeout(() => void this.flush(), this.#options.delay);
  }

  /** True while a later mark of this cell has not been settled. */
  holds(key: string): boolean {
    return this.#waiting.has(key);
  }

  /** Sends what waits and answers when everything is settled. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    const marks = [...this.#waiting.values()];
    this.#waiting.clear();
    if (marks.length) this.#sending = this.#sending.then(() => this.#deliver(marks));
    return this.#sending;
  }

  async #deliver(marks: MarkChange[]): Promise<void> {
    const sent = await this.#options.send(marks);
    this.#options.settle(marks, sent);
  }
}

export interface Counts {
  present: number;
  late: number;
  excused: number;
  absent: number;
  none: number;
}

/** Sums one session. */
export function countMarks(marks: (Mark | null)[]): Counts {
  const counts: Counts = { present: 0, late: 0, excused: 0, absent: 0, none: 0 };
  for (const mark of marks) counts[mark?.state ?? 'none'] += 1;
  return counts;
}
