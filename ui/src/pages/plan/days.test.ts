/** The calendar and the board over the invented register: what a deed comes to is said. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';

import App from '../../App.svelte';
import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import { fixToday } from '../../desk/clock';
import { deeds } from '../../desk/deeds.svelte';
import { register } from '../../desk/register.svelte';
import { period } from '../../words/dates';
import { say, titleOf, words } from '../../words/words.svelte';
import { noEventFilter } from '../events/query';

beforeEach(() => {
  localStorage.clear();
  words.lang = 'ru';
  fixToday('2026-11-27');
  deeds.hide();
  register.status = null;
  useBackend(fakeBackend('open'));
});
afterEach(cleanup);

async function open(hash: string, testid: string) {
  window.location.hash = hash;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  render(App);
  await screen.findByTestId(testid);
}

test('the calendar file is named when it was written, and its folder can be opened', async () => {
  const asked: string[] = [];
  useBackend({ ...backend(), file_save_as: async ({ name }) => `/documents/${name}`, file_reveal: async ({ path }) => (asked.push(path), null) });
  await open('#/plan?tab=calendar', 'calendar-title');
  await fireEvent.click(screen.getByTestId('calendar-export'));
  const bar = await screen.findByTestId('undo-bar');
  const file = `${say('calendar-file')}.ics`;
  expect(bar.textContent).toContain(say('file-written', { file }));
  expect(screen.queryByTestId('undo-bar-undo'), 'a file is not undone').toBeNull();
  await fireEvent.click(screen.getByTestId('undo-bar-folder'));
  await waitFor(() => expect(asked).toEqual([`/documents/${file}`]));
});

async function moved(day: string, status: string) {
  const [row] = (await backend().event_list({ query: { ...noEventFilter(), text: 'клуб жетекшілерінің' } })).rows;
  await backend().event_correct({ id: row!.id, changes: { period: day, status: 'planned' } });
  await open('#/plan?tab=board', 'board-title');
  const name = titleOf(row!);
  await waitFor(() => expect(screen.getAllByTestId('board-event').map((one) => one.textContent)).toContain(name));
  const card = screen.getAllByTestId('board-event').find((one) => one.textContent === name)!.closest('li')!;
  await fireEvent.click(within(card).getByTestId('board-move'));
  await fireEvent.click(await screen.findByTestId(`board-move-${status}`));
  await screen.findByTestId('undo-bar');
  return async () => (await backend().event_show({ id: row!.id })).event.status;
}

test('an event that is called held before its day is told to be, beside the way back', async () => {
  const status = await moved('2026-12-05', 'held');
  const also = await screen.findByTestId('undo-bar-also');
  expect(also.textContent).toContain(period('2026-12-05'));
  expect(also.textContent).toContain(say('board-held'));
  expect(await status()).toBe('held');
  await fireEvent.click(screen.getByTestId('undo-bar-undo'));
  await waitFor(async () => expect(await status()).toBe('planned'));
  expect(screen.queryByTestId('undo-bar-also')).toBeNull();
});

test.each([['2026-11-27', 0], ['2026-11', 0], ['2026-12', 1], ['2026-12-05/2026-12-06', 1]])('of an event of %s it is said so many times: %i', async (day, times) => {
  const status = await moved(day, 'reported');
  await waitFor(async () => expect(await status()).toBe('reported'));
  await waitFor(() => expect(screen.queryAllByTestId('undo-bar-also')).toHaveLength(times));
});
