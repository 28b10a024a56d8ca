/** A person's page: what papers call them, own columns, places, photo, what happened. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import type { OwnFieldDraft, TraineeCard, TraineeRow } from '../../backend/types';
import { dropDrafts } from '../../desk/draft.svelte';
import { fixToday } from '../../desk/clock';
import { register } from '../../desk/register.svelte';
import { amend } from '../../desk/route.svelte';
import { words } from '../../words/words.svelte';
import OwnForm from './OwnForm.svelte';
import PersonForm from './PersonForm.svelte';
import PersonPage from './PersonPage.svelte';
import { noFilter, queryOf } from './query';

let first: TraineeRow;

beforeEach(async () => {
  dropDrafts();
  amend({ tab: '', at: '' });
  words.lang = 'kk';
  fixToday('2026-11-27');
  useBackend(fakeBackend());
  await register.readReference();
  const rest = { text: '', sort: { by: 'name', descending: false }, trashed: false, offset: 0, limit: 1 };
  first = (await backend().trainee_list({ query: queryOf(noFilter(), rest) })).rows[0]!;
});
afterEach(cleanup);

const show = async () => {
  render(PersonPage, { id: first.id });
  await screen.findByTestId('person-title');
};
const card = (): Promise<TraineeCard> => backend().trainee_show({ id: first.id });
const click = (id: string) => fireEvent.click(screen.getByTestId(id));
/** The test's document does not know which option is chosen, so it is told. */
const choose = (id: string, value: string) => {
  const select = screen.getByTestId<HTMLSelectElement>(id);
  select.querySelector = () => [...select.options].find((option) => option.value === value) ?? null;
  return fireEvent.change(select);
};
const type = (id: string, value: string) => fireEvent.input(screen.getByTestId(id), { target: { value } });

async function column(title: string, holds: OwnFieldDraft['holds'], choices: string[] = []) {
  return (await backend().own_field_add({ draft: { title: { kk: title, ru: '', en: '' }, holds, choices } })).value;
}

test('an own dative is written, marked as one, and goes back to the rule', async () => {
  await show();
  expect(screen.getByTestId('name-dative').dataset['confidence']).toBe('high');
  await click('names-edit');
  await type('names-dative', 'Айша ханымға');
  await click('names-save');
  await waitFor(() => expect(screen.getByTestId('name-dative').textContent).toContain('Айша ханымға'));
  expect(screen.getByTestId('name-dative').dataset['confidence']).toBe('own');

  await click('names-edit');
  await click('names-dative-rule');
  await click('names-save');
  await waitFor(() => expect(screen.getByTestId('name-dative').dataset['confidence']).toBe('high'));
});

test('whoever comes to a person without the hand on anything has it on the page', async () => {
  const main = document.createElement('main');
  Object.assign(main, { id: 'main', tabIndex: -1 });
  document.body.append(main);
  (document.activeElement as HTMLElement | null)?.blur();
  await show();
  await waitFor(() => expect(document.activeElement).toBe(main));
  main.remove();
});

test('another surname offers to keep the former one, a slip does not tick it', async () => {
  const correct = vi.spyOn(backend(), 'trainee_correct');
  render(PersonForm, { person: { ...first, surname: 'Қасымова' }, onclose: () => undefined });
  expect(screen.queryByTestId('keep-former')).toBeNull();
  await type('field-surname', 'Қасимова');
  expect((screen.getByTestId('keep-former') as HTMLInputElement).checked).toBe(false);
  await type('field-surname', 'Омарова');
  expect((screen.getByTestId('keep-former') as HTMLInputElement).checked).toBe(true);
  await click('person-save');
  await waitFor(() => expect(correct).toHaveBeenCalledWith({ id: first.id, changes: { surname: 'Омарова', keep_former: true } }));
});

test('own columns stand on the page by their kind, and a value the core refuses is said at its field', async () => {
  const [height, swims] = [await column('Бойы', 'number'), await column('Жүзе біледі', 'yes')];
  await backend().trainee_correct({ id: first.id, changes: { own: { [swims.id]: 'yes' } } });
  await show();
  expect(screen.getAllByTestId('own-value').map((one) => one.textContent.trim())).toEqual(['жазылмаған', 'Иә']);
  cleanup();

  render(OwnForm, { card: await card(), onclose: () => undefined });
  await type(`own-${height.position}`, 'биік');
  await click('own-save');
  expect((await screen.findByTestId(`own-${height.position}-note`)).textContent).toContain('келмейді');
  await type(`own-${height.position}`, '172,5');
  await click('own-save');
  await waitFor(async () => expect((await card()).own[0]?.value).toBe('172,5'));
});

test('a new person is added with the columns of the academy', async () => {
  const size = await column('Киім өлшемі', 'choice', ['S', 'M']);
  const add = vi.spyOn(backend(), 'trainee_add');
  render(PersonForm, { onclose: () => undefined });
  await screen.findByTestId(`own-${size.position}`);
  await choose(`own-${size.position}`, 'M');
  await type('field-surname', 'Оңғарбаева');
  await click('person-save');
  await waitFor(() => expect(add).toHaveBeenCalledWith({ draft: expect.objectContaining({ own: { [size.id]: 'M' } }) }));
});

