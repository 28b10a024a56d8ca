import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { SvelteSet } from 'svelte/reactivity';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import type { CertificateOutput, CertificateRow } from '../../backend/types';
import { words } from '../../words/words.svelte';
import BookBulk from './BookBulk.svelte';
import PaperPane from './PaperPane.svelte';

beforeEach(() => {
  words.lang = 'en';
  useBackend(fakeBackend());
});
afterEach(cleanup);

async function papers(count: number): Promise<CertificateRow[]> {
  const query = { text: '', event: null, kind: [], state: 'valid' as const, year: null, sort: { by: 'serial', descending: false }, offset: 0, limit: count };
  return (await backend().certificate_list({ query })).rows;
}

const type = (testid: string, value: string) => fireEvent.input(screen.getByTestId(testid), { target: { value } });

/** The test's document does not know which option is chosen, so it is told. */
async function choose(testid: string, value: string) {
  const select = await screen.findByTestId<HTMLSelectElement>(testid);
  select.querySelector = () => [...select.options].find((option) => option.value === value) ?? null;
  return fireEvent.change(select);
}

test('ticked papers are marked as handed over, with who took them', async () => {
  const ids = (await papers(3)).map((one) => one.id);
  const selected = new SvelteSet(ids);
  render(BookBulk, { selected, event: null });
  await fireEvent.click(screen.getByTestId('bulk-hand-over'));
  await screen.findByTestId('hand-over-form');
  await type('hand-over-to', 'Досова Әсел');
  await fireEvent.click(screen.getByTestId('hand-over-go'));
  await waitFor(() => expect(selected.size).toBe(0));
  const [first] = await papers(1);
  expect(first!.handed_to).toBe('Досова Әсел');
  expect(first!.handed_on).not.toBe('');
});

test('a range goes to the chosen printer, and how many pages that was is told', async () => {
  const ids = (await papers(5)).map((one) => one.id);
  const asked: unknown[] = [];
  useBackend({ ...backend(), certificate_send_to_printer: async ({ printer, pages, copies }) => (asked.push([printer, pages, copies]), 2) });
  render(BookBulk, { selected: new SvelteSet(ids), event: null });
  await fireEvent.click(screen.getByTestId('bulk-print'));
  await waitFor(() => expect((screen.getByTestId('print-printer') as HTMLSelectElement).value).toBe('Кабинет_2'));
  await choose('print-printer', 'HP');
  await choose('print-range', 'some');
  expect((screen.getByTestId('print-go') as HTMLButtonElement).disabled).toBe(true);
  await type('print-pages', '2-3');
  await fireEvent.click(screen.getByTestId('print-go'));
  await waitFor(() => expect(screen.getByTestId('print-sent').textContent).toContain('2 pages were sent'));
  expect(asked).toEqual([['HP', '2-3', 1]]);
});

test('without a printer papers open in the viewer, and that is said', async () => {
  useBackend({ ...backend(), printer_list: async () => [] });
  render(BookBulk, { selected: new SvelteSet((await papers(1)).map((one) => one.id)), event: null });
  await fireEvent.click(screen.getByTestId('bulk-print'));
  await screen.findByTestId('print-none');
  expect(screen.getByTestId('print-go').textContent).toContain('Open');
});

test('pictures are saved under names of the chosen pattern', async () => {
  const saved: CertificateOutput[] = [];
  const plain = backend();
  useBackend({ ...plain, folder_pick: async () => '/photos', certificate_save: (a) => (saved.push(a.output), plain.certificate_save(a)) });
  render(BookBulk, { selected: new SvelteSet((await papers(2)).map((one) => one.id)), event: null });
  await fireEvent.click(screen.getByTestId('bulk-save'));
  await choose('save-papers-form', 'png_each');
  await type('save-papers-pattern', '{surname}');
  await fireEvent.click(screen.getByTestId('save-papers-field-given'));
  await fireEvent.click(screen.getByTestId('save-papers-go'));
  await waitFor(() => expect(saved).toEqual([{ place: 'folder', path: '/photos', form: 'png', pattern: '{surname} {given}' }]));
});

test('the page of a paper tells its copies and both ends of the chain', async () => {
  const [paper] = await papers(1);
  await backend().certificate_copy({ id: paper!.id, reason: 'жоғалған' });
  const row = { ...paper!, copies: 1, replaced_by: 'B', replaced_by_id: 'b', in_place_of: 'A', in_place_of_id: 'a' };
  render(PaperPane, { paper: row, onclose: () => undefined, onreplaced: () => undefined });
  expect((await screen.findByTestId('paper-copy')).textContent).toContain('жоғалған');
  expect(screen.getByTestId('paper-replaced-by').getAttribute('href')).toBe('#/certificates?open=b');
  expect(screen.getByTestId('paper-in-place-of').getAttribute('href')).toBe('#/certificates?open=a');
});

test('a paper of the old book is neither drawn, printed nor copied', async () => {
  const [paper] = await papers(1);
  render(PaperPane, { paper: { ...paper!, origin: 'old_book' }, onclose: () => undefined, onreplaced: () => undefined });
  expect(screen.getByTestId('paper-old')).toBeTruthy();
  expect(screen.queryByTestId('paper-print')).toBeNull();
  await fireEvent.click(screen.getByTestId('paper-more'));
  expect(await screen.findByTestId('paper-void')).toBeTruthy();
  expect(screen.queryByTestId('paper-copy-give')).toBeNull();
  expect(screen.queryByTestId('paper-replace')).toBeNull();
});
