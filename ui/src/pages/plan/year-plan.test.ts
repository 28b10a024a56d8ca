/** The plan of the year over the invented register: read, typed, taken from a table, made into events. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';

import App from '../../App.svelte';
import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import type { PlanLook } from '../../backend/types';
import { announce } from '../../desk/changes.svelte';
import { fixToday } from '../../desk/clock';
import { deeds } from '../../desk/deeds.svelte';
import { register } from '../../desk/register.svelte';
import { say, words } from '../../words/words.svelte';
import PlanTable from './PlanTable.svelte';
import PrintPlan from './PrintPlan.svelte';

beforeEach(() => {
  localStorage.clear();
  words.lang = 'kk';
  fixToday('2026-11-27');
  deeds.hide();
  register.status = null;
  useBackend(fakeBackend('open'));
});
afterEach(cleanup);

async function open(hash = '#/plan') {
  window.location.hash = hash;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  render(App);
  await screen.findByTestId('plan-title');
}
const lines = () => screen.getAllByTestId('plan-line');
const states = () => screen.getAllByTestId('plan-line-state').map((one) => one.textContent?.trim());

test('lines stand under their headings with what became of them, and a term that was not understood says so', async () => {
  await open();
  await waitFor(() => expect(lines()).toHaveLength(5));
  expect(screen.getAllByTestId('plan-section').map((one) => one.textContent)).toEqual(['I. Азаматтық-патриоттық тәрбие', 'II. Еріктілік']);
  expect(states().at(-1), 'September is over').toBe(say('line-state-not-held'));
  expect(within(lines()[3]!).queryByTestId('plan-line-meant'), 'to be agreed on is no fault').toBeNull();
  await backend().plan_line_add({ plan: 'y1', draft: { section: 'II. Еріктілік', title_kk: 'Кездесу', title_ru: '', term: 'қажет болғанда', place: '', responsible: '', outcome: '', done: '' } });
  announce(['plan']);
  await waitFor(() => expect(lines()).toHaveLength(6));
  expect(within(lines()[5]!).getByTestId('plan-line-meant').textContent).toBe(say('plan-term-unread'));
  expect(screen.getByTestId('plan-sums').textContent).toContain(say('plan-sum-not-held', { count: 1 }));
});

test('a line is added, and its title is asked for', async () => {
  await open();
  await fireEvent.click(await screen.findByTestId('plan-line-add'));
  await fireEvent.click(await screen.findByTestId('line-save'));
  expect((await screen.findByTestId('line-title-kk-note')).textContent?.trim()).toBe(say('event-title-missing'));
  await fireEvent.input(screen.getByTestId('line-title-kk'), { target: { value: 'Көктемгі кездесу' } });
  await fireEvent.click(screen.getByTestId('line-save'));
  await waitFor(() => expect(lines()).toHaveLength(6));
  expect(deeds.bar?.label.key).toBe('did-plan-line-add');
});

test('an event is made from a line with what the line says', async () => {
  await open();
  await fireEvent.click((await screen.findAllByTestId('plan-line-make-event'))[0]!);
  await screen.findByTestId('event-form');
  const value = (id: string) => (screen.getByTestId(id) as HTMLInputElement).value;
  expect(value('field-title-kk')).toBe('«Волонтерлікке жол» облыстық форумы');
  expect(value('field-place')).toBe('Студенттер сарайы');
  expect(value('field-responsible')).toBe('Ж. Айнұр');
  await fireEvent.click(screen.getByTestId('event-save'));
  expect((await screen.findByTestId('event-plan-line')).textContent).toContain('2026/27');
});

test.each(['held', 'planned'] as const)('the cross of an event that is %s stands right after the last word', async (status) => {
  const shown = (await backend().plan_show({ id: 'y1' })).lines;
  const event = { id: 'e1', title: { kk: '', ru: '', en: '' }, period: '2026-10-15', status, people: 84, counted: 0 };
  const nothing = () => undefined;
  render(PlanTable, { lines: [{ ...shown[0]!, events: [event] }], onopen: nothing, onevent: nothing, ontie: nothing, onuntie: nothing, onmove: nothing, ontrash: nothing });
  const cross = screen.getByTestId('plan-line-untie').parentElement!;
  // No blank to break at; the room of the cross belongs to what stands before it.
  const before = [cross.previousSibling!];
  while (before[0]!.nodeType === Node.COMMENT_NODE || before[0]!.textContent === '') before.unshift(before[0]!.previousSibling!);
  expect((before[0] as HTMLElement).className).toContain('kept');
});

test('an event that stands is tied to a line and untied', async () => {
  await open();
  await waitFor(() => expect(lines()).toHaveLength(5));
  await fireEvent.click(within(lines()[4]!).getByTestId('plan-line-more'));
  await fireEvent.click(await screen.findByTestId('plan-line-tie'));
  await fireEvent.input(await screen.findByTestId('plan-tie-search'), { target: { value: 'клуб жетекшілерінің' } });
  await waitFor(() => expect(screen.getAllByTestId('plan-tie-choose')).toHaveLength(1));
  await fireEvent.click(screen.getByTestId('plan-tie-choose'));
  await waitFor(() => expect(states().at(-1), 'held in November, planned for September').toBe(say('line-state-later')));
  await fireEvent.click(screen.getByTestId('plan-line-untie'));
  await waitFor(() => expect(states().at(-1)).toBe(say('line-state-not-held')));
});

test('a table says what it would come to before it is taken', async () => {
  await open();
  await fireEvent.click(await screen.findByTestId('plan-import'));
  await fireEvent.input(await screen.findByTestId('plan-import-text'), { target: { value: 'Қыс мерекесі\nҚарттар үйіне бару' } });
  await fireEvent.click(screen.getByTestId('plan-import-read'));
  expect((await screen.findByTestId('plan-import-sum')).textContent).toBe(say('plan-import-sum', { added: 1, known: 1 }));
  expect(screen.getAllByTestId('plan-import-problem')).toHaveLength(2);
  expect(lines(), 'nothing is written yet').toHaveLength(5);
  await fireEvent.click(screen.getByTestId('plan-import-take'));
  await waitFor(() => expect(lines()).toHaveLength(6));
});

test('a problem names the sheet it is on, and one of a whole sheet is told once', async () => {
  const fake = fakeBackend('open');
  const place = { file: 'plan.xlsx', sheet: 'Октябрь', value: 'Октябрь', blocks: true };
  useBackend({
    ...fake,
    plan_import_show: async (a) => ({
      ...(await fake.plan_import_show(a)),
      problems: [
        { ...place, row: 4, column: 'B', code: 'formula_error' },
        { ...place, row: null, column: '', code: 'sheet_hidden' },
      ],
    }),
  });
  await open();
  await fireEvent.click(await screen.findByTestId('plan-import'));
  await fireEvent.input(await screen.findByTestId('plan-import-text'), { target: { value: 'Қыс мерекесі' } });
  await fireEvent.click(screen.getByTestId('plan-import-read'));
  const problems = (await screen.findAllByTestId('plan-import-problem')).map((one) => one.textContent);
  expect(problems).toEqual([`Октябрь: ${say('plan-problem-formula-error', { row: 4, column: 'B' })}`, say('plan-problem-sheet-hidden', { value: 'Октябрь' })]);
});

test('a file without a plan is refused in the dialog', async () => {
  useBackend({
    ...fakeBackend('open'),
    file_pick: async () => '/lists/people.xlsx',
    plan_import_show: () => Promise.reject({ code: 'no_plan_table', message: '', hint: '', args: { file: 'people.xlsx' } }),
  });
  await open();
  await fireEvent.click(await screen.findByTestId('plan-import'));
  await fireEvent.click(await screen.findByTestId('plan-import-pick'));
  expect((await screen.findByTestId('plan-import-refusal')).textContent).toContain(say('refused-no-plan-table'));
});

test('a plan is printed as it was chosen', async () => {
  const looks: PlanLook[] = [];
  const fake = backend();
  useBackend({ ...fake, plan_save: (a) => (looks.push(a.look), fake.plan_save(a)), file_save_as: async () => '/plan.pdf' });
  const [plan] = await fake.plan_list({ trashed: false });
  render(PrintPlan, { plan: plan!, hasResults: false, onclose: () => undefined });
  const tongue = await screen.findByTestId<HTMLSelectElement>('plan-print-lang');
  // The test's document does not know which option is chosen, so it is told.
  tongue.querySelector = () => [...tongue.options].find((option) => option.value === 'both') ?? null;
  await fireEvent.change(tongue);
  await fireEvent.click(screen.getByTestId('plan-print-results'));
  await fireEvent.click(screen.getByTestId('plan-save-pdf'));
  await waitFor(() => expect(JSON.stringify(looks)).toBe(JSON.stringify([{ lang: 'kk', is_bilingual: true, with_results: true }])));
});

test('without a plan one is offered for the school year', async () => {
  useBackend(fakeBackend('open'));
  const [plan] = await backend().plan_list({ trashed: false });
  await backend().plan_trash({ ids: [plan!.id] });
  await open();
  await fireEvent.click(await screen.findByTestId('plan-first'));
  expect((await screen.findByTestId('plan-form-year') as HTMLInputElement).value).toBe('2026/27');
  await fireEvent.input(screen.getByTestId('plan-form-year'), { target: { value: 'келесі жыл' } });
  await fireEvent.click(screen.getByTestId('plan-save'));
  expect(screen.getByTestId('plan-form-year-note').textContent?.trim()).toBe(say('plan-year-unread'));
  await fireEvent.input(screen.getByTestId('plan-form-year'), { target: { value: '2027' } });
  await fireEvent.click(screen.getByTestId('plan-save'));
  expect((await screen.findByTestId('plan-year')).textContent).toBe('2027');
  expect(await screen.findByTestId('plan-no-lines')).toBeTruthy();
});
