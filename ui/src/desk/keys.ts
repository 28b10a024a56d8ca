/**
 * Shortcuts by the physical key (`KeyboardEvent.code`): on the Kazakh layout
 * ә і ң ғ ү ұ қ ө һ sit where digits are, so letters and digits of `event.key`
 * cannot be trusted.
 */
export interface Shortcut {
  code: string;
  ctrl?: boolean;
  shift?: boolean;
  run: () => void;
}

export function matches(event: KeyboardEvent, shortcut: Shortcut): boolean {
  return (
    event.code === shortcut.code &&
    (event.ctrlKey || event.metaKey) === (shortcut.ctrl ?? false) &&
    event.shiftKey === (shortcut.shift ?? false) &&
    !event.altKey
  );
}

/** True when the key belongs to a field where text is typed. */
export function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

/**
 * True when Enter or Space works the button, link or field inside a list that
 * has the focus: the list itself must not take the key from it.
 */
export function belongsToControl(event: KeyboardEvent): boolean {
  if (!['Enter', 'NumpadEnter', 'Space'].includes(event.code) || !(event.target instanceof Element)) return false;
  // Enter does nothing on a tick box, so there it stays with the list.
  if (event.code !== 'Space' && event.target.matches('[type="checkbox"]')) return false;
  const control = event.target.closest('button, a[href], select, input, textarea, [role="menuitem"]');
  return !!control && control !== event.currentTarget;
}

/** The digit of the top row or the number pad, by position; null for other keys. */
export function digitOf(event: KeyboardEvent): number | null {
  const found = /^(?:Digit|Numpad)(\d)$/.exec(event.code);
  return found ? Number(found[1]) : null;
}

/** Runs the first shortcut that fits and keeps the event from going further. */
export function dispatch(event: KeyboardEvent, shortcuts: Shortcut[]): boolean {
  const found = shortcuts.find((shortcut) => matches(event, shortcut));
  if (!found) return false;
  event.preventDefault();
  found.run();
  return true;
}
