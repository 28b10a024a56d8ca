/** Two versions of one thing, in words. */
import { beforeEach, expect, test } from 'vitest';

import { seed } from '../../backend/fake/seed';
import { words } from '../../words/words.svelte';
import { backWords, groupsOf, mayType, startOf, versionWords } from './versions';

beforeEach(() => (words.lang = 'kk'));
const conflicts = () => seed().conflicts;

test('by person a mark stands under whoever came, and a field of an event under the event', () => {
  const groups = groupsOf(conflicts(), 'person');
  expect(groups.map((group) => [group.page, group.conflicts.length])).toEqual([['people', 2], ['people', 1], ['events', 1]]);
});

test('by event the mark joins the event, and people without one stay under their names', () => {
  const groups = groupsOf(conflicts(), 'event');
  expect(groups.map((group) => [group.page, group.conflicts.map((one) => one.id)])).toEqual([['people', ['c1', 'c2']], ['events', ['c3', 'c4']]]);
});

test('a telephone stays hidden until somebody asks', () => {
  const [one] = conflicts();
  expect(one && versionWords(one, '+77012345678', false)).toContain('•••');
  expect(one && versionWords(one, '+77012345678', true)).toBe('+7\u00a0701\u00a0234\u00a056\u00a078');
});

test('whether another value is typed the register says', () => {
  const [one] = conflicts();
  expect(conflicts().map(mayType)).toEqual([true, true, true, true]);
  expect(one && mayType({ ...one, typing: 'chosen' })).toBe(false);
});

test('what is hidden does not stand in the field either; a word stands there by its value', () => {
  const [phone, group, mark] = conflicts();
  expect(phone && [startOf(phone, false), startOf(phone, true)]).toEqual(['', '+77012345678']);
  expect(group && startOf(group, false)).toBe('ТР-202');
  expect(mark && startOf(mark, false)).toBe('present');
  const programme = group && { ...group, typing: 'word' as const, words: [{ value: 'p1', label: 'ТР-202' }] };
  expect(programme && startOf(programme, false)).toBe('p1');
});

test('whoever brought a version back is named beside its writer', () => {
  expect(backWords({ worker: 'Айнұр Ж.', laptop: 'Кабинет 1', milliseconds: 0 })).toBe('қайтарған: Айнұр Ж., Кабинет 1');
});
