/** The door of an event: who is meant, who came, the list on paper, the helper's laptop. */
import type { Id } from './common';
import type { Session } from './event';
import type { EnrolmentState } from './trainee';

export type DoorState = 'blank' | 'ready' | 'in' | 'already' | 'several' | 'none' | 'stopped';

/** Why the law stops somebody. */
export type Stop = 'consent' | 'under_age' | 'age_unknown';

/** As much of a person as the queue may read. */
export interface DoorPerson {
  trainee: Id;
  name: string;
  role: string;
  district: string;
  school: string;
  group: string;
  room: string;
  status: EnrolmentState;
  /** On the list of the event. */
  listed: boolean;
  is_in: boolean;
  /** A note lets them in over the law. */
  has_note: boolean;
}

export interface DoorAnswer {
  state: DoorState;
  text: string;
  person: DoorPerson | null;
  /** «2026-11-27T09:42» or empty. */
  at: string;
  desk: string;
  stop: Stop | null;
  candidates: DoorPerson[];
  /** The one candidate is not on the list and is called as was typed. */
  is_sure: boolean;
  /** People of the list who fit, also those who are not shown. */
  fits: number;
  came: number;
  of: number;
}

export interface DoorView {
  event: Id;
  title: string;
  session: Id;
  sessions: Session[];
  /** What the laptop is called. */
  desk: string;
  /** Nobody under age may come. */
  emergency: boolean;
  came: number;
  of: number;
}

/** Whom the deed was about that was taken back. */
export interface DoorUndone {
  people: Id[];
  /** Empty where it was about several. */
  name: string;
  /** The session they were marked at. */
  session: Id;
}

export interface WalkIn {
  name: string;
  school: string;
  study_group: string;
  district: string;
  /** Why they are let in over the law. */
  note: string;
  /** They said that they are eighteen or older. */
  is_of_age: boolean;
  /** Under fourteen: a parent has to have signed. */
  is_child: boolean;
  /** Somebody looked at those alike. */
  is_another: boolean;
}

export interface WalkedIn {
  /** Null where people alike have to be looked at first. */
  answer: DoorAnswer | null;
  alike: DoorPerson[];
}

export type CameOf = { session: Id } | { day: string };

export interface CameRow {
  person: DoorPerson;
  at: string;
  desk: string;
  sessions: number;
}

export interface RowsPlanned {
  row: number;
  trainee: Id;
  name: string;
  is_in: boolean;
  stop: Stop | null;
  is_gone: boolean;
}

export interface RowsPlan {
  list: string;
  rows: RowsPlanned[];
}

export interface RowsDone {
  list: string;
  marked: number;
  known: number;
  stopped: RowsPlanned[];
  gone: RowsPlanned[];
}

export interface ListPrinted {
  path: string;
  code: string;
}

export interface DoorFileWritten {
  path: string;
  /** The words that open it, with blanks between. */
  words: string;
  people: number;
  until: string;
}

export interface DoorGiven {
  path: string;
  marks: number;
  walk_ins: number;
}

export interface ProposedMark {
  key: string;
  trainee: Id;
  name: string;
  session: Id;
  session_no: number;
  at: string;
  note: string;
  state: 'new' | 'same' | 'differs' | 'unknown';
  /** The mark here, where it differs. */
  here: string;
}

export interface ProposedWalkIn {
  id: Id;
  name: string;
  school: string;
  at: string;
  /** Nothing of theirs is new. */
  is_known: boolean;
  /** They are written down already; only marks may be new. */
  is_written: boolean;
  alike: DoorPerson[];
}

export interface DoorProposals {
  event: Id;
  title: string;
  desk: string;
  marks: ProposedMark[];
  walk_ins: ProposedWalkIn[];
}

export type WalkInChoice = 'new' | { is: Id };

export interface DoorChoices {
  /** A file of another event is refused; null for any. */
  event: Id | null;
  marks: string[];
  walk_ins: Record<Id, WalkInChoice>;
  /** Why those are let in whom the law stops. */
  note: string;
}

/** Whom the law stops and of whom nothing was written. */
export interface DoorStopped {
  /** Of the mark, or the id of who walked in. */
  key: string;
  name: string;
  stop: Stop;
}

export interface DoorTaken {
  marks: number;
  people: number;
  stopped: DoorStopped[];
}
