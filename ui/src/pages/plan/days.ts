/** Days of a month, a week and an agenda, as the calendar lays them out. Pure: «today» is handed in. */
import type { CalendarEntry, Day } from '../../backend/types';
import { addDays } from '../../parts/period';

export { addDays };

export type Span = 'month' | 'week' | 'agenda';

const stamp = (day: Day) => Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Monday of the week. */
export function monday(day: Day): Day {
  return addDays(day, -((new Date(stamp(day)).getUTCDay() + 6) % 7));
}

export function firstOfMonth(day: Day): Day {
  return `${day.slice(0, 7)}-01`;
}

/** The same day of another month, or its last day where it has no such. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))];
  const last = new Date(Date.UTC(year, month + count + 1, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month + count, Math.min(date, last)));
}

export function isWeekend(day: Day): boolean {
  return [0, 6].includes(new Date(stamp(day)).getUTCDay());
}

/** The days on the screen: whole weeks of a month, a week, or two months of an agenda. */
export function daysOf(span: Span, at: Day): Day[] {
  const first = span === 'month' ? monday(firstOfMonth(at)) : span === 'week' ? monday(at) : firstOfMonth(at);
  const end = span === 'week' ? addDays(first, 7) : addMonths(firstOfMonth(at), span === 'agenda' ? 2 : 1);
  const days: Day[] = [];
  for (let day = first; day < end || (span === 'month' && days.length % 7); day = addDays(day, 1)) days.push(day);
  return days;
}

/** One step back or forth. */
export function step(span: Span, at: Day, count: 1 | -1): Day {
  return span === 'week' ? addDays(at, 7 * count) : addMonths(firstOfMonth(at), count);
}

/** What stands on a day: an entry of several days on each of them. */
export function onDay(entries: CalendarEntry[], day: Day): CalendarEntry[] {
  return entries.filter((one) => one.date <= day && one.until >= day);
}

/** «10:00–11:30», «10:00» or empty. */
export function times(entry: CalendarEntry): string {
  return [entry.starts, entry.ends].filter(Boolean).join('–');
}
