/** The calendar over the invented register: what a deed comes to is said. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';

import App from '../../App.svelte';
import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import { fixToday } from '../../desk/clock';
import { deeds } from '../../desk/deeds.svelte';
import { register } from '../../desk/register.svelte';
import { say, words } from '../../words/words.svelte';

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
  useBackend({ ...backend(), file_save_as: async ({ name }) => `/home/files/${name}`, file_reveal: async ({ path }) => (asked.push(path), null) });
  await open('#/plan?tab=calendar', 'calendar-title');
  await fireEvent.click(screen.getByTestId('calendar-export'));
  const bar = await screen.findByTestId('undo-bar');
  const file = `${say('calendar-file')}.ics`;
  expect(bar.textContent).toContain(say('file-written', { file }));
  expect(screen.queryByTestId('undo-bar-undo'), 'a file is not undone').toBeNull();
  await fireEvent.click(screen.getByTestId('undo-bar-folder'));
  await waitFor(() => expect(asked).toEqual([`/home/files/${file}`]));
});
