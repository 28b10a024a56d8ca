/** Which field of a form was refused: the dialog around a form keeps it, its fields ask whether it is they. */
import { getContext, setContext } from 'svelte';
import { wordsOf } from '../backend/refusals';
import type { Refusal } from '../backend/types';

class RefusedField {
  #refusal = $state.raw<Refusal | null>(null);
  #fields: string[] = [];

  take(refusal: Refusal | null): void {
    this.#refusal = refusal;
  }

  /** A field that stands in the form tells what is refused of it; it goes with what is given back. */
  keep(name: string): () => void {
    this.#fields.push(name);
    return () => void this.#fields.splice(this.#fields.indexOf(name), 1);
  }

  /** Whether a field tells this refusal itself. */
  tells(refusal: Refusal): boolean {
    return this.#fields.includes(String(refusal.args?.['field'] ?? ''));
  }

  /** What is wrong with a field, by the name the core gives it; empty where nothing is. */
  of(name: string | undefined): string {
    if (!name || !this.#refusal || this.#refusal.args?.['field'] !== name) return '';
    const { what, todo } = wordsOf(this.#refusal);
    return [what, todo].filter(Boolean).join(' ');
  }

  /** Something else is typed: what was refused of this field is no longer there. */
  lift(name: string | undefined): void {
    if (this.of(name)) this.#refusal = null;
  }
}

const KEY = Symbol('refused field');

export const keepRefusedField = (): RefusedField => setContext(KEY, new RefusedField());

/** Nothing outside of a dialog. */
export const refusedField = (): RefusedField | undefined => getContext(KEY);
