import { expect, test } from 'vitest';

import type { GrantDraft } from '../../backend/types';
import { handOvers, lastSchoolDay, leaderAsked, type Handing } from './hand-over';
import { isOverdue, lifeLine } from './life';

const draft = (more: Partial<GrantDraft>): GrantDraft => ({
  title: 'Жасыл аула', giver: '', state: 'won', applied_on: '', asked: 0, won_on: '2026-04-15', sum: 350_000, report_due: '2026-10-01', reported_on: '', note: '', ...more,
});
const kinds = (grant: GrantDraft, today: string) => lifeLine(grant, today).map((step) => `${step.kind}${step.done ? '+' : ''}`);

test('the line tells what happened to a grant and what is ahead of it', () => {
  expect(kinds(draft({ state: 'applied', won_on: '' }), '2026-05-01')).toEqual(['applied+', 'waiting', 'due']);
  expect(kinds(draft({}), '2026-05-01')).toEqual(['won+', 'due']);
  expect(kinds(draft({ applied_on: '2026-03-01', state: 'reported', reported_on: '2026-09-30' }), '2026-12-01')).toEqual(['applied+', 'won+', 'reported+']);
  expect(kinds(draft({ applied_on: '2026-03-01', state: 'refused' }), '2026-12-01')).toEqual(['applied+', 'refused+']);
});

test('a report is late from the day after it was due', () => {
  expect(isOverdue(draft({}), '2026-10-01')).toBe(false);
  expect(isOverdue(draft({}), '2026-10-02')).toBe(true);
  expect(kinds(draft({}), '2026-10-02')).toEqual(['won+', 'overdue']);
  expect(isOverdue(draft({ report_due: '' }), '2030-01-01')).toBe(false);
});

const club = (more: Partial<Handing>): Handing => ({ club: 'a', name: 'Алау', place: '', leaders: [], id: '', leader: '', text: '', only: '', ...more });

test('a new leader is somebody of the register or is written by name', () => {
  const [known, fresh] = handOvers([club({ id: 'p', leader: 'Ким Данияр' }), club({ club: 'b', leader: 'Дәулетова  Ерке Асқарқызы' })], '2026-05-31', 'leaves', []);
  expect(known?.successor).toEqual({ person: 'p' });
  expect(fresh?.successor).toMatchObject({ new: { surname: 'Дәулетова', given: 'Ерке', patronymic: 'Асқарқызы' } });
});

test('only clubs with a new leader are handed over; one alone asks who it is, and so does what is typed', () => {
  const two = [club({}), club({ club: 'b', leader: 'Ким Данияр', id: 'p' })];
  expect(handOvers(two, '2026-05-31', 'stays', []).map((one) => one.club)).toEqual(['b']);
  expect(handOvers([club({})], '2026-05-31', 'stays', ['m'])).toEqual([]);
  expect(leaderAsked(club({}), false)).toBeNull();
  expect(leaderAsked(club({}), true)?.phrase).toBe('hand-over-missing');
  expect(leaderAsked(club({ text: 'Ким' }), false)?.phrase).toBe('hand-over-choose');
  expect(leaderAsked(club({ text: 'Ким', only: 'Ким Данияр' }), true)).toEqual({ phrase: 'hand-over-is-it', name: 'Ким Данияр' });
  expect(leaderAsked(club({ leader: 'Ким Данияр' }), true)).toBeNull();
});

test('in summer the day offered is the last of the school year', () => {
  expect(lastSchoolDay('2026-07-10')).toBe('2026-05-31');
  expect(lastSchoolDay('2026-04-10')).toBe('2026-04-10');
  expect(lastSchoolDay('2026-10-10')).toBe('2026-10-10');
});
