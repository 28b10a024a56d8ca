/** How long a session is, offered from its times while nobody typed it. */
import { untrack } from 'svelte';
import { parseTime } from './query';

const minutes = (time: string) => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
};

/** Whole hours from one time to another, the nearest, at least one; nothing where the times tell none. */
export function hoursBetween(starts: string, ends: string): string {
  const [from, to] = [parseTime(starts), parseTime(ends)];
  if (!from || !to) return '';
  const long = minutes(to) - minutes(from);
  return long > 0 ? String(Math.max(1, Math.round(long / 60))) : '';
}

/** Keeps the hours of a form to its times, from the first change of a time on, until hours are typed. */
export function offerHours(fields: { starts: string; ends: string; hours: string }): void {
  let before = untrack(() => `${fields.starts}-${fields.ends}`);
  let offered = '';
  $effect(() => {
    const [starts, ends] = [fields.starts, fields.ends];
    untrack(() => {
      if (`${starts}-${ends}` === before) return;
      before = `${starts}-${ends}`;
      if (fields.hours.trim() !== offered || parseTime(starts) === null || parseTime(ends) === null) return;
      offered = fields.hours = hoursBetween(starts, ends);
    });
  });
}
