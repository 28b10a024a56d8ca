import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import NamesQuestion from './NamesQuestion.svelte';
import ValuesStep from './ValuesStep.svelte';
import { Wizard } from './wizard.svelte';

beforeEach(() => useBackend(fakeBackend()));
afterEach(cleanup);

async function open(): Promise<Wizard> {
  const wizard = new Wizard({ kind: 'trainees', event: null, session: null });
  await wizard.open({ path: '/documents/list.xlsx', text: null });
  await wizard.toColumns();
  await wizard.toValues();
  return wizard;
}

async function ask(id: string) {
  const wizard = await open();
  await wizard.toPeople();
  const group = wizard.people!.groups.find((one) => one.id === id)!;
  const ononward = vi.fn();
  render(NamesQuestion, { wizard, group, ononward });
  await screen.findAllByTestId('intake-name');
  return { wizard, ononward };
}

const choices = () => screen.getAllByTestId('intake-name').map((line) => line.dataset['choice']);
const ticks = () => screen.getAllByTestId<HTMLInputElement>('intake-name-tick').map((box) => box.checked || box.getAttribute('aria-checked') === 'true');
const click = async (testid: string, at = 0) => fireEvent.click((await screen.findAllByTestId(testid))[at]!);

test('better spellings are ticked and in hand, and nothing is taken by itself', async () => {
  const { ononward } = await ask('better_name');
  expect(choices()).toEqual(['', '', '']);
  expect(ticks()).toEqual([true, true, true]);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('intake-names-take')));
  await click('intake-name-tick', 1);
  await click('intake-names-take');
  await waitFor(() => expect(choices()).toEqual(['take', '', 'take']));
  expect(ononward).not.toHaveBeenCalled();
  await click('intake-names-keep');
  await waitFor(() => expect(choices()).toEqual(['take', 'keep', 'take']));
  expect(ononward).toHaveBeenCalledWith(false);
});

test('where nobody can tell nothing is ticked', async () => {
  await ask('other_spelling');
  expect(ticks()).toEqual([false]);
  expect(screen.getByTestId<HTMLButtonElement>('intake-names-take').disabled).toBe(true);
});

test('what a list leaves out is asked first, and a guess is asked with its address', async () => {
  const wizard = await open();
  render(ValuesStep, { wizard });
  await screen.findByTestId('intake-for-all');
  const forAll = screen.getByTestId('intake-value-group-for-all');
  expect(forAll.getAttribute('aria-current')).toBe('true');
  expect(forAll.textContent).toContain('бос қалдыруға болады');
  expect(forAll.textContent).not.toContain('0');
  await click('intake-value-group-email');
  expect((await screen.findByTestId('intake-value-email-0-guess-0')).textContent).toContain('aigerim@gmail.com');
  expect(screen.getByTestId('intake-value-email-1-raw').querySelector('mark')?.textContent).toBe(',');
  await click('intake-emails-take');
  await waitFor(() => expect(wizard.values.find((one) => one.field === 'email')?.values.filter((one) => one.chosen)).toHaveLength(2));
  expect(screen.queryByTestId('intake-emails-take')).toBeNull();
  await click('intake-value-group-for-all');
  const faculty = await screen.findByTestId<HTMLInputElement>('intake-for-all-faculty');
  await fireEvent.input(faculty, { target: { value: 'Физика' } });
  await fireEvent.blur(faculty);
  await waitFor(() => expect(wizard.forAll.find((one) => one.field === 'faculty')?.value).toBe('Физика'));
  expect(forAll.textContent).not.toContain('бос қалдыруға болады');
});
