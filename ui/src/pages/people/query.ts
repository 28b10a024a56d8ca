/** What the list of people is narrowed by, and the views a laptop keeps of it. */
import type { TraineeDraft, TraineeQuery } from '../../backend/types';
import { prefer, preferenceJson } from '../../desk/preferences.svelte';

export interface PeopleFilter {
  district: string[];
  category: string[];
  missing: string[];
  sex: string[];
  age_from: string;
  age_to: string;
}

export interface View {
  name: string;
  filter: PeopleFilter;
}

const VIEWS = 'views.people';

export function noFilter(): PeopleFilter {
  return { district: [], category: [], missing: [], sex: [], age_from: '', age_to: '' };
}

export function narrows(filter: PeopleFilter): boolean {
  return JSON.stringify(filter) !== JSON.stringify(noFilter());
}

const years = (text: string) => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : null);

export function queryOf(
  filter: PeopleFilter,
  rest: Pick<TraineeQuery, 'text' | 'sort' | 'trashed' | 'offset' | 'limit'>,
): TraineeQuery {
  return {
    ...rest,
    text: rest.text.trim(),
    district: filter.district,
    category: filter.category,
    missing: filter.missing,
    sex: filter.sex.length === 1 ? (filter.sex[0] === 'M' ? 'M' : 'F') : null,
    age_from: years(filter.age_from),
    age_to: years(filter.age_to),
    event: null,
    club: null,
  };
}

export function savedViews(): View[] {
  return preferenceJson<View[]>(VIEWS, []);
}

export function saveView(view: View): void {
  prefer(VIEWS, JSON.stringify([...savedViews().filter((one) => one.name !== view.name), view]));
}

export function dropView(name: string): void {
  prefer(VIEWS, JSON.stringify(savedViews().filter((one) => one.name !== name)));
}

export function emptyPerson(): TraineeDraft {
  return {
    surname: '',
    given: '',
    patronymic: '',
    sex: null,
    birth_date: '',
    phone: '',
    email: '',
    iin: '',
    district: '',
    school: '',
    organisation: '',
    faculty: '',
    course: '',
    study_group: '',
    latin_name: '',
    note: '',
    categories: [],
  };
}
