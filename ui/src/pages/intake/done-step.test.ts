import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import type { IntakeDone } from '../../backend/types';
import { deeds, undo } from '../../desk/deeds.svelte';
import { words } from '../../words/words.svelte';
import DoneStep from './DoneStep.svelte';
import { Wizard } from './wizard.svelte';

beforeEach(() => {
  words.lang = 'kk';
  deeds.hide();
  useBackend(fakeBackend('open'));
});
afterEach(cleanup);

async function done(more: Partial<IntakeDone> = {}) {
  const wizard = new Wizard({ kind: 'trainees', event: null, session: null });
  await wizard.open({ path: '/documents/list.xlsx', text: null });
  await wizard.toColumns();
  await wizard.toValues();
  await wizard.toPeople();
  await wizard.apply();
  if (wizard.done) wizard.done = { ...wizard.done, ...more };
  render(DoneStep, { wizard, title: '', onagain: () => {}, onleave: () => {} });
  return screen.findByTestId('intake-done-step');
}

test('what would go and stay is told before a list is taken back, and nothing is written by looking', async () => {
  const undone = vi.fn(backend().undo);
  useBackend({ ...backend(), undo: undone });
  const step = await done();
  await fireEvent.click(screen.getByTestId('intake-undo'));
  const ahead = await screen.findByTestId('take-back-ahead');
  expect(ahead.textContent).toContain('кетеді');
  expect(screen.getByTestId('take-back-ahead-left')).toBeTruthy();
  expect(undone).not.toHaveBeenCalled();
  await fireEvent.click(screen.getByTestId('take-back-leave'));
  expect(screen.queryByTestId('take-back-ahead')).toBeNull();
  await fireEvent.click(screen.getByTestId('intake-undo'));
  await fireEvent.click(await screen.findByTestId('take-back-go'));
  await waitFor(() => expect(step.dataset['undone']).toBe('true'));
  expect(undone).toHaveBeenCalledTimes(1);
  expect(screen.queryByTestId('take-back-ahead')).toBeNull();
});

test('the keys undo at once, whether or not it was looked at', async () => {
  const step = await done();
  await fireEvent.click(screen.getByTestId('intake-undo'));
  await screen.findByTestId('take-back-ahead');
  await undo();
  await waitFor(() => expect(step.dataset['undone']).toBe('true'));
  expect(screen.queryByTestId('take-back-ahead')).toBeNull();
});

test('a list that only completed known people says whom, and has its way back', async () => {
  const counts = { new: 0, known: 14, repeated: 0, to_choose: 0, not_taken: 0, problem: 0, unread: 0, skipped: 0, to_correct: 0, mended: 0, rows: 14 };
  await done({ counts: { ...(await backend().intake_people({ intake: '', job: '' })).counts, ...counts }, filled: { people: 8, values: 22 } });
  expect(screen.getByTestId('intake-done-headline').textContent).toBe('8 адамның деректері толықтырылды: 22 мән');
  expect(screen.getByTestId('intake-undo')).toBeTruthy();
});
