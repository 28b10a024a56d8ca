import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import { dropDrafts } from '../../desk/draft.svelte';
import { words } from '../../words/words.svelte';
import PersonForm from './PersonForm.svelte';

beforeEach(() => {
  words.lang = 'kk';
  dropDrafts();
  useBackend(fakeBackend());
});
afterEach(cleanup);

const type = (id: string, value: string) => fireEvent.input(screen.getByTestId(id), { target: { value } });

/** Somebody of the invented academy, typed anew. */
async function typeKnown() {
  const someone = (await backend().trainee_find({ text: '', limit: 1 }))[0]!;
  await type('field-surname', someone.surname);
  await type('field-given', someone.given);
  return someone;
}

test('while a name is typed people much alike come with reasons, and a key takes the first of them', async () => {
  const [onadded, onclose] = [vi.fn(), vi.fn()];
  render(PersonForm, { onadded, onclose });
  const known = await typeKnown();
  const [first] = await screen.findAllByTestId('person-alike');
  expect(first?.textContent).toContain(known.surname);
  expect(first?.textContent).toContain('аты-жөні бірдей');
  await fireEvent.keyDown(window, { code: 'Digit1', altKey: true });
  expect(onadded).toHaveBeenCalledWith(known.id);
  expect(onclose).toHaveBeenCalledOnce();
});

test('an answer to what was typed before is not shown for what is typed now', async () => {
  const { trainee_check } = backend();
  let slow: (() => void) | undefined;
  const wait = new Promise<void>((done) => (slow = done));
  let asked = 0;
  useBackend({ ...backend(), trainee_check: async (given) => ((asked += 1) === 1 ? (await wait, trainee_check(given)) : { warnings: [], alike: [] }) });
  render(PersonForm, { onclose: vi.fn() });
  await typeKnown();
  await vi.waitFor(() => expect(asked).toBe(1));
  await type('field-given', 'Басқа');
  await vi.waitFor(() => expect(asked).toBe(2));
  slow?.();
  await wait;
  expect(screen.queryByTestId('person-alike')).toBeNull();
});

test('a late answer is shown although a field by which nobody is known was typed meanwhile', async () => {
  const { trainee_check } = backend();
  let slow: (() => void) | undefined;
  const wait = new Promise<void>((done) => (slow = done));
  let asked = 0;
  useBackend({ ...backend(), trainee_check: async (given) => ((asked += 1), await wait, trainee_check(given)) });
  render(PersonForm, { onclose: vi.fn() });
  const known = await typeKnown();
  await vi.waitFor(() => expect(asked).toBe(1));
  await type('field-study-group', 'ИС-31');
  slow?.();
  expect((await screen.findAllByTestId('person-alike'))[0]?.textContent).toContain(known.surname);
});

test('a name typed in another layout is asked about and put in by one press', async () => {
  render(PersonForm, { onclose: vi.fn() });
  await type('field-surname', 'Ctqsnjdf');
  await type('field-given', 'Fqyeh');
  expect((await screen.findByTestId('name-meant')).textContent).toContain('Сейытова Айнур');
  await fireEvent.click(screen.getByTestId('name-meant-take'));
  expect((screen.getByTestId('field-surname') as HTMLInputElement).value).toBe('Сейытова');
  expect((screen.getByTestId('field-given') as HTMLInputElement).value).toBe('Айнур');
  expect(screen.queryByTestId('name-meant')).toBeNull();
});
