/** Where a form that refuses to save sends the keyboard. */
import { tick } from 'svelte';

/** Puts the hand on the first field of the open dialog that says what is wrong with it. */
export async function focusFirstBad(): Promise<void> {
  await tick();
  document.querySelector<HTMLElement>('[role="dialog"] [aria-invalid="true"]')?.focus();
}
