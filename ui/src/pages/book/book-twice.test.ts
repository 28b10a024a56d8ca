/** From Home to the papers given twice, and to no others. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';

import App from '../../App.svelte';
import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import { forgetView } from '../../desk/kept-view.svelte';
import { register } from '../../desk/register.svelte';
import { words } from '../../words/words.svelte';

beforeEach(() => {
  words.lang = 'kk';
  register.status = null;
  forgetView();
});
afterEach(cleanup);

test('only the papers given twice are shown until the filter is dropped', async () => {
  const fake = fakeBackend('open');
  const book = await fake.certificate_list({ query: { text: '', event: null, kind: [], state: 'valid', year: null, sort: { by: 'serial', descending: false }, offset: 0, limit: 3 } });
  const ids = book.rows.map((one) => one.id).slice(0, 2);
  useBackend({
    ...fake,
    certificate_list: async (given) => (given.query.twice ? { rows: book.rows.filter((one) => ids.includes(one.id)), total: 2 } : fake.certificate_list(given)),
  });
  window.location.hash = '#/certificates?twice=1';
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  render(App);
  await waitFor(() => expect(screen.getByTestId('book-count').textContent).toBe('2 құжат'));
  expect(window.location.hash).toBe('#/certificates');
  await fireEvent.click(screen.getByTestId('filter-twice'));
  const all = (await backend().certificate_list({ query: { text: '', event: null, kind: [], state: null, year: null, sort: { by: 'serial', descending: false }, offset: 0, limit: 1 } })).total;
  await waitFor(() => expect(screen.getByTestId('book-count').textContent).toBe(`${all} құжат`));
  expect(screen.queryByTestId('filter-twice')).toBeNull();
});
