/** Handing clubs over: what is asked of each, and what is sent. */
import type { Day, HandOver, Id } from '../../backend/types';
import { emptyPerson } from '../people/query';

/** One club of those that are handed over, as the dialog shows it. */
export interface Handing {
  club: Id;
  name: string;
  /** Its school and district, which tell apart clubs of one name. */
  place: string;
  leaders: string[];
  /** The person of the register who leads it now; empty where the name is of somebody new. */
  id: Id | '';
  leader: string;
  /** Typed where the leader is looked for, and nobody taken yet. */
  text: string;
  /** The only person whom that fits, or empty. */
  only: string;
}

/** What is left to do about the new leader of a club, as a phrase; nothing where it may be handed over or stays as it is. */
export function leaderAsked(one: Handing, isAlone: boolean): { phrase: string; name: string } | null {
  if (one.leader) return null;
  if (one.text.trim()) return { phrase: one.only ? 'hand-over-is-it' : 'hand-over-choose', name: one.only };
  return isAlone ? { phrase: 'hand-over-missing', name: '' } : null;
}

/** A club whose new leader nobody named stays as it is: it is not sent. */
export function handOvers(clubs: Handing[], on: Day, departing: 'leaves' | 'stays', left: Id[]): HandOver[] {
  return clubs.filter((one) => !!one.leader).map((one) => ({ club: one.club, successor: successorOf(one), on, departing, left }));
}

function successorOf(one: Handing): HandOver['successor'] {
  if (one.id) return { person: one.id };
  if (!one.leader) return null;
  const [surname = '', given = '', ...rest] = one.leader.split(/\s+/).filter(Boolean);
  return { new: { ...emptyPerson(), surname, given, patronymic: rest.join(' ') } };
}

/** A school year ends on the last day of May; before that the day is today. */
export function lastSchoolDay(today: Day): Day {
  const end = `${today.slice(0, 4)}-05-31`;
  return today > end && today < `${today.slice(0, 4)}-09-01` ? end : today;
}
