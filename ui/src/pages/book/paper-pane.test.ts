import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import { act } from '../../desk/deeds.svelte';
import { say, words } from '../../words/words.svelte';
import BookTable from './BookTable.svelte';
import PaperPane from './PaperPane.svelte';

beforeEach(() => {
  words.lang = 'kk';
  useBackend(fakeBackend());
});
afterEach(cleanup);

test('a paper opened by its address reads void as soon as it is void', async () => {
  const query = { text: '', event: null, kind: [], state: 'valid' as const, year: null, sort: { by: 'serial', descending: true }, offset: 0, limit: 1 };
  const [paper] = (await backend().certificate_list({ query })).rows;
  render(BookTable, { first: paper!.id, empty: createRawSnippet(() => ({ render: () => '<i></i>' })) });
  expect((await screen.findByTestId('paper-pane')).textContent).toContain(say('paper-valid'));
  await act(() => backend().certificate_void({ ids: [paper!.id], reason: 'Аты қате жазылған' }));
  await waitFor(() => expect(screen.getByTestId('paper-pane').textContent).toContain(say('paper-void')));
});

test('a paper that nobody can read is told so, is not printed, and can be replaced', async () => {
  const query = { text: '', event: null, kind: [], state: 'valid' as const, year: null, sort: { by: 'serial', descending: true }, offset: 0, limit: 1 };
  const [paper] = (await backend().certificate_list({ query })).rows;
  const broken = { ...paper!, state: 'unreadable' as const, event: '', event_title: '', trainee: '' };
  render(PaperPane, { paper: broken, onclose: () => undefined, onreplaced: () => undefined });
  expect(screen.getByTestId('paper-pane').textContent).toContain(say('paper-unreadable'));
  expect(screen.queryByTestId('paper-print')).toBeNull();
  expect(screen.queryByTestId('paper-person')).toBeNull();
  expect(screen.getByTestId('paper-more')).toBeTruthy();
});
