/** Printed papers of an event, and a volunteer's book. */
import type { Day, Id } from './common';

/** Kazakh, Russian, English, or Kazakh with Russian below. */
export type PaperLangs = 'kk' | 'ru' | 'en' | 'kk+ru';

export type EventPaperKind = 'badge' | 'signin' | 'programme' | 'signs' | 'doors' | 'release' | 'briefing' | 'adults';

/** Eight or ten badges on A4, or one on a page of its own. */
export type BadgeLayout = '8' | '10' | 'single';

export interface EventPapersRequest {
  event: Id;
  papers: EventPaperKind[];
  langs: PaperLangs;
  /** Only this session has a sheet to sign. */
  session: Id | null;
  layout: BadgeLayout;
  /** People who have a badge get one again. */
  again: boolean;
  /** Badges of these people alone; nobody for everybody. */
  people: Id[];
  blank_rows: number;
  /** Who approves the list for release from classes. */
  signatory: Id | null;
  signs: 'any' | 'groups' | 'people';
}

export interface PaperOffer {
  kind: EventPaperKind;
  /** How many people, sessions, groups or signs it is of; 0 where it has nothing to say yet. */
  count: number;
  /** Whether it is usually printed for this kind of event. */
  usual: boolean;
}

export interface EventPapersOffer {
  papers: PaperOffer[];
  before: BadgesLeftOut;
  groups: number;
  signs_of_people: number;
}

/** People who have a badge already. */
export interface BadgesLeftOut {
  count: number;
  last_on: Day;
}

export interface EventPapersMade {
  badges: number;
  left_out: BadgesLeftOut;
  /** Papers that were asked for and have nothing to say. */
  empty: EventPaperKind[];
}

export interface EventPapersSaved {
  made: EventPapersMade;
  /** The written file or folder. */
  path: string;
}
