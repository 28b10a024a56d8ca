/** What the first page and the palette ask for. */
import type { Day, Id, Message, Trilingual } from './common';
import type { EventRow } from './event';
import type { HistoryEntry } from './history';
import type { TraineeFound } from './trainee';

export interface TodayEvent {
  event: EventRow;
  /** The session of today that is next or running; null when none is dated. */
  session: { id: Id; title: string; starts: string; day: number; days: number } | null;
  districts: number;
  directions: number;
}

export type AskKind =
  | 'unmarked_session'
  | 'possible_duplicate'
  | 'unanswered_row'
  | 'event_over'
  | 'certificates_due'
  | 'report_overdue'
  | 'missing_birth_date'
  | 'two_versions'
  | 'papers_unwritten'
  | 'papers_twice'
  | 'consent_missing'
  | 'time_over'
  | 'sheet_owed'
  | 'backup_old';

export interface Ask {
  kind: AskKind;
  count: number;
  /** Names, titles: what the line says after the count. */
  detail: Message;
  event: Id | null;
  session: Id | null;
  intake: Id | null;
  /** The club it is about. */
  club?: Id | null;
}

export interface HomeToday {
  on: Day;
  events: TodayEvent[];
  /** The next event when nothing happens today. */
  next: EventRow | null;
  asks: Ask[];
  recent: HistoryEntry[];
  trainees: number;
  certificates_due: number;
  days_since_copy: number | null;
}

export type FoundKind = 'trainee' | 'event' | 'club' | 'programme' | 'school' | 'group' | 'certificate' | 'organisation' | 'reference';

/** One answer of the box that finds everything. */
export interface Found {
  kind: FoundKind;
  /** Null for a group and for a school as people wrote it. */
  id: Id | null;
  /** The code of a row of a list, the name of a group, the number of a paper. */
  code: string;
  name: Trilingual;
  list: string;
  school: string;
  study_group: string;
  district: string;
  period: string;
  person: string;
  match: TraineeFound['match'];
  /** What the same keys give in the layout that was meant; empty where the typed words were met. */
  read_as: string;
  through: TraineeFound['through'];
}
