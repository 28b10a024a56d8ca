/** Clubs, memberships and grants. */
import type { Day, Id, Sort } from './common';

export interface ClubFields {
  name_kk: string;
  name_ru: string;
  name_en: string;
  /** Code of a club kind. */
  kind: string;
  school: string;
  district: string;
  directions: string[];
  founded_on: Day;
  /** Event where the club was born, or empty. */
  born_at: Id | '';
  note: string;
}

export interface Club extends ClubFields {
  id: Id;
  trashed: boolean;
}

export interface ClubRow extends Club {
  members: number;
  leaders: string[];
  grants: number;
  /** Sum of grants in tenge. */
  granted: number;
}

export interface ClubQuery {
  text: string;
  kind: string[];
  district: string[];
  direction: string[];
  trashed: boolean;
  sort: Sort;
  offset: number;
  limit: number;
}

export interface Membership {
  id: Id;
  club: Id;
  trainee: Id;
  surname: string;
  given: string;
  patronymic: string;
  phone: string;
  role: string;
  from: Day;
  to: Day;
}

export interface Grant {
  id: Id;
  club: Id;
  title: string;
  giver: string;
  won_on: Day;
  /** In tenge. */
  sum: number;
  note: string;
}

export type GrantDraft = Omit<Grant, 'id' | 'club'>;

export interface ClubCard {
  club: ClubRow;
  members: Membership[];
  grants: Grant[];
  removed_members: Membership[];
  removed_grants: Grant[];
}
