/**
 * Holds the contract to what the shell really answers: type checking fails here, naming the
 * commands, when a type of Rust and a type of the window part ways. Nothing of this runs.
 */
import type { Commands } from './backend';
import type { commands } from './bindings';

type Shell = typeof commands;
type Both = keyof Shell & keyof Commands;
type Answer<F> = F extends (...given: never[]) => Promise<infer A> ? A : never;

/** Raw bytes cross the border as they are; TypeScript has no word for that. */
type Bytes = Uint8Array;

type Differing = {
  [K in Both]: Answer<Commands[K]> extends Bytes
    ? never
    : Answer<Shell[K]> extends Answer<Commands[K]>
      ? never
      : K;
}[Both];

type Nobody<T extends never> = T;

export type Agreement = Nobody<Differing>;
