/** The only place of the window that asks what day it is. */
import type { Day, Moment } from '../backend/types';
import { isoDay } from '../words/dates';

let fixed: Day | null = null;

export function today(): Day {
  return fixed ?? isoDay(new Date());
}

/** Tests and pictures stand on one day. */
export function fixToday(day: Day | null): void {
  fixed = day;
}

/** A count of milliseconds since 1970 as a moment. */
export const momentOf = (milliseconds: number): Moment => new Date(milliseconds).toISOString();

export const now = (): Moment => momentOf(Date.now());

/** The hour and the minute on this laptop, `09:42`. */
export function timeNow(): string {
  const moment = new Date(now());
  return [moment.getHours(), moment.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
