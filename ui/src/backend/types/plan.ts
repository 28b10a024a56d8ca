/** Programmes with their rule, plans of a year, and what surrounds an event. */
import type { Programme, Signatory } from './academy';
import type { Day, Id, Lang, Message, Trilingual } from './common';
import type { EventRecord, EventStatus } from './event';

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

/** A plan of a year, `2026/27` or `2026`. */
export interface YearPlan {
  id: Id;
  year: string;
  title_kk: string;
  title_ru: string;
  approved_by: Id | '';
  note: string;
  lines: number;
  trashed: boolean;
}

export type PlanDraft = Omit<YearPlan, 'id' | 'lines' | 'trashed'>;

export interface PlanLineDraft {
  section: string;
  title_kk: string;
  title_ru: string;
  /** When, in the words of the plan. */
  term: string;
  place: string;
  responsible: string;
  outcome: string;
  /** What came of it, where somebody typed it. */
  done: string;
}

export interface PlanLine extends PlanLineDraft {
  id: Id;
  plan: Id;
  position: number;
  /** The term as understood, in the grammar of periods, or empty. */
  period: string;
}

export interface LineEvent {
  id: Id;
  title: Trilingual;
  period: string;
  status: EventStatus;
  people: number;
  /** Without a list; never added to those on it. */
  counted: number;
}

export type LineState = 'in_time' | 'later' | 'earlier' | 'held' | 'done' | 'under_way' | 'ahead' | 'not_held' | 'cancelled';

export interface PlanLineRow extends PlanLine {
  /** Its term leaves the time to an agreement: no time, and nothing that was not understood. */
  is_by_agreement: boolean;
  events: LineEvent[];
  state: LineState;
  /** What came of it in words. */
  told: Trilingual;
}

export interface PlanSummary {
  lines: number;
  done: number;
  in_time: number;
  later: number;
  earlier: number;
  not_held: number;
  cancelled: number;
  ahead: number;
  people: number;
  counted: number;
}

export interface PlanView {
  plan: YearPlan;
  approver: Signatory | null;
  lines: PlanLineRow[];
  removed: PlanLine[];
  summary: PlanSummary;
}

export interface ImportedLine {
  sheet: string;
  row: number;
  id: Id;
  section: string;
  title: string;
  term: string;
  period: string;
  state: 'new' | 'known' | 'differs' | 'trashed';
}

export interface PlanProblem {
  file: string;
  sheet: string;
  /** Nothing where the whole sheet is meant. */
  row: number | null;
  column: string;
  code: 'no_title' | 'uncertain_row' | 'term_unread' | 'repeated' | 'formula_error' | 'sheet_unread' | 'sheet_hidden';
  value: string;
  blocks: boolean;
}

export interface PlanImport {
  added: number;
  known: number;
  left_out: number;
  lines: ImportedLine[];
  problems: PlanProblem[];
}

/** A file, or what was copied out of one. */
export type PlanSource = { kind: 'file'; path: string } | { kind: 'text'; text: string };

export interface PlanLook {
  lang: Lang;
  is_bilingual: boolean;
  with_results: boolean;
}

/** What of an event is carried over to a new one. */
export interface CloneRequest {
  /** A first day, or a time in the grammar of periods. */
  start: string;
  sessions: boolean;
  speakers: boolean;
  people: boolean;
  groups: boolean;
  columns: boolean;
  directions: boolean;
  partners: boolean;
}

export interface Cloned {
  event: EventRecord;
  people: number;
  /** Names of those whom the law keeps out. */
  kept_out: string[];
}

export interface PublicationDraft {
  title: string;
  outlet: string;
  link: string;
  on_date: Day;
  /** 0 where nobody counted. */
  reach: number;
}

export interface Publication extends PublicationDraft {
  id: Id;
  event: Id;
}

export interface Photo {
  id: Id;
  event: Id;
  /** Content hash. */
  picture: string;
  caption: string;
  position: number;
}

/** Publications and photos of an event, with those in the trash. */
export interface Surroundings {
  publications: Publication[];
  removed_publications: Publication[];
  photos: Photo[];
  removed_photos: Photo[];
}
