/** Putting a list away, with the way back in the bar for as long as it is there. */
import { backend } from '../../backend';
import type { Id } from '../../backend/types';
import { attempt, deeds } from '../../desk/deeds.svelte';
import { go } from '../../desk/route.svelte';

/** Says whether the list was put away. */
export async function putAway(intake: Id): Promise<boolean> {
  const closed = await attempt(() => backend().intake_close({ intake }));
  if (closed === undefined) return false;
  deeds.show({ key: 'did-intake-put-away', args: {} }, 'done', async () => {
    await attempt(() => backend().intake_reopen({ intake }));
    go('intake', intake);
  });
  return true;
}
