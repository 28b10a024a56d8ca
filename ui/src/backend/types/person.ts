/** What stands on a person's page beside the fields: names, places, own columns, what happened. */
import type { Day, Id, Trilingual } from './common';

/** Sure, worth a look, a guess, or written by a person. */
export type FormConfidence = 'high' | 'medium' | 'low' | 'own';

export interface NameForm {
  text: string;
  confidence: FormConfidence;
}

export interface TraineeNames {
  russian: NameForm;
  latin: NameForm;
  dative: NameForm;
  genitive: NameForm;
  russian_dative: NameForm;
  /** Names of before. */
  others: string[];
}

export interface StudyDraft {
  school: string;
  organisation: string;
  faculty: string;
  course: string;
  study_group: string;
  since: Day;
  until: Day;
}

export interface Study extends StudyDraft {
  id: Id;
  trainee: Id;
  trashed: boolean;
}

export type OwnKind = 'text' | 'number' | 'day' | 'choice' | 'yes';

export interface OwnFieldDraft {
  title: Trilingual;
  holds: OwnKind;
  choices: string[];
}

/** A column that the academy defines for itself. */
export interface OwnField extends OwnFieldDraft {
  id: Id;
  position: number;
  /** People of whom it holds something. */
  people: number;
  trashed: boolean;
}

export interface OwnValue {
  field: OwnField;
  value: string;
}

/** Which values of an own column let a person through; what is empty asks for nothing. */
export interface OwnFilter {
  field: Id;
  /** Any of these choices, `yes` or `no`. */
  any: string[];
  /** A part of the value. */
  text: string;
  /** Least number or first day, greatest number or last day. */
  from: string;
  to: string;
  state: 'filled' | 'empty' | null;
}

export interface TraineeSession {
  session: Id;
  event: Id;
  event_kk: string;
  event_ru: string;
  event_en: string;
  title: string;
  date: Day;
  hours: number;
  /** Empty where nobody set one. */
  mark: string;
  minutes: number | null;
  /** Whether it counts among those the person could come to. */
  counts: boolean;
}

export interface TimelineEntry {
  /** Empty where nobody knows it. */
  date: Day;
  what: string;
  /** Id of the words. */
  code: string;
  args: Record<string, string | number>;
  /** Of the record it is about. */
  table: string;
  entity: Id;
}
