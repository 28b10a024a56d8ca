/** Taking a whole list back, whatever came after it. */
import { backend } from '../../backend';
import type { ImportUndone } from '../../backend/types';
import { act } from '../../desk/deeds.svelte';
import { runJob, type Job } from '../../desk/jobs.svelte';

/** Undefined where it was refused or stopped: the bar says why. */
export function takeBack(tx: string, hold: (job: Job | null) => void): Promise<ImportUndone | undefined> {
  return act(() => runJob(hold, (job) => backend().import_undo({ tx, job })));
}
