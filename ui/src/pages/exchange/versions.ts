/** Two versions of one thing, in words: under their person or event, and what may be typed instead. */
import type { Author, Conflict, ReferenceKind } from '../../backend/types';
import { named } from '../../desk/register.svelte';
import { phones } from '../../words/figures';
import { say } from '../../words/words.svelte';
import { shownValue } from '../history/value';
import { differsWords, SECRET } from './differs';

export type By = 'person' | 'event';

export interface Group {
  id: string;
  title: string;
  page: 'people' | 'events' | null;
  conflicts: Conflict[];
}

/** Where a conflict stands: under its person or event, and under the other where it has only that. */
function homeOf(one: Conflict, by: By): Omit<Group, 'conflicts'> {
  const person = one.person ? ({ id: one.person, title: one.name, page: 'people' } as const) : null;
  const event = one.event ? ({ id: one.event, title: one.event_name, page: 'events' } as const) : null;
  const first = by === 'person' ? (person ?? event) : (event ?? person);
  return first ?? { id: one.table, title: say('versions-others'), page: null };
}

export function groupsOf(conflicts: Conflict[], by: By): Group[] {
  const groups: Group[] = [];
  for (const one of conflicts) {
    const home = homeOf(one, by);
    const known = groups.find((group) => group.id === home.id);
    if (known) known.conflicts.push(one);
    else groups.push({ ...home, conflicts: [one] });
  }
  return groups;
}

export const isSecret = (one: Conflict) => one.table === 'trainee' && SECRET.includes(one.field);

/** Deleted on one laptop and worked on at another: it is kept or goes. */
export const isDeletion = (one: Conflict) => one.field === 'trashed';

export function versionWords(one: Conflict, value: string, whole: boolean): string {
  if (isDeletion(one)) return say(value === '1' ? 'versions-delete' : 'versions-keep');
  if (whole && isSecret(one) && value) return one.field.startsWith('phone') ? phones(value) : value;
  return shownValue(one.table, one.field, value);
}

/** Of a version that is hidden alike: where it differs from the one that is shown. */
export function apartWords(one: Conflict, value: string, whole: boolean): string {
  const shown = one.versions[0]?.value ?? '';
  return whole || !isSecret(one) ? '' : differsWords(one.table, one.field, shown, value);
}

/** Who brought a version back that somebody else had written. */
export const backWords = (by: Author) => say('versions-brought-back', { by: [by.worker, by.laptop].filter(Boolean).join(', ') });

export const mayType = (one: Conflict) => one.typing !== 'chosen';

/** What stands in the field before another value is typed: the version that is shown, but nothing that is hidden from the eyes. */
export function startOf(one: Conflict, whole: boolean): string {
  const shown = one.versions[0]?.value ?? '';
  if (isSecret(one) && !whole) return '';
  if (one.typing === 'word') return one.words.find(({ value, label }) => [value, label].includes(shown))?.value ?? '';
  return one.typing === 'open' && one.list ? named(one.list as ReferenceKind, shown) : shown;
}
