/** Events, sessions, enrolments and attendance. */
import type { Day, Id, Message, Sort, Trilingual } from './common';
import type { EnrolmentState, TraineeRow } from './trainee';

export type EventStatus = 'planned' | 'discussed' | 'open' | 'ongoing' | 'held' | 'reported' | 'cancelled';

export interface Session {
  id: Id;
  event: Id;
  position: number;
  title: string;
  date: Day;
  /** «10:00» or empty. */
  starts: string;
  /** «11:30» or empty. */
  ends: string;
  hours: number;
  place: string;
  link: string;
  speakers: string;
}

export type SessionDraft = Omit<Session, 'id' | 'event' | 'position'>;

export interface EventFields {
  title_kk: string;
  title_ru: string;
  title_en: string;
  /** Code of an event kind. */
  kind: string;
  programme: Id | '';
  /** «2026-10-15», «2026-10-15/2026-10-16», «2026-11», «2026-Q4», «2026/27», «2026» or empty. */
  period: string;
  format: string;
  place: string;
  district: string;
  /** Codes of directions. */
  directions: string[];
  hours: number;
  status: EventStatus;
  /** An emergency action: under-18s may not be assigned. */
  emergency: boolean;
  note: string;
  /** Where online. */
  link: string;
  /** Who it is for. */
  audience: string;
  /** A line each. */
  partners: string;
  /** Places; 0 for as many as come. */
  capacity: number;
  /** Who answers for it. */
  responsible: string;
  /** What it ends with, as the plan says it. */
  outcome: string;
  /** The line of the plan it came of. */
  plan_line: Id | '';
}

export interface EventRecord extends EventFields {
  id: Id;
  sessions: Session[];
  trashed: boolean;
}

export interface EventDraft extends EventFields {
  /** Sessions written together with the event. */
  sessions: SessionDraft[];
}

export interface EventRow extends EventFields {
  id: Id;
  sessions: number;
  enrolled: number;
  /** People present at one session at least. */
  attended: number;
  certificates: number;
  trashed: boolean;
}

export interface EventQuery {
  text: string;
  kind: string[];
  programme: Id | null;
  status: EventStatus[];
  direction: string[];
  district: string[];
  /** Only events that touch this year; null for all. */
  year: number | null;
  /** Beside those of a year the ones without a time. */
  undated: boolean;
  trashed: boolean;
  sort: Sort;
  offset: number;
  limit: number;
}

export interface EventCounts {
  registered: number;
  waiting: number;
  invited: number;
  agreed: number;
  refused: number;
  /** Places taken, of as many as the event has. */
  places_taken: number;
  attended: number;
  districts: number;
  /** Past sessions of which fewer than half of the people are marked. */
  unmarked_sessions: number;
  certificates: number;
  /** People taken off the list. */
  removed: number;
}

/** One column of the event's own form. */
export interface AnswerColumn {
  id: Id;
  label: string;
  filled: number;
  /** The most used answers, at most 40, to filter by. */
  values: string[];
}

export interface EventCard {
  event: EventRecord;
  counts: EventCounts;
  answers: AnswerColumn[];
  /** How many people registered or agreed to come have a mark, by session. */
  marked: Record<Id, number>;
  /** Sessions that were deleted. */
  removed_sessions: Session[];
  /** People counted at it, but not named. */
  head_counts: HeadCount[];
  removed_head_counts: HeadCount[];
  /** A volunteer or emergency action, whose hours a supervisor confirms. */
  is_action: boolean;
  /** It is over and people are marked, and its status does not say that it was held. */
  seems_held: boolean;
  /** The line of a plan it came of. */
  planned: { plan: Id; year: string; title: Trilingual; term: string } | null;
}

/** So many people of one description, whom nobody named. */
export interface HeadCount {
  id: Id;
  event: Id;
  label: string;
  people: number;
}

export interface HeadCountDraft {
  label: string;
  people: number;
}

/** The volunteer hours of one person at an action. */
export interface HoursRow {
  enrolment: Id;
  trainee: Id;
  name: string;
  district: string;
  role: string;
  attended: number;
  /** Minutes that marks propose. */
  proposed: number;
  confirmed: number | null;
  confirmed_by: string;
  confirmed_on: string;
}

