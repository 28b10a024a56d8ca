import { beforeEach, expect, test } from 'vitest';

import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import { refuse } from '../../backend/fake/store';
import { dropDrafts } from '../../desk/draft.svelte';
import { outcomes } from '../../desk/outcomes.svelte';
import { Batch, takeUp } from './batch.svelte';

const FORUM = '01960000-0000-7000-8000-000000000000';
const OUTPUT = { place: 'one_pdf', path: '/documents/papers.pdf', form: 'pdf', pattern: '' } as const;

beforeEach(() => {
  outcomes.clear();
  dropDrafts();
  useBackend(fakeBackend());
});

async function ready(): Promise<Batch> {
  const batch = new Batch(await backend().event_show({ id: FORUM }));
  await batch.begin();
  return batch;
}

test('the page begins with the longest name', async () => {
  const batch = await ready();
  expect(batch.shown).toEqual(batch.proof?.longest);
  expect(batch.page?.length).toBeGreaterThan(0);
});

test('everybody the proof names gets a paper', async () => {
  const batch = await ready();
  const count = batch.proof?.people.length;
  await batch.issue(OUTPUT);
  expect(batch.issued?.issued).toBe(count);
  expect(batch.unwritten).toEqual([]);
});

test('numbers given before the file failed are found again and only written', async () => {
  const fake = fakeBackend();
  useBackend({
    ...fake,
    certificate_issue: async (given) => {
      await fake.certificate_issue(given);
      throw refuse('file_unwritable');
    },
  });
  const batch = await ready();
  const count = batch.proof?.people.length;
  await batch.issue(OUTPUT);
  expect(batch.issued).toBeNull();
  expect(batch.unwritten.length).toBe(count);
  await batch.save(OUTPUT);
  expect(batch.issued?.issued).toBe(count);
  const again = await backend().certificate_proof({ request: await backend().certificate_defaults({ event: FORUM }) });
  expect(again.people, 'nobody is issued a second number').toEqual([]);
});

test('a refusal before any number was given changes nothing', async () => {
  useBackend({ ...backend(), certificate_issue: async () => Promise.reject(refuse('busy')) });
  const batch = await ready();
  await batch.issue(OUTPUT);
  expect(batch.issued).toBeNull();
  expect(batch.unwritten).toEqual([]);
  expect(batch.refusal?.code).toBe('busy');
});

test('stopped after numbers were given, the page says which they are', async () => {
  const fake = fakeBackend();
  useBackend({
    ...fake,
    certificate_issue: async (given) => {
      await fake.certificate_issue(given);
      throw refuse('papers_stopped', { count: '2', numbers: 'VJ-2026-7K3-0001-A … VJ-2026-7K3-0002-B' });
    },
  });
  const batch = await ready();
  await batch.issue(OUTPUT);
  expect(batch.unwritten.length).toBeGreaterThan(0);
  expect(batch.refusal?.code).toBe('papers_stopped');
});

/** Issues while the page is left before the papers are drawn. */
async function issueAndLeave(refused: ReturnType<typeof refuse> | null, numbered: boolean): Promise<Batch> {
  const fake = fakeBackend();
  let draw = () => undefined as void;
  const drawn = new Promise<void>((done) => (draw = done));
  useBackend({
    ...fake,
    certificate_issue: async (given) => {
      await drawn;
      const done = numbered || !refused ? await fake.certificate_issue(given) : null;
      if (refused || !done) throw refused;
      return done;
    },
  });
  const batch = await ready();
  const under = batch.issue(OUTPUT);
  batch.leave();
  expect(outcomes.all, 'nothing to say while they are drawn').toEqual([]);
  expect(outcomes.underway.map((one) => one.job), 'but how far they are').toEqual([batch.job]);
  draw();
  await under;
  return batch;
}

test('numbers whose file failed after the page was left are told elsewhere, and the page takes the work up', async () => {
  const batch = await issueAndLeave(refuse('file_unwritable'), true);
  const [told] = outcomes.all;
  expect(told?.said?.key).toBe('issue-unwritten');
  expect(told?.refusal?.code).toBe('file_unwritable');
  expect(told?.href).toContain(FORUM);
  expect(takeUp(FORUM)).toBe(batch);
  expect(outcomes.all, 'whoever sees the page knows').toEqual([]);
  expect(takeUp(FORUM), 'taken up once').toBeUndefined();
  await batch.save(OUTPUT);
  expect(batch.issued?.issued).toBeGreaterThan(0);
});

