import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import type { ClubImportAnswer, HandOver as Sent } from '../../backend/types';
import { deeds } from '../../desk/deeds.svelte';
import { say, words } from '../../words/words.svelte';
import ClubImport from './ClubImport.svelte';
import { clubPlace, noClubFilter } from './columns';
import Grants from './Grants.svelte';
import HandOver from './HandOver.svelte';

beforeEach(() => {
  words.lang = 'kk';
  deeds.hide();
  useBackend(fakeBackend('open'));
});
afterEach(cleanup);

const firstClub = async () => (await backend().club_list({ query: noClubFilter() })).rows[0]!;

test('what is doubted in a list stands first, is answered, and the list is taken in once', async () => {
  const said: ClubImportAnswer[] = [];
  const taken: string[] = [];
  const fake = backend();
  useBackend({
    ...fake,
    file_pick: async () => '/lists/clubs.xlsx',
    club_import_answer: (a) => (said.push(a.request), fake.club_import_answer(a)),
    club_import_apply: (a) => (taken.push(a.list), fake.club_import_apply(a)),
  });
  render(ClubImport);
  await fireEvent.click(screen.getByTestId('club-import-pick'));
  await waitFor(() => expect(screen.getByTestId('club-import-file').textContent).toBe('clubs.xlsx'));
  const rows = () => screen.getAllByTestId('club-import-row').map((row) => row.dataset['row']);
  expect(rows()).toEqual(['4', '5', '6', '3']);
  await fireEvent.click(screen.getAllByTestId('leader-doubt-same')[0]!);
  await waitFor(() => expect(rows()).toEqual(['5', '6', '3', '4']));
  expect(said[0]).toMatchObject({ row: 4, asked: 'leader', answer: 'same' });
  expect(said[0]?.candidate).toBeTruthy();
  // A slip of the hand, or an answer of an earlier reading, is asked about once more.
  await fireEvent.click(screen.getByTestId('leader-ask-again'));
  await waitFor(() => expect(rows()).toEqual(['4', '5', '6', '3']));
  expect(said[1]).toMatchObject({ row: 4, asked: 'leader', answer: 'ask' });
  await fireEvent.click(screen.getAllByTestId('leader-doubt-same')[0]!);
  await waitFor(() => expect(rows()).toEqual(['5', '6', '3', '4']));
  await fireEvent.click(screen.getByTestId('club-import-take'));
  await waitFor(() => expect(screen.getByTestId('club-import-done')).toBeTruthy());
  expect(taken).toEqual(['list']);
  expect(deeds.bar?.kind).toBe('done');
});

test('a new leader is told with the day they take the place of the present one, and an answer is never pressed twice', async () => {
  const said: ClubImportAnswer[] = [];
  const fake = backend();
  let go = () => {};
  const gate = new Promise<void>((resolve) => (go = resolve));
  useBackend({
    ...fake,
    file_pick: async () => '/lists/clubs.xlsx',
    club_import_answer: async (a) => {
      said.push(a.request);
      await gate;
      return fake.club_import_answer(a);
    },
  });
  render(ClubImport);
  await fireEvent.click(screen.getByTestId('club-import-pick'));
  const doubt = (await screen.findByTestId('leader-doubt-leads')).closest<HTMLElement>('[data-doubt]')!;
  expect(screen.getByTestId('leader-doubt-leads').textContent).toBe('Қазіргі жетекші: Әлиева Айша, 01.09.2024 күнінен бастап');
  const day = screen.getByTestId<HTMLInputElement>('leader-doubt-from');
  await fireEvent.input(day, { target: { value: '01.09.2025' } });
  await fireEvent.blur(day);
  const place = screen.getByTestId<HTMLButtonElement>('leader-doubt-place-new');
  await fireEvent.click(place);
  expect(place.disabled).toBe(true);
  expect(doubt.getAttribute('aria-busy')).toBe('true');
  await fireEvent.click(place);
  await fireEvent.click(screen.getByTestId('club-doubt-new'));
  go();
  await waitFor(() => expect(screen.getByTestId('leader-took-place').textContent).toBe('орнына, 01.09.2025 күнінен бастап'));
  expect(said).toHaveLength(1);
  expect(said[0]).toMatchObject({ row: 6, asked: 'leader', answer: 'new', candidate: null, from: '2025-09-01' });
});

