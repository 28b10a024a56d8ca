/** Clubs, memberships and grants. */
import type { Day, Id, Sort } from './common';
import type { NameChoice } from './intake';
import type { TraineeDraft } from './trainee';

export interface ClubFields {
  name_kk: string;
  name_ru: string;
  name_en: string;
  /** Code of a club kind. */
  kind: string;
  school: string;
  /** The body it belongs to, where that is no school. */
  organisation: string;
  district: string;
  directions: string[];
  /** A day, or a year alone. */
  founded_on: Day;
  /** Event where the club was born, or empty. */
  born_at: Id | '';
  /** Members by the club's own word; 0 where it did not say. */
  head_count: number;
  phone: string;
  email: string;
  address: string;
  link: string;
  closed_on: Day;
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
  /** Grants whose report is overdue. */
  reports_overdue: number;
}

/** A club much alike to one that is typed. */
export interface ClubAlike extends ClubRow {
  /** Of the same name in the same place. */
  same: boolean;
}

export interface ClubQuery {
  text: string;
  kind: string[];
  district: string[];
  direction: string[];
  school: string[];
  /** Only those that were closed, or only those that work; all when null. */
  closed: boolean | null;
  report_overdue: boolean;
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
  state: GrantState;
  applied_on: Day;
  /** What was asked for, in tenge; 0 where nobody wrote it. */
  asked: number;
  /** The day it was won or refused. */
  won_on: Day;
  /** What was given, in tenge. */
  sum: number;
  report_due: Day;
  reported_on: Day;
  note: string;
}

export type GrantState = 'applied' | 'won' | 'refused' | 'reported';

export type GrantDraft = Omit<Grant, 'id' | 'club'>;

export interface ClubCard {
  club: ClubRow;
  members: Membership[];
  grants: Grant[];
  /** Events its members were on the lists of, the latest first. */
  events: ClubEvent[];
  removed_members: Membership[];
  removed_grants: Grant[];
}

export interface ClubEvent {
  id: Id;
  title_kk: string;
  title_ru: string;
  title_en: string;
  period: string;
  people: number;
}

/** One club that is handed over. */
export interface HandOver {
  club: Id;
  /** Who leads it from now on; a club is not handed over to nobody. */
  successor: { person: Id } | { new: TraineeDraft } | null;
  on: Day;
  /** What becomes of those who led it. */
  departing: 'leaves' | 'stays';
  /** People who left the club on that day. */
  left: Id[];
}

export interface HandedOver {
  club: Club;
  members: Membership[];
}

/** Rows of a file by what becomes of them. */
export interface ClubTally {
  rows: number;
  new: number;
  known: number;
  repeated: number;
  to_choose: number;
  out: number;
}

export interface ClubTallies {
  club_rows: ClubTally;
  leaders: ClubTally;
  grant_rows: ClubTally;
}

export type ClubRowState = 'none' | 'new' | 'known' | 'repeated' | 'to_choose' | 'differs' | 'out';

/** A club or a person of the register to choose from. */
export interface ClubCandidate {
  id: Id;
  name: string;
  school: string;
}

/** Who leads a club while it is asked who does. */
export interface LeadsNow {
  /** Nobody where an earlier row of the file adds them. */
  trainee: Id | null;
  name: string;
  /** The first day, or empty. */
  from: string;
}

export interface ClubImportRow {
  sheet: number;
  row: number;
  name: string;
  school: string;
  district: string;
  head_count: number;
  state: ClubRowState;
  candidates: ClubCandidate[];
  /** As read; empty where the row names nobody. */
  leader: string;
  leader_state: ClubRowState;
  leader_candidates: ClubCandidate[];
  /** Where the row names somebody else. */
  leads_now: LeadsNow[];
  /** With whom the leader leads the club, where that was answered. */
  leads_with: LeadsNow[];
  /** The day from which the leader takes the place of the present one, or empty. */
  takes_over_from: string;
  /** What was answered for the row, now or when it was read before. */
  answered: ClubAsked[];
}

export interface ClubImportGrant {
  sheet: number;
  row: number;
  /** As written. */
  club: string;
  draft: GrantDraft;
  state: ClubRowState;
  /** As the register or the file names it. */
  club_name: string;
  candidates: ClubCandidate[];
  /** What was answered for the row, now or when it was read before. */
  answered: ClubAsked[];
}

export interface ClubImportProblem {
  sheet: string;
  row: number;
  column: string | null;
  code: string;
  value: string;
}

/** A leader whose name the list spells better, or otherwise so that no rule can tell. */
export interface LeaderName {
  /** The sheet and the row: `1:5`. */
  id: string;
  sheet: number;
  row: number;
  /** Nobody where an earlier row of the file adds them. */
  trainee: Id | null;
  kept: string;
  better: string;
  merit: 'better' | 'doubtful';
  /** Without an answer the kept name stays. */
  choice: NameChoice | null;
}

export interface ClubImportView {
  file: string;
  sheets: string[];
  tallies: ClubTallies;
  clubs: ClubImportRow[];
  grants: ClubImportGrant[];
  names: LeaderName[];
  problems: ClubImportProblem[];
}

export type ClubAsked = 'club' | 'leader' | 'grant';

/** `ask` drops what was answered, to be asked once more. */
export type ClubSaid = 'same' | 'new' | 'out' | 'ask';

export interface ClubImportAnswer {
  list: Id;
  sheet: number;
  row: number;
  asked: ClubAsked;
  answer: ClubSaid;
  candidate: Id | null;
  /** The day from which a leader takes the place of the present one; empty where they lead together. */
  from: string;
}
