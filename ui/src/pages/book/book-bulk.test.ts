import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { SvelteSet } from 'svelte/reactivity';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import type { Id } from '../../backend/types';
import { outcomes } from '../../desk/outcomes.svelte';
import { words } from '../../words/words.svelte';
import BookBulk from './BookBulk.svelte';

beforeEach(() => {
  words.lang = 'en';
  useBackend(fakeBackend());
});
afterEach(cleanup);

/** The test's document does not know which option is chosen, so it is told. */
async function choose(testid: string, value: string) {
  const select = await screen.findByTestId<HTMLSelectElement>(testid);
  select.querySelector = () => [...select.options].find((option) => option.value === value) ?? null;
  return fireEvent.change(select);
}

test('void papers among the ticked ones are left out, and said so before', async () => {
  const query = { text: '', event: null, kind: [], state: 'valid' as const, year: null, sort: { by: 'serial', descending: false }, offset: 0, limit: 5 };
  const ids = (await backend().certificate_list({ query })).rows.map((one) => one.id);
  await backend().certificate_void({ ids: ids.slice(0, 2), reason: 'қате' });
  const printed: Id[][] = [];
  const plain = backend();
  useBackend({ ...plain, certificate_print: (a) => (printed.push(a.ids), plain.certificate_print(a)) });
  render(BookBulk, { selected: new SvelteSet(ids), event: null });
  await waitFor(() => expect(screen.getByTestId('book-left-out').textContent).toBe('2 void certificates are left out'));
  await fireEvent.click(screen.getByTestId('bulk-print'));
  await waitFor(() => expect((screen.getByTestId('print-printer') as HTMLSelectElement).value).not.toBe(''));
  await choose('print-printer', '');
  await fireEvent.click(screen.getByTestId('print-go'));
  await waitFor(() => expect(printed).toEqual([ids.slice(2)]));
});

test('papers of the book that are still being drawn are shown wherever one is', async () => {
  outcomes.clear();
  const query = { text: '', event: null, kind: [], state: 'valid' as const, year: null, sort: { by: 'serial', descending: false }, offset: 0, limit: 5 };
  const ids = (await backend().certificate_list({ query })).rows.map((one) => one.id);
  const plain = backend();
  let draw = () => undefined as void;
  const drawn = new Promise<void>((done) => (draw = done));
  useBackend({ ...plain, certificate_save: async (a) => (await drawn, plain.certificate_save(a)) });
  const { unmount } = render(BookBulk, { selected: new SvelteSet(ids), event: null });
  await fireEvent.click(screen.getByTestId('bulk-save'));
  await fireEvent.click(await screen.findByTestId('save-papers-go'));
  await waitFor(() => expect(screen.queryByTestId('bulk-save')).toBeNull());
  unmount();
  expect(outcomes.underway).toHaveLength(1);
  draw();
  await waitFor(() => expect(outcomes.underway).toEqual([]));
});
