/**
 * Holds the contract to what the shell really answers: type checking fails here, naming a command,
 * when an answer of Rust lacks what the contract promises. Nothing of this runs.
 *
 * Rust says `string` where the contract lists the words, and leaves out that a field with a default
 * is always sent; both are let through. A missing key, another kind of value or an unexpected
 * `null` is not.
 */
import type { Commands } from './backend';
import type { commands } from './bindings';

type Shell = typeof commands;
type Both = keyof Shell & keyof Commands;
type Answer<F> = F extends (...given: never[]) => Promise<infer A> ? A : never;

/** Raw bytes cross the border as they are; TypeScript has no word for that. */
type Bytes = Uint8Array;

type RequiredKeys<T> = { [K in keyof T]-?: undefined extends T[K] ? never : K }[keyof T];

type Fits<S, C> = [C] extends [null] | [Bytes]
  ? true
  : [S] extends [C]
    ? true
    : null extends S
      ? null extends C
        ? FitsValue<NonNullable<S>, NonNullable<C>>
        : false
      : FitsValue<NonNullable<S>, NonNullable<C>>;

type FitsValue<S, C> = [S] extends [string]
  ? Holds<C, string>
  : [S] extends [number]
    ? Holds<C, number>
    : [S] extends [readonly (infer A)[]]
      ? [C] extends [readonly (infer B)[]]
        ? Fits<A, B>
        : false
      : string extends keyof C
        ? true
        : false extends { [K in RequiredKeys<C>]: K extends keyof S ? Fits<S[K] & {} | (null extends S[K] ? null : never), C[K]> : false }[RequiredKeys<C>]
          ? false
          : true;

type Holds<C, Kind> = [C] extends [Kind] ? true : false;

type Differing = {
  [K in Both]: Fits<Answer<Shell[K]>, Answer<Commands[K]>> extends true ? never : K;
}[Both];

type Nobody<T extends never> = T;

export type Agreement = Nobody<Differing>;
