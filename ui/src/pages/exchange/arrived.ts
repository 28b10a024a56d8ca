/** Files of other laptops on their way in: chosen by a button, or dropped on the window wherever one is. */
import { backend } from '../../backend';
import { attempt } from '../../desk/deeds.svelte';
import { go } from '../../desk/route.svelte';

export const isDataFile = (path: string) => /\.tizim$/i.test(path);

/** The same file may be dropped twice: it is looked into anew. */
let count = 0;

export function arrive(path: string): void {
  count += 1;
  go('exchange', 'receive', { file: path, n: String(count) });
}

export async function pickFile(): Promise<void> {
  const path = await attempt(() => backend().file_pick({ purpose: 'exchange' }));
  if (path) arrive(path);
}

/** Lists and pictures dropped on a page that waits for one; files of other laptops go their own way. */
export function onListDropped(take: (path: string) => void): () => void {
  return backend().on_file_dropped((path) => {
    if (!isDataFile(path)) take(path);
  });
}
