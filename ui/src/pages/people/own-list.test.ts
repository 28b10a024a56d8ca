/** The academy's own columns in the list of people: shown, narrowed by, kept in views, changed for many. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { backend, useBackend } from '../../backend';
import type { ManyChanges, OwnField, TraineeQuery } from '../../backend/types';
import { fakeBackend } from '../../backend/fake';
import { fixToday } from '../../desk/clock';
import { act, deeds } from '../../desk/deeds.svelte';
import { dropDrafts } from '../../desk/draft.svelte';
import { forgetView } from '../../desk/kept-view.svelte';
import { readPreferences } from '../../desk/preferences.svelte';
import { register } from '../../desk/register.svelte';
import { say, words } from '../../words/words.svelte';
import { chooseColumns, chosenColumns } from '../../parts/table/columns';
import PeopleList from './PeopleList.svelte';

const asked: TraineeQuery[] = [];
const sent: string[][] = [];
let size: OwnField;
let height: OwnField;

const own = (kk: string, holds: OwnField['holds'], choices: string[] = []) => ({ title: { kk, ru: '', en: '' }, holds, choices });

beforeEach(async () => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(32);
  vi.stubGlobal('ClipboardItem', undefined);
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: async () => undefined } });
  asked.length = sent.length = 0;
  localStorage.clear();
  words.lang = 'kk';
  fixToday('2026-11-27');
  forgetView();
  dropDrafts();
  deeds.hide();
  deeds.refusal = null;
  const fake = fakeBackend();
  const { trainee_list: list, trainee_text: text } = fake;
  useBackend({ ...fake, trainee_list: (a) => (asked.push(a.query), list(a)), trainee_text: (a) => (sent.push(a.columns), text(a)) });
  size = (await backend().own_field_add({ draft: own('Киім өлшемі', 'choice', ['S', 'M']) })).value;
  height = (await backend().own_field_add({ draft: own('Бойы', 'number') })).value;
  const { rows } = await backend().trainee_list({ query: { ...(await everybody()), limit: 2 } });
  await backend().trainee_correct({ id: rows[0]!.id, changes: { own: { [size.id]: 'M', [height.id]: '172' } } });
  await backend().trainee_correct({ id: rows[1]!.id, changes: { own: { [size.id]: 'S' } } });
  await readPreferences();
  await register.readReference();
  window.location.hash = '#/people';
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function everybody(): Promise<TraineeQuery> {
  const { queryOf, noFilter } = await import('./query');
  return queryOf(noFilter(), { text: '', sort: { by: 'name', descending: false }, trashed: false, offset: 0, limit: 0 });
}

async function open() {
  render(PeopleList);
  await screen.findAllByTestId('people-row');
}

const click = (id: string) => fireEvent.click(screen.getByTestId(id));
const count = () => screen.getByTestId('people-count').textContent?.replace(/\D/g, '');
const heads = () => [...document.querySelectorAll('[role=columnheader], th')].map((one) => one.textContent?.trim()).filter(Boolean);
const keepView = async (name: string) => {
  await click('people-view-save-as');
  await fireEvent.input(await screen.findByTestId('people-view-name'), { target: { value: name } });
  await fireEvent.click(screen.getByTestId('people-view-keep'));
  await screen.findByTestId(`people-view-${name}`);
};

test('an own column is chosen, sorted by, and goes out with the list', async () => {
  await open();
  expect(heads()).not.toContain('Киім өлшемі');
  await click('people-columns');
  await fireEvent.click(await screen.findByTestId(`people-column-own:${size.id}`));
  await waitFor(() => expect(heads()).toContain('Киім өлшемі'));
  await waitFor(() => expect(screen.getAllByTestId('people-row')[0]?.textContent).toContain('M'));
  await fireEvent.click([...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === 'Киім өлшемі')!);
  await waitFor(() => expect(asked.at(-1)?.sort?.by).toBe(`own:${size.id}`));
  await click('people-tools');
  await fireEvent.click(await screen.findByTestId('people-copy'));
  await waitFor(() => expect(sent.at(-1)).toContain(`own:${size.id}`));
});

test('a chip narrows by a choice, by from and to, by empty and filled', async () => {
  await open();
  const all = count();
  await click('filter-add');
  await fireEvent.click(await screen.findByTestId('filter-add-own-0'));
  await fireEvent.click(await screen.findByTestId('filter-own-0-value-1'));
  await waitFor(() => expect(asked.at(-1)?.own).toMatchObject([{ field: size.id, any: ['M'] }]));
  await waitFor(() => expect(count()).toBe('1'));
  expect(screen.getByTestId('filter-own-0').textContent).toContain('M');
  await click('filter-own-0-filled');
  await waitFor(() => expect(asked.at(-1)?.own).toMatchObject([{ any: [], state: 'filled' }]));
  await waitFor(() => expect(count()).toBe('2'));
  await fireEvent.keyDown(screen.getByTestId('filter-own-0'), { code: 'Delete' });
  await waitFor(() => expect(count()).toBe(all));
  await click('filter-add');
  await fireEvent.click(await screen.findByTestId('filter-add-own-1'));
  await fireEvent.input(await screen.findByTestId('filter-own-1-from'), { target: { value: '17' } });
  await waitFor(() => expect(asked.at(-1)?.own).toMatchObject([{ field: height.id, from: '17' }]));
  await fireEvent.input(screen.getByTestId('filter-own-1-to'), { target: { value: '-' } });
  await waitFor(() => expect(asked.at(-1)?.own, 'half typed asks for nothing').toMatchObject([{ from: '17', to: '' }]));
  await waitFor(() => expect(count()).toBe('1'));
});

test('a view with a column that was deleted says so and goes on', async () => {
  await open();
  await click('filter-add');
  await fireEvent.click(await screen.findByTestId('filter-add-own-0'));
  await fireEvent.click(await screen.findByTestId('filter-own-0-value-1'));
  chooseColumns('people', [{ id: 'name' }, { id: `own:${height.id}` }, { id: 'district' }]);
  await waitFor(() => expect(count()).toBe('1'));
  await keepView('Футболка');
  await click('people-view-');
  await waitFor(() => expect(count()).not.toBe('1'));
  const all = count();
  await act(() => backend().own_field_trash({ id: size.id }));
  await act(() => backend().own_field_trash({ id: height.id }));
  await waitFor(() => expect(heads()).not.toContain('Бойы'));
  await waitFor(() => expect(chosenColumns('people')?.map((one) => one.id)).toEqual(['name', 'district']));
  await fireEvent.click(screen.getByTestId('people-view-Футболка'));
  const said = await screen.findByTestId('people-own-gone');
  await waitFor(() => expect(said.textContent).toContain('Киім өлшемі'));
  expect(said.textContent).toContain('Бойы');
  await waitFor(() => expect(count()).toBe(all));
  expect(asked.every((query) => query.own.length < 2)).toBe(true);
  expect(asked.at(-1)?.own).toEqual([]);
  expect(deeds.refusal).toBeNull();
  // The columns come back, and with them what the view asked for.
  await act(() => backend().own_field_restore({ id: height.id }));
  await act(() => backend().own_field_restore({ id: size.id }));
  await waitFor(() => expect(screen.queryByTestId('people-own-gone')).toBeNull());
  await waitFor(() => expect(asked.at(-1)?.own).toMatchObject([{ field: size.id, any: ['M'] }]));
  expect(chosenColumns('people')?.map((one) => one.id)).toEqual(['name', `own:${height.id}`, 'district']);
  await waitFor(() => expect(screen.queryByTestId('people-view-save')).toBeNull());
  await act(() => backend().own_field_trash({ id: size.id }));
  await screen.findByTestId('people-own-gone');
  await click('people-own-gone-close');
  await waitFor(() => expect(screen.queryByTestId('people-own-gone')).toBeNull());
});

test('a value becomes the same for many, and one the column does not take is said beside it', async () => {
  const wanted: ManyChanges[] = [];
  const foresee = vi.fn(async () => ({ changed: 2, same: 0, failed: [] }));
  useBackend({
    ...backend(),
    trainee_foresee_many: foresee,
    trainee_change_many: async ({ changes }) => (wanted.push(changes), { value: { changed: 2, same: 0, failed: [] }, changed: ['trainee'], undo_label: null }),
  });
  await open();
  for (const box of screen.getAllByTestId('people-tick').slice(0, 2)) await fireEvent.click(box);
  await click('bulk-change');
  await fireEvent.click(await screen.findByTestId(`change-own:${height.id}`));
  foresee.mockRejectedValueOnce({ code: 'bad_value', message: '', hint: '', args: { field: height.id, value: 'биік' } });
  await fireEvent.input(await screen.findByTestId('own-1'), { target: { value: 'биік' } });
  await screen.findByText(say('own-unread'));
  await waitFor(() => expect((screen.getByTestId('change-save') as HTMLButtonElement).disabled).toBe(true));
  await fireEvent.input(screen.getByTestId('own-1'), { target: { value: '180' } });
  await screen.findByTestId('change-foreseen');
  await click('change-save');
  await waitFor(() => expect(wanted[0]?.fields).toEqual({ own: { [height.id]: '180' } }));
});
