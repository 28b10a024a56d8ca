/** Consents: ticked down a signed sheet, taken back, and forgetting a person. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import type { MissingQuery, Progress, TraineeQuery } from '../../backend/types';
import { fixToday } from '../../desk/clock';
import { deeds } from '../../desk/deeds.svelte';
import { listenToJobs } from '../../desk/jobs.svelte';
import { forgetView } from '../../desk/kept-view.svelte';
import { register } from '../../desk/register.svelte';
import { fullName, words } from '../../words/words.svelte';
import PersonConsents from '../people/PersonConsents.svelte';
import { noFilter, queryOf } from '../people/query';
import Disclosures from '../settings/Disclosures.svelte';
import { missingColumns, type Missing } from './columns';
import Consents from './Consents.svelte';
import PurgeForm from './PurgeForm.svelte';

const everybody: MissingQuery = { scope: 'data', event: null, under: null, text: '', offset: 0, limit: 500 };

function goTo(hash: string) {
  window.location.hash = hash;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

const click = (id: string) => fireEvent.click(screen.getByTestId(id));
const total = async () => (await backend().consent_missing({ query: everybody })).total;

beforeEach(() => {
  // The table draws the rows that have room.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(32);
  localStorage.clear();
  words.lang = 'kk';
  fixToday('2026-11-27');
  deeds.hide();
  forgetView();
  register.status = null;
  useBackend(fakeBackend('open'));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('people are ticked down a signed sheet by keyboard, and undo takes all of it back', async () => {
  goTo('#/consents?scope=data');
  render(Consents);
  const before = await total();
  const grid = await screen.findByRole('grid');
  await screen.findAllByTestId('consents-person');
  expect((screen.getByTestId('consents-mark') as HTMLButtonElement).disabled).toBe(true);
  grid.focus();
  for (const key of ['ArrowDown', 'Space', 'ArrowDown', 'Space'])
    await fireEvent.keyDown(grid, { code: key, key: key === 'Space' ? ' ' : key });
  await waitFor(() => expect(screen.getByTestId('consents-ticked').textContent).toContain('2'));
  screen.getByTestId('consents-mark').focus();
  await click('consents-mark');
  expect((await screen.findByTestId('consent-about')).textContent).toContain('2 адамға');
  await click('consent-save');
  await waitFor(() => expect(screen.queryByTestId('consent-form')).toBeNull());
  expect(await total()).toBe(before - 2);
  await waitFor(() => expect(document.activeElement, 'the hand goes back to the list').toBe(screen.getByRole('grid')));
  expect(deeds.bar?.label.key).toBe('did-consent-add');
  await backend().undo();
  expect(await total()).toBe(before);
});

test('a search that finds nobody does not say that everybody agreed, and is not kept for the next visit', async () => {
  goTo('#/home');
  goTo('#/consents');
  render(Consents);
  await screen.findAllByTestId('consents-person');
  await fireEvent.input(screen.getByTestId('consents-search'), { target: { value: 'щщщщ' } });
  const none = await screen.findByTestId('consents-none');
  expect(none.textContent).toContain('Іздеу бойынша ешкім табылмады');
  expect(none.textContent).not.toContain('Бәрінің келісімі бар');
  cleanup();
  goTo('#/people');
  goTo('#/consents');
  render(Consents);
  expect((await screen.findByTestId<HTMLInputElement>('consents-search')).value).toBe('');
});

test('a faculty is called by its name where somebody studies', async () => {
  await register.readReference();
  const faculty = register.reference.find((one) => one.kind === 'faculty')!;
  const column = missingColumns().find((one) => one.id === 'study_place')!;
  expect(column.text({ study_place: faculty.code } as Missing)).toBe(faculty.name.kk);
  expect(column.text({ study_place: 'Жас Отан' } as Missing)).toBe('Жас Отан');
});

test('a consent is taken back on the person’s page and stays in the ledger', async () => {
  const id = (await backend().consent_missing_ids({ query: everybody }))[0]!;
  await backend().consent_add({
    trainees: [id],
    draft: { scope: 'photo', form: 'paper', signer: 'self', signed_by: '', on_date: '2026-11-01', until: '', event: null, note: '' },
  });
  render(PersonConsents, { id, name: 'Әсел' });
  expect((await screen.findByTestId('person-consent')).textContent).toContain('Күшінде');
  await click('consent-more');
  await fireEvent.click(await screen.findByTestId('consent-withdraw'));
  await screen.findByTestId('withdraw');
  await click('withdraw-save');
  await waitFor(() => expect(screen.getByTestId('person-consent').textContent).toContain('Қайтарып алынған'));
  expect(screen.getByTestId('consent-lacks').textContent).toContain('қайтарып алған');
});

test('a consent signed on a day to come is not written, and is told so in plain words', async () => {
  const id = (await backend().consent_missing_ids({ query: everybody }))[0]!;
  const add = vi.spyOn(backend(), 'consent_add');
  render(PersonConsents, { id, name: 'Әсел' });
  await screen.findByTestId('person-consents');
  await click('consent-add');
  const day = await screen.findByTestId('consent-date');
  await fireEvent.input(day, { target: { value: '28.11.2026' } });
  await fireEvent.blur(day);
  await waitFor(() => expect(screen.getByTestId('consent-date-note').textContent).toContain('Бұл күн әлі келген жоқ'));
  await click('consent-save');
  expect(add).not.toHaveBeenCalled();
  await fireEvent.input(day, { target: { value: '27.11.2026' } });
  await fireEvent.blur(day);
  await click('consent-save');
  await waitFor(() => expect(add).toHaveBeenCalledOnce());
});

test('a person is erased only when their whole name was typed, and what is left is told', async () => {
  const who = (await backend().consent_missing_ids({ query: everybody }))[0]!;
  const name = fullName((await backend().trainee_show({ id: who })).trainee);
  render(PersonConsents, { id: who, name });
  await screen.findByTestId('person-consents');
  await click('consent-tools');
  await fireEvent.click(await screen.findByTestId('person-purge'));
  const button = () => screen.getByTestId('purge-do') as HTMLButtonElement;
  await screen.findByTestId('purge-name');
  expect(button().disabled).toBe(true);
  await fireEvent.input(screen.getByTestId('purge-name'), { target: { value: name.split(' ')[0] } });
  expect(button().disabled).toBe(true);
  await fireEvent.input(screen.getByTestId('purge-name'), { target: { value: name.toLocaleUpperCase() } });
  expect(button().disabled).toBe(false);
  await click('purge-do');
  expect((await screen.findByTestId('purge-done')).textContent).toContain('24');
  expect(screen.getAllByTestId('purge-remainder')).toHaveLength(2);
  expect(deeds.bar?.kind).toBe('final');
});

test('erasing tells how far it is, and its button to stop gives way to a sentence once it is too late', async () => {
  const who = (await backend().consent_missing_ids({ query: everybody }))[0]!;
  const name = fullName((await backend().trainee_show({ id: who })).trainee);
  let go: (() => void) | undefined;
  let work = '';
  const real = backend().trainee_purge;
  vi.spyOn(backend(), 'trainee_purge').mockImplementation(async (given) => {
    work = given.job;
    await new Promise<void>((next) => (go = next));
    return real(given);
  });
  let tell: ((progress: Progress) => void) | undefined;
  vi.spyOn(backend(), 'on_progress').mockImplementation((handler) => ((tell = handler), () => undefined));
  const leave = listenToJobs();
  render(PurgeForm, { id: who, name, onclose: () => undefined });
  await fireEvent.input(await screen.findByTestId('purge-name'), { target: { value: name } });
  await click('purge-do');
  await waitFor(() => expect(go).toBeDefined());
  tell?.({ job: work, done: 2, total: 14, stage: 'stage-erasing' });
  const stop = await screen.findByTestId('purge-progress-stop');
  expect(screen.getByTestId('purge-progress').textContent).toContain('2');
  expect((stop as HTMLButtonElement).disabled).toBe(false);
  tell?.({ job: work, done: 1, total: 9, stage: 'stage-compacting' });
  expect((await screen.findByTestId('purge-progress-late')).textContent).toContain('енді тоқтатуға болмайды');
  expect(screen.queryByTestId('purge-progress-stop')).toBeNull();
  go?.();
  await screen.findByTestId('purge-done');
  leave();
});

test('the log of looks has a page in the settings', async () => {
  render(Disclosures);
  expect(await screen.findByText('Сейітова Айнұр Маратқызы')).toBeTruthy();
  await fireEvent.click(screen.getByRole('tab', { name: 'Базадан не шықты' }));
  expect(await screen.findByText('іс-шара тізімі')).toBeTruthy();
});

test('of a nameless person a consent is only withdrawn, and of an erased one nothing is done', async () => {
  const who = (await backend().consent_missing_ids({ query: everybody }))[0]!;
  await backend().consent_add({ trainees: [who], draft: { scope: 'data', form: 'paper', signer: null, signed_by: '', on_date: '', until: '', event: null, note: '' } });
  await backend().trainee_anonymise({ ids: [who] });
  render(PersonConsents, { id: who, name: '№ 1' });
  expect((await screen.findByTestId('person-nameless')).textContent).toContain('атаусыз');
  await click('consent-more');
  await screen.findByTestId('consent-withdraw');
  expect(screen.queryByTestId('consent-remove')).toBeNull();
  cleanup();
  await backend().trainee_purge({ id: who, name: fullName((await backend().trainee_show({ id: who })).trainee), job: 'j' });
  render(PersonConsents, { id: who, name: '№ 1' });
  expect((await screen.findByTestId('person-nameless')).textContent).toContain('біржола өшірілген');
  expect(screen.getByTestId('person-consent')).toBeTruthy();
  expect(screen.queryByTestId('consent-more')).toBeNull();
});

test('the code of a printed form opens its person whatever the list is narrowed to', async () => {
  goTo('#/consents?under=18');
  const asked: TraineeQuery[] = [];
  const { rows } = await backend().trainee_list({ query: queryOf(noFilter(), { text: '', sort: { by: 'name', descending: false }, trashed: false, offset: 0, limit: 1 }) });
  const fake = backend();
  useBackend({ ...fake, trainee_list: async ({ query }) => (asked.push(query), { rows, total: 1 }) });
  render(Consents);
  const box = await screen.findByTestId('consents-search');
  await fireEvent.input(box, { target: { value: 'Айжан' } });
  await fireEvent.keyDown(box, { code: 'Enter' });
  expect(asked, 'a name is no code').toEqual([]);
  await fireEvent.input(box, { target: { value: 'ABCDE-FGHIJ' } });
  await fireEvent.keyDown(box, { code: 'Enter' });
  await waitFor(() => expect(window.location.hash).toBe(`#/people/${rows[0]?.id}`));
  expect(asked.map((query) => [query.text, query.age_to])).toEqual([['ABCDE-FGHIJ', null]]);
});
