/**
 * Days, periods and moments as people write them. Every form comes from the
 * word files: a Kazakh date is never put together after a Russian pattern.
 * Pure but for the language; «today» is always handed in.
 */
import type { Day, Moment } from '../backend/types';
import { say } from './words.svelte';

interface Parts {
  year: number;
  month: number;
  day: number;
}

export type PeriodKind = 'day' | 'days' | 'month' | 'quarter' | 'school_year' | 'year' | 'none';

const two = (n: number) => String(n).padStart(2, '0');

export function isoDay(date: Date): Day {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

export function parts(day: Day): Parts | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)/.exec(day);
  if (!found) return null;
  return { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
}

/** True for a day that stands in the calendar. */
function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    year > 1900 &&
    year < 2200 &&
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day
  );
}

/**
 * Reads a typed day: 27.11.2026, 27.11.26, 27/11/2026, 27112026, 2026-11-27.
 * Null for anything else, also for a day that does not exist.
 */
export function parseDay(text: string): Day | null {
  const plain = text.trim();
  const found =
    /^(\d{1,2})[./\- ](\d{1,2})[./\- ](\d{4}|\d{2})$/.exec(plain) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(plain);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  const [y, m, d] = iso ? [iso[1], iso[2], iso[3]] : [found?.[3], found?.[2], found?.[1]];
  if (!y || !m || !d) return null;
  const year = y.length === 2 ? shortYear(Number(y)) : Number(y);
  if (!exists(year, Number(m), Number(d))) return null;
  return `${year}-${two(Number(m))}-${two(Number(d))}`;
}

/** Two digits mean this century up to 49 and the last one after. */
function shortYear(n: number): number {
  return n < 50 ? 2000 + n : 1900 + n;
}

/** 27.11.2026 */
export function dayShort(day: Day): string {
  const p = parts(day);
  return p ? `${two(p.day)}.${two(p.month)}.${p.year}` : '';
}

/** A day of birth; of somebody nameless the year alone is known. */
export function born(day: Day): string {
  return dayShort(day) || day;
}

function weekday(day: Day): string {
  const p = parts(day);
  if (!p) return '';
  return say(`weekday-${new Date(Date.UTC(p.year, p.month - 1, p.day)).getUTCDay()}`);
}

export function weekdayOf(day: Day): string {
  return weekday(day);
}

/** «2026 жылғы 27 қараша, жұма» */
export function dayLong(day: Day): string {
  const p = parts(day);
  if (!p) return '';
  return say('date-long', {
    year: String(p.year),
    day: p.day,
    month: say(`month-of-${p.month}`),
    weekday: weekday(day),
  });
}

/** «27 қараша» */
export function dayMonth(day: Day): string {
  const p = parts(day);
  return p ? say('date-day-month', { day: p.day, month: say(`month-of-${p.month}`) }) : '';
}

/** «21 қар.» in this year, 21.11.2025 otherwise. */
export function dayNear(day: Day, today: Day): string {
  const p = parts(day);
  if (!p) return '';
  if (p.year !== parts(today)?.year) return dayShort(day);
  return say('date-near', { day: p.day, month: say(`month-short-${p.month}`) });
}

export function monthName(month: number): string {
  return say(`month-${month}`);
}

/** «бүгін 8:40», «кеше 17:40», or the day and the time. */
export function moment(at: Moment, today: Day): string {
  if (!at) return '';
  const date = new Date(at);
  const day = isoDay(date);
  const time = `${date.getHours()}:${two(date.getMinutes())}`;
  if (day === today) return say('moment-today', { time });
  if (day === dayBefore(today)) return say('moment-yesterday', { time });
  return say('moment-other', { day: dayNear(day, today), time });
}

function dayBefore(day: Day): Day {
  const p = parts(day);
  return p ? isoDay(new Date(p.year, p.month - 1, p.day - 1)) : '';
}

export function periodKind(period: string): PeriodKind {
  if (/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/.test(period)) return 'days';
  if (/^\d{4}-\d\d-\d\d$/.test(period)) return 'day';
  if (/^\d{4}-Q[1-4]$/.test(period)) return 'quarter';
  if (/^\d{4}-\d\d$/.test(period)) return 'month';
  if (/^\d{4}\/\d\d$/.test(period)) return 'school_year';
  if (/^\d{4}$/.test(period)) return 'year';
  return 'none';
}

/** An event's time in words, whatever is known of it. */
export function period(text: string): string {
  const year = text.slice(0, 4);
  switch (periodKind(text)) {
    case 'day':
      return say('period-day', { day: dayMonth(text), year });
    case 'days':
      return days(text);
    case 'month':
      return say('period-month', { month: monthName(Number(text.slice(5, 7))), year });
    case 'quarter':
      return say('period-quarter', { quarter: text.slice(6), year });
    case 'school_year':
      return say('period-school-year', { years: text });
    case 'year':
      return say('period-year', { year });
    case 'none':
      return say('period-none');
  }
}

function days(text: string): string {
  const [first = '', last = ''] = text.split('/');
  const [a, b] = [parts(first), parts(last)];
  if (!a || !b) return say('period-none');
  if (a.year !== b.year) return `${dayShort(first)} – ${dayShort(last)}`;
  if (a.month !== b.month)
    return say('period-days-apart', { first: dayMonth(first), last: dayMonth(last), year: String(a.year) });
  return say('period-days', {
    first: a.day,
    last: b.day,
    month: say(`month-of-${a.month}`),
    year: String(a.year),
  });
}

/** The same for a table, where days are figures: 27.11.2026, 27–28.11.2026, 30.11–02.12.2026. */
export function periodShort(text: string): string {
  const kind = periodKind(text);
  if (kind === 'day') return dayShort(text);
  const [first = '', last = ''] = text.split('/');
  const [a, b] = [parts(first), parts(last)];
  if (kind !== 'days' || !a || !b) return period(text);
  if (a.year !== b.year) return `${dayShort(first)}–${dayShort(last)}`;
  const month = a.month === b.month ? '' : `.${two(a.month)}`;
  return `${two(a.day)}${month}–${dayShort(last)}`;
}

/** First day of a period, for the line of today's events; empty when it has none. */
export function firstDay(text: string): Day {
  return ['day', 'days'].includes(periodKind(text)) ? text.slice(0, 10) : '';
}

/** Whole years on a day; null when the birth date is not known. */
export function age(birth: Day, on: Day): number | null {
  const [b, o] = [parts(birth), parts(on)];
  if (!b || !o) return null;
  const before = o.month < b.month || (o.month === b.month && o.day < b.day);
  return o.year - b.year - (before ? 1 : 0);
}
