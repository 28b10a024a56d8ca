/** Which backend the window talks to: set once at start, by `main.ts` or by a test. */
import type { Backend } from './backend';

let present: Backend | null = null;

export function useBackend(backend: Backend): void {
  present = backend;
}

export function backend(): Backend {
  if (!present) throw new Error('no backend was chosen');
  return present;
}

export type { Backend, Commands } from './backend';
