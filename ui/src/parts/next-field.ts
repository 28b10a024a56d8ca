/**
 * Enter in a field of a long form goes on to the next one, and from the last to
 * the button that saves: a title is often the first thing typed, and nothing is
 * saved by finishing it.
 */
const FIELDS = 'input:not([disabled]):not([type="checkbox"]), select:not([disabled]), textarea:not([disabled])';

/** Moves on; false where Enter means something else, as in a text of several lines or on a button. */
export function goOn(event: KeyboardEvent, body: HTMLElement | null, foot: HTMLElement | null): boolean {
  const at = event.target;
  const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (event.code !== 'Enter' || !plain || event.isComposing || !body || !(at instanceof HTMLInputElement) || !at.matches(FIELDS)) return false;
  const fields = [...body.querySelectorAll<HTMLElement>(FIELDS)];
  const next = fields[fields.indexOf(at) + 1] ?? foot?.querySelector<HTMLElement>('.main');
  next?.focus();
  return true;
}
