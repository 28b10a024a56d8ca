/** What the list of people is narrowed by, and the views of it that come with the program. */
import type { OwnField, OwnFilter, Sort, TraineeDraft, TraineeQuery } from '../../backend/types';
import type { SavedView } from '../../desk/views.svelte';
import { words } from '../../words/words.svelte';

/** A record a filter names: its title is kept so that the chip can say it. */
export interface Named {
  id: string;
  name: string;
}

/** What an own column must hold; the title is kept so that a view can name a column that is gone. */
export interface OwnChoice extends OwnFilter {
  title: string;
  holds: OwnField['holds'];
}

export interface PeopleFilter {
  district: string[];
  school: string[];
  organisation: string[];
  faculty: string[];
  course: string[];
  study_group: string[];
  category: string[];
  direction: string[];
  sex: string[];
  age_from: string;
  age_to: string;
  age_on: string;
  event: Named | null;
  status: string[];
  club: Named | null;
  role: string[];
  has: string[];
  missing: string[];
  consent: string[];
  no_consent: string[];
  added_since: string;
  own: OwnChoice[];
}

/** What a view of people keeps beside its columns. */
export interface PeopleLook {
  text: string;
  filter: PeopleFilter;
  trashed: boolean;
  sort: Sort;
}

export function noFilter(): PeopleFilter {
  return {
    district: [],
    school: [],
    organisation: [],
    faculty: [],
    course: [],
    study_group: [],
    category: [],
    direction: [],
    sex: [],
    age_from: '',
    age_to: '',
    age_on: '',
    event: null,
    status: [],
    club: null,
    role: [],
    has: [],
    missing: [],
    consent: [],
    no_consent: [],
    added_since: '',
    own: [],
  };
}

/** How far those of an event have come who may still be there. */
const MAY_COME = ['invited', 'agreed', 'registered', 'waiting'];

/** What an address asks for: whoever lacks something, of one event only those who may still come. */
export function askedFilter(missing: string, event: string): PeopleFilter {
  return { ...noFilter(), missing: missing ? [missing] : [], event: event ? { id: event, name: '' } : null, status: event ? MAY_COME : [] };
}

export function freshLook(): PeopleLook {
  return { text: '', filter: noFilter(), trashed: false, sort: { by: 'name', descending: false } };
}

/** A look that an earlier version kept knows fewer filters, and neither words nor order. */
export function readLook(kept: Partial<PeopleLook> | undefined): PeopleLook {
  const fresh = freshLook();
  return {
    text: kept?.text ?? '',
    filter: { ...fresh.filter, ...kept?.filter },
    trashed: kept?.trashed ?? false,
    sort: kept?.sort ?? fresh.sort,
  };
}

/** Views that are there until somebody takes them away. */
export function shippedViews(): SavedView<PeopleLook>[] {
  const look = (filter: Partial<PeopleFilter>): PeopleLook => ({ ...freshLook(), filter: { ...noFilter(), ...filter } });
  return [
    { name: '', word: 'view-under-age', look: look({ age_to: '17' }) },
    { name: '', word: 'view-no-phone', look: look({ missing: ['phone'] }) },
  ];
}

export function narrows(filter: PeopleFilter): boolean {
  return JSON.stringify(filter) !== JSON.stringify(noFilter());
}

const years = (text: string) => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : null);

const number = (text: string) => (/^-?\d+([.,]\d+)?$/.test(text.replace(/\s/g, '')) ? text : '');

/** What is asked for; a bound that is only half typed asks for nothing. */
function asOwnFilter({ field, holds, any, text, from, to, state }: OwnChoice): OwnFilter | null {
  const bound = holds === 'number' ? number : (day: string) => day;
  const asked = { field, any, text: text.trim(), from: bound(from), to: bound(to), state };
  return asked.any.length || asked.text || asked.from || asked.to || asked.state ? asked : null;
}

export function queryOf(
  filter: PeopleFilter,
  rest: Pick<TraineeQuery, 'text' | 'sort' | 'trashed' | 'offset' | 'limit'>,
): TraineeQuery {
  return {
    ...filter,
    ...rest,
    lang: words.lang,
    text: rest.text.trim(),
    sex: filter.sex.length === 1 ? (filter.sex[0] === 'M' ? 'M' : 'F') : null,
    age_from: years(filter.age_from),
    age_to: years(filter.age_to),
    event: filter.event?.id ?? null,
    club: filter.club?.id ?? null,
    own: filter.own.map(asOwnFilter).filter((one) => one !== null),
  };
}

export function emptyPerson(): TraineeDraft {
  return {
    surname: '',
    given: '',
    patronymic: '',
    sex: null,
    birth_date: '',
    phone: '',
    phone_more: '',
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
