import { cleanup, render, screen, waitFor } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import type { IntakePending } from '../../backend/types';
import { deeds } from '../../desk/deeds.svelte';
import { go, place } from '../../desk/route.svelte';
import Intake from './Intake.svelte';
import { forgetWizard, Wizard } from './wizard.svelte';

const AIM = { kind: 'trainees', event: null, session: null } as const;

beforeEach(() => useBackend(fakeBackend()));
afterEach(() => {
  cleanup();
  forgetWizard();
});

test('an answer for an address that was left does not take the place of the list that is open', async () => {
  const held: ((lists: IntakePending[]) => void)[] = [];
  useBackend({ ...backend(), intake_pending: async () => new Promise<IntakePending[]>((done) => held.push(done)) });
  go('intake', 'intake-1');
  await waitFor(() => expect(place.now.id).toBe('intake-1'));
  render(Intake);
  await waitFor(() => expect(held).toHaveLength(1));
  go('intake');
  await screen.findByTestId('intake-title');
  held[0]?.([{ intake: 'intake-1', name: 'kept.xlsx', kind: 'attendance', event: null, session: null, waiting: 8 }]);
  for (let turns = 0; turns < 50; turns += 1) await Promise.resolve();
  await tick();
  expect(screen.queryByText(/kept\.xlsx/)).toBeNull();
  expect(screen.queryByTestId('intake-people-step')).toBeNull();
});

test('a list that was worked on and is read for something else can be brought back', async () => {
  const told: string[] = [];
  let number = 0;
  const fake = backend();
  useBackend({
    ...fake,
    intake_open: async (given) => ({ ...(await fake.intake_open(given)), intake: `intake-${(number += 1)}` }),
    intake_close: async ({ intake }) => (told.push(`close ${intake}`), null),
    intake_reopen: async ({ intake }) => (told.push(`reopen ${intake}`), null),
  });
  const wizard = new Wizard(AIM);
  await wizard.open({ path: '/documents/list.xlsx', text: null });
  await wizard.toPeople();
  await wizard.answer([18], 'same');
  await wizard.aimAt({ ...AIM, event: 'forum' });
  await waitFor(() => expect(deeds.bar?.label.key).toBe('did-intake-put-away'));
  expect(wizard.worked).toBe(false);
  await deeds.back?.();
  expect(told).toEqual(['close intake-1', 'reopen intake-1']);
  await waitFor(() => expect(place.now.id).toBe('intake-1'));
});

test('a column that was chosen is work that waits', async () => {
  const wizard = new Wizard(AIM);
  await wizard.open({ path: '/documents/list.xlsx', text: null });
  await wizard.toColumns();
  expect(wizard.worked).toBe(false);
  await wizard.chooseField(6, 'note');
  expect(wizard.worked).toBe(true);
});
