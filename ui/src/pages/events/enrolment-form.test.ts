import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import type { AnswerColumn, Enrolment } from '../../backend/types';
import { dropDrafts } from '../../desk/draft.svelte';
import EnrolmentForm from './EnrolmentForm.svelte';
import { noEventFilter } from './query';

beforeEach(() => {
  dropDrafts();
  useBackend(fakeBackend('open'));
});
afterEach(cleanup);

/** Somebody enrolled, and two columns of answers. */
async function somebody(): Promise<{ read: () => Promise<Enrolment>; columns: AnswerColumn[] }> {
  const event = (await backend().event_list({ query: noEventFilter() })).rows[0]!.id;
  for (const label of ['Өлшемі', 'Автобус']) await backend().answer_column_add({ event, label });
  const columns = (await backend().event_show({ id: event })).answers.filter((one) => ['Өлшемі', 'Автобус'].includes(one.label));
  const query = { event, text: '', status: [], role: [], district: [], direction: [], answers: {}, trashed: false, sort: { by: 'name', descending: false }, offset: 0, limit: 1 };
  return { columns, read: async () => structuredClone((await backend().enrolment_list({ query })).rows[0]!) };
}

const answer = (at: number, value: string) => fireEvent.input(screen.getAllByTestId('enrolment-answer')[at]!, { target: { value } });

test('an answer typed before Esc does not put back what an import answered since', async () => {
  const { read, columns } = await somebody();
  const [size, bus] = columns.map((one) => one.id) as [string, string];
  const first = await read();
  render(EnrolmentForm, { enrolment: first, answers: columns, onclose: cleanup });
  await answer(0, 'L');
  await fireEvent.keyDown(screen.getByTestId('enrolment-form'), { key: 'Escape' });
  cleanup();
  await backend().enrolment_correct({ ids: [first.id], changes: { answers: { [bus]: 'иә' } } });

  render(EnrolmentForm, { enrolment: await read(), answers: columns, onclose: cleanup });
  expect(screen.getByTestId('draft-kept')).toBeTruthy();
  await fireEvent.click(screen.getByTestId('enrolment-save'));
  await waitFor(() => expect(screen.queryByTestId('enrolment-form')).toBeNull());
  expect((await read()).answers).toMatchObject({ [size]: 'L', [bus]: 'иә' });
});

test('what nobody typed is not sent, so that a change made while the form is open stands', async () => {
  const { read, columns } = await somebody();
  const [size, bus] = columns.map((one) => one.id) as [string, string];
  const first = await read();
  render(EnrolmentForm, { enrolment: first, answers: columns, onclose: cleanup });
  await answer(0, 'L');
  await backend().enrolment_correct({ ids: [first.id], changes: { note: 'келмейді', status: 'refused', answers: { [bus]: 'иә' } } });
  await fireEvent.click(screen.getByTestId('enrolment-save'));
  await waitFor(async () => expect((await read()).answers[size]).toBe('L'));
  expect(await read()).toMatchObject({ note: 'келмейді', status: 'refused', answers: { [size]: 'L', [bus]: 'иә' } });
});
