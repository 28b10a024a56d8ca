import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import type { HistoryEntry } from '../../backend/types';
import { fixToday } from '../../desk/clock';
import { words } from '../../words/words.svelte';
import History from './History.svelte';

/** A list of which nothing went. */
const NONE = { gone: 0, enrolments: 0, marks: 0, clubs: 0, grants: 0, values: 0, values_left: 0, left: [] };

const list = (more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id: '1.7', at: '2026-11-20T10:00:00+05:00', worker: 'Айнұр Ж.', laptop: 'Кабинет 1', label: { key: 'act-import-trainees', args: { count: 12 } }, about: null,
  records: 12, changes: [], is_cut: false, undone: false, can_undo: false, can_take_back: true, ...more,
});

beforeEach(() => {
  words.lang = 'kk';
  fixToday('2026-11-27');
});
afterEach(cleanup);

test('what became of the list comes into sight and takes the hand', async () => {
  const seen = vi.fn();
  Element.prototype.scrollIntoView = seen;
  let undone = false;
  const import_undo = async () => {
    undone = true;
    return { value: { ...NONE, gone: 11 }, changed: ['trainee'], undo_label: null };
  };
  const history_list = async () => ({ rows: [list(undone ? { undone, can_take_back: false } : {})], total: 1 });
  const import_undo_show = async () => ({ ...NONE, gone: 11 });
  useBackend({ ...fakeBackend(), history_list, import_undo, import_undo_show });
  render(History);
  await fireEvent.click(await screen.findByTestId('history-take-back'));
  await fireEvent.click(await screen.findByTestId('take-back-go'));
  const told = await screen.findByTestId('taken-back');
  expect(document.activeElement).toBe(told);
  expect(seen.mock.instances).toContain(told);
});

test('a list is taken back from its line, and whoever stayed is named with the reason', async () => {
  let undone = false;
  const import_undo = vi.fn(async () => {
    undone = true;
    const left = [{ entity: 'a', table: 'trainee', name: 'Әлиева Айша', why: ['attendance', 'certificate'], values: [] }];
    return { value: { ...NONE, gone: 11, enrolments: 12, values_left: 3, left }, changed: ['trainee'], undo_label: { key: 'did-import-undo', args: { count: 11 } } };
  });
  const history_list = async () => ({ rows: [list(undone ? { undone, can_take_back: false } : {})], total: 1 });
  const import_undo_show = vi.fn(async () => ({ ...NONE, gone: 11, values_left: 3, left: [{ entity: 'a', table: 'trainee', name: 'Әлиева Айша', why: ['certificate'], values: [] }] }));
  useBackend({ ...fakeBackend(), history_list, import_undo, import_undo_show });
  render(History);
  await fireEvent.click(await screen.findByTestId('history-take-back'));
  // What would go and stay is told before anything is written; Escape leaves it.
  const ahead = await screen.findByTestId('take-back-ahead');
  expect(import_undo_show).toHaveBeenCalledWith(expect.objectContaining({ tx: '1.7' }));
  expect(ahead.textContent).toContain('11');
  expect(screen.getByTestId('take-back-will-values-left').textContent).toContain('3');
  expect(screen.getByTestId('take-back-ahead-left').textContent).toContain('құжат берілген');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('take-back-go')));
  await fireEvent.keyDown(screen.getByTestId('take-back-go'), { key: 'Escape' });
  expect(screen.queryByTestId('take-back-ahead')).toBeNull();
  expect(import_undo).not.toHaveBeenCalled();
  await fireEvent.click(await screen.findByTestId('history-take-back'));
  await fireEvent.click(await screen.findByTestId('take-back-go'));
  expect(import_undo).toHaveBeenCalledWith(expect.objectContaining({ tx: '1.7' }));
  expect((await screen.findByTestId('take-back-enrolments')).textContent).toContain('12');
  expect(screen.getByTestId('take-back-values-left').textContent).toContain('3');
  expect(screen.queryByTestId('take-back-marks')).toBeNull();
  const left = screen.getByTestId('taken-back-left');
  expect(left.textContent).toContain('Әлиева Айша');
  expect(left.textContent).toContain('қатысу белгісі бар, құжат берілген');
  expect(screen.queryByTestId('history-take-back')).toBeNull();
});

test('only a list that stands has that way back, and in a record it has none', async () => {
  const history_list = async () => ({ rows: [list({ can_take_back: false })], total: 1 });
  useBackend({ ...fakeBackend(), history_list });
  render(History);
  await screen.findByTestId('history-entry');
  expect(screen.queryByTestId('history-take-back')).toBeNull();
  cleanup();
  useBackend({ ...backend(), history_list: async () => ({ rows: [list()], total: 1 }) });
  render(History, { entity: 'a' });
  await screen.findByTestId('history-entry');
  expect(screen.queryByTestId('history-take-back')).toBeNull();
});

test('of somebody who was there before the value that stays is named', async () => {
  const values = [{ table: 'own_value', field: 'value', title: 'Киім өлшемі' }, { table: 'trainee', field: 'phone', title: '' }];
  const left = [{ entity: 'a', table: 'trainee', name: 'Әлиева Айша', why: ['changed'], values }];
  const import_undo_show = async () => ({ ...NONE, values: 4, values_left: 2, left });
  const history_list = async () => ({ rows: [list()], total: 1 });
  useBackend({ ...fakeBackend(), history_list, import_undo_show });
  render(History);
  await fireEvent.click(await screen.findByTestId('history-take-back'));
  const one = await screen.findByTestId('take-back-ahead-left');
  expect(one.textContent).toContain('кейін түзетілген мән қалады: Киім өлшемі, Телефон');
});
