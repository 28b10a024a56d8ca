/** A page that is a form begins with the hand in its first field: `{@attach firstField}` on the form. */
const FIRST = 'input:not([disabled]):not([type="checkbox"]), select:not([disabled]), textarea:not([disabled]), [data-first]:not([disabled])';

export function firstField(form: HTMLElement): void {
  form.querySelector<HTMLElement>(FIRST)?.focus({ preventScroll: true });
}
