/** Ticks belong to the rows that were on the screen: what hides under a filter is not to be changed unseen. */
import type { SvelteSet } from 'svelte/reactivity';

/** Takes the ticks away when the question asked of the list becomes another one; its order may change freely. */
export function dropTicksWith(selected: SvelteSet<string>, question: () => unknown): void {
  let before = JSON.stringify(question());
  $effect(() => {
    const now = JSON.stringify(question());
    if (now === before) return;
    before = now;
    selected.clear();
  });
}
