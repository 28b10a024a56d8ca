/** The filters of the list of people that are chosen from a list of values. */
import { backend } from '../../backend';
import type { ReferenceKind, TraineeQuery } from '../../backend/types';
import { attempt } from '../../desk/deeds.svelte';
import { choices, named } from '../../desk/register.svelte';
import { say } from '../../words/words.svelte';
import type { PeopleFilter } from './query';

/** Filters by values that people have, with the list that names the codes, if any does. */
export const VALUE_CHIPS = {
  category: 'category',
  district: 'district',
  school: 'school',
  faculty: 'faculty',
  course: null,
  study_group: null,
  organisation: null,
  direction: 'direction',
} as const satisfies Partial<Record<keyof PeopleFilter, ReferenceKind | null>>;

export type ValueChip = keyof typeof VALUE_CHIPS;

/** Every filter, in the order they are offered. */
export const CHIPS = [
  ...(Object.keys(VALUE_CHIPS) as ValueChip[]),
  'age',
  'sex',
  'event',
  'club',
  'has',
  'missing',
  'consent',
  'no_consent',
  'added_since',
] as const;

export type ChipName = (typeof CHIPS)[number];

/** Always there, because they are asked for daily. */
export const USUAL: ChipName[] = ['category', 'district', 'age'];

export interface Option {
  value: string;
  label: string;
  count?: number;
}

export function labelOf(chip: ChipName): string {
  if (chip === 'missing' || chip === 'has' || chip === 'consent' || chip === 'no_consent' || chip === 'added_since')
    return say(`filter-${chip.replaceAll('_', '-')}`);
  return say(`field-${chip.replaceAll('_', '-')}`);
}

/** Whether a filter narrows anything. */
export function isOn(filter: PeopleFilter, chip: ChipName): boolean {
  if (chip === 'age') return !!(filter.age_from || filter.age_to);
  if (chip === 'event') return !!filter.event || filter.status.length > 0;
  if (chip === 'club') return !!filter.club || filter.role.length > 0;
  return filter[chip].length > 0;
}

/** The values offered before they were counted: the rows of the list, where there is one. */
export function listedOptions(chip: ValueChip): Option[] {
  const kind = VALUE_CHIPS[chip];
  return kind && kind !== 'school' ? choices(kind) : [];
}

/** The values there are among the people found, counted, and after them those that nobody has. */
export async function countedOptions(chip: ValueChip, query: TraineeQuery): Promise<Option[] | undefined> {
  const found = await attempt(() => backend().trainee_values({ query, field: chip }));
  if (!found) return undefined;
  const kind = VALUE_CHIPS[chip];
  const counted = found.map((one) => ({ value: one.value, label: kind ? named(kind, one.value) : one.value, count: one.count }));
  const rest = listedOptions(chip).filter((one) => !counted.some((it) => it.value === one.value));
  return [...counted, ...rest.map((one) => ({ ...one, count: 0 }))];
}

const MAY_LACK = ['phone', 'email', 'iin', 'birth_date', 'sex', 'district', 'school', 'organisation', 'study_group', 'patronymic'];

export function filledOptions(chip: 'has' | 'missing'): Option[] {
  const label = (field: string) => (chip === 'missing' ? say(`missing-${field.replaceAll('_', '-')}`) : say(`field-${field.replaceAll('_', '-')}`));
  return MAY_LACK.map((field) => ({ value: field, label: label(field) }));
}

export function consentOptions(): Option[] {
  return ['data', 'photo', 'parent'].map((scope) => ({ value: scope, label: say(`filter-consent-${scope}`) }));
}
