import { expect, test } from 'vitest';

import { emptyEvent, fieldsOf, offeredFor, parseHours, parseTime, plannedSessions } from './query';

const name = (n: number) => `${n}`;

test('sessions of a new event share its days and its hours', () => {
  const event = { ...fieldsOf(emptyEvent()), period: '2026-10-30/2026-11-01', hours: 9 };
  const made = plannedSessions(event, 6, name);
  expect(made.map((one) => one.date)).toEqual(['2026-10-30', '2026-10-30', '2026-10-31', '2026-10-31', '2026-11-01', '2026-11-01']);
  expect(made.map((one) => one.title)).toEqual(['1', '2', '3', '4', '5', '6']);
  expect(made.map((one) => one.hours)).toEqual([1, 2, 1, 2, 1, 2]);
});

test('a period without days leaves the sessions undated', () => {
  const event = { ...fieldsOf(emptyEvent()), period: '2026/27', hours: 0 };
  expect(plannedSessions(event, 2, name).map((one) => one.date)).toEqual(['', '']);
  expect(plannedSessions(event, 2, name).map((one) => one.title)).toEqual(['', '']);
  expect(plannedSessions(event, 0, name)).toEqual([]);
});

test('a new event is offered a session a day, and held once it is over', () => {
  expect(offeredFor('2026-11-27/2026-11-28', '2026-11-28')).toEqual({ sessions: 2, status: 'planned' });
  expect(offeredFor('2026-11-27/2026-11-28', '2026-11-29')).toEqual({ sessions: 2, status: 'held' });
  expect(offeredFor('2026-11', '2026-12-29')).toEqual({ sessions: 1, status: 'planned' });
  expect(offeredFor('', '2026-11-29')).toEqual({ sessions: 1, status: 'planned' });
});

test.each([
  ['10:00', '10:00'],
  ['10', '10:00'],
  ['9.30', '9:30'],
  ['1430', '14:30'],
  ['', ''],
  ['25:00', null],
  ['түсте', null],
])('the time «%s» is read as %s', (typed, time) => {
  expect(parseTime(typed)).toBe(time);
});

test.each([
  ['6', 6],
  [' 72 ', 72],
  ['', 0],
  ['1,5', null],
  ['алты', null],
])('the hours «%s» are read as %s', (typed, hours) => {
  expect(parseHours(typed)).toBe(hours);
});
