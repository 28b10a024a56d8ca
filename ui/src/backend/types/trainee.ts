/** People the academy keeps. */
import type { Day, Id, Lang, Message, Moment, Sort, Trilingual } from './common';
import type { FoundKind } from './home';
import type { OwnFilter, OwnValue, Study, TraineeNames } from './person';

export type Sex = 'M' | 'F';

export interface Trainee {
  id: Id;
  surname: string;
  given: string;
  patronymic: string;
  sex: Sex | null;
  birth_date: Day;
  /** E.164; masked in lists and cards until asked for. */
  phone: string;
  /** Others, with commas between them. */
  phone_more: string;
  email: string;
  /** Masked until asked for. */
  iin: string;
  /** Code of a district in the reference list. */
  district: string;
  school: string;
  organisation: string;
  faculty: string;
  course: string;
  study_group: string;
  latin_name: string;
  note: string;
  /** Codes of categories. */
  categories: string[];
  trashed: boolean;
}

export type TraineeDraft = Omit<Trainee, 'id' | 'trashed'> & {
  /** Values of the academy's own columns, by the column's id or title. */
  own?: Record<string, string>;
};

/** What may be corrected of a person: what is absent stays. An empty form goes back to the rule. */
export type TraineeChanges = Partial<TraineeDraft> & {
  russian_name?: string;
  dative?: string;
  genitive?: string;
  russian_dative?: string;
  /** A line each. */
  other_names?: string;
  study_since?: Day;
  /** Keeps the surname that is corrected among the other names. */
  keep_former?: boolean;
};

export interface TraineeRow extends Trainee {
  events: number;
  hours: number;
  certificates: number;
  /** Day of the last session with a mark. */
  last_on: Day;
  /** Codes of directions, their own and those chosen in forms. */
  directions: string[];
  /** What the academy's own columns hold, by the column's name in a list, `own:` and its id. */
  own: Record<string, string>;
}

export interface TraineeQuery {
  text: string;
  district: string[];
  school: string[];
  organisation: string[];
  faculty: string[];
  course: string[];
  study_group: string[];
  category: string[];
  direction: string[];
  sex: Sex | null;
  age_from: number | null;
  age_to: number | null;
  /** The day on which age counts; empty for today. */
  age_on: Day;
  event: Id | null;
  /** How they stand on the list of the event, `attended` among them. */
  status: string[];
  club: Id | null;
  role: string[];
  /** Fields that are filled, and fields that are empty. */
  has: string[];
  missing: string[];
  /** Scopes of consents that stand, and of those that do not. */
  consent: string[];
  no_consent: string[];
  /** What the academy's own columns hold; all of these. */
  own: OwnFilter[];
  added_since: Day;
  trashed: boolean;
  sort: Sort;
  /** By whose names of places the order goes. */
  lang: Lang;
  offset: number;
  limit: number;
}

/** A value of a field and how many people have it. */
export interface ValueCount {
  value: string;
  count: number;
}

/** One change for many people; what is absent stays as it is. */
export interface ManyChanges {
  fields: Partial<TraineeDraft>;
  add_categories: string[];
  drop_categories: string[];
  add_directions: string[];
  drop_directions: string[];
  append_note: string;
  event: Id | null;
  role: string;
}

export interface ManyDone {
  changed: number;
  /** Had all of it already. */
  same: number;
  failed: NotChanged[];
}

export interface NotChanged {
  id: Id;
  name: string;
  reason: Message;
}

export interface TraineeFound extends TraineeRow {
  match: 'exact' | 'prefix' | 'folded' | 'alias' | 'typo';
  /** What the same keys give in the layout that was meant; empty where the typed words were met. */
  read_as: string;
  /** What the person was found through besides the name. */
  through: { kind: FoundKind; name: Trilingual } | null;
}

export interface TraineeEvent {
  enrolment: Id;
  event: Id;
  title_kk: string;
  title_ru: string;
  title_en: string;
  period: string;
  role: string;
  status: EnrolmentState;
  attended: number;
  sessions: number;
  hours: number;
}

export interface TraineeClub {
  membership: Id;
  club: Id;
  name_kk: string;
  name_ru: string;
  name_en: string;
  role: string;
  from: Day;
  to: Day;
}

export interface TraineePaper {
  certificate: Id;
  serial: string;
  kind: string;
  event_title: string;
  issued_on: Day;
  state: 'valid' | 'void';
}

export interface TraineeCard {
  trainee: TraineeRow;
  events: TraineeEvent[];
  clubs: TraineeClub[];
  papers: TraineePaper[];
  added_at: Moment;
  added_by: string;
  names: TraineeNames;
  /** Hash of the photo, or empty. */
  photo: string;
  photo_consent: boolean;
  /** When only what statistics need was left of them, or empty. */
  anonymised_on: Day;
  /** The place of study or work of today is theirs from this day. */
  study_since: Day;
  /** Places of before, the latest first. */
  studies: Study[];
  /** Every column of the academy's own, with what it holds. */
  own: OwnValue[];
  presence: { attended: number; counted: number };
}

export type EnrolmentState =
  | 'invited'
  | 'agreed'
  | 'registered'
  | 'waiting'
  | 'refused'
  | 'cancelled';
