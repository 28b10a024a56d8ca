/** People from spreadsheets and pasted text, step by step. */
import type { MarkState } from './event';
import type { Id, Message, Trilingual } from './common';

export type IntakeKind = 'trainees' | 'attendance' | 'presence';

export interface IntakeSource {
  kind: IntakeKind;
  /** One of the two: a file or pasted text. */
  path: string | null;
  text: string | null;
  /** Event that receives the people; null for the register alone. */
  event: Id | null;
  /** For attendance and presence: the session the sheet or the report belongs to. */
  session: Id | null;
  /** For presence: what is asked of the report; null for what is usual. */
  wanted: PresenceWanted | null;
}

/** What is asked of a meeting's report. */
export interface PresenceWanted {
  /** The part of the session that makes somebody present, in hundredths. */
  threshold: number;
  /** When what counts begins and ends; empty for the session's own times. */
  from: string;
  to: string;
}

/** What counts of a report. */
export interface PresenceOf {
  kind: 'zoom' | 'teams' | 'meet' | 'other';
  from: string;
  to: string;
  seconds: number;
  threshold: number;
  /** Lines of whoever led the meeting. */
  hosts: number[];
  waited: number;
}

/** How long a person was there, and the mark that comes of it. */
export interface PresenceLine {
  trainee: Id | null;
  name: string;
  seconds: number;
  mark: MarkState | null;
}

export interface IntakePresence {
  wanted: PresenceWanted;
  of: PresenceOf;
  lines: PresenceLine[];
}

export interface IntakeSheet {
  index: number;
  name: string;
  hidden: boolean;
  rows: number;
  columns: number;
  /** The first rows as they stand, for recognition. */
  preview: string[][];
}

export interface IntakeFile {
  intake: Id;
  name: string;
  /** «xlsx», «csv · UTF-16», «text». */
  format: string;
  sheets: IntakeSheet[];
  /** The sheet that looks like a list of people. */
  sheet: number;
  /** True when this form was read before and has grown. */
  seen_before: boolean;
  /** Rows that were already taken in when it was read last. */
  seen_rows: number;
  /** What is worth knowing before going on, such as lost letters or formulas: `intake-note-…`. */
  notes: Message[];
}

/** A product field a column may mean, or `answer` (kept with the enrolment), or `ignore`. */
export interface IntakeField {
  field: string;
  /** Fluent id of its name, `intake-field-…`. */
  label: string;
  /** What a column of the academy's own is called. */
  title: Trilingual | null;
  /** May be given to several columns. */
  many: boolean;
}

export interface IntakeColumn {
  index: number;
  /** «A», «B», … */
  letter: string;
  title: string;
  samples: string[];
  field: string;
  confidence: 'high' | 'medium' | 'low';
  reason: 'header' | 'values' | 'remembered' | 'chosen' | 'none';
}

export interface IntakeColumns {
  sheet: number;
  /** First row of the header, counted from 1 as in the file. */
  header_row: number;
  header_rows: number;
  data_rows: number;
  columns: IntakeColumn[];
  fields: IntakeField[];
  /** What stops the next step, such as no name column. */
  blocked: Message | null;
}

export interface IntakeColumnsRequest {
  intake: Id;
  sheet: number | null;
  header_row: number | null;
  header_rows: number | null;
  /** Own choices; the rest is guessed again. */
  choices: { index: number; field: string }[];
}

/** One distinct value of the file and what it was read as. */
export interface IntakeValue {
  raw: string;
  rows: number;
  /** Code, ISO date or E.164; empty when it was not understood. */
  meaning: string;
  shown: string;
  sure: boolean;
  /** A person said what it means, also that it means nothing. */
  chosen: boolean;
  /** Probable meanings, best first. */
  candidates: { meaning: string; shown: string }[];
}

export interface IntakeValueGroup {
  field: string;
  label: string;
  /** How many different values were understood without help. */
  understood: number;
  /** Only those that need a look, and those a person has answered already. */
  values: IntakeValue[];
  /** How a meaning is written that is not among the choices. */
  entry: 'choice' | 'text' | 'day' | 'phone' | 'email';
  choices: { meaning: string; shown: string }[];
}

/** A field that the list has no column for, or a half empty one, told once for all rows that do not say it. */
export interface IntakeForAll {
  field: string;
  /** Fluent id of its name, `intake-field-…`. */
  label: string;
  entry: 'choice' | 'text';
  /** A code or a text; empty while nothing was told. */
  value: string;
  shown: string;
  /** The list has a column for it, half empty. */
  partly: boolean;
  /** How many rows do not say it themselves. */
  rows: number;
  choices: { meaning: string; shown: string }[];
}

/** `take` writes a name as the list spells it, `keep` leaves it and asks no more. */
export type NameChoice = 'take' | 'keep';

/** Somebody whose name a row spells otherwise than it is kept. */
export interface IntakeBetterName {
  /** Row in the file that spells it so. */
  row: number;
  /** In the register; else an earlier row of the file adds them. */
  known: boolean;
  kept: string;
  better: string;
  /** `doubtful` where no rule can tell which is right. */
  merit: 'better' | 'doubtful';
  /** Without an answer the kept name stays. */
  choice: NameChoice | null;
}

