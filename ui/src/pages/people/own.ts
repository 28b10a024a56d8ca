/** What a column of the academy's own holds, as people read it. */
import type { OwnField, OwnValue } from '../../backend/types';
import { dayShort } from '../../words/dates';
import { figure } from '../../words/figures';
import { pick, say } from '../../words/words.svelte';

export const KINDS: OwnField['holds'][] = ['text', 'number', 'day', 'choice', 'yes'];

export const ownTitle = (field: OwnField) => pick(field.title);

export function ownWords({ field, value }: OwnValue): string {
  if (!value) return '';
  if (field.holds === 'day') return dayShort(value) || value;
  if (field.holds === 'yes') return say(value === 'yes' ? 'yes' : 'no');
  // A long number may be one of a paper, which has no thousands.
  if (field.holds === 'number' && Math.abs(Number(value)) < 1_000_000 && /^-?\d+(\.\d)?$/.test(value)) return figure(Number(value));
  return value;
}
