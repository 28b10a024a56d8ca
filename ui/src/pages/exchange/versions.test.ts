/** Two versions of one thing, in words. */
import { beforeEach, expect, test } from 'vitest';

import { seed } from '../../backend/fake/seed';
import { words } from '../../words/words.svelte';
import { groupsOf, mayType, versionWords } from './versions';

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

test('a mark is chosen, never typed; a group may be typed', () => {
  expect(conflicts().map(mayType)).toEqual([false, true, false, true]);
});
