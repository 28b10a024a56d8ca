import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import type { HandOver as Sent } from '../../backend/types';
import { deeds } from '../../desk/deeds.svelte';
import { words } from '../../words/words.svelte';
import { noClubFilter } from './columns';
import HandOver from './HandOver.svelte';

let sent: Sent[] = [];

beforeEach(() => {
  words.lang = 'kk';
  deeds.hide();
  useBackend(fakeBackend('open'));
  sent = [];
  const fake = backend();
  useBackend({ ...fake, club_hand_over: (a) => (sent.push(...a.clubs), fake.club_hand_over(a)) });
});
afterEach(cleanup);

async function opened(count: number) {
  const { rows } = await backend().club_list({ query: noClubFilter() });
  render(HandOver, { clubs: rows.slice(0, count).map((one) => ({ id: one.id, name: one.name_kk, leaders: one.leaders })), onclose: () => {} });
}

const leader = () => screen.getAllByTestId('hand-over-leader')[0]!;
const save = () => fireEvent.keyDown(leader(), { code: 'Enter', key: 'Enter', ctrlKey: true });
const type = (value: string) => fireEvent.input(leader(), { target: { value } });

test('a club is not handed over to nobody: the field says so and takes the keyboard', async () => {
  await opened(1);
  expect(screen.queryByTestId('hand-over-leader-note')).toBeNull();
  await save();
  expect(screen.getByTestId('hand-over-leader-note').textContent).toContain('Жаңа жетекшіні таңдаңыз');
  expect(leader().getAttribute('aria-invalid')).toBe('true');
  await waitFor(() => expect(document.activeElement).toBe(leader()));
  expect(sent).toEqual([]);
});

test('what is typed for a leader is not passed over', async () => {
  const found = (await backend().trainee_find({ text: 'ә', limit: 5 }))[0]!;
  const fake = backend();
  useBackend({ ...fake, trainee_find: async ({ text }) => (text === 'Ә-бір' ? [found] : []) });
  await opened(2);
  await type('Белгісіз біреу');
  await save();
  expect(screen.getByTestId('hand-over-leader-note').textContent).toContain('Тізімнен таңдаңыз');
  await type('Ә-бір');
  await waitFor(() => expect(screen.getByTestId('hand-over-leader-note').textContent).toContain(`${found.surname} ${found.given}`));
  expect(sent).toEqual([]);
  await fireEvent.click(screen.getByTestId('hand-over-leader-found'));
  const second = screen.getAllByTestId('hand-over-leader')[1]!;
  await fireEvent.input(second, { target: { value: 'Біреу' } });
  await fireEvent.click(screen.getByTestId('hand-over-save'));
  expect(screen.getByTestId('hand-over-leader-note').textContent).toContain('Тізімнен таңдаңыз');
  expect(sent).toEqual([]);
  await fireEvent.input(second, { target: { value: '' } });
  await fireEvent.click(screen.getByTestId('hand-over-save'));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.successor).toEqual({ person: found.id });
});

test('a day that is refused is marked until another one is written', async () => {
  await opened(1);
  await type('Дәулетова Ерке');
  await fireEvent.click(await screen.findByTestId('hand-over-leader-new'));
  const day = screen.getByTestId<HTMLInputElement>('hand-over-on');
  await fireEvent.input(day, { target: { value: '01.01.2030' } });
  await fireEvent.blur(day);
  await fireEvent.click(screen.getByTestId('hand-over-save'));
  await waitFor(() => expect(screen.getByTestId('hand-over-refusal').dataset['code']).toBe('day_too_late'));
  expect(day.getAttribute('aria-invalid')).toBe('true');
  await fireEvent.input(day, { target: { value: '01.11.2026' } });
  await fireEvent.blur(day);
  await waitFor(() => expect(day.getAttribute('aria-invalid')).toBeNull());
});
