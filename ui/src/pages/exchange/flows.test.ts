/** What a coordinator does after a file came or went: undo it, receive it again, decide on what waits. */
import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import App from '../../App.svelte';
import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import { fixToday } from '../../desk/clock';
import { deeds } from '../../desk/deeds.svelte';
import { register } from '../../desk/register.svelte';
import { words } from '../../words/words.svelte';

async function openAt(hash: string, meeting = 'open', shown = 'nav-home') {
  window.location.hash = hash;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  useBackend(fakeBackend(meeting));
  render(App);
  await screen.findByTestId(shown);
}

const click = (id: string) => fireEvent.click(screen.getByTestId(id));

beforeEach(() => {
  localStorage.clear();
  words.lang = 'kk';
  fixToday('2026-11-27');
  deeds.hide();
  deeds.back = null;
  register.status = null;
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('a file that was undone says so, and is received again with its rows', async () => {
  await openAt('#/exchange/receive?file=/x/undone.tizim');
  expect((await screen.findByTestId('receive-undone')).textContent).toMatch(/кері қайтарылған.*кеше/);
  expect(screen.getByTestId('receive-sentence').textContent).toContain('14 жаңа адам');
  expect(screen.getAllByTestId('plan-row').length).toBeGreaterThan(1);
  const read = vi.spyOn(backend(), 'exchange_read');
  await click('receive-accept');
  expect((await screen.findByTestId('taken')).textContent).toContain('қайта қабылданды');
  expect(read.mock.calls[0]?.[0].again).toBe(true);
  expect(await screen.findByTestId('taken-undo')).toBeTruthy();
});
