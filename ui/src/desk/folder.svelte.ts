/**
 * The shared folder: looked into every minute while the window is open, and soon after something was written
 * here. Quietly: what came in is said by the undo bar, what went wrong by the page of exchange.
 */
import { backend } from '../backend';
import { asRefusal } from '../backend/refusals';
import type { FolderDone, Moment, Refusal } from '../backend/types';
import { tellTaken } from '../pages/exchange/taking';
import { now } from './clock';
import { runJob, type Job } from './jobs.svelte';

const EVERY_MS = 60_000;
/** Whoever types on writes again at once: the folder waits until the hand rests. */
const SOON_MS = 3000;

class Folder {
  at = $state<Moment>('');
  done = $state.raw<FolderDone | null>(null);
  refusal = $state<Refusal | null>(null);
  job = $state<Job | null>(null);

  /** Another folder is watched, or another register is open. */
  forget(): void {
    this.at = '';
    this.done = this.refusal = null;
  }
}

export const folder = new Folder();

export async function lookIntoFolder(): Promise<void> {
  if (folder.job) return;
  try {
    const change = await runJob((job) => (folder.job = job), (job) => backend().exchange_folder_look({ job }));
    folder.refusal = null;
    folder.done = change.value;
    folder.at = now();
    const isNew = change.value.read.length > 0 || change.value.written !== '';
    if (isNew) tellTaken(change, change.value.read);
  } catch (reason) {
    const told = asRefusal(reason);
    if (told.code !== 'stopped') folder.refusal = told;
  }
}

/** Looks every minute until it is ended. */
export function watchFolder(): () => void {
  void lookIntoFolder();
  const timer = setInterval(() => void lookIntoFolder(), EVERY_MS);
  return () => clearInterval(timer);
}

/** Looks once the hand rests; a later call puts it off. */
export function lookSoon(): () => void {
  const timer = setTimeout(() => void lookIntoFolder(), SOON_MS);
  return () => clearTimeout(timer);
}
