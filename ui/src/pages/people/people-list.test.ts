/** The list of people: what narrows it, its views, and one change for many. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { backend, useBackend } from '../../backend';
import type { ManyChanges, TraineeQuery } from '../../backend/types';
import { fakeBackend } from '../../backend/fake';
import { fixToday } from '../../desk/clock';
import { deeds, undo } from '../../desk/deeds.svelte';
import { dropDrafts } from '../../desk/draft.svelte';
import { forgetView } from '../../desk/kept-view.svelte';
import { readPreferences } from '../../desk/preferences.svelte';
import { register } from '../../desk/register.svelte';
import { words } from '../../words/words.svelte';
import { chooseColumns, chosenColumns } from '../../parts/table/columns';
import { noEventFilter } from '../events/query';
import PeopleList from './PeopleList.svelte';

const copied = vi.fn(async (_text: string) => undefined);
const asked: TraineeQuery[] = [];

beforeEach(async () => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(32);
  vi.stubGlobal('ClipboardItem', undefined);
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: copied } });
  copied.mockClear();
  asked.length = 0;
  localStorage.clear();
  words.lang = 'kk';
  fixToday('2026-11-27');
  forgetView();
  dropDrafts();
  deeds.hide();
  const fake = fakeBackend();
  const list = fake.trainee_list;
  useBackend({ ...fake, trainee_list: (a) => (asked.push(a.query), list(a)) });
  await readPreferences();
  await register.readReference();
  window.location.hash = '#/people';
  render(PeopleList);
  await screen.findAllByTestId('people-row');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const click = (id: string) => fireEvent.click(screen.getByTestId(id));
const count = () => screen.getByTestId('people-count').textContent;

test('a filter is a chip, and Delete on it takes it away', async () => {
  const all = count();
  await click('filter-district');
  await fireEvent.click(await screen.findByTestId('filter-district-alga'));
  await waitFor(() => expect(asked.at(-1)?.district).toEqual(['alga']));
  await waitFor(() => expect(count()).not.toBe(all));
  await fireEvent.keyDown(screen.getByTestId('filter-district'), { code: 'Delete' });
  await waitFor(() => expect(asked.at(-1)?.district).toEqual([]));
  await waitFor(() => expect(count()).toBe(all));
  expect(screen.queryByTestId('filter-district-drop')).toBeNull();
});

test('a filter seldom asked for is added from the menu, with counts beside its values', async () => {
  expect(screen.queryByTestId('filter-school')).toBeNull();
  await click('filter-add');
  await fireEvent.click(await screen.findByTestId('filter-add-school'));
  const sheet = await screen.findByTestId('filter-school-sheet');
  await waitFor(() => expect(sheet.querySelector('.count')?.textContent).toMatch(/\d/));
});

test('a view keeps filters and columns, is changed, dropped and brought back', async () => {
  await click('people-view-Телефоны жоқтар');
  await waitFor(() => expect(asked.at(-1)?.missing).toEqual(['phone']));
  expect(screen.queryByTestId('people-view-save')).toBeNull();
  await fireEvent.input(screen.getByTestId('people-search'), { target: { value: 'а' } });
  await click('people-view-save-as');
  await fireEvent.input(await screen.findByTestId('people-view-name'), { target: { value: 'Менікі' } });
  await fireEvent.click(screen.getByTestId('people-view-keep'));
  const mine = await screen.findByTestId('people-view-Менікі');
  expect(mine.getAttribute('aria-selected')).toBe('true');
  await click('people-view-');
  await waitFor(() => expect(asked.at(-1)?.missing).toEqual([]));
  await fireEvent.click(screen.getByTestId('people-view-Менікі'));
  await waitFor(() => expect([asked.at(-1)?.text, asked.at(-1)?.missing]).toEqual(['а', ['phone']]));
  await click('people-view-drop');
  await waitFor(() => expect(screen.queryByTestId('people-view-Менікі')).toBeNull());
  await undo();
  await screen.findByTestId('people-view-Менікі');
});

async function keepMine() {
  await click('people-view-Телефоны жоқтар');
  await fireEvent.input(screen.getByTestId('people-search'), { target: { value: 'а' } });
  await click('people-view-save-as');
  await fireEvent.input(await screen.findByTestId('people-view-name'), { target: { value: 'Менікі' } });
  await fireEvent.submit(screen.getByTestId('people-view-name').closest('form')!);
  await screen.findByTestId('people-view-Менікі');
}

test('a dropped view comes back by undo after the bar went, and from its own menu at any time', async () => {
  await keepMine();
  await waitFor(() => expect(document.activeElement, 'saved by Enter').toBe(screen.getByRole('grid')));
  const undone = vi.fn(backend().undo);
  useBackend({ ...backend(), undo: undone });
  await click('people-view-drop');
  await waitFor(() => expect(screen.queryByTestId('people-view-Менікі')).toBeNull());
  await waitFor(() => expect(document.activeElement, 'dropped').toBe(screen.getByRole('grid')));
  deeds.hide();
  await undo();
  await screen.findByTestId('people-view-Менікі');
  expect(undone).not.toHaveBeenCalled();
  await click('people-view-drop');
  await waitFor(() => expect(screen.queryByTestId('people-view-Менікі')).toBeNull());
  deeds.back = null;
  await click('people-views-dropped');
  await fireEvent.click(await screen.findByTestId('people-views-dropped-0'));
  const mine = await screen.findByTestId('people-view-Менікі');
  expect(mine.getAttribute('aria-selected')).toBe('true');
  await waitFor(() => expect(screen.queryByTestId('people-views-dropped')).toBeNull());
});

test('«all» keeps its own columns, and a change of columns alone can be kept as a view', async () => {
  const shown = () => chosenColumns('people')?.map((one) => one.id);
  expect(screen.queryByTestId('people-view-save-as')).toBeNull();
  chooseColumns('people', [{ id: 'name' }, { id: 'district' }]);
  await screen.findByTestId('people-view-save-as');
  await keepMine();
  expect(shown(), 'a view that comes with the program has the columns of all').toEqual(['name', 'district']);
  expect(screen.queryByTestId('people-view-save')).toBeNull();
  chooseColumns('people', [{ id: 'name' }, { id: 'phone' }]);
  await fireEvent.click(await screen.findByTestId('people-view-save'));
  await click('people-view-');
  await waitFor(() => expect(shown()).toEqual(['name', 'district']));
  await click('people-view-Менікі');
  await waitFor(() => expect(shown()).toEqual(['name', 'phone']));
  forgetView();
  cleanup();
  render(PeopleList);
  await screen.findAllByTestId('people-row');
  await waitFor(() => expect(shown(), 'opened afresh').toEqual(['name', 'district']));
});

test('one change for many: whoever cannot take it stays ticked and marked', async () => {
  const first = screen.getAllByTestId('people-row')[0]?.dataset['id'] ?? '';
  const failed = [{ id: first, name: 'Абаева', reason: { key: 'refused-in-trash', args: {} } }];
  const wanted: ManyChanges[] = [];
  useBackend({
    ...backend(),
    trainee_foresee_many: async () => ({ changed: 1, same: 0, failed }),
    trainee_change_many: async ({ changes }) => (wanted.push(changes), { value: { changed: 1, same: 0, failed }, changed: ['trainee'], undo_label: null }),
  });
  for (const box of screen.getAllByTestId('people-tick').slice(0, 2)) await fireEvent.click(box);
  await click('bulk-change');
  await fireEvent.click(await screen.findByTestId('change-study_group'));
  await fireEvent.input(await screen.findByTestId('change-value-study_group'), { target: { value: ' ИС-21 ' } });
  const said = await screen.findByTestId('change-foreseen');
  expect([said.dataset['changed'], said.dataset['failed']]).toEqual(['1', '1']);
  await click('change-save');
  await waitFor(() => expect(wanted[0]?.fields).toEqual({ study_group: 'ИС-21' }));
  await waitFor(() => expect(screen.getAllByTestId('people-mark')).toHaveLength(1));
  expect(screen.getByTestId('people-selected').textContent).toContain('1');
  await fireEvent.click(screen.getAllByTestId('people-tick')[0]!);
  await waitFor(() => expect(screen.queryByTestId('people-mark')).toBeNull());
});

test('the arrows choose a cell, and Ctrl+C copies it alone', async () => {
  const table = screen.getByTestId('people-table');
  await fireEvent.click(screen.getAllByTestId('people-row')[0]!);
  await fireEvent.keyDown(table, { code: 'ArrowRight' });
  await fireEvent.keyDown(table, { code: 'KeyC', ctrlKey: true });
  await waitFor(() => expect(copied).toHaveBeenCalledOnce());
  expect(copied.mock.calls[0]?.[0]).not.toContain('\t');
  expect(table.getAttribute('aria-activedescendant')).toBe('people-cell-0-0');
});

test('people are copied as numbered lines', async () => {
  await click('people-tools');
  await fireEvent.click(await screen.findByTestId('people-copy'));
  await waitFor(() => expect(copied).toHaveBeenCalledOnce());
  expect(copied.mock.calls[0]?.[0]).toMatch(/^1\. /);
});

test('a column is moved and made wider with the keyboard, and the list follows', async () => {
  await click('people-columns');
  const box = await screen.findByTestId('people-column-district');
  await fireEvent.focusIn(box);
  await fireEvent.keyDown(box, { code: 'ArrowUp', altKey: true });
  const heads = () => [...screen.getAllByRole('columnheader')].map((one) => one.textContent?.trim()).filter(Boolean);
  await waitFor(() => expect(heads()[1]).toBe('Ауданы'));
  await fireEvent.keyDown(box, { code: 'ArrowRight', altKey: true });
  await waitFor(() => expect(screen.getByTestId('people-table').getAttribute('style')).toContain('42px 277px 142px'));
});

test('an address asks for those of one event who lack something, and the filter says which event', async () => {
  cleanup();
  const [row] = (await backend().event_list({ query: { ...noEventFilter(), text: 'клуб жетекшілерінің' } })).rows;
  window.location.hash = `#/people?missing=birth_date&event=${row!.id}`;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  render(PeopleList);
  await waitFor(() => expect([asked.at(-1)?.missing, asked.at(-1)?.event]).toEqual([['birth_date'], row!.id]));
  expect(asked.at(-1)?.status, 'whoever refused is not asked for').toEqual(['invited', 'agreed', 'registered', 'waiting']);
  await waitFor(() => expect(screen.getByTestId('filter-event').textContent).toContain(row!.title_kk));
});
