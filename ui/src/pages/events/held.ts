/** One press for an event that is over: it was held. */
import { backend } from '../../backend';
import type { Id } from '../../backend/types';
import { act } from '../../desk/deeds.svelte';

/** Changes the status and nothing else; undo takes it back like any deed. */
export async function callHeld(event: Id): Promise<void> {
  await act(() => backend().event_correct({ id: event, changes: { status: 'held' } }));
}
