import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import { place } from '../../desk/route.svelte';
import Programmes from './Programmes.svelte';

beforeEach(() => useBackend(fakeBackend()));
afterEach(cleanup);

test('a programme that was found and chosen is brought into view and told from the others', async () => {
  const all = await backend().programme_list({ trashed: false });
  const last = all.at(-1);
  expect(all.length).toBeGreaterThan(1);
  const into = vi.fn();
  Element.prototype.scrollIntoView = into;
  place.now = { page: 'settings', id: 'programmes', query: { open: last?.id ?? '' } };
  render(Programmes);
  await waitFor(() => expect(screen.getAllByTestId('programme')).toHaveLength(all.length));
  const lines = screen.getAllByTestId('programme');
  expect(lines.map((one) => one.getAttribute('aria-current'))).toEqual(all.map((one) => (one === last ? 'true' : null)));
  expect(into).toHaveBeenCalledOnce();
});
