import { beforeEach, expect, test } from 'vitest';

import type { FieldChange, HistoryEntry } from '../../backend/types';
import { words } from '../../words/words.svelte';
import { changeName, entryWords, shownChanges, undoneWords } from './entry';
import { fieldLabel, shownValue } from './value';

const change = (table: string, field: string, after: string, entity = 'e1'): FieldChange => ({ op: '1.1', entity, table, name: '', field, before: '', after, current: true });
const entry = (changes: FieldChange[], more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id: '1.1', at: '2026-11-27T10:00:00+05:00', worker: '', laptop: '', label: { key: 'act-undo', args: {} }, about: null,
  records: 1, changes, is_cut: false, undone: false, can_undo: false, can_take_back: false, ...more,
});

beforeEach(() => (words.lang = 'en'));

test('an undo says what was undone, a redo what was done again', () => {
  const about = { key: 'act-trainee-add-named', args: { name: 'Әлиева Айша' } };
  expect(entryWords(entry([], { about }))).toBe('Undone: Person added: Әлиева Айша');
  expect(entryWords(entry([], { about, label: { key: 'act-redo', args: {} } }))).toBe('Redone: Person added: Әлиева Айша');
  const back = { key: 'act-restore-membership-named', args: { name: 'Әлиева Айша' } };
  expect(entryWords(entry([], { about: back })), 'what stands no more is not called put back').toBe('Undone: restoring Әлиева Айша');
  expect(undoneWords({ key: 'act-restore', args: { count: 3 } })).toBe('Undone: restoring 3 records');
  expect(entryWords(entry([]))).toBe('Undone');
});

test('a tag is shown as the field and the value it stands for', () => {
  const shown = shownChanges(entry([change('tag', 'entity', 'p1'), change('tag', 'kind', 'category'), change('tag', 'code', 'pupil')]));
  expect(shown.map((one) => [fieldLabel(one.field), one.after])).toEqual([['Category', 'pupil']]);
});

test('a deletion of one is said by the line itself, of several it names each', () => {
  const gone = (name: string) => ({ ...change('trainee', 'trashed', '1'), name });
  const label = { key: 'act-trash-named', args: { name: 'Әлиева Айша' } };
  expect(shownChanges(entry([gone('Әлиева Айша')], { label }))).toEqual([]);
  expect(shownChanges(entry([gone('Әлиева Айша'), gone('Ким Данияр')]))).toHaveLength(2);
});

test('no hash, no counter and no word of the program stands among the changes of a paper and a logo', () => {
  const shown = shownChanges(entry([change('certificate', 'counter', '7'), change('certificate', 'content', '{}'), change('certificate_void', 'certificate', 'A-1'), change('certificate', 'serial', 'A-1')]));
  expect(shown.map((one) => one.field)).toEqual(['serial']);
  expect(shownValue('organisation', 'logo', 'af13'.repeat(16))).toBe('picture');
  expect(fieldLabel('certificate')).toBe('Certificate');
});

test('two people said to be apart show no code of either', () => {
  const apart = ['first', 'second', 'trashed'].map((field) => change('not_same', field, 'af13'));
  expect(shownChanges(entry(apart))).toEqual([]);
});

test('a value of an own column is called by its title, in the history of everything with the name before it', () => {
  const told = { ...change('own_value', 'value', '172'), name: 'Ким Данияр', hangs_on: 'Height' };
  expect(changeName(told, false)).toBe('Height');
  expect(changeName(told, true)).toBe('Ким Данияр: Height');
  expect(changeName({ ...change('trainee', 'phone', '1'), name: 'Ким Данияр' }, true)).toBe('Ким Данияр: Phone');
});
