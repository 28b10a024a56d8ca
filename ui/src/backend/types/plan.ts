/** Programmes with their rule, plans of a year, and what surrounds an event. */
import type { Day, Id, Message } from './common';
import type { Programme } from './academy';

export type CompletionState = 'completed' | 'not_yet' | 'impossible' | 'no_rule';

/** One person of a programme with the marks at its sessions. */
export interface ProgressRow {
  trainee: Id;
  surname: string;
  given: string;
  patronymic: string;
  district: string;
  /** Events of the programme they are on the list of. */
  events: number;
  sessions: number;
  present: number;
  late: number;
  excused: number;
  absent: number;
  /** Held without a mark. */
  unmarked: number;
  /** Still to be held. */
  ahead: number;
  hours: number;
  hours_open: number;
  state: CompletionState;
  reasons: Message[];
}

export interface ProgrammeProgress {
  programme: Programme;
  people: ProgressRow[];
}

export type WeekdayCode = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** On which days an event meets, and how. */
export interface WeeklyRule {
  weekdays: WeekdayCode[];
  from: string;
  to: string;
  /** At most so many; 0 for all. */
  count: number;
  starts: string;
  ends: string;
  hours: number;
  /** «16.12», «28.12.2026–08.01.2027». */
  skip: string[];
  title: string;
  place: string;
  link: string;
  speakers: string;
}

export interface PlannedSession {
  id: Id;
  date: Day;
  starts: string;
  state: 'new' | 'stands' | 'trashed' | 'skipped';
}

export interface Generated {
  added: number;
  sessions: PlannedSession[];
}
