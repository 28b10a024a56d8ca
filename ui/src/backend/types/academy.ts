/** The academy's own data: organisations, signatories, programmes, reference lists. */
import type { Day, Id, Trilingual } from './common';

export interface Academy {
  id: Id;
  name: Trilingual;
  city: Trilingual;
  phone: string;
  email: string;
  address: string;
  /** Address of the page for checking papers, which their codes name. */
  check_address: string;
  /** Where a paper's number is asked; empty for the academy's own. */
  check_phone: string;
}

/** A body's name in one language: in full, short, and as written on papers. */
export interface BodyName {
  full: string;
  short: string;
  paper: string;
}

export interface Organisation {
  id: Id;
  kk: BodyName;
  ru: BodyName;
  en: BodyName;
  from: Day;
  to: Day;
  /** Content hash of the logo, empty when there is none. */
  logo: string;
  position: number;
  trashed: boolean;
}

export type OrganisationDraft = Omit<Organisation, 'id' | 'logo' | 'trashed'>;

export interface Signatory {
  id: Id;
  /** Initials and surname as they stand on papers. */
  name: Trilingual;
  title: Trilingual;
  organisation: Id | '';
  from: Day;
  to: Day;
  position: number;
  trashed: boolean;
}

export type SignatoryDraft = Omit<Signatory, 'id' | 'trashed'>;

/** When somebody has completed a programme; null asks nothing. */
export interface CompletionRule {
  missed_at_most: number | null;
  hours_at_least: number | null;
  all_marked: boolean;
}

export interface Programme {
  id: Id;
  title: Trilingual;
  note: string;
  rule: CompletionRule;
  events: number;
  trashed: boolean;
}

export type ProgrammeDraft = Omit<Programme, 'id' | 'events' | 'trashed'>;

export type ReferenceKind =
  | 'direction'
  | 'district'
  | 'event_kind'
  | 'format'
  | 'category'
  | 'role'
  | 'club_kind'
  | 'school'
  | 'faculty';

export interface Reference {
  id: Id;
  kind: ReferenceKind;
  code: string;
  name: Trilingual;
  /** Ready Kazakh case forms of an event kind: nominative, possessive, dative, possessive_dative, locative. */
  forms: Record<string, string>;
  position: number;
  /** Hidden rows stay on old records and leave the lists of choice. */
  hidden: boolean;
  shipped: boolean;
}

export type ReferenceDraft = Omit<Reference, 'id' | 'shipped'>;