test('a refusal after the page was left is told elsewhere, and so is that all went well', async () => {
  await issueAndLeave(refuse('busy'), false);
  expect(outcomes.all.map((one) => [one.said, one.refusal?.code])).toEqual([[null, 'busy']]);
  takeUp(FORUM);
  await issueAndLeave(null, true);
  expect(outcomes.all.map((one) => one.said?.key)).toEqual(['issue-done']);
});

test('however it ended, the band does not go on showing how far it is', async () => {
  for (const refused of [null, refuse('busy'), refuse('stopped')]) {
    await issueAndLeave(refused, false);
    expect(outcomes.underway, refused?.code).toEqual([]);
    takeUp(FORUM);
    expect(outcomes.all).toEqual([]);
  }
});

test('papers without their file are kept when their page is left, and can be written later', async () => {
  const fake = fakeBackend();
  useBackend({
    ...fake,
    certificate_issue: async (given) => {
      await fake.certificate_issue(given);
      throw refuse('file_unwritable');
    },
  });
  const batch = await ready();
  await batch.issue(OUTPUT);
  const count = batch.unwritten.length;
  expect(outcomes.all, 'the page says it while it is there').toEqual([]);
  batch.leave();
  expect(outcomes.all.map((one) => one.said)).toEqual([{ key: 'issue-unwritten', args: { count } }]);
  const again = takeUp(FORUM);
  expect(again?.unwritten).toHaveLength(count);
  await again?.save(OUTPUT);
  again?.leave();
  expect(takeUp(FORUM), 'written, nothing is kept').toBeUndefined();
});

test('a page left while the book is asked which papers have numbers tells it elsewhere', async () => {
  const fake = fakeBackend();
  let answer = () => undefined as void;
  const asked = new Promise<void>((begun) => {
    useBackend({
      ...fake,
      certificate_issue: async (given) => {
        await fake.certificate_issue(given);
        throw refuse('file_unwritable');
      },
      certificate_list: async (given) => {
        begun();
        await new Promise<void>((done) => (answer = done));
        return fake.certificate_list(given);
      },
    });
  });
  const batch = await ready();
  const under = batch.issue(OUTPUT);
  await asked;
  expect(batch.job).toBeNull();
  batch.leave();
  answer();
  await under;
  expect(outcomes.all.map((one) => one.said?.key)).toEqual(['issue-unwritten']);
  expect(takeUp(FORUM)).toBe(batch);
});

test('a page that is watched tells nothing elsewhere', async () => {
  const batch = await ready();
  await batch.issue(OUTPUT);
  batch.leave();
  expect(outcomes.all).toEqual([]);
});

test('everything chosen survives a way to the settings and back, until the papers are issued', async () => {
  const first = await ready();
  const skipped = first.proof?.people[0]?.trainee ?? '';
  const chosen = { min_sessions: 2, lang: 'ru', kind: 'thanks', wording: 'Өз мәтініміз', except: [skipped], own_hours: true } as const;
  first.change({ ...chosen, except: [skipped] });
  first.form = 'pdf_each';
  first.leave();
  const again = await ready();
  expect(again.request).toMatchObject(chosen);
  expect(again.form).toBe('pdf_each');
  expect(again.draft?.back, 'the page says so').toBe(true);
  await again.issue(OUTPUT);
  expect(again.issued).not.toBeNull();
  again.leave();
  const next = await ready();
  expect(next.request).toEqual(await backend().certificate_defaults({ event: FORUM }));
  expect(next.draft?.back).toBe(false);
});

test('what came back can be dropped', async () => {
  const first = await ready();
  first.change({ min_sessions: 2 });
  first.leave();
  const again = await ready();
  again.anew();
  expect(again.request).toEqual(await backend().certificate_defaults({ event: FORUM }));
  again.stop();
});
