/** Taking a file in, and taking it back. Undo takes the last file back as well, where nothing was done since. */
import { backend } from '../../backend';
import { announce } from '../../desk/changes.svelte';
import { act, deeds } from '../../desk/deeds.svelte';
import type { Change, ExchangeUndone, ReadDone, Table } from '../../backend/types';

/** What a file changes, and with it what is said of the file itself. */
export const TOLD: Table[] = ['exchange', 'academy', 'trainee', 'event', 'session', 'enrolment', 'attendance', 'club', 'membership', 'grant', 'certificate', 'worker'];

/** The file is taken in already, and what is owed to those who were erased goes on: nothing stops it now. */
export const isLate = (stage: string) => ['stage-compacting', 'stage-copies'].includes(stage);

/** Takes back what a file changed; what somebody changed since stays and is named. */
export async function takeFileBack(file: number): Promise<ExchangeUndone | undefined> {
  return act(() => backend().exchange_undo({ file }));
}

/** Tells the pages and the undo bar that files were taken in; one that changed no row has nothing to undo. */
export function tellTaken<T>(change: Change<T>, read: ReadDone[]): T {
  announce(change.changed);
  if (change.undo_label) {
    deeds.back = null;
    deeds.show(change.undo_label, read.some(({ plan }) => plan.rows.length > 0) ? 'done' : 'final');
  }
  return change.value;
}
