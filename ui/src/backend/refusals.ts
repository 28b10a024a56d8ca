/** Words of a refusal. The code decides, never the text of the message. */
import { has, say } from '../words/words.svelte';
import type { Refusal } from './types';

export interface Said {
  what: string;
  todo: string;
}

export function isRefusal(reason: unknown): reason is Refusal {
  return typeof reason === 'object' && reason !== null && 'code' in reason;
}

export function asRefusal(reason: unknown): Refusal {
  if (isRefusal(reason)) return reason;
  return { code: 'bug', message: reason instanceof Error ? reason.message : String(reason), hint: '' };
}

export function wordsOf(refusal: Refusal): Said {
  const id = `refused-${refusal.code.replaceAll('_', '-')}`;
  const args = refusal.args ?? {};
  const hint = refusal.hint.replaceAll('_', '-');
  const todo = has(`${id}-todo`) ? say(`${id}-todo`, args) : has(hint) ? say(hint, args) : '';
  return { what: has(id) ? say(id, args) : say('refused-other'), todo };
}
