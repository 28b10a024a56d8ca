/** Whole lists come onto the list of an event; people are called out and divided into groups. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import type { DivideBy, EventCard } from '../../backend/types';
import { deeds } from '../../desk/deeds.svelte';
import { named, register } from '../../desk/register.svelte';
import { say, words } from '../../words/words.svelte';
import AddFrom from './AddFrom.svelte';
import CallOut from './CallOut.svelte';
import DivideForm from './DivideForm.svelte';
import Groups from './Groups.svelte';
import { noEventFilter } from './query';

beforeEach(() => {
  words.lang = 'kk';
  deeds.hide();
  useBackend(fakeBackend('open'));
});

afterEach(cleanup);

async function forum(): Promise<EventCard> {
  const events = await backend().event_list({ query: noEventFilter() });
  return backend().event_show({ id: events.rows.find((one) => one.kind === 'forum')!.id });
}

const all = (testid: string) => screen.getAllByTestId(testid);

test('people go from group to group by the keyboard: ticked, then put', async () => {
  const card = await forum();
  await backend().event_group_divide({ event: card.event.id, wish: { by: 'evenly', groups: 2, most: 0, keep: false } });
  render(Groups, { card });
  await waitFor(() => expect(all('group-column').length).toBe(2));
  const counts = () => all('group-count').map((one) => Number(one.textContent));
  const before = counts();
  const people = all('group-person');
  people[0]!.focus();
  await fireEvent.keyDown(people[0]!, { code: 'ArrowRight' });
  expect(document.activeElement?.closest('section')).toBe(all('group-column')[1]);
  await fireEvent.click(people[0]!);
  await fireEvent.click(people[1]!);
  await fireEvent.click(screen.getByTestId('groups-put'));
  await waitFor(() => expect(all('groups-put-to').length).toBe(2));
  await fireEvent.click(all('groups-put-to')[1]!);
  await waitFor(() => expect(counts()).toEqual([before[0]! - 2, before[1]! + 2]));
});

test('a group is put before another one', async () => {
  const card = await forum();
  await backend().event_group_divide({ event: card.event.id, wish: { by: 'evenly', groups: 3, most: 0, keep: false } });
  render(Groups, { card });
  const titles = () => all('group-column').map((one) => one.getAttribute('aria-label'));
  await waitFor(() => expect(titles()).toEqual(['1-топ', '2-топ', '3-топ']));
  await fireEvent.click(all('group-earlier')[1]!);
  await waitFor(() => expect(titles()).toEqual(['1-топ', '3-топ', '2-топ']));
});

test('what a whole list would bring is counted before it is added, and only those who are new', async () => {
  const card = await forum();
  const added: number[] = [];
  render(AddFrom, { event: card.event.id, onclose: () => {}, ondone: (done) => added.push(done.added) });
  const webinar = () => all('whom-option').find((one) => one.textContent.includes('вебинар'));
  await waitFor(() => expect(webinar()).toBeDefined());
  expect(screen.getByTestId('whom-save')).toHaveProperty('disabled', true);
  await fireEvent.click(webinar()!);
  await waitFor(() => expect(screen.getByTestId('whom-count').textContent).toMatch(/\d+ адам/));
  const fresh = Number(/жаңадан (\d+)/.exec(screen.getByTestId('whom-count').textContent)?.[1]);
  await fireEvent.click(screen.getByTestId('whom-save'));
  await waitFor(() => expect(added).toEqual([fresh]));
  expect(fresh).toBeGreaterThan(0);
});

test('a division is foreseen while it is typed, and is what is asked for', async () => {
  const card = await forum();
  const asked: DivideBy[] = [];
  const fake = backend();
  useBackend({ ...fake, event_group_divide: (a) => (asked.push(a.wish), fake.event_group_divide(a)) });
  let closed = false;
  render(DivideForm, { card, onclose: () => (closed = true) });
  expect(screen.getByTestId('divide-foreseen').textContent).toContain('Неше топ керегін');
  await fireEvent.input(screen.getByTestId('divide-groups'), { target: { value: '4' } });
  await waitFor(() => expect(screen.getByTestId('divide-foreseen').textContent).toContain('4 топ шығады'));
  await fireEvent.click(screen.getByTestId('divide-save'));
  await waitFor(() => expect(closed).toBe(true));
  expect(asked).toEqual([{ by: 'evenly', groups: 4, most: 0, keep: true }]);
});

test('somebody is invited where they stand, and what they answer is written there', async () => {
  const card = await forum();
  render(CallOut, { card });
  await waitFor(() => expect(screen.getByTestId('call-out-sums').textContent).toContain('шақырылған'));
  await waitFor(() => expect(all('call-out-invite-one').length).toBeGreaterThan(0));
  const before = all('call-out-invite-one').length;
  await fireEvent.click(all('call-out-invite-one')[0]!);
  await waitFor(() => expect(all('call-out-agreed').length).toBeGreaterThan(0));
  await waitFor(() => expect(all('call-out-invite-one').length).toBe(before - 1));
  await fireEvent.click(all('call-out-agreed')[0]!);
  await waitFor(() => expect(screen.queryAllByTestId('call-out-agreed').length).toBe(0));
});

test.each([[true, 'direction'], [false, 'evenly']])('where a direction was chosen (%s) people are divided by %s first', async (chosen, first) => {
  const card = await forum();
  const fake = backend();
  const wishes: DivideBy['by'][] = [];
  useBackend({
    ...fake,
    event_group_sheet: async (a) => { const sheet = await fake.event_group_sheet(a); return { ...sheet, people: sheet.people.map((one, at) => ({ ...one, directions: chosen && at === 3 ? ['qamqor'] : [] })) }; },
    event_group_foresee: (a) => (wishes.push(a.wish.by), fake.event_group_foresee(a)),
  });
  render(Groups, { card });
  const divide = await screen.findByTestId('groups-divide');
  await waitFor(() => expect((divide as HTMLButtonElement).disabled).toBe(false));
  await fireEvent.click(divide);
  await screen.findByTestId('divide-form');
  expect(screen.getByTestId('divide-by').textContent).toContain(say(`divide-${first}`));
  await waitFor(() => expect(wishes).toEqual(chosen ? ['direction'] : []));
});

test('an answer and its day stand apart, and the sums stay in sight under the way back', async () => {
  const card = await forum();
  const fake = backend();
  useBackend({ ...fake, enrolment_call_out: async (a) => { const part = await fake.enrolment_call_out(a); return { ...part, rows: part.rows.map((row) => ({ ...row, status: 'agreed' as const, status_on: '2026-12-01' })) }; } });
  render(CallOut, { card });
  await waitFor(() => expect(all('call-out-row')[0]!.textContent).toContain(`${say('enrolled-agreed')} 01.12.2026`));
  const lifted = () => document.documentElement.style.getPropertyValue('--undo-bottom');
  expect(lifted()).toBe('40px');
  cleanup();
  expect(lifted()).toBe('');
});

test('an answer given by mistake is changed where it stands', async () => {
  const card = await forum();
  render(CallOut, { card });
  await waitFor(() => expect(screen.queryAllByTestId('call-out-invite-one').length).toBeGreaterThan(0));
  await fireEvent.click(all('call-out-invite-one')[0]!);
  await waitFor(() => expect(screen.queryAllByTestId('call-out-refused').length).toBe(1));
  await fireEvent.click(screen.getByTestId('call-out-refused'));
  await waitFor(() => expect(screen.queryAllByTestId('call-out-refused').length).toBe(0));
  const row = screen.getAllByTestId('call-out-change').map((one) => one.closest('[role="row"]')!).find((one) => one.textContent?.includes(say('enrolled-refused')))!;
  await fireEvent.click(row.querySelector('[data-testid="call-out-change"]')!);
  await fireEvent.click(await screen.findByTestId('call-out-change-agreed'));
  await waitFor(() => expect(row.textContent).toContain(say('enrolled-agreed')));
});

test('of many directions two are shown by their short names, and all of them are told by the mouse', async () => {
  const card = await forum();
  const fake = backend();
  words.lang = 'ru';
  register.reference = await fake.reference_list();
  const codes = ['taza_alem', 'qamqor', 'bilim'];
  useBackend({ ...fake, enrolment_call_out: async (a) => { const part = await fake.enrolment_call_out(a); return { ...part, rows: part.rows.map((row) => ({ ...row, person: { ...row.person, directions: codes } })) }; } });
  render(CallOut, { card });
  const whole = codes.map((code) => named('direction', code)).join(', ');
  await waitFor(() => expect(screen.getAllByTestId('call-out-row')[0]!.querySelector(`[title="${whole}"]`)?.textContent).toBe('Таза әлем, Қамқор +1'));
});

test('only those who were there are meant where marks are, and how many are taken is said beside the event', async () => {
  const card = await forum();
  const fake = backend();
  const list = (marks: number) => useBackend({ ...fake, event_list: async (a) => { const found = await fake.event_list(a); return { ...found, rows: found.rows.map((one) => ({ ...one, enrolled: 1, attended: marks })) }; } });
  for (const marks of [0, 3]) {
    list(marks);
    render(AddFrom, { event: card.event.id, onclose: () => {}, ondone: () => {} });
    await waitFor(() => expect(all('whom-option').length).toBeGreaterThan(0));
    const webinar = () => all('whom-option').find((one) => one.textContent.includes('вебинар'))!;
    await fireEvent.click(webinar());
    const box = screen.getByTestId('whom-attended') as HTMLInputElement;
    expect([box.checked, box.disabled]).toEqual(marks ? [true, false] : [false, true]);
    await waitFor(() => expect(screen.getByTestId('whom-count').textContent).toMatch(/\d+ адам/));
    const taken = Number(/(\d+) адам/.exec(screen.getByTestId('whom-count').textContent)?.[1]);
    expect(webinar().textContent).toContain(say('whom-taken', { count: taken }));
    cleanup();
  }
});

test('too many groups are told at their field, and the hand stays in the one it types in', async () => {
  const card = await forum();
  const fake = backend();
  const asked: number[] = [];
  useBackend({ ...fake, event_group_foresee: (a) => (asked.push(a.wish.most), Promise.reject({ code: 'bad_value', message: '', hint: '', args: { field: 'groups', value: a.wish.groups } })) });
  render(DivideForm, { card, onclose: () => undefined });
  await fireEvent.input(await screen.findByTestId('divide-groups'), { target: { value: '500' } });
  await waitFor(() => expect(screen.getByTestId('divide-groups').getAttribute('aria-invalid')).toBe('true'));
  const most = screen.getByTestId('divide-most');
  most.focus();
  await fireEvent.input(most, { target: { value: '20' } });
  await waitFor(() => expect(asked.at(-1)).toBe(20));
  await waitFor(() => expect(screen.getByTestId('divide-groups').getAttribute('aria-invalid')).toBe('true'));
  expect(document.activeElement).toBe(most);
  expect(screen.queryByTestId('divide-refusal')).toBeNull();
});
