/** Columns of the list of clubs, and an empty club. */
import type { ClubFields, ClubRow, Membership } from '../../backend/types';
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
    { id: 'school', label: say('field-school'), min: 140, text: (row) => named('school', row.school) },
    { id: 'district', label: say('field-district'), width: 112, sortable: true, text: (row) => districtShort(row.district) },
    { id: 'leaders', label: say('clubs-leaders'), min: 190, wraps: true, text: (row) => row.leaders.join(', ') },
    { id: 'directions', label: say('field-directions'), width: 160, shown: 'chosen', text: (row) => row.directions.map((code) => named('direction', code)).join(', ') },
    { id: 'founded_on', label: say('field-founded-on'), width: 120, sortable: true, shown: 'chosen', text: (row) => dayShort(row.founded_on) },
    { id: 'members', label: say('clubs-members'), width: 72, figures: true, sortable: true, text: (row) => (row.members ? figure(row.members) : '') },
    { id: 'granted', label: say('clubs-grants'), width: 116, figures: true, sortable: true, shown: 'wide', text: (row) => (row.granted ? say('tenge', { sum: figure(row.granted) }) : '') },
  ];
}

/** Whoever has not left yet: a last day that is still to come does not make anybody a former member. */
export function isMember(one: Membership): boolean {
  return !one.to || one.to >= today();
}

export function emptyClub(): ClubFields {
  return { name_kk: '', name_ru: '', name_en: '', kind: 'school_volunteer_club', school: '', district: '', directions: [], founded_on: '', born_at: '', note: '' };
}

/** The fields of a club without what is counted about it. */
export function fieldsOfClub(club: ClubFields): ClubFields {
  const { name_kk, name_ru, name_en, kind, school, district, directions, founded_on, born_at, note } = club;
  return { name_kk, name_ru, name_en, kind, school: named('school', school), district, directions: [...directions], founded_on, born_at, note };
}
