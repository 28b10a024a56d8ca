/** Puts the parts of a period together; empty while they do not make one. */
import { periodKind, type PeriodKind } from '../words/dates';

export interface PeriodParts {
  first: string;
  last: string;
  year: string;
  month: string;
  quarter: string;
}

export function periodOf(kind: PeriodKind, parts: PeriodParts): string {
  const year = /^\d{4}$/.test(parts.year.trim()) ? parts.year.trim() : '';
  switch (kind) {
    case 'day':
      return parts.first;
    case 'days':
      return days(parts.first, parts.last);
    case 'month':
      return year && `${year}-${parts.month.padStart(2, '0')}`;
    case 'quarter':
      return year && `${year}-Q${parts.quarter}`;
    case 'school_year':
      return schoolYear(year);
    case 'year':
      return year;
    case 'none':
      return '';
  }
}

/** Two days in their order; one day alone stands for itself. */
function days(first: string, last: string): string {
  if (!first || !last || first === last) return first || last;
  return first < last ? `${first}/${last}` : `${last}/${first}`;
}

/** 2026 → 2026/27 */
export function schoolYear(year: string): string {
  if (!/^\d{4}$/.test(year)) return '';
  return `${year}/${String((Number(year) + 1) % 100).padStart(2, '0')}`;
}

/** The first and the last day a period may cover; empty where it has none. */
export function boundsOf(period: string): [string, string] {
  const year = Number(period.slice(0, 4));
  const month = Number(period.slice(5, 7));
  switch (periodKind(period)) {
    case 'day':
      return [period, period];
    case 'days':
      return [period.slice(0, 10), period.slice(11)];
    case 'month':
      return months(year, month, 1);
    case 'quarter':
      return months(year, Number(period.slice(6)) * 3 - 2, 3);
    case 'school_year':
      return months(year, 9, 12);
    case 'year':
      return months(year, 1, 12);
    case 'none':
      return ['', ''];
  }
}

const MS_OF_DAY = 86_400_000;

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * MS_OF_DAY).toISOString().slice(0, 10);
}

/** How many days lie from the first to the last, both counted. */
export function countDays(first: string, last: string): number {
  return Math.round((Date.parse(last) - Date.parse(first)) / MS_OF_DAY) + 1;
}

function months(year: number, first: number, count: number): [string, string] {
  const day = (date: Date) => date.toISOString().slice(0, 10);
  return [day(new Date(Date.UTC(year, first - 1, 1))), day(new Date(Date.UTC(year, first - 1 + count, 0)))];
}
