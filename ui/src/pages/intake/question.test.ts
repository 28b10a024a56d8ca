import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import { refuse } from '../../backend/fake/store';
import type { IntakeGroup, IntakeRow } from '../../backend/types';
import Question from './Question.svelte';
import RowForm from './RowForm.svelte';
import { Wizard } from './wizard.svelte';

beforeEach(() => useBackend(fakeBackend()));
afterEach(cleanup);

const person = (trainee: string) => ({ trainee, name: trainee, cells: [], events: 0, row: null });
const row = (n: number, whom: string[]): IntakeRow => ({
  row: n, state: 'to_choose', name: `Асанов Дамир ${n}`, typed_name: '', cells: [], candidates: whom.map(person), answer: null, chosen: null, by_hand: false, problem: null,
});

/** A question of these rows; what is answered is kept as the core keeps it. */
async function ask(rows: IntakeRow[], reason = 'name-only') {
  useBackend({ ...backend(), intake_rows: async () => structuredClone({ rows, total: rows.length }) });
  const wizard = new Wizard({ kind: 'trainees', event: null, session: null });
  await wizard.open({ path: '/documents/list.xlsx', text: null });
  await wizard.toPeople();
  const group: IntakeGroup = { id: reason, reason: { key: `intake-reason-${reason}`, args: { count: 1 } }, state: 'to_choose', rows: rows.length, answered: 0 };
  render(Question, { wizard, group, ononward: () => undefined });
  await screen.findAllByTestId('intake-row');
  return wizard;
}

const answers = () => screen.getAllByTestId('intake-row').map((line) => line.dataset['answer']);
const click = async (testid: string, at = 0) => fireEvent.click((await screen.findAllByTestId(testid))[at]!);

test('no answer is put into the hand where namesakes look alike', async () => {
  await ask([row(18, ['p1'])]);
  const yes = () => screen.getByTestId('intake-same');
  expect(yes().classList.contains('main')).toBe(false);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('intake-tick')));
  cleanup();
  await ask([row(18, ['p1'])], 'spelling-differs');
  expect(yes().classList.contains('main')).toBe(true);
  await waitFor(() => expect(document.activeElement).toBe(yes()));
});

test('strangers of a report are left out at once, and nobody is added by the first key', async () => {
  const wizard = await ask([row(18, [])]);
  expect(screen.getByTestId('intake-new').classList.contains('main')).toBe(true);
  cleanup();
  wizard.aim = { ...wizard.aim, kind: 'presence' };
  const group: IntakeGroup = { id: 'nobody', reason: { key: 'intake-reason-nobody', args: { count: 1 } }, state: 'to_choose', rows: 1, answered: 0 };
  render(Question, { wizard, group, ononward: () => undefined });
  await screen.findAllByTestId('intake-row');
  expect(screen.getByTestId('intake-new').classList.contains('main')).toBe(false);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('intake-out')));
});

test('whom a row was pointed at is forgotten when the row is put right', async () => {
  await ask([row(18, ['p1', 'p2'])]);
  await click('intake-candidate-1');
  const radio = () => screen.getByTestId<HTMLInputElement>('intake-candidate-1');
  expect(radio().checked).toBe(true);
  await click('intake-row-edit');
  await click('intake-row-save');
  await waitFor(() => expect(screen.queryByTestId('intake-row-form')).toBeNull());
  await waitFor(() => expect(radio().checked).toBe(false));
});

test('a row that is left out is taken in from its form', async () => {
  const rows = [row(18, ['p1']), row(37, ['p2'])];
  rows[0]!.answer = 'out';
  await ask(rows);
  await click('intake-row-edit');
  expect((await screen.findByTestId('intake-row-out')).textContent).toContain('Бәрібір алу');
  await click('intake-row-cancel');
  await click('intake-row-edit', 1);
  expect((await screen.findByTestId('intake-row-out')).textContent).not.toContain('Бәрібір алу');
});

test('an answer that was refused is not shown as given, and those after it are not sent', async () => {
  await ask([row(18, ['p1']), row(37, ['p2', 'p3']), row(41, ['p4', 'p5'])]);
  const sent: number[][] = [];
  const answer = backend().intake_answer;
  useBackend({
    ...backend(),
    intake_answer: async (given) => {
      sent.push(given.request.rows);
      if (sent.length === 2) throw refuse('not_found');
      return answer(given);
    },
  });
  await click('intake-candidate-0', 0);
  await click('intake-candidate-0', 1);
  await click('intake-same');
  await waitFor(() => expect(sent).toEqual([[18], [37]]));
  expect(answers()).toEqual(['same', '', '']);
});

test('a form whose row could not be left out stays and says why', async () => {
  const wizard = await ask([row(18, ['p1'])]);
  useBackend({ ...backend(), intake_answer: async () => Promise.reject(refuse('busy')) });
  let closed = false;
  render(RowForm, { wizard, row: 18, taken: 'in', onchanged: () => undefined, onclose: () => (closed = true) });
  await click('intake-row-out');
  expect(await screen.findByTestId('intake-row-refusal')).toBeTruthy();
  expect(closed).toBe(false);
});
