/**
 * How long work ended whose page was left. It is said wherever one is and stays
 * until it was read: a refusal in the bar goes with the next press.
 */
import type { Message, Refusal } from '../backend/types';

export interface Outcome {
  /** What it is about; a later outcome of the same takes the place of an earlier. */
  id: string;
  /** The name of what it is about. */
  title: string;
  said: Message | null;
  /** Fluent id of what there is to do. */
  todo?: string;
  refusal: Refusal | null;
  /** Where it is seen whole. */
  href: string;
}

class Outcomes {
  all = $state<Outcome[]>([]);

  tell(outcome: Outcome): void {
    this.all = [...this.all.filter((one) => one.id !== outcome.id), outcome];
  }

  close(id: string): void {
    this.all = this.all.filter((one) => one.id !== id);
  }

  /** Another register is entered: what was told belongs to the one before. */
  clear(): void {
    this.all = [];
  }
}

export const outcomes = new Outcomes();
