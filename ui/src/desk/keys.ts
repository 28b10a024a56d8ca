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
