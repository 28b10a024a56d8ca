import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { backend, useBackend } from '../backend';
import { fakeBackend } from '../backend/fake';
import { Job } from '../desk/jobs.svelte';
import { outcomes } from '../desk/outcomes.svelte';
import { words } from '../words/words.svelte';
import ProgressBar from '../parts/ProgressBar.svelte';
import OutcomeBand from './OutcomeBand.svelte';

beforeEach(() => {
  words.lang = 'kk';
  outcomes.clear();
  useBackend(fakeBackend());
});
afterEach(cleanup);

test('work whose page was left shows how far it is, the way there, and is stopped from the band', async () => {
  const stop = vi.fn(async () => null);
  useBackend({ ...backend(), job_stop: stop });
  const job = new Job();
  outcomes.watch({ id: 'papers e1', title: 'Форум', href: '#/certificates/issue?event=e1', job });
  render(OutcomeBand);
  expect(screen.queryByTestId('underway'), 'what is soon over is not shown').toBeNull();
  job.shown = true;
  job.heard({ job: job.id, stage: 'stage-drawing', done: 12, total: 340 });
  const band = await screen.findByTestId('underway');
  expect(band.textContent).toContain('12 / 340');
  expect(band.textContent).toContain('Форум');
  expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('12');
  expect(screen.getByTestId('underway-show').getAttribute('href')).toBe('#/certificates/issue?event=e1');
  await fireEvent.click(screen.getByTestId('underway-stop'));
  expect(stop).toHaveBeenCalledWith({ job: job.id });
  expect((screen.getByTestId('underway-stop') as HTMLButtonElement).disabled).toBe(true);
});

test('how far papers are is told without a gap before the colon, and not of certificates alone', async () => {
  words.lang = 'ru';
  const job = new Job();
  job.shown = true;
  job.heard({ job: job.id, stage: 'stage-drawing', done: 5, total: 14 });
  render(ProgressBar, { job });
  expect((await screen.findByTestId('progress')).querySelector('.grow')?.textContent?.trim()).toBe('Бумаги готовятся: 5 / 14');
});

test('the end takes the place of the progress', async () => {
  const job = new Job();
  job.shown = true;
  const about = { id: 'papers e1', title: 'Форум', href: '#/certificates' };
  outcomes.watch({ ...about, job });
  render(OutcomeBand);
  await screen.findByTestId('underway');
  outcomes.tell({ ...about, said: { key: 'issue-done', args: { count: 3 } }, refusal: null });
  await screen.findByTestId('outcome');
  expect(screen.queryByTestId('underway')).toBeNull();
});