export interface HoursOfEvent {
  event: Id;
  is_action: boolean;
  rows: HoursRow[];
}

export interface HoursConfirmation {
  by: string;
  /** Empty for today. */
  on: string;
  /** No minutes take the confirmation back. */
  lines: { enrolment: Id; minutes: number | null }[];
}

/** How long a person worked as a volunteer, in minutes. */
export interface VolunteerHours {
  confirmed: number;
  unconfirmed: number;
  actions: number;
}

export interface Enrolment {
  id: Id;
  event: Id;
  trainee: TraineeRow;
  role: string;
  status: EnrolmentState;
  /** By id of the answer column. */
  answers: Record<Id, string>;
  /** Directions chosen in the form. */
  directions: string[];
  /** What was agreed to in the form or refused, by scope: data, photo, parent. */
  consents: Record<string, boolean>;
  note: string;
  /** When they registered, a day or a moment. */
  registered_at: string;
  /** Since when they stand so; empty where that is the day of registration. */
  status_on: Day;
  /** Title of their group, or empty. */
  group: string;
  /** Why somebody whom the law stops was let in. */
  law_note: string;
  attended: number;
  hours: number;
  /** Serial of a valid certificate, or empty. */
  serial: string;
}

export interface EnrolmentQuery {
  event: Id;
  text: string;
  status: EnrolmentState[];
  role: string[];
  district: string[];
  /** Directions chosen in the form. */
  direction: string[];
  /** Equal values of answer columns. */
  answers: Record<Id, string>;
  /** Those taken off the list instead of those on it. */
  trashed: boolean;
  sort: Sort;
  offset: number;
  limit: number;
}

export interface EnrolmentChanges {
  role?: string;
  status?: EnrolmentState;
  note?: string;
  answers?: Record<Id, string>;
}

export interface EnrolmentAdded {
  added: number;
  /** Of these, people who wait because every place is taken. */
  waiting: number;
  /** People already enrolled. */
  known: number;
  /** People whom the law or another rule keeps out, with the reason. */
  refused: { trainee: Id; name: string; reason: Message }[];
  /** Children on the list for whom no parent signed: a warning. */
  without_parent: { trainee: Id; name: string; reason: Message }[];
  /** Who is expected elsewhere at the same time: a warning. */
  clashes: Clash[];
}

/** Somebody expected at another event at the same time. */
export interface Clash {
  trainee: Id;
  name: string;
  event: Id;
  title_kk: string;
  title_ru: string;
  title_en: string;
  date: Day;
  starts: string;
}

/** What a change to enrolments came to: how many, and who got a place that became free. */
export interface EnrolmentsChanged {
  count: number;
  moved_up: { trainee: Id; name: string }[];
}

/** Where people for a list come from. */
export type Whom = { people: Id[] } | { club: Id } | { event: Id } | { attended: Id } | { view: string };

export type MarkState = 'present' | 'late' | 'excused' | 'absent';

export interface Mark {
  state: MarkState;
  /** Minutes late; 0 when not late or not said. */
  minutes: number;
}

export interface AttendanceRow {
  trainee: Id;
  surname: string;
  given: string;
  patronymic: string;
  district: string;
  school: string;
  role: string;
  status: EnrolmentState;
  /** Made nameless: takes no marks. */
  is_nameless: boolean;
  /** In the order of the sessions; null when there is no mark. */
  marks: (Mark | null)[];
  /** Academic hours of the sessions they were at. */
  hours: number;
}

/** What else is known of a mark. */
export interface MarkNote {
  trainee: Id;
  session: Id;
  /** By a meeting's report. */
  seconds: number | null;
  /** Why excused. */
  reason: string;
}

export interface AttendanceSheet {
  event: Id;
  sessions: Session[];
  rows: AttendanceRow[];
  /** Of the marks of which anything more is known. */
  notes: MarkNote[];
}

export interface MarkChange {
  session: Id;
  trainee: Id;
  /** null takes the mark away. */
  state: MarkState | null;
  minutes: number;
}
