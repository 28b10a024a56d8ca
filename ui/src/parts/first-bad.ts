/** Where a form that refuses to save sends the keyboard. */
import { tick } from 'svelte';

/** Puts the hand on the first field of the open dialog that says what is wrong with it; false where none does. */
export async function focusFirstBad(): Promise<boolean> {
  await tick();
  const first = document.querySelector<HTMLElement>('[role="dialog"] [aria-invalid="true"]');
  first?.focus();
  first?.scrollIntoView?.({ block: 'nearest' });
  return first !== null;
}
