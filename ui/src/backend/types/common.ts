/** What every command shares: identifiers, changes, refusals, jobs. */

/** A hyphenated identifier, made by the core. */
export type Id = string;

/** An ISO date, «2026-11-27»; an empty string when nothing is known. */
export type Day = string;

/** An ISO moment with an offset, «2026-11-27T10:00:00+05:00». */
export type Moment = string;

export type Lang = 'kk' | 'ru' | 'en';

/** One text in the three languages; an empty one falls back to another when shown. */
export interface Trilingual {
  kk: string;
  ru: string;
  en: string;
}

/** Words kept apart from any language: a Fluent id and its arguments. */
export interface Message {
  key: string;
  args: Record<string, string | number>;
}

/** What a mutating command answers with. `changed` names tables; `announce` knows what pages they mean. */
export interface Change<T> {
  value: T;
  changed: string[];
  /** What the undo bar says; null when nothing was written. */
  undo_label: Message | null;
}

/** A table on its way out, every cell in words. */
export interface ShownTable {
  noun: string;
  title: string;
  heads: string[];
  /** Which columns hold numbers. */
  figures: boolean[];
  rows: string[][];
}

/** The nouns a page can depend on. */
export type Table =
  | 'academy'
  | 'attendance'
  | 'backup'
  | 'certificate'
  | 'club'
  | 'enrolment'
  | 'event'
  | 'exchange'
  | 'grant'
  | 'head_count'
  | 'intake'
  | 'membership'
  | 'organisation'
  | 'plan'
  | 'programme'
  | 'reference'
  | 'session'
  | 'signatory'
  | 'template'
  | 'trainee'
  | 'worker';

/** How every command refuses. `code` is stable; `message` is for the log, `args` for the words. */
export interface Refusal {
  code: string;
  message: string;
  hint: string;
  args?: Record<string, string | number>;
  /** The field the refusal is about, when there is one. */
  field?: string;
}

/** A part of a list: `total` counts every row the query meets. */
export interface Rows<T> {
  rows: T[];
  total: number;
}

export interface Sort {
  by: string;
  descending: boolean;
}

/** How far a long call has come; `total` is 0 while it is not known. */
export interface Progress {
  job: string;
  done: number;
  total: number;
  /** Fluent id of the stage, such as `stage-reading`. */
  stage: string;
}

/** One warning about a field that may nevertheless be saved. */
export interface Warning {
  field: string;
  code: string;
  args: Record<string, string | number>;
}

/** A written file, ready to be opened or shown in its folder. */
export interface Written {
  path: string;
  bytes: number;
}
