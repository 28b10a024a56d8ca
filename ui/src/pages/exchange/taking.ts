/** Taking a file in, and taking it back: the way back of a file is not that of a deed. */
import { backend } from '../../backend';
import { announce } from '../../desk/changes.svelte';
import { act, deeds } from '../../desk/deeds.svelte';
import type { Change, ExchangeUndone } from '../../backend/types';

/** Takes back what the last file changed; what somebody changed since stays and is named. */
export async function takeFileBack(): Promise<ExchangeUndone | undefined> {
  return act(() => backend().exchange_undo());
}

/** Tells the pages and the undo bar that a file was taken in. */
export function tellTaken<T>(change: Change<T>): T {
  announce(change.changed);
  if (change.undo_label) deeds.show(change.undo_label, 'done', async () => void (await takeFileBack()));
  return change.value;
}
