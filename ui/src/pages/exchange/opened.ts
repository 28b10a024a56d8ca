/** For tests: the window stands open over the invented register, as it was never opened before. */
import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, vi } from 'vitest';

import App from '../../App.svelte';
import { useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import { fixToday } from '../../desk/clock';
import { deeds } from '../../desk/deeds.svelte';
import { register } from '../../desk/register.svelte';
import { words } from '../../words/words.svelte';

/** Opens the window at an address; `before` may change what the register answers. */
export async function openAt(hash: string, shown = 'nav-home', meeting = 'open', before: () => void = () => undefined): Promise<void> {
  window.location.hash = hash;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  useBackend(fakeBackend(meeting));
  before();
  render(App);
  await screen.findByTestId(shown);
}

/** Every test begins in Kazakh on one day, with nothing done before. */
export function beginAnew(): void {
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
}
