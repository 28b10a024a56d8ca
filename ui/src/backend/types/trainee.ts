/** People the academy keeps. */
import type { Day, Id, Moment, Sort, Trilingual } from './common';
import type { FoundKind } from './home';

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

export type TraineeDraft = Omit<Trainee, 'id' | 'trashed'>;

export interface TraineeRow extends Trainee {
  events: number;
  hours: number;
  certificates: number;
  /** Day of the last session with a mark. */
  last_on: Day;
}

export interface TraineeQuery {
  text: string;
  district: string[];
  category: string[];
  sex: Sex | null;
  age_from: number | null;
  age_to: number | null;
  event: Id | null;
  club: Id | null;
  /** Something that is missing: phone, school, birth_date, district. */
  missing: string[];
  trashed: boolean;
  sort: Sort;
  offset: number;
  limit: number;
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
  /** Own dative form, when a person corrected the rule. */
  dative: string;
  dative_confidence: 'high' | 'medium' | 'low' | 'own';
}

export type EnrolmentState =
  | 'invited'
  | 'agreed'
  | 'registered'
  | 'waiting'
  | 'refused'
  | 'cancelled';
