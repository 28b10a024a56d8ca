import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { backend, useBackend } from '../../backend';
import type { TraineeRow } from '../../backend/types';
import { fakeBackend } from '../../backend/fake';
import { dropDrafts, FormDraft } from '../../desk/draft.svelte';
import { emptyPerson, noFilter, queryOf } from './query';
import PersonFacts from './PersonFacts.svelte';
import PersonForm from './PersonForm.svelte';

beforeEach(() => {
  dropDrafts();
  useBackend(fakeBackend());
});
afterEach(cleanup);

async function people(): Promise<TraineeRow[]> {
  const rest = { text: '', sort: { by: 'name', descending: false }, trashed: false, offset: 0, limit: 3 };
  return (await backend().trainee_list({ query: queryOf(noFilter(), rest) })).rows;
}

test('a correction is written to the person it was opened for, wherever the list went since', async () => {
  const [first, second] = await people();
  const correct = vi.fn(async () => new Promise<never>(() => undefined));
  useBackend({ ...backend(), trainee_correct: correct });
  const { rerender } = render(PersonForm, { person: first!, onclose: () => undefined });
  await fireEvent.input(screen.getByTestId('field-given'), { target: { value: 'Айғаным' } });
  await rerender({ person: second! });
  await fireEvent.click(screen.getByTestId('person-save'));
  await waitFor(() => expect(correct).toHaveBeenCalledOnce());
  expect(correct).toHaveBeenCalledWith({ id: first!.id, changes: expect.objectContaining({ given: 'Айғаным' }) });
});

test('a second fast press adds nobody twice', async () => {
  const add = vi.fn(async () => new Promise<never>(() => undefined));
  useBackend({ ...backend(), trainee_add: add });
  render(PersonForm, { onclose: () => undefined });
  await fireEvent.input(screen.getByTestId('field-surname'), { target: { value: 'Қуанышова' } });
  await fireEvent.click(screen.getByTestId('person-save'));
  await fireEvent.click(screen.getByTestId('person-save'));
  await waitFor(() => expect(add).toHaveBeenCalledOnce());
});

test('a form closed with changes brings everything back, the sex too', async () => {
  const add = vi.fn(async () => new Promise<never>(() => undefined));
  useBackend({ ...backend(), trainee_add: add });
  const left = new FormDraft('new-person', { ...emptyPerson(), sex: '' });
  Object.assign(left.fields, { surname: 'Әлиева', sex: 'F' });
  left.leave();
  render(PersonForm, { onclose: () => undefined });
  expect(screen.getByTestId('draft-kept')).toBeTruthy();
  await fireEvent.click(screen.getByTestId('person-save'));
  await waitFor(() => expect(add).toHaveBeenCalledWith({ draft: expect.objectContaining({ surname: 'Әлиева', sex: 'F' }) }));
});

test('an address is hidden until it is asked for', async () => {
  const [first] = await people();
  useBackend({ ...backend(), trainee_reveal: async ({ field }) => (field === 'email' ? 'dana@mail.ru' : '') });
  render(PersonFacts, { person: { ...first!, email: 'd•••@mail.ru' } });
  expect(screen.getByTestId('person-email').textContent).toBe('d•••@mail.ru');
  await fireEvent.click(screen.getByTestId('person-email-show'));
  await waitFor(() => expect(screen.getByTestId('person-email').textContent).toBe('dana@mail.ru'));
});

test('a phone that was shown hides again when it is corrected', async () => {
  const [first] = await people();
  const person = { ...first!, phone: '+770••••••31' };
  useBackend({ ...backend(), trainee_reveal: async () => '+77015551231' });
  const { rerender } = render(PersonFacts, { person });
  await fireEvent.click(screen.getByTestId('person-phone-show'));
  await waitFor(() => expect(screen.getByTestId('person-phone').textContent).toContain('555'));
  await rerender({ person: { ...person, phone: '+770••••••99' } });
  expect(screen.getByTestId('person-phone').textContent).not.toContain('555');
});

test('a second phone waits behind a press, and stands open where there is one', async () => {
  const add = vi.fn(async () => new Promise<never>(() => undefined));
  useBackend({ ...backend(), trainee_add: add, trainee_reveal: async () => '+77015551299' });
  render(PersonForm, { onclose: () => undefined });
  expect(screen.queryByTestId('field-phone-more')).toBeNull();
  await fireEvent.click(screen.getByTestId('person-phone-more'));
  await fireEvent.input(screen.getByTestId('field-surname'), { target: { value: 'Қуанышова' } });
  await fireEvent.input(screen.getByTestId('field-phone-more'), { target: { value: '8 701 555 12 40' } });
  await fireEvent.input(screen.getByTestId('field-phone-more'), { target: { value: '' } });
  await fireEvent.input(screen.getByTestId('field-phone-more'), { target: { value: '8 701 555 12 41' } });
  await fireEvent.click(screen.getByTestId('person-save'));
  await waitFor(() => expect(add).toHaveBeenCalledWith({ draft: expect.objectContaining({ phone_more: '8 701 555 12 41' }) }));
  cleanup();
  const [first] = await people();
  render(PersonForm, { person: { ...first!, phone_more: '+7 ••• ••• 12 99' }, onclose: () => undefined });
  const field = await screen.findByTestId<HTMLInputElement>('field-phone-more');
  await waitFor(() => expect(field.value).toBe('+77015551299'));
  await fireEvent.input(field, { target: { value: '' } });
  expect(screen.getByTestId('field-phone-more'), 'what is rubbed out may be typed anew').toBeTruthy();
});

test('a second phone is told on the page masked, and whole when asked for', async () => {
  const [first] = await people();
  useBackend({ ...backend(), trainee_reveal: async () => '+77015551299, +77015551298' });
  render(PersonFacts, { person: { ...first!, phone_more: '+7 ••• ••• 12 99, +7 ••• ••• 12 98' } });
  expect(screen.getByTestId('person-phone_more').textContent).toBe('+7 ••• ••• 12 99, +7 ••• ••• 12 98');
  await fireEvent.click(screen.getByTestId('person-phone_more-show'));
  await waitFor(() => expect(screen.getByTestId('person-phone_more').textContent).toBe('+7\u00a0701\u00a0555\u00a012\u00a099, +7\u00a0701\u00a0555\u00a012\u00a098'));
});
