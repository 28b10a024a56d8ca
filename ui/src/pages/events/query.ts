/** What the list of events is narrowed by; drafts of events and sessions. */
import { backend } from '../../backend';
import type { EnrolmentAdded, EventCounts, EventDraft, EventFields, EventQuery, EventStatus, Id, SessionDraft } from '../../backend/types';

export function noEventFilter(): EventQuery {
  return {
    text: '',
    kind: [],
    programme: null,
    status: [],
    direction: [],
    district: [],
    year: null,
    undated: false,
    trashed: false,
    sort: { by: 'period', descending: true },
    offset: 0,
    limit: 100,
  };
}

/** Who is on the list of an event and may still come. */
export const coming = (of: EventCounts): number => of.registered + of.agreed + of.waiting + of.invited;

/** The people of an event but those who refused or cancelled: they cannot be enrolled a second time. */
export const enrolledIds = (event: Id): Promise<Id[]> => backend().enrolment_whom({ whom: { event } });

/** Somebody of whom a written note may say why they are let in over the law. */
export const isForANote = (one: EnrolmentAdded['refused'][number]): boolean => one.reason.key === 'refused-under-age';

/** What enrolling came to after some of those kept out were let in with a note. */
export function withNoted(before: EnrolmentAdded, noted: Id[], done: EnrolmentAdded): EnrolmentAdded {
  return {
    added: before.added + done.added,
    known: before.known,
    waiting: before.waiting + done.waiting,
    refused: [...before.refused.filter((one) => !noted.includes(one.trainee)), ...done.refused],
    without_parent: [...before.without_parent, ...done.without_parent],
    clashes: [...before.clashes, ...done.clashes],
  };
}

/** True when the undo bar alone would hide that not everybody was enrolled. */
export function tellsMore(answer: EnrolmentAdded): boolean {
  return answer.refused.length + answer.known + answer.without_parent.length + answer.waiting + answer.clashes.length > 0;
}

export function emptySession(): SessionDraft {
  return { title: '', date: '', starts: '', ends: '', hours: 0, place: '', link: '', speakers: '' };
}

export function emptyEvent(): EventDraft {
  return {
    title_kk: '',
    title_ru: '',
    title_en: '',
    kind: 'training',
    programme: '',
    period: '',
    format: 'offline',
    place: '',
    district: '',
    directions: [],
    hours: 0,
    status: 'planned',
    emergency: false,
    note: '',
    link: '',
    audience: '',
    partners: '',
    capacity: 0,
    responsible: '',
    outcome: '',
    plan_line: '',
    sessions: [],
  };
}

/** The fields of an event without its sessions and its place in the register. */
export function fieldsOf(event: EventFields): EventFields {
  const { title_kk, title_ru, title_en, kind, programme, period, format, place } = event;
  const { district, directions, hours, status, emergency, note } = event;
  const { link, audience, partners, capacity, responsible, outcome, plan_line } = event;
  return structuredClone({
    title_kk, title_ru, title_en, kind, programme, period, format, place,
    district, directions: [...directions], hours, status, emergency, note,
    link, audience, partners, capacity, responsible, outcome, plan_line,
  });
}

/**
 * Sessions written with a new event: the days of the period are given out in order. One without a
 * day is not named: it gives way to the sessions of a rule, and pages call it by its number.
 */
export function plannedSessions(
  event: EventFields,
  count: number,
  name: (n: number) => string,
): SessionDraft[] {
  const days = daysOf(event.period);
  const many = Math.min(Math.max(count, 0), 60);
  const until = (n: number) => Math.floor((n * event.hours) / many);
  return Array.from({ length: many }, (_, i) => {
    const date = days[Math.floor((i * days.length) / many)] ?? '';
    return { ...emptySession(), title: date && name(i + 1), date, hours: until(i + 1) - until(i) };
  });
}

/** What a new event is offered by its period alone: a session a day, and that it was held once it is over. */
export function offeredFor(period: string, today: string): { sessions: number; status: EventStatus } {
  const last = daysOf(period).at(-1) ?? '';
  return { sessions: Math.max(daysOf(period).length, 1), status: last && last < today ? 'held' : 'planned' };
}

/** A whole number of academic hours; nothing typed is none, null is no number. */
export function parseHours(text: string): number | null {
  const typed = text.trim();
  return /^\d{0,4}$/.test(typed) ? Number(typed) : null;
}

/** Every day of a period of days, at most two months of them. */
function daysOf(period: string): string[] {
  const [first = '', last = first] = period.split('/');
  if (!/^\d{4}-\d\d-\d\d$/.test(first)) return [];
  const days: string[] = [];
  const date = new Date(`${first}T00:00:00Z`);
  while (days.length < 62) {
    const day = date.toISOString().slice(0, 10);
    if (day > last) break;
    days.push(day);
    date.setUTCDate(date.getUTCDate() + 1);
  }
  return days;
}

/** 10:00 out of «10», «10.30», «1000»; empty stays empty, null is no time. */
export function parseTime(text: string): string | null {
  if (!text.trim()) return '';
  const found = /^(\d{1,2})(?:[:.\- ]?(\d{2}))?$/.exec(text.trim());
  if (!found) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  if (hour > 23 || minute > 59) return null;
  return `${hour}:${String(minute).padStart(2, '0')}`;
}
