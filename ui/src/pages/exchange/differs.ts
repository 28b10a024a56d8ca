/** Contacts are hidden alike on both sides, so that a change of one looks like none: where it differs is said instead. */
import { say } from '../../words/words.svelte';
import { shownValue } from '../history/value';

/** Contacts and numbers stay hidden until somebody asks for them. */
export const SECRET = ['phone', 'phone_more', 'email', 'iin'];

/** Of a number the figures are counted, of anything else the signs. */
const signsOf = (field: string, value: string) => [...(field === 'email' ? value : value.replace(/[^\d,;]/g, ''))];

/** From which sign on two hidden values differ whose hidden forms are the same; empty where what is shown tells it. */
export function differsWords(table: string, field: string, one: string, other: string): string {
  if (!SECRET.includes(field) || !one || !other || one === other) return '';
  if (shownValue(table, field, one) !== shownValue(table, field, other)) return '';
  if (one.toLowerCase() === other.toLowerCase()) return say('plan-differs-letters');
  const [here, there] = [signsOf(field, one), signsOf(field, other)];
  const first = here.findIndex((sign, i) => sign !== there[i]);
  const at = (first < 0 ? here.length : first) + 1;
  return say(one.includes('@') && other.includes('@') ? 'plan-differs-before' : 'plan-differs', { at });
}
