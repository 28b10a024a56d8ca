/**
 * A deed that is under way is not begun again: a second fast Ctrl+Enter must
 * not write a second record. The call that came too early does nothing.
 */
export function once<A extends unknown[]>(deed: (...given: A) => Promise<unknown>): (...given: A) => Promise<void> {
  let busy = false;
  return async (...given) => {
    if (busy) return;
    busy = true;
    try {
      await deed(...given);
    } finally {
      busy = false;
    }
  };
}
