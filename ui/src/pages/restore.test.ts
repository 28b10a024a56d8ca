/** What was deleted is found where it stood and put back from there. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import App from '../App.svelte';
import { backend, useBackend } from '../backend';
import { fakeBackend } from '../backend/fake';
import { fixToday } from '../desk/clock';
import { deeds } from '../desk/deeds.svelte';
import { register } from '../desk/register.svelte';
import { words } from '../words/words.svelte';
import { noClubFilter } from './clubs/columns';
import { noEventFilter } from './events/query';

async function openAt(hash: string) {
  window.location.hash = hash;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  render(App);
  await screen.findByTestId('nav-home');
}

const click = async (id: string) => fireEvent.click(await screen.findByTestId(id));
const type = (id: string, value: string) => fireEvent.input(screen.getByTestId(id), { target: { value } });
const event = async (at = 0) => (await backend().event_list({ query: { ...noEventFilter(), sort: { by: '', descending: false } } })).rows[at]!;
const club = async () => (await backend().club_list({ query: { ...noClubFilter(), limit: 1 } })).rows[0]!.id;

beforeEach(() => {
  // Nothing is laid out here: a list is as high as some rows.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(32);
  localStorage.clear();
  words.lang = 'kk';
  fixToday('2026-11-27');
  deeds.hide();
  register.status = null;
  useBackend(fakeBackend('open'));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('a deleted session is folded under the others and comes back', async () => {
  const { id } = await event();
  const before = (await backend().event_show({ id })).event.sessions;
  await backend().session_trash({ ids: [before[1]!.id] });
  await openAt(`#/events/${id}`);
  expect((await screen.findByTestId('session-removed-row')).textContent).toContain(before[1]!.title);
  expect(screen.getAllByTestId('session')).toHaveLength(before.length - 1);
  await click('session-restore');
  await waitFor(() => expect(screen.getAllByTestId('session')).toHaveLength(before.length));
  expect(screen.queryByTestId('session-removed')).toBeNull();
});

test('people taken off a list are counted above it and put back', async () => {
  const { id } = await event();
  const query = { event: id, text: '', status: [], role: [], district: [], direction: [], answers: {}, trashed: false, sort: { by: 'name', descending: false }, offset: 0, limit: 3 };
  const three = (await backend().enrolment_list({ query })).rows;
  await backend().enrolment_trash({ ids: three.map((one) => one.id) });
  await openAt(`#/events/${id}?tab=people`);
  const chip = await screen.findByTestId('enrolled-removed');
  expect(chip.textContent).toContain('Тізімнен алынғандар (3)');
  await fireEvent.click(chip);
  await waitFor(() => expect(screen.getAllByTestId('enrolled-restore')).toHaveLength(3));
  const named: string[] = [];
  useBackend({ ...backend(), file_save_as: async ({ name }) => (named.push(name), null) });
  await click('enrolled-tools');
  await click('enrolled-print');
  await waitFor(() => expect(named[0], 'nobody takes it for the list').toMatch(/^Тізімнен алынғандар, .+[.]pdf$/));
  for (let left = 2; left >= 0; left -= 1) {
    await fireEvent.click(screen.getAllByTestId('enrolled-restore')[0]!);
    await waitFor(() => expect(screen.queryAllByTestId('enrolled-restore')).toHaveLength(left));
  }
  await waitFor(() => expect(screen.queryByTestId('enrolled-removed')).toBeNull());
  expect(await screen.findAllByTestId('enrolled-open')).not.toHaveLength(0);
});

test('a member and a grant of a club come back, and dates of a membership are corrected', async () => {
  const id = await club();
  const card = await backend().club_show({ id });
  const { value: grant } = await backend().grant_add({ club: id, draft: { title: 'Жастар гранты', giver: '', state: 'won', applied_on: '', asked: 0, won_on: '', sum: 500_000, report_due: '', reported_on: '', note: '' } });
  await backend().grant_trash({ ids: [grant.id] });
  await backend().membership_trash({ ids: [card.members[0]!.id] });
  await openAt(`#/clubs/${id}`);
  expect((await screen.findByTestId('grant-removed-row')).textContent).toContain('Жастар гранты');
  await click('grant-restore');
  await click('member-restore');
  await waitFor(() => expect(screen.getAllByTestId('member')).toHaveLength(card.members.length));

  await fireEvent.click(screen.getAllByTestId('member-more')[0]!);
  await click('member-edit');
  await screen.findByTestId('membership-form');
  await type('membership-from', '1.9.2025');
  await fireEvent.blur(screen.getByTestId('membership-from'));
  await type('membership-to', '31.5.2027');
  await fireEvent.blur(screen.getByTestId('membership-to'));
  await click('membership-save');
  await waitFor(() => expect(screen.queryByTestId('membership-form')).toBeNull());
  // The fixed today is before the last day: nobody left yet.
  expect(screen.getByTestId('club-members').textContent).toContain(`· ${card.members.filter((one) => !one.to).length}`);
  const dates = (await backend().club_show({ id })).members.map((one) => `${one.from} ${one.to}`);
  expect(dates).toContain('2025-09-01 2027-05-31');
});

test('whoever joins a club may have come in earlier, and a day that is none is not passed over', async () => {
  const id = await club();
  await openAt(`#/clubs/${id}`);
  await click('club-add-members');
  await type('picker-search', 'ас');
  const known = (await backend().club_show({ id })).members.map((one) => one.trainee);
  const fresh = (await backend().trainee_find({ text: 'ас', limit: 30 })).find((one) => !known.includes(one.id))!;
  await waitFor(() => expect(screen.getAllByTestId('picker-person').length).toBeGreaterThan(1));
  await fireEvent.keyDown(screen.getByTestId('picker-search'), { key: 'Enter', code: 'Enter' });
  await screen.findByTestId('picker-chosen');
  // Closed by a slip, the picker still holds whom one has chosen.
  await fireEvent.keyDown(screen.getByTestId('picker-search'), { key: 'Escape', code: 'Escape' });
  await waitFor(() => expect(screen.queryByTestId('picker')).toBeNull());
  await click('club-add-members');
  expect((await screen.findByTestId('picker-chosen')).textContent).toContain(fresh.surname);
  await type('join-from', 'кеше');
  await fireEvent.blur(screen.getByTestId('join-from'));
  await click('picker-save');
  expect((await backend().club_show({ id })).members).toHaveLength(known.length);
  await type('join-from', '01.09.2024');
  await fireEvent.blur(screen.getByTestId('join-from'));
  await click('picker-save');
  await waitFor(async () => expect((await backend().club_show({ id })).members.find((one) => one.trainee === fresh.id)?.from).toBe('2024-09-01'));
});

test('a worker taken off the list comes back to it', async () => {
  await backend().worker_trash({ id: 'w2' });
  await openAt('#/settings/workers');
  await screen.findByTestId('worker-removed-row');
  const before = screen.getAllByTestId('worker').length;
  await click('worker-restore');
  await waitFor(() => expect(screen.getAllByTestId('worker')).toHaveLength(before + 1));
});

test('a copy of the list leads into the restore with its own file', async () => {
  const asked: string[] = [];
  const plain = backend();
  useBackend({ ...plain, register_restore: (a) => (asked.push(a.path), plain.register_restore(a)) });
  await openAt('#/settings/backups');
  await fireEvent.click((await screen.findAllByTestId('backup-restore-this'))[1]!);
  await click('restore-go');
  await waitFor(() => expect(asked).toEqual(['b']));
});

test('an event that is over and marked is called held in one press, and undo takes it back', async () => {
  const { id } = await event(2);
  await backend().event_correct({ id, changes: { status: 'planned' } });
  await openAt(`#/events/${id}`);
  await screen.findByTestId('event-seems-held');
  await click('event-call-held');
  await waitFor(() => expect(screen.queryByTestId('event-seems-held')).toBeNull());
  expect((await backend().event_show({ id })).event.status).toBe('held');
  await click('undo-bar-undo');
  await screen.findByTestId('event-seems-held');
  cleanup();

  await openAt('#/home');
  await click('ask-call-held');
  await waitFor(() => expect(screen.queryByTestId('ask-event-over')).toBeNull());
});

test('an event says how far each session is marked', async () => {
  const { id } = await event();
  const card = await backend().event_show({ id });
  await openAt(`#/events/${id}`);
  const first = (await screen.findAllByTestId('session-about'))[0]!;
  expect(first.textContent).toContain(`${card.counts.registered} адамнан ${card.marked[card.event.sessions[0]!.id]} белгіленген`);
});

test('filters and the hand stay on the way back from a record, and the menu opens the list afresh', async () => {
  await openAt('#/events');
  await screen.findByTestId('events-title');
  await type('events-search', 'форум');
  await waitFor(() => expect(screen.getAllByTestId('event-link')).toHaveLength(1));
  const go = (hash: string) => {
    window.location.hash = hash;
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  };
  go(screen.getByTestId('event-link').getAttribute('href') ?? '');
  const back = await screen.findByTestId('event-title-back');
  go(back.getAttribute('href') ?? '');
  expect(((await screen.findByTestId('events-search')) as HTMLInputElement).value).toBe('форум');
  await click('nav-home');
  go('#/home');
  await screen.findByTestId('home-title');
  await click('nav-events');
  go('#/events');
  expect(((await screen.findByTestId('events-search')) as HTMLInputElement).value).toBe('');
});

test('a deleted group comes back with its people, and a head count with its figure', async () => {
  const { id } = await event();
  const { value: group } = await backend().event_group_add({ event: id, draft: { title: 'А тобы', place: '', leader: '', direction: '' } });
  const [one] = (await backend().event_group_sheet({ event: id })).people;
  await backend().event_group_put({ enrolments: [one!.enrolment], group: group.id });
  await backend().event_group_trash({ ids: [group.id] });
  const { value: counted } = await backend().head_count_add({ event: id, draft: { label: 'көрермендер', people: 80 } });
  await backend().head_count_trash({ ids: [counted.id] });
  await openAt(`#/events/${id}`);
  expect((await screen.findByTestId('head-count-removed-row')).textContent).toContain('80');
  await click('head-count-restore');
  expect((await screen.findByTestId('head-count')).textContent).toContain('көрермендер');
  expect(screen.queryByTestId('head-count-removed')).toBeNull();
  cleanup();
  await openAt(`#/events/${id}?tab=groups`);
  expect((await screen.findByTestId('group-removed-row')).textContent).toContain('А тобы');
  await click('group-restore');
  await waitFor(() => expect(screen.getAllByTestId('group-count').map((it) => it.textContent)).toContain('1'));
  expect(screen.queryByTestId('group-removed')).toBeNull();
});

test('a deleted plan comes back from where plans stand, though none is left', async () => {
  const plans = await backend().plan_list({ trashed: false });
  await backend().plan_trash({ ids: plans.map((one) => one.id) });
  await openAt('#/plan');
  await screen.findByTestId('plan-none');
  expect((await screen.findAllByTestId('plan-removed-row'))[0]!.textContent).toContain(plans[0]!.year);
  await fireEvent.click(screen.getAllByTestId('plan-restore')[0]!);
  expect(await screen.findAllByTestId('plan-line')).not.toHaveLength(0);
});

test('an event without a time stands on the board of this year only', async () => {
  const { id } = await event();
  await backend().event_correct({ id, changes: { period: '', title_kk: 'Күні жоқ кездесу', status: 'planned' } });
  await openAt('#/plan?tab=board');
  const titles = () => screen.queryAllByTestId('board-event').map((one) => one.textContent);
  await waitFor(() => expect(titles()).toContain('Күні жоқ кездесу'));
  const year = screen.getByTestId<HTMLSelectElement>('board-year');
  year.querySelector = () => [...year.options].find((option) => option.value === '2027') ?? null;
  await fireEvent.change(year);
  await waitFor(() => expect(titles()).not.toContain('Күні жоқ кездесу'));
});
