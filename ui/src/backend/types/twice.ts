/** People who may have been written down twice. */
import type { Id, Moment } from './common';
import type { OwnField } from './person';
import type { Trainee, TraineeRow } from './trainee';

/** What two people have in common, or not; the words are `duplicate-…`. */
export type PairFact =
  | 'same_iin'
  | 'iin_one_digit_apart'
  | 'other_iin'
  | 'same_name'
  | 'similar_name'
  | 'initials_agree'
  | 'other_surname'
  | 'same_birth_date'
  | 'birth_date_one_digit_apart'
  | 'other_birth_date'
  | 'same_phone'
  | 'same_email'
  | 'same_group'
  | 'same_year'
  | 'same_place'
  | 'same_district';

export interface DuplicateRow {
  pair: [Id, Id];
  names: [string, string];
  /** From 0 to 100. */
  score: number;
  /** The rules would join these two by themselves. */
  strict: boolean;
  reasons: PairFact[];
}

export interface DuplicatesFound {
  rows: DuplicateRow[];
  total: number;
}

export interface BesidePerson {
  id: Id;
  name: string;
  /** From how many records the person was joined. */
  records: number;
  added_at: Moment;
  added_by: string;
}

export interface BesideField {
  /** `own:` and an id for a column of the academy's own. */
  field: string;
  own: OwnField | null;
  values: [string, string];
  /** Both have a value, and not the same one. */
  differs: boolean;
  /** Whose value is chosen beforehand. */
  pick: number;
}

export interface Hanging {
  what: string;
  counts: [number, number];
  together: number;
}

export interface Beside {
  people: [BesidePerson, BesidePerson];
  fields: BesideField[];
  hanging: Hanging[];
  score: number;
  strict: boolean;
  reasons: PairFact[];
  joined: boolean;
  apart: boolean;
  /** Phones, addresses and numbers are shown whole. */
  whole: boolean;
}

export interface TraineeAlike extends TraineeRow {
  score: number;
  strict: boolean;
  reasons: PairFact[];
}

export interface TraineeRecord {
  id: Id;
  name: string;
  /** It stands for the person. */
  shown: boolean;
  added_at: Moment;
  added_by: string;
  fields: { field: string; own: OwnField | null; value: string }[];
}

/** What was typed while records were joined and stays with one of them. */
export interface KeptWith {
  record: Id;
  name: string;
  values: KeptValue[];
  rows: { what: string; count: number }[];
}

export interface KeptValue {
  field: string;
  own: OwnField | null;
  /** Contacts and numbers masked; empty where the field was emptied. */
  value: string;
  before: string;
  /** Before they part: what it would take the place of if it were given to the other. */
  instead: { record: Id; name: string; value: string }[];
}

export interface Parted {
  people: [Trainee, Trainee];
  kept_with: KeptWith[];
}

/** Who or what stayed when a list was taken back, and why. */
export interface LeftRecord {
  entity: Id;
  table: string;
  name: string;
  why: string[];
  /** The values that stay, where everything else the list wrote goes. */
  values: { table: string; field: string; title: string }[];
}

export interface ImportUndone {
  /** People who went again. */
  gone: number;
  /** Places on the lists of events that went. */
  enrolments: number;
  /** Marks that went. */
  marks: number;
  clubs: number;
  grants: number;
  /** Values of records that were there before, set back to what they were. */
  values: number;
  /** Values that stay because somebody changed them since. */
  values_left: number;
  left: LeftRecord[];
}
