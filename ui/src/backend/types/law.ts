/** Consents, how long people are kept, who looked at what. */
import type { Day, Id, Moment, Trilingual } from './common';

export type ConsentScope = 'data' | 'photo' | 'parent';
export type ConsentForm = 'paper' | 'electronic' | 'oral';
export type ConsentSigner = 'self' | 'parent' | 'guardian';
export type ConsentState = 'stands' | 'refused' | 'withdrawn' | 'ended';
export type ConsentWhy = 'never' | 'refused' | 'withdrawn' | 'ended';

export interface Consent {
  id: Id;
  trainee: Id;
  scope: ConsentScope;
  /** Whether it holds today. */
  state: ConsentState;
  on_date: Day;
  /** The day on which it ends, or empty. */
  until: Day;
  form: ConsentForm | null;
  signer: ConsentSigner | null;
  signed_by: string;
  event: Id | null;
  event_title: Trilingual;
  withdrawn_on: Day;
  note: string;
}

export interface ConsentLack {
  scope: ConsentScope;
  why: ConsentWhy;
}

export interface TraineeConsents {
  trainee: Id;
  consents: Consent[];
  lacks: ConsentLack[];
  /** 14 or 18 for somebody younger today. */
  under: number | null;
  /** What a printed form carries. */
  code: string;
  keep_until: Day;
  /** Whether that day has come. */
  is_past: boolean;
  anonymised_on: Day;
  /** Erased for good, and not only made nameless. */
  is_erased: boolean;
}

export interface ConsentDraft {
  scope: ConsentScope;
  form: ConsentForm | null;
  signer: ConsentSigner | null;
  signed_by: string;
  /** Empty for today. */
  on_date: Day;
  until: Day;
  event: Id | null;
  note: string;
}

export type ConsentChanges = Partial<Omit<ConsentDraft, 'scope' | 'event'>>;

export interface MissingQuery {
  scope: ConsentScope | null;
  event: Id | null;
  under: number | null;
  text: string;
  offset: number;
  limit: number;
}

export interface MissingRow {
  trainee: Id;
  name: string;
  age: number | null;
  under: number | null;
  district: string;
  study_place: string;
  lacks: ConsentLack[];
}

/** Somebody whom nothing is a reason to keep any longer. */
export interface PastRow {
  trainee: Id;
  name: string;
  keep_until: Day;
  district: string;
  last_on: Day;
}

export interface PurgeDone {
  values: number;
  papers: number;
  lists: number;
  copies: number;
  remains: {
    kind: 'papers' | 'exports' | 'copies_elsewhere' | 'replaced' | 'copies_stuck' | 'mention' | 'in_use';
    count: number;
    detail: string;
  }[];
}

export interface DisclosureQuery {
  kind: 'views' | 'exports';
  worker: Id | null;
  trainee: Id | null;
  since: Day;
  until: Day;
  offset: number;
  limit: number;
}

export interface Disclosure {
  at: Moment;
  worker: string;
  /** A field or a kind of list. */
  what: string;
  trainee: Id | null;
  name: string;
  rows: number;
}
