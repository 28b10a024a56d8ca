/** Coming into a register, nothing of the one before is taken along. */
import { beforeEach, expect, test } from 'vitest';

import { backend, useBackend } from '../backend';
import { fakeBackend } from '../backend/fake';
import { outcomes } from '../desk/outcomes.svelte';
import { register } from '../desk/register.svelte';
import { chooseLanguage, preference } from '../desk/preferences.svelte';
import { Batch, takeUp } from '../pages/certificates/batch.svelte';
import { wizardOf } from '../pages/intake/wizard.svelte';
import { words } from '../words/words.svelte';
import { enter } from './enter';

const FORUM = '01960000-0000-7000-8000-000000000000';

beforeEach(() => {
  outcomes.clear();
  useBackend(fakeBackend('open'));
});

/** A batch whose papers are drawn when the answer is called. */
async function drawing(): Promise<{ batch: Batch; draw: () => Promise<void> }> {
  const fake = fakeBackend('open');
  let go = () => undefined as void;
  const drawn = new Promise<void>((done) => (go = done));
  useBackend({ ...fake, certificate_issue: async (given) => (await drawn, fake.certificate_issue(given)) });
  const batch = new Batch(await backend().event_show({ id: FORUM }));
  await batch.begin();
  const under = batch.issue({ place: 'one_pdf', path: '/documents/papers.pdf', form: 'pdf', pattern: '' });
  return { batch, draw: async () => (go(), under) };
}

test('the list that was being taken in is not shown in another register', async () => {
  const wizard = wizardOf({ event: FORUM }, []);
  expect(wizardOf({ event: FORUM }, []), 'found again in the same register').toBe(wizard);
  await enter(await backend().samples_open({ job: '' }));
  expect(wizardOf({ event: FORUM }, [])).not.toBe(wizard);
});

test('papers left being drawn are neither taken up nor told of in another register', async () => {
  const { batch, draw } = await drawing();
  batch.leave();
  expect(outcomes.underway).toHaveLength(1);
  await enter(await backend().samples_open({ job: '' }));
  expect(outcomes.underway).toEqual([]);
  expect(takeUp(FORUM)).toBeUndefined();
  await draw();
  expect(outcomes.all).toEqual([]);
});

test('a page of papers that goes because another register came leaves nothing', async () => {
  const { batch, draw } = await drawing();
  await enter(await backend().samples_open({ job: '' }));
  // The page is taken away a moment after the register was entered.
  batch.leave();
  expect([outcomes.underway, takeUp(FORUM)]).toEqual([[], undefined]);
  await draw();
  expect(outcomes.all).toEqual([]);
});

test('what a register remembers for the eyes comes with it, and a language that was chosen before goes into it', async () => {
  const kept: Record<string, string> = { theme: 'dark', language: 'kk' };
  let isOpen = false;
  const fake = fakeBackend('open');
  useBackend({
    ...fake,
    preference_list: async () => (isOpen ? { ...kept } : {}),
    preference_write: async ({ name, value }) => {
      if (!isOpen) throw new Error('nothing is open');
      kept[name] = value;
      return null;
    },
  });
  register.status = null;
  chooseLanguage('ru');
  isOpen = true;
  await enter(await backend().samples_open({ job: '' }));
  expect(preference('theme')).toBe('dark');
  expect([words.lang, kept['language']]).toEqual(['ru', 'ru']);
});
