import { cleanup, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { backend, useBackend } from '../../../backend';
import { fakeBackend } from '../../../backend/fake';
import { redo, undo } from '../../../desk/deeds.svelte';
import { words } from '../../../words/words.svelte';
import Records from '../Records.svelte';
import Duplicates from './Duplicates.svelte';

beforeEach(() => {
  words.lang = 'kk';
  useBackend(fakeBackend());
});
afterEach(cleanup);

const pairs = () => screen.findAllByTestId('duplicate-pair');
const chosen = async () => (await pairs()).find((one) => one.getAttribute('aria-selected') === 'true')?.dataset['pair'];
const press = (code: string) => fireEvent.keyDown(window, { code });

test('pairs come with reasons in words, the clear ones first', async () => {
  render(Duplicates);
  const all = await pairs();
  expect(all).toHaveLength(3);
  expect(all[0]?.textContent).toContain('аты-жөні бірдей, туған күні бірдей, оқитын жері бірдей');
  expect(await screen.findByTestId('beside-join')).toBeTruthy();
});

test('one key says that they are two people, the next pair comes, and undo brings the pair back', async () => {
  render(Duplicates);
  const first = await chosen();
  await screen.findByTestId('beside-join');
  await press('Digit2');
  await vi.waitFor(async () => expect(await pairs()).toHaveLength(2));
  expect(await chosen()).not.toBe(first);
  await undo();
  await vi.waitFor(async () => expect(await pairs()).toHaveLength(3));
  expect(await chosen()).toBe(first);
});

test.each(['Digit1', 'Digit2'])('redo takes the pair away again after %s and undo', async (key) => {
  render(Duplicates);
  await pairs();
  await screen.findByTestId('beside-join');
  await press(key);
  await vi.waitFor(async () => expect(await pairs()).toHaveLength(2));
  await undo();
  await vi.waitFor(async () => expect(await pairs()).toHaveLength(3));
  await redo();
  await vi.waitFor(async () => expect(await pairs()).toHaveLength(2));
  await undo();
  await vi.waitFor(async () => expect(await pairs()).toHaveLength(3));
});

test('a value is picked by the arrows, and the pair is joined with it', async () => {
  const merge = vi.fn(backend().trainee_merge);
  useBackend({ ...backend(), trainee_merge: merge });
  render(Duplicates);
  const radios = await screen.findAllByTestId('beside-pick-phone-0');
  const field = radios[0]!.closest<HTMLElement>('[data-testid="beside-field"]')!;
  const [one, other] = [within(field).getByTestId<HTMLInputElement>('beside-pick-phone-0'), within(field).getByTestId<HTMLInputElement>('beside-pick-phone-1')];
  const before = one.checked ? 0 : 1;
  const to = before === 0 ? 'ArrowRight' : 'ArrowLeft';
  await fireEvent.keyDown(before === 0 ? one : other, { code: to });
  await vi.waitFor(() => expect((before === 0 ? other : one).checked).toBe(true));
  await press('Digit1');
  await vi.waitFor(() => expect(merge).toHaveBeenCalledOnce());
  const [{ first, second, picks }] = merge.mock.calls[0]!;
  expect(picks['phone']).toBe(before === 0 ? second : first);
  await vi.waitFor(async () => expect(await pairs()).toHaveLength(2));
});

test('put off, a pair stays in the list', async () => {
  render(Duplicates);
  const first = await chosen();
  await screen.findByTestId('beside-join');
  await press('Digit3');
  await vi.waitFor(async () => expect(await chosen()).not.toBe(first));
  expect(await pairs()).toHaveLength(3);
});

test('a search that was stopped says so and may begin anew', async () => {
  const list = vi.fn(async () => Promise.reject({ code: 'stopped', message: '', hint: '' }));
  useBackend({ ...backend(), duplicate_list: list });
  render(Duplicates);
  await fireEvent.click(await screen.findByTestId('duplicates-stopped-again'));
  expect(list).toHaveBeenCalledTimes(2);
});

test('nobody written twice is said in a sentence', async () => {
  useBackend({ ...backend(), duplicate_list: async () => ({ rows: [], total: 0 }) });
  render(Duplicates);
  expect((await screen.findByTestId('duplicates-empty')).textContent).toContain('Екі рет жазылған адам табылмады');
});

test('who was joined shows each record as it was written, and they part again', async () => {
  const { rows } = await backend().duplicate_list({ job: '' });
  const [first, second] = rows[0]!.pair;
  await backend().trainee_merge({ first, second, picks: {} });
  render(Records, { id: first });
  await fireEvent.click(await screen.findByTestId('person-records-open'));
  expect(screen.getAllByTestId('person-record')).toHaveLength(2);
  await fireEvent.click(screen.getByTestId('person-record-apart'));
  await vi.waitFor(() => expect(screen.queryByTestId('person-records')).toBeNull());
});

test('what was typed meanwhile is told before two part, and may go to the other record', async () => {
  const { rows } = await backend().duplicate_list({ job: '' });
  const [first, second] = rows[0]!.pair;
  await backend().trainee_merge({ first, second, picks: {} });
  const values = [{ field: 'phone', own: null, value: '+7702•••••09', before: '+7701•••••01', instead: [{ record: second, name: 'Омарова Дана', value: '+7705•••••05' }] }];
  const kept = [{ record: first, name: 'Қасымова Дана', values, rows: [{ what: 'marks', count: 2 }] }];
  const unmerge = vi.fn(backend().trainee_unmerge);
  useBackend({ ...backend(), trainee_kept: async () => kept, trainee_unmerge: unmerge });
  render(Records, { id: first });
  await fireEvent.click(await screen.findByTestId('person-records-open'));
  await fireEvent.click(screen.getByTestId('person-record-apart'));
  const line = await screen.findByTestId('apart-value');
  expect(line.textContent).toContain('+7702•••••09');
  const option = (testid: string) => screen.getByTestId(testid).closest('label')!.textContent;
  expect(option('apart-stay-phone'), 'what it takes the place of').toContain('+7701•••••01');
  expect(option('apart-give-phone')).toContain('+7705•••••05');
  expect(screen.getByTestId('apart-rows').textContent).toContain('2');
  expect(unmerge, 'nothing is done before the answer').not.toHaveBeenCalled();
  expect((screen.getByTestId('apart-stay-phone') as HTMLInputElement).checked).toBe(true);
  await fireEvent.click(screen.getByTestId('apart-give-phone'));
  await fireEvent.click(screen.getByTestId('apart-save'));
  await vi.waitFor(() => expect(unmerge).toHaveBeenCalledWith({ first, second, give: { phone: second } }));
  await vi.waitFor(() => expect(screen.queryByTestId('apart')).toBeNull());
});

test('whoever was joined is called by the name that stands in the other pairs too', async () => {
  const real = backend();
  const { rows } = await real.duplicate_list({ job: 'look' });
  const [first, second] = [rows[0]!, { ...rows[1]!, strict: false, pair: [rows[0]!.pair[0], rows[1]!.pair[1]] as [string, string] }];
  let joined = false;
  useBackend({
    ...real,
    duplicate_list: async () => ({ rows: [first, second], total: 2 }),
    trainee_merge: (given) => ((joined = true), real.trainee_merge(given)),
    duplicate_show: async (given) => {
      const shown = await real.duplicate_show(given);
      const [one, other] = shown.people;
      return joined ? { ...shown, people: [{ ...one, name: 'Серікова Айша' }, other] } : shown;
    },
  });
  render(Duplicates);
  await fireEvent.click((await pairs())[0]!);
  await screen.findByTestId('beside-join');
  await press('Digit1');
  await vi.waitFor(async () => expect(await pairs()).toHaveLength(1));
  await vi.waitFor(async () => expect((await pairs())[0]?.textContent).toContain('Серікова Айша'));
});