test('a day that is still to come takes nobody\'s place, and «together» says with whom', async () => {
  useBackend({ ...backend(), file_pick: async () => '/lists/clubs.xlsx' });
  render(ClubImport);
  await fireEvent.click(screen.getByTestId('club-import-pick'));
  const day = await screen.findByTestId<HTMLInputElement>('leader-doubt-from');
  await fireEvent.input(day, { target: { value: '01.09.2099' } });
  await fireEvent.blur(day);
  await waitFor(() => expect(screen.getByTestId<HTMLButtonElement>('leader-doubt-place-new').disabled).toBe(true));
  expect(screen.getByText(say('date-ahead'))).toBeTruthy();
  const doubt = screen.getByTestId('leader-doubt-leads').closest<HTMLElement>('[data-doubt]')!;
  await fireEvent.click(within(doubt).getByTestId('leader-doubt-new'));
  await waitFor(() => expect(screen.getByTestId('leader-together').textContent).toBe('қазіргі жетекшімен бірге: Әлиева Айша'));
});

test('better names of leaders are offered one by one or all, and none is taken unasked', async () => {
  useBackend({ ...backend(), file_pick: async () => '/lists/clubs.xlsx' });
  render(ClubImport);
  await fireEvent.click(screen.getByTestId('club-import-pick'));
  await fireEvent.click(await screen.findByTestId('club-import-tab-names'));
  const choices = () => screen.getAllByTestId('club-name').map((line) => line.dataset['choice']);
  expect(choices()).toEqual(['', '', '']);
  await fireEvent.click(screen.getAllByTestId('club-name-keep')[1]!);
  await waitFor(() => expect(choices()).toEqual(['', 'keep', '']));
  await fireEvent.click(screen.getAllByTestId('club-name-keep')[1]!);
  await waitFor(() => expect(choices()).toEqual(['', '', '']));
  await fireEvent.click(screen.getByTestId('club-names-take-all'));
  await waitFor(() => expect(choices()).toEqual(['take', 'take', '']));
});

test('one club is handed over with those who left ticked off', async () => {
  const club = await firstClub();
  const { members } = await backend().club_show({ id: club.id });
  const present = members.filter((one) => !one.to);
  const sent: Sent[] = [];
  const fake = backend();
  useBackend({ ...fake, club_hand_over: (a) => (sent.push(...a.clubs), fake.club_hand_over(a)) });
  render(HandOver, { clubs: [{ id: club.id, name: club.name_kk, leaders: club.leaders }], members: present, onclose: () => {} });
  await fireEvent.input(screen.getByTestId('hand-over-leader'), { target: { value: 'Дәулетова Ерке' } });
  await waitFor(() => screen.getByTestId('hand-over-leader-new'));
  await fireEvent.click(screen.getByTestId('hand-over-leader-new'));
  await fireEvent.click(screen.getAllByTestId('hand-over-member')[0]!);
  await fireEvent.click(screen.getByTestId('hand-over-save'));
  await waitFor(() => expect(sent.length).toBe(1));
  const left = present.filter((one) => one.role !== 'leader')[0]!.trainee;
  expect(sent[0]).toMatchObject({ club: club.id, departing: 'leaves', left: [left], successor: { new: { surname: 'Дәулетова', given: 'Ерке' } } });
});

test('of two clubs of one name each says its school and district', async () => {
  const [one, two] = (await backend().club_list({ query: noClubFilter() })).rows;
  const clubs = [one!, two!].map((club) => ({ id: club.id, name: 'Алау', place: clubPlace(club), leaders: club.leaders }));
  render(HandOver, { clubs, onclose: () => {} });
  const places = screen.getAllByTestId('hand-over-place').map((place) => place.textContent);
  expect(places).toEqual([one!, two!].map(clubPlace));
  expect(new Set(places).size).toBe(2);
  for (const place of places) expect(place).toMatch(/\S · \S/);
});

test('an overdue report is seen on the line of the grant and is closed from its menu', async () => {
  const rows = (await backend().club_list({ query: { ...noClubFilter(), report_overdue: true } })).rows;
  const { club, grants } = await backend().club_show({ id: rows[0]!.id });
  render(Grants, { club: club.id, grants, removed: [] });
  expect(screen.getByTestId('grant-step-overdue').textContent).toContain('31.10.2026');
  await fireEvent.click(screen.getByTestId('grant-more'));
  await fireEvent.click(await screen.findByTestId('grant-menu-reported'));
  await waitFor(async () => expect((await backend().club_show({ id: club.id })).grants[0]?.state).toBe('reported'));
});
