/** Columns of the list of clubs, and an empty club. */
import type { ClubFields, ClubQuery, ClubRow, Membership } from '../../backend/types';
import { today } from '../../desk/clock';
import { districtShort, named } from '../../desk/register.svelte';
import type { Column } from '../../parts/table/columns';
import { dayShort } from '../../words/dates';
import { figure } from '../../words/figures';
import { nameOf, say } from '../../words/words.svelte';

export function clubColumns(): Column<ClubRow>[] {
  return [
    { id: 'name', label: say('field-title'), min: 250, sacred: true, stays: true, sortable: true, text: nameOf },
    { id: 'kind', label: say('field-kind'), width: 190, shown: 'wide', text: (row) => named('club_kind', row.kind) },
    { id: 'school', label: say('field-school'), wraps: true, min: 140, text: (row) => named('school', row.school) },
    { id: 'district', label: say('field-district'), wraps: true, width: 126, sortable: true, text: (row) => districtShort(row.district) },
    { id: 'leaders', label: say('clubs-leaders'), min: 190, wraps: true, text: (row) => row.leaders.join(', ') },
    { id: 'directions', label: say('field-directions'), width: 160, shown: 'chosen', text: (row) => row.directions.map((code) => named('direction', code)).join(', ') },
    { id: 'founded_on', label: say('field-founded-on'), width: 120, sortable: true, shown: 'chosen', text: (row) => dayOrYear(row.founded_on) },
    { id: 'members', label: say('clubs-members'), width: 72, figures: true, sortable: true, text: (row) => (row.members ? figure(row.members) : '') },
    { id: 'head_count', label: say('clubs-by-word'), width: 84, figures: true, shown: 'chosen', text: (row) => (row.head_count ? figure(row.head_count) : '') },
    { id: 'organisation', label: say('field-organisation'), wraps: true, width: 160, shown: 'chosen', text: (row) => row.organisation },
    { id: 'granted', label: say('clubs-grants'), width: 116, figures: true, sortable: true, shown: 'wide', text: (row) => (row.granted ? say('tenge', { sum: figure(row.granted) }) : '') },
  ];
}

/** School and district in one line: they tell apart clubs of one name. */
export function clubPlace(club: Pick<ClubFields, 'school' | 'district'>): string {
  return [named('school', club.school), districtShort(club.district)].filter(Boolean).join(' · ');
}

/** Whoever has not left yet: on the day of leaving one is a member no more; a day that is still to come makes nobody a former one. */
export function isMember(one: Membership): boolean {
  return !one.to || one.to > today();
}

/** Whoever is in the club by today; a first day that is still to come makes nobody a member. */
export function hasCome(one: Membership): boolean {
  return one.from <= today();
}

/** A day, or the year alone where no more is known. */
export function dayOrYear(founded: string): string {
  return /^\d{4}$/.test(founded) ? founded : dayShort(founded);
}

/** A club that is closed by today. */
export function isClosed(club: ClubFields): boolean {
  return !!club.closed_on && club.closed_on <= today();
}

export function emptyClub(): ClubFields {
  return {
    name_kk: '', name_ru: '', name_en: '', kind: 'school_volunteer_club', school: '', organisation: '', district: '', directions: [], founded_on: '', born_at: '',
    head_count: 0, phone: '', email: '', address: '', link: '', closed_on: '', note: '',
  };
}

/** The fields of a club without what is counted about it. */
export function fieldsOfClub(club: ClubFields): ClubFields {
  const fields = emptyClub();
  for (const key of Object.keys(fields) as (keyof ClubFields)[]) Object.assign(fields, { [key]: club[key] });
  return { ...fields, school: named('school', club.school), directions: [...club.directions] };
}

/** Every club outside the trash. */
export function noClubFilter(): ClubQuery {
  return { text: '', kind: [], district: [], direction: [], school: [], closed: null, report_overdue: false, trashed: false, sort: { by: 'name', descending: false }, offset: 0, limit: 100_000 };
}
