/** Words of a refusal. The code decides, never the text of the message. */
import { has, say } from '../words/words.svelte';
import type { Refusal } from './types';

export interface Said {
  what: string;
  todo: string;
  /** What the field is called that was refused, where it is one of a form. */
  field: string;
}

export function isRefusal(reason: unknown): reason is Refusal {
  return typeof reason === 'object' && reason !== null && 'code' in reason;
}

export function asRefusal(reason: unknown): Refusal {
  if (isRefusal(reason)) return reason;
  return { code: 'bug', message: reason instanceof Error ? reason.message : String(reason), hint: '' };
}

export function wordsOf(refusal: Refusal): Said {
  const args = refusal.args ?? {};
  const field = String(args['field'] ?? '').replaceAll('_', '-');
  const general = `refused-${refusal.code.replaceAll('_', '-')}`;
  // A field may say more closely what was wrong with it, as of a telephone number that is none, and so may a reason, as of a disk that is full.
  const closer = [field, String(args['why'] ?? '').replaceAll('_', '-')].filter(Boolean).map((one) => `${general}-${one}`);
  const id = closer.find((one) => has(one)) ?? general;
  const hint = refusal.hint.replaceAll('_', '-');
  const todo = has(`${id}-todo`) ? say(`${id}-todo`, args) : has(hint) ? say(hint, args) : '';
  const name = `field-${field}`;
  return { what: has(id) ? say(id, args) : say('refused-other'), todo, field: field && has(name) ? say(name) : '' };
}
