/**
 * What is typed into a form. A form closed with Esc keeps it until the window
 * ends: opened again it brings the text back and says so. Saving and «Cancel»
 * let it go.
 */
interface Kept {
  before: object;
  typed: object;
}

const kept: Record<string, Kept> = {};

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

export class FormDraft<T extends object> {
  /** The fields of the form, to be bound to. */
  readonly fields: T = $state({} as T);
  /** True while the form shows what was typed before it was closed. */
  back = $state(false);
  readonly #key: string;
  #before: T;

  /** `before` is what the form would show if nobody had typed anything. */
  constructor(key: string, before: T) {
    this.#key = key;
    this.#before = structuredClone(before);
    Object.assign(this.fields, structuredClone(before));
    const found = kept[key];
    if (!found) return;
    // Only what was typed comes back: the rest may have been changed by others since.
    for (const [name, value] of Object.entries(found.typed)) {
      if (!same(value, found.before[name as never]) && name in this.fields) Object.assign(this.fields, { [name]: structuredClone(value) });
    }
    this.back = !same(this.typed(), this.#before);
  }

  /** What stands in the form now. */
  typed(): T {
    return $state.snapshot(this.fields) as T;
  }

  /** What the form showed first. */
  get before(): T {
    return this.#before;
  }

  /** A value became known only now; what was typed in its place stays. */
  rebase<K extends keyof T>(name: K, value: T[K]): void {
    if (same(this.fields[name], this.#before[name])) this.fields[name] = value;
    this.#before = { ...this.#before, [name]: value };
  }

  /** The form closes without saving: what was typed waits for it. */
  leave(): void {
    const typed = this.typed();
    if (same(typed, this.#before)) this.drop();
    else kept[this.#key] = { before: structuredClone(this.#before), typed };
  }

  /** Saved, or not wanted any more. */
  drop(): void {
    delete kept[this.#key];
  }

  /** Takes what came back out of the form again. */
  anew(): void {
    this.drop();
    this.back = false;
    Object.assign(this.fields, structuredClone(this.#before));
  }
}

/** Another register is entered: what was typed belongs to the one before. */
export function dropDrafts(): void {
  for (const key of Object.keys(kept)) delete kept[key];
}
