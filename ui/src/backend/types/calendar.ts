/** Events and sessions by day. */
import type { Day, Id } from './common';
import type { EventStatus } from './event';

export interface CalendarEntry {
  event: Id;
  /** Null for an event without dated sessions. */
  session: Id | null;
  title_kk: string;
  title_ru: string;
  title_en: string;
  session_title: string;
  kind: string;
  status: EventStatus;
  date: Day;
  /** The last day. */
  until: Day;
  /** «10:00» or empty. */
  starts: string;
  ends: string;
  place: string;
  link: string;
  speakers: string;
  hours: number;
}

/** Planned for a time that names no days: an event, or a line of a plan. */
export interface LooseEntry {
  event: Id | null;
  plan: Id | null;
  title_kk: string;
  title_ru: string;
  title_en: string;
  period: string;
  status: EventStatus;
}

export interface Calendar {
  entries: CalendarEntry[];
  loose: LooseEntry[];
}

export interface CalendarScope {
  event: Id | null;
  programme: Id | null;
  from: Day | null;
  to: Day | null;
}
