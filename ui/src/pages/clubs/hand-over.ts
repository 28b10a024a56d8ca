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
}

/** A club whose new leader nobody named stays as it is: it is not sent. */
export function handOvers(clubs: Handing[], on: Day, departing: 'leaves' | 'stays', left: Id[]): HandOver[] {
  const isAsked = (one: Handing) => clubs.length === 1 || !!one.leader;
  return clubs.filter(isAsked).map((one) => ({ club: one.club, successor: successorOf(one), on, departing, left }));
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