/** Each row is in one place: rows = new + known + repeated + to_choose + not_taken + problem. New and known are people. */
export interface IntakeCounts {
  rows: number;
  new: number;
  known: number;
  repeated: number;
  to_choose: number;
  /** Rows that were said to be left out. */
  not_taken: number;
  problem: number;
  /** Values of people that could not be read or are doubted. */
  unread: number;
  /** Lines that hold nobody: blank ones, titles, sums. */
  skipped: number;
  /** Rows that the saved file of problems holds. */
  to_correct: number;
  mended: number;
}

export type IntakeRowState = 'new' | 'known' | 'repeated' | 'to_choose' | 'not_taken' | 'problem' | 'unread';

/** `open` takes an answer back. */
export type IntakeAnswer = 'same' | 'new' | 'later' | 'out' | 'open';

/** Rows that raise the same question and may be answered together. */
export interface IntakeGroup {
  id: string;
  /** Fluent id of the reason, such as `intake-reason-no-birth-date`. */
  reason: Message;
  state: IntakeRowState | 'mended' | 'names';
  rows: number;
  /** Rows that were answered; «later» still waits. */
  answered: number;
}

export interface IntakePeople {
  counts: IntakeCounts;
  groups: IntakeGroup[];
}

/** One shown value of a row; `differs` marks what the two sides disagree on. */
export interface IntakeCell {
  field: string;
  shown: string;
  differs: boolean;
  /** The form in the file, when it was mended. */
  mended_from: string;
  /** True when the file leaves it empty and a valid IIN tells it. */
  from_iin: boolean;
}

export interface IntakeCandidate {
  /** The person; for another row of the file a name the core makes, to hand back in an answer. */
  trainee: Id;
  name: string;
  cells: IntakeCell[];
  events: number;
  /** Set for another row of this file instead of a person of the register. */
  row: number | null;
}

export interface IntakeRow {
  /** Row in the file. */
  row: number;
  state: IntakeRowState;
  /** As it will be kept. */
  name: string;
  /** As it stands in the file, when the name was mended; empty otherwise. */
  typed_name: string;
  cells: IntakeCell[];
  /** Whom it may be; for a known or repeated row, who it is. */
  candidates: IntakeCandidate[];
  /** Chosen so far; null while it waits. */
  answer: IntakeAnswer | null;
  chosen: Id | null;
  /** Put right by hand. */
  by_hand: boolean;
  /** The letter of the column, or empty for the whole row; the words are `intake-problem-…`. */
  problem: { column: string; code: string; message: Message; value: string } | null;
}

/** What can be put right in a row. */
export interface RowFields {
  surname: string;
  given: string;
  patronymic: string;
  /** ISO, or empty. */
  birth_date: string;
  /** `M`, `F`, or empty. */
  sex: string;
  phone: string;
  email: string;
  iin: string;
}

/** A row to put right, beside what the file says. */
export interface IntakeRowForm {
  row: number;
  values: RowFields;
  fields: { field: string; in_file: string; problem: Message | null }[];
  /** What else is wrong, without a field of its own: it is explained in the values step. */
  others: { title: string; value: string; problem: Message }[];
  /** What is wrong with the whole row. */
  problem: Message | null;
  by_hand: boolean;
}

export interface IntakeRowsRequest {
  intake: Id;
  /** A group, or null for all rows of a state. */
  group: string | null;
  state: IntakeRowState | null;
  offset: number;
  limit: number;
}

export interface IntakeAnswerRequest {
  intake: Id;
  rows: number[];
  answer: IntakeAnswer;
  /** The person meant, when there are several candidates. */
  candidate: Id | null;
}

/** Known people whom a list completes, and the values it writes of them. */
export interface Filled {
  people: number;
  values: number;
}

/** Marks of the session that differ from those of the sheet, and which of the two will stand. */
export interface IntakeMarks {
  differing: { row: number; trainee: Id; name: string; stands: MarkState; typed: MarkState }[];
  /** People whose lines say different things; the better mark is taken. */
  twice: { rows: number[]; name: string; marks: MarkState[]; kept: MarkState }[];
  replace: boolean;
}

export interface IntakeDone {
  /** Its entry in the history; null where nothing was written. */
  deed: string | null;
  /** The rows by what became of them, as the people step told them. */
  counts: IntakeCounts;
  enrolled: number;
  marked: number;
  /** Marks that stood already and were kept, though the sheet says something else. */
  marks_kept: number;
  /** People whose name is written as the list spells it. */
  respelled: number;
  filled: Filled;
  /** Rows that brought nothing new. */
  unchanged: number;
  /** People taken into the register whom the law or another rule keeps out of the event. */
  kept_out: { row: number; name: string; reason: Message }[];
}

/** An unfinished intake that waits on Home. */
export interface IntakePending {
  intake: Id;
  /** Name of the file. */
  name: string;
  kind: IntakeKind;
  event: Id | null;
  session: Id | null;
  waiting: number;
}
