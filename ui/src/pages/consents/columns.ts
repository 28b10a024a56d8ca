/** Columns of who lacks a consent and of whose time is over. */
import type { MissingRow, PastRow } from '../../backend/types';
import { districtShort, named } from '../../desk/register.svelte';
import type { Column } from '../../parts/table/columns';
import { dayShort } from '../../words/dates';
import { say } from '../../words/words.svelte';
import { lackWords } from './words';

/** Rows of a table have an id; these are people. */
export type Missing = MissingRow & { id: string };
export type Past = PastRow & { id: string };

/** The name of a school or a faculty, whichever knows the code; what was typed as it is. */
function placeOf(place: string): string {
  const school = named('school', place);
  return school === place ? named('faculty', place) : school;
}

export function missingColumns(): Column<Missing>[] {
  return [
    { id: 'name', label: say('field-name'), min: 276, sacred: true, stays: true, text: (row) => row.name },
    { id: 'age', label: say('field-age'), width: 64, figures: true, text: (row) => (row.age === null ? '' : String(row.age)) },
    { id: 'lacks', label: say('consents-lacks'), min: 260, wraps: true, text: (row) => lackWords(row.lacks) },
    { id: 'district', label: say('field-district'), wraps: true, width: 150, shown: 'wide', text: (row) => districtShort(row.district) },
    { id: 'study_place', label: say('field-study-place'), wraps: true, width: 200, shown: 'wide', text: (row) => placeOf(row.study_place) },
  ];
}

export function pastColumns(): Column<Past>[] {
  return [
    { id: 'name', label: say('field-name'), min: 276, sacred: true, stays: true, text: (row) => row.name },
    { id: 'keep_until', label: say('field-keep-until'), width: 170, text: (row) => dayShort(row.keep_until) },
    { id: 'last_on', label: say('consents-last-on'), width: 170, text: (row) => dayShort(row.last_on) },
    { id: 'district', label: say('field-district'), wraps: true, width: 150, shown: 'wide', text: (row) => districtShort(row.district) },
  ];
}
