/** Columns of the list of people. */
import type { OwnField, TraineeRow } from '../../backend/types';
import { today } from '../../desk/clock';
import { districtShort, named } from '../../desk/register.svelte';
import type { Column } from '../../parts/table/columns';
import { age, born, dayNear } from '../../words/dates';
import { figure, phone, phones } from '../../words/figures';
import { fullName, say } from '../../words/words.svelte';
import { ownColumns } from './own-columns';

/** Where a person studies or works, as short as a table wants it. */
export function studyPlace(row: TraineeRow): string {
  if (row.school) return named('school', row.school);
  return [named('faculty', row.faculty) || row.organisation, row.study_group].filter(Boolean).join(', ');
}

export function peopleColumns(own: readonly OwnField[] = []): Column<TraineeRow>[] {
  const years = (row: TraineeRow) => age(row.birth_date, today());
  return [
    { id: 'name', label: say('field-name'), width: 277, sacred: true, stays: true, sortable: true, text: fullName },
    { id: 'study_place', label: say('field-study-place'), wraps: true, min: 120, lacking: say('not-written'), text: studyPlace },
    { id: 'district', label: say('field-district'), wraps: true, width: 126, sortable: true, text: (row) => districtShort(row.district) },
    { id: 'phone', label: say('field-phone'), width: 142, quiet: true, shown: 'wide', text: (row) => phone(row.phone) },
    { id: 'phone_more', label: say('field-phone-more'), width: 142, quiet: true, wraps: true, shown: 'chosen', text: (row) => phones(row.phone_more) },
    { id: 'age', label: say('field-age'), width: 64, figures: true, shown: 'chosen', text: (row) => String(years(row) ?? '') },
    { id: 'birth_date', label: say('field-birth-date'), width: 100, sortable: true, shown: 'chosen', text: (row) => born(row.birth_date) },
    { id: 'sex', label: say('field-sex'), width: 90, shown: 'chosen', text: (row) => (row.sex ? say(`sex-${row.sex}`) : '') },
    { id: 'categories', label: say('field-categories'), min: 120, shown: 'chosen', text: (row) => row.categories.map((code) => named('category', code)).join(', ') },
    { id: 'directions', label: say('field-directions'), min: 120, shown: 'chosen', text: (row) => row.directions.map((code) => named('direction', code)).join(', ') },
    { id: 'school', label: say('field-school'), wraps: true, min: 140, sortable: true, shown: 'chosen', text: (row) => named('school', row.school) },
    { id: 'faculty', label: say('field-faculty'), wraps: true, min: 140, sortable: true, shown: 'chosen', text: (row) => named('faculty', row.faculty) },
    { id: 'iin', label: say('field-iin'), width: 118, shown: 'chosen', text: (row) => row.iin },
    { id: 'latin_name', label: say('field-latin-name'), min: 140, wraps: true, shown: 'chosen', text: (row) => row.latin_name },
    { id: 'course', label: say('field-course'), width: 70, figures: true, sortable: true, shown: 'chosen', text: (row) => row.course.replace(/-$/, '') },
    { id: 'study_group', label: say('field-study-group'), width: 90, sortable: true, shown: 'chosen', text: (row) => row.study_group },
    { id: 'organisation', label: say('field-organisation'), wraps: true, min: 120, sortable: true, shown: 'chosen', text: (row) => row.organisation },
    { id: 'email', label: say('field-email'), min: 190, wraps: true, shown: 'chosen', text: (row) => row.email },
    { id: 'note', label: say('field-note'), min: 120, shown: 'chosen', text: (row) => row.note },
    { id: 'last_on', label: say('people-last-on'), width: 96, quiet: true, sortable: true, shown: 'wide', text: (row) => dayNear(row.last_on, today()) },
    { id: 'events', label: say('people-events'), width: 84, figures: true, sortable: true, shown: 'chosen', text: (row) => figure(row.events) },
    { id: 'certificates', label: say('people-papers'), width: 96, figures: true, sortable: true, shown: 'chosen', text: (row) => figure(row.certificates) },
    { id: 'hours', label: say('people-hours'), width: 72, figures: true, sortable: true, text: (row) => (row.hours ? figure(row.hours) : '') },
    ...ownColumns(own),
  ];
}

/** The same beside an open person, who is told whole there: places of study keep room for their words. */
export function columnsBeside(columns: Column<TraineeRow>[]): Column<TraineeRow>[] {
  const narrower: Record<string, Partial<Column<TraineeRow>>> = { study_place: { min: 150 }, phone: { shown: 'chosen' }, hours: { shown: 'wide' } };
  return columns.map((one) => ({ ...one, ...narrower[one.id] }));
}
