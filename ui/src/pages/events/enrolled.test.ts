/** The list of the people of an event: its sum and its columns. */
import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import type { EnrolmentState } from '../../backend/types';
import { say, words } from '../../words/words.svelte';
import Enrolled from './Enrolled.svelte';
import { enrolledColumns } from './enrolled-columns';
import { coming, noEventFilter } from './query';

beforeEach(() => {
  words.lang = 'ru';
  useBackend(fakeBackend('open'));
});
afterEach(cleanup);

test('the sum under the list says how many of them the tab does not count', async () => {
  const events = await backend().event_list({ query: noEventFilter() });
  const card = await backend().event_show({ id: events.rows.find((one) => one.kind === 'forum')!.id });
  const fake = backend();
  useBackend({ ...fake, enrolment_list: async (a) => ({ ...(await fake.enrolment_list(a)), total: coming(card.counts) + 1 }) });
  render(Enrolled, { card, onadd: () => undefined, onfile: () => undefined });
  await waitFor(() => expect(screen.getByTestId('enrolled-away').textContent).toBe(say('enrolled-away', { count: 1 })));
  expect(screen.getByTestId('enrolled-count').textContent).toBe(say('enrolled-count', { count: coming(card.counts) + 1 }));
});

test('every status stands whole in its column', () => {
  const status = enrolledColumns([], 1, {}).find((one) => one.id === 'status')!;
  const states: EnrolmentState[] = ['registered', 'invited', 'agreed', 'refused', 'cancelled', 'waiting'];
  for (const lang of ['kk', 'ru', 'en'] as const) {
    words.lang = lang;
    for (const one of states) expect(say(`enrolled-${one}`).length * 8 + 16, `${lang} ${one}`).toBeLessThanOrEqual(status.width!);
  }
});

test('a head that is cut after two lines is told whole', async () => {
  const events = await backend().event_list({ query: noEventFilter() });
  const card = await backend().event_show({ id: events.rows.find((one) => one.kind === 'forum')!.id });
  render(Enrolled, { card, onadd: () => undefined, onfile: () => undefined });
  await waitFor(() => expect(screen.getAllByRole('columnheader').map((one) => one.title)).toContain(say('field-status')));
});