test('the form that corrects a person has the columns of the academy, keeps what was typed there and writes that alone', async () => {
  const height = await column('Бойы', 'number');
  const size = await column('Футболка өлшемі', 'text');
  await backend().trainee_correct({ id: first.id, changes: { own: { [size.id]: 'M' } } });
  const person = (await card()).trainee;
  const correct = vi.spyOn(backend(), 'trainee_correct');
  const value = (id: string) => screen.getByTestId<HTMLInputElement>(id).value;
  const open = async () => {
    render(PersonForm, { person, onclose: () => undefined });
    await screen.findByTestId(`own-${height.position}`);
  };
  await open();
  expect(value(`own-${size.position}`)).toBe('M');
  await type(`own-${height.position}`, 'биік');
  await click('person-save');
  expect((await screen.findByTestId(`own-${height.position}-note`)).textContent).toContain('келмейді');
  await fireEvent.keyDown(screen.getByTestId('person-form'), { key: 'Escape' });
  cleanup();
  await open();
  expect(value(`own-${height.position}`), 'what was typed waits').toBe('биік');
  expect(screen.getByTestId('draft-kept')).toBeTruthy();
  await type(`own-${height.position}`, '172');
  await click('person-save');
  await waitFor(() => expect(correct).toHaveBeenLastCalledWith({ id: first.id, changes: { own: { [height.id]: '172' } } }));
});

test('moving on keeps the place of before with its day', async () => {
  await show();
  const now = screen.getByTestId('study-now').textContent ?? '';
  await click('study-move');
  const value = (id: string) => screen.getByTestId<HTMLInputElement>(id).value;
  expect(now, 'the form begins from the present place').toContain(value('study-school') || value('study-faculty') || value('study-organisation'));
  expect(value('study-school') + value('study-faculty') + value('study-organisation')).not.toBe('');
  await click('study-save');
  expect(screen.getByTestId('study-school-note').textContent).toContain('Қазіргі орнымен бірдей');
  await type('study-school', 'Арман лицейі');
  await fireEvent.input(screen.getByTestId('study-since'), { target: { value: '01.09.2026' } });
  await fireEvent.blur(screen.getByTestId('study-since'));
  await click('study-save');
  await waitFor(() => expect(screen.getByTestId('study-now').textContent).toContain('Арман лицейі'));
  expect(screen.getByTestId('study-now').textContent).toContain('01.09.2026');
  expect(screen.getByTestId('study-before').textContent).toContain('01.09.2026');
});

test('a student moves to another group with the faculty alone, and no school is demanded', async () => {
  await backend().trainee_correct({ id: first.id, changes: { school: '', organisation: '', faculty: 'technical', course: '2', study_group: 'АТ-21' } });
  await show();
  const move = vi.spyOn(backend(), 'trainee_move');
  await click('study-move');
  expect(screen.getByTestId<HTMLInputElement>('study-course').value).toBe('2');
  await type('study-group', 'АТ-22');
  await click('study-save');
  await waitFor(() => expect(move).toHaveBeenCalledOnce());
  expect(move.mock.calls[0]![0].draft).toMatchObject({ school: '', course: '2', study_group: 'АТ-22' });
});

test('figures open the rows they were counted from, and what happened links to its record', async () => {
  await show();
  const figures = ['events', 'hours', 'papers', 'rate'].map((one) => screen.getByTestId(`person-figure-${one}`).getAttribute('href'));
  expect(figures).toEqual([`#/people/${first.id}?at=events`, `#/people/${first.id}?tab=attendance`, `#/people/${first.id}?at=papers`, `#/people/${first.id}?tab=attendance`]);
  await click('person-tab-timeline');
  const told = await screen.findAllByTestId('timeline-entry');
  expect(told.at(-1)?.dataset['what'], 'the latest stands first').toBe('added');
  await click('person-tab-attendance');
  const sum = await screen.findByTestId(/person-sessions|person-no-sessions/);
  expect(sum).toBeTruthy();
});

test('a long list shows its first rows and the rest when asked for', async () => {
  const long = await card();
  const one = long.events[0] ?? { enrolment: 'e', event: 'v', title_kk: 'Форум', title_ru: '', title_en: '', period: '2026-10-15', role: '', status: 'registered' as const, attended: 0, sessions: 0, hours: 0 };
  const events = Array.from({ length: 30 }, (_, i) => ({ ...one, enrolment: `e${i}` }));
  useBackend({ ...backend(), trainee_show: async () => ({ ...long, events }) });
  await show();
  expect(screen.getAllByTestId('person-event')).toHaveLength(8);
  await click('person-events-all');
  expect(screen.getAllByTestId('person-event')).toHaveLength(30);
});

test('a photo without a consent says what the law asks for, and is taken away with one press', async () => {
  await backend().trainee_photo({ id: first.id, bytes: [1, 2, 3] });
  await show();
  const law = screen.getByTestId('photo-law').textContent;
  expect(law).toContain('Фотоға келісімі жоқ');
  expect(law, 'a refusal is written down too').not.toContain('жазылмаған');
  await click('photo-remove');
  await waitFor(() => expect(screen.queryByTestId('photo-remove')).toBeNull());
  expect(within(document.body).getByTestId('photo-choose').textContent).toContain('Фото қою');
});

test('of a nameless person nothing is offered to be written, and no dropped picture is taken', async () => {
  await column('Футболка өлшемі', 'text');
  let drop: ((path: string) => void) | undefined;
  vi.spyOn(backend(), 'on_file_dropped').mockImplementation((handler) => ((drop = handler), () => undefined));
  await show();
  await screen.findByTestId('photo-choose');
  const WRITES = ['photo-choose', 'name-dative', 'person-edit', 'person-to-event', 'study-add', 'study-move', 'own-edit', 'consent-add'];
  await screen.findByTestId('consent-add');
  for (const id of WRITES) expect(screen.queryByTestId(id), id).toBeTruthy();
  cleanup();
  await backend().trainee_anonymise({ ids: [first.id] });
  await show();
  await screen.findByTestId('person-nameless');
  for (const id of WRITES) expect(screen.queryByTestId(id), id).toBeNull();
  drop?.('/pictures/b.jpg');
  await Promise.resolve();
  expect(screen.queryByTestId('photo-crop')).toBeNull();
});
