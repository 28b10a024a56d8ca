/**
 * How far long work is whose page was left, and how it ended. The end is said wherever one is and stays
 * until it was read: a refusal in the bar goes with the next press.
 */
import type { Message, Refusal } from '../backend/types';
import type { Job } from './jobs.svelte';

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

/** Work that goes on although its page was left. */
export interface Underway extends Pick<Outcome, 'id' | 'title' | 'href'> {
  job: Job;
}

class Outcomes {
  all = $state<Outcome[]>([]);
  underway = $state.raw<Underway[]>([]);

  /** Shows how far work is, until its outcome is told or closed. */
  watch(work: Underway): void {
    this.close(work.id);
    this.underway = [...this.underway, work];
  }

  tell(outcome: Outcome): void {
    this.underway = this.underway.filter((one) => one.id !== outcome.id);
    this.all = [...this.all.filter((one) => one.id !== outcome.id), outcome];
  }

  close(id: string): void {
    this.all = this.all.filter((one) => one.id !== id);
    this.underway = this.underway.filter((one) => one.id !== id);
  }

  /** Another register is entered: what was told belongs to the one before. */
  clear(): void {
    this.all = [];
    this.underway = [];
  }
}

export const outcomes = new Outcomes();
