/** A session says its hours from its times, and shows its day whole. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import type { SessionDraft } from '../../backend/types';
import { dropDrafts } from '../../desk/draft.svelte';
import { words } from '../../words/words.svelte';
import { hoursBetween } from './offered-hours.svelte';
import SessionForm from './SessionForm.svelte';

beforeEach(() => {
  words.lang = 'ru';
  dropDrafts();
  useBackend(fakeBackend('open'));
});
afterEach(cleanup);

const type = (id: string, value: string) => fireEvent.input(screen.getByTestId(id), { target: { value } });
const hours = () => (screen.getByTestId('session-hours') as HTMLInputElement).value;

test('hours are what lies between two times, the nearest whole ones', () => {
  expect([hoursBetween('10:00', '13:00'), hoursBetween('10', '11.30'), hoursBetween('10:00', '10:20')]).toEqual(['3', '2', '1']);
  expect([hoursBetween('10:00', ''), hoursBetween('13:00', '10:00'), hoursBetween('10:00', 'x')]).toEqual(['', '', '']);
});

test('hours that nobody typed follow the times and are saved; typed ones stay', async () => {
  const drafts: SessionDraft[] = [];
  const fake = backend();
  useBackend({ ...fake, session_add: (a) => (drafts.push(a.draft), fake.session_add(a)) });
  render(SessionForm, { event: 'e1', number: 1, onclose: () => undefined });
  await screen.findByTestId('session-form');
  await type('session-starts', '10:00');
  for (const typed of ['1', '13', '13:', '13:00']) await type('session-ends', typed);
  await waitFor(() => expect(hours()).toBe('3'));
  await type('session-ends', '14:00');
  await waitFor(() => expect(hours()).toBe('4'));
  await type('session-hours', '2');
  await type('session-ends', '15:00');
  await fireEvent.click(screen.getByTestId('session-save'));
  await waitFor(() => expect(drafts.map((one) => one.hours)).toEqual([2]));
});

test('a session without hours that is opened for something else keeps none', async () => {
  const session = { id: 's1', event: 'e1', position: 0, title: 'Жиын', date: '2026-12-01', starts: '10:00', ends: '13:00', hours: 0, place: '', link: '', speakers: '', trashed: false };
  render(SessionForm, { event: 'e1', session: session as never, number: 1, onclose: () => undefined });
  await screen.findByTestId('session-form');
  await type('session-place', 'Зал');
  expect(hours()).toBe('');
});

test('the form leaves its day as much room as it needs with the day of the week beside it', async () => {
  render(SessionForm, { event: 'e1', number: 1, onclose: () => undefined });
  expect(Number.parseInt((await screen.findByTestId('session-form')).style.width, 10)).toBeGreaterThanOrEqual(660);
});
