/** «from … until …» of something that is valid for a time. */
import { dayShort } from '../../words/dates';
import { say } from '../../words/words.svelte';

export function span(one: { from: string; to: string }): string {
  const from = one.from ? say('valid-from', { day: dayShort(one.from) }) : '';
  const to = one.to ? say('valid-to', { day: dayShort(one.to) }) : '';
  return [from, to].filter(Boolean).join(' ');
}
