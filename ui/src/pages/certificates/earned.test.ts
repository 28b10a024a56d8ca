import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import type { PaperRun } from '../../backend/types';
import { dropDrafts } from '../../desk/draft.svelte';
import { words } from '../../words/words.svelte';
import RenamedPapers from '../people/RenamedPapers.svelte';
import { Batch } from './batch.svelte';
import ProofPanel from './ProofPanel.svelte';
import Unfinished from './Unfinished.svelte';
import WhoPanel from './WhoPanel.svelte';

const FORUM = '01960000-0000-7000-8000-000000000000';

beforeEach(() => {
  words.lang = 'ru';
  dropDrafts();
  useBackend(fakeBackend());
});
afterEach(cleanup);

async function ready(): Promise<Batch> {
  const batch = new Batch(await backend().event_show({ id: FORUM }));
  await batch.begin();
  return batch;
}

test('whoever receives none reads why, and receives one all the same for a written reason', async () => {
  const batch = await ready();
  batch.change({ min_sessions: 99 });
  await waitFor(() => expect(batch.proof?.people).toEqual([]));
  render(WhoPanel, { batch });
  expect(screen.getAllByTestId('issue-out-why')[0]?.textContent).toMatch(/на занятиях: \d+ из \d+/);
  expect(screen.getAllByTestId('issue-out-help').length).toBeGreaterThan(0);
  await fireEvent.click(screen.getAllByTestId('issue-anyway')[0]!);
  expect(screen.getByTestId<HTMLButtonElement>('issue-anyway-go').disabled).toBe(true);
  await fireEvent.input(screen.getByTestId('issue-anyway-reason'), { target: { value: 'выступил за область' } });
  await fireEvent.click(screen.getByTestId('issue-anyway-go'));
  await waitFor(() => expect(batch.proof?.people.length).toBe(1));
  await waitFor(() => expect(screen.getByTestId('issue-person-anyway').textContent).toContain('выступил за область'));
  await fireEvent.click(screen.getByTestId('issue-anyway-drop'));
  await waitFor(() => expect(batch.proof?.people).toEqual([]));
});

test('what is worth a look leads to whom it is about, and the batch is as it was left', async () => {
  const batch = await ready();
  const who = batch.proof!.people[0]!;
  batch.change({ min_sessions: 99 });
  batch.giveAnyway(who.trainee, 'жеңімпаз');
  await waitFor(() => expect(batch.proof?.findings.length).toBe(1));
  render(ProofPanel, { batch });
  expect(screen.getByTestId('issue-finding-person').getAttribute('href')).toContain(who.trainee);
  batch.leave();
  const back = await ready();
  expect(back.request).toMatchObject({ min_sessions: 99, anyway: [{ trainee: who.trainee, reason: 'жеңімпаз' }] });
});

test('a batch that was cut off is drawn from its page and gone then', async () => {
  const run: PaperRun = { id: 'r', certificates: ['c'], count: 12, first: 'VJ-1', last: 'VJ-12', event: FORUM, title: 'Форум', form: 'one_pdf', path: '/documents/papers.pdf', given_on: '2026-11-20' };
  let runs = [run];
  const drawn: (string | null)[] = [];
  useBackend({
    ...fakeBackend(),
    paper_run_list: async () => runs,
    paper_run_draw: async ({ path }) => {
      drawn.push(path);
      runs = [];
      return { path: run.path, bytes: 1 };
    },
  });
  render(Unfinished);
  await waitFor(() => expect(screen.getByTestId('unfinished-count').textContent).toContain('VJ-1 … VJ-12'));
  await fireEvent.click(screen.getByTestId('unfinished-draw'));
  await waitFor(() => expect(screen.getByTestId('unfinished-none')).toBeTruthy());
  expect(drawn).toEqual([null]);
  expect(screen.getByTestId('unfinished-drawn').textContent).toContain('papers.pdf');
});

test('papers under a former name are offered to be replaced, and the chain is seen', async () => {
  const batch = await ready();
  const who = batch.proof!.people[0]!;
  await batch.issue({ place: 'one_pdf', form: 'pdf', pattern: '', path: '/documents/papers.pdf' });
  const at = await backend().trainee_show({ id: who.trainee });
  await backend().trainee_correct({ id: who.trainee, changes: { surname: `${at.trainee.surname}ова` } as never });
  render(RenamedPapers, { id: who.trainee });
  await waitFor(() => expect(screen.getByTestId('renamed-names').textContent).toContain(who.name));
  await fireEvent.click(screen.getByTestId('renamed-replace'));
  await fireEvent.input(await screen.findByTestId('void-reason'), { target: { value: 'новая фамилия' } });
  await fireEvent.click(screen.getByTestId('void-go'));
  await waitFor(() => expect(screen.getByTestId('renamed-chain')).toBeTruthy());
});

test('a programme has a batch of its own', async () => {
  const programme = (await backend().programme_list({ trashed: false }))[0]!;
  const batch = new Batch({ id: programme.id, isProgramme: true, title: 'Школа', sessions: 0, hasHours: true, page: '', batch: '' });
  await batch.begin();
  expect(batch.request?.programme).toBe(programme.id);
});
