/** A paper that somebody brought is checked by its text, its file or a picture. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import type { PaperCheck } from '../../backend/types';
import { words } from '../../words/words.svelte';
import CheckPaper from './CheckPaper.svelte';

let closed = 0;
beforeEach(() => {
  words.lang = 'kk';
  closed = 0;
  useBackend(fakeBackend('open'));
  render(CheckPaper, { onclose: () => (closed += 1) });
});
afterEach(cleanup);

const query = { text: '', event: null, kind: [], year: null, sort: { by: 'serial', descending: false }, offset: 0, limit: 1 };
const paper = async (state: 'valid' | 'void') => (await backend().certificate_list({ query: { ...query, state } })).rows[0];
const said: PaperCheck = {
  verdict: 'genuine', note: 'none', page: 0, number: 'VJ-2026-K3F-0001-J', name: 'Әбдіғаппарова Айнұр', academy: 'Академия', kind: 'Алғыс хат',
  issued_on: '2026-11-22', void_on: '', void_reason: '', replaced_by: '', certificate: null,
};

async function check(text: string) {
  const field = await screen.findByTestId('check-text');
  await fireEvent.input(field, { target: { value: text } });
  await fireEvent.keyDown(field, { code: 'Enter', ctrlKey: true });
  return screen.findByTestId('verdict');
}

test('a pasted text is checked by the keyboard alone, and the verdict is heard', async () => {
  const one = await paper('valid');
  const verdict = await check(`Академия · Сертификат ${one?.serial} · ${one?.name}`);
  expect(verdict.dataset['verdict']).toBe('genuine');
  expect(verdict.textContent).toContain(one?.name);
  expect(document.activeElement).toBe(screen.getByTestId('check-results'));
  expect(screen.getByTestId('check-results').getAttribute('role')).toBe('status');
  await fireEvent.click(screen.getByTestId('verdict-show'));
  expect(window.location.hash).toBe(`#/certificates?open=${one?.id}`);
  expect(closed).toBe(1);
});

test('what is none of ours is called so, and the next text is checked in its place', async () => {
  expect((await check('https://example.com')).dataset['verdict']).toBe('foreign');
  expect(screen.getByTestId('verdict').textContent).toContain('Біздің қағаз емес');
  const one = await paper('valid');
  await check(one?.serial ?? '');
  await waitFor(() => expect(screen.getByTestId('verdict').dataset['verdict']).toBe('genuine'));
});

test('of a file of several papers those that do not hold come first, each with its page', async () => {
  const file: PaperCheck[] = [
    { ...said, page: 1 },
    { ...said, page: 2, verdict: 'void', void_on: '2026-11-30', void_reason: 'Аты қате' },
    { ...said, page: 3, verdict: 'altered', note: 'other_words' },
  ];
  useBackend({ ...fakeBackend('open'), certificate_check_file: async () => file });
  await fireEvent.click(await screen.findByTestId('check-file'));
  await screen.findAllByTestId('verdict');
  const verdicts = screen.getAllByTestId('verdict').map((one) => one.dataset['verdict']);
  expect(verdicts).toEqual(['void', 'altered', 'genuine']);
  expect(screen.getAllByTestId('verdict')[0]?.textContent).toMatch(/2-бет.*30\.11\.2026 күнінен жарамсыз\. Себебі: Аты қате/);
  expect(screen.getAllByTestId('verdict-text')[1]?.textContent).toBe('Осы нөмірмен басқа қағаз берілген: кітаптағымен салыстырыңыз.');
});

test('every note and verdict has its words', async () => {
  const notes: PaperCheck['note'][] = ['not_in_book', 'other_words', 'wrong_proof', 'other_page', 'sent_away', 'no_code', 'old_code'];
  const verdicts: PaperCheck['verdict'][] = ['genuine', 'void', 'replaced', 'altered', 'foreign'];
  const file = [...notes.map((note) => ({ ...said, note })), ...verdicts.map((verdict) => ({ ...said, verdict }))];
  useBackend({ ...fakeBackend('open'), certificate_check_file: async () => file });
  await fireEvent.click(await screen.findByTestId('check-file'));
  await screen.findAllByTestId('verdict');
  const texts = screen.getAllByTestId('verdict-text').map((one) => one.textContent ?? '');
  expect(texts).toHaveLength(12);
  expect(texts.filter((text) => text.startsWith('checking-'))).toEqual([]);
});
