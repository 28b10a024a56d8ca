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
/** Goes up with every register that is entered: a form of one before keeps nothing. */
let entered = 0;

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * `now` with what was typed into `before` laid over it: only what was typed, for
 * the rest may have been changed by others since. Objects, such as a name in
 * three languages, key by key; a key that is gone stays away.
 */
function laidOver(now: unknown, before: unknown, typed: unknown): unknown {
  if (same(before, typed)) return now;
  if (!isPlain(now) || !isPlain(typed)) return typed;
  const first = isPlain(before) ? before : {};
  return Object.fromEntries(Object.entries(now).map(([key, value]) => [key, key in typed ? laidOver(value, first[key], typed[key]) : value]));
}

/** What of `after` is not as in `before`, objects key by key, to send that alone. */
export function differing<T extends object>(before: T, after: T): Partial<T> {
  const changed = Object.entries(after).flatMap(([key, value]): [string, unknown][] => {
    const first: unknown = before[key as keyof T];
    if (same(first, value)) return [];
    return [[key, isPlain(value) && isPlain(first) ? differing(first, value) : value]];
  });
  return Object.fromEntries(changed) as Partial<T>;
}

export class FormDraft<T extends object> {
  /** The fields of the form, to be bound to. */
  readonly fields: T = $state({} as T);
  /** True while the form shows what was typed before it was closed. */
  back = $state(false);
  readonly #key: string;
  readonly #entered = entered;
  #before: T;

  /** `before` is what the form would show if nobody had typed anything. */
  constructor(key: string, before: T) {
    this.#key = key;
    this.#before = structuredClone(before);
    const found = kept[key];
    Object.assign(this.fields, structuredClone(found ? laidOver(before, found.before, found.typed) : before));
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
    this.fields[name] = laidOver(value, this.#before[name], this.typed()[name]) as T[K];
    this.#before = { ...this.#before, [name]: value };
  }

  /** The form closes without saving: what was typed waits for it. */
  leave(): void {
    if (this.#entered !== entered) return;
    const typed = this.typed();
    if (same(typed, this.#before)) this.drop();
    else kept[this.#key] = { before: structuredClone(this.#before), typed };
  }

  /** Saved, or not wanted any more. */
  drop(): void {
    delete kept[this.#key];
    this.back = false;
  }

  /** Takes what came back out of the form again. */
  anew(): void {
    this.drop();
    Object.assign(this.fields, structuredClone(this.#before));
  }
}

/** Another register is entered: what was typed belongs to the one before. */
export function dropDrafts(): void {
  entered += 1;
  for (const key of Object.keys(kept)) delete kept[key];
}
