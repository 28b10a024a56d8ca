import { afterEach, expect, test } from 'vitest';

import { age, dayLong, dayNear, moment, parseDay, period, periodKind, periodShort } from './dates';
import { words } from './words.svelte';

afterEach(() => (words.lang = 'kk'));

test.each([
  ['27.11.2026', '2026-11-27'],
  ['27.11.26', '2026-11-27'],
  ['1/2/2010', '2010-02-01'],
  ['27112026', '2026-11-27'],
  ['2026-11-27', '2026-11-27'],
  ['05.06.87', '1987-06-05'],
  ['29.02.2024', '2024-02-29'],
  ['31.02.2010', null],
  ['27.13.2026', null],
  ['ертең', null],
  ['', null],
])('the typed day «%s» is read as %s', (typed, day) => {
  expect(parseDay(typed)).toBe(day);
});

test.each([
  ['2026-10-15', '2026 жылғы 15 қазан', '15 октября 2026 года'],
  ['2026-10-15/2026-10-16', '2026 жылғы 15–16 қазан', '15–16 октября 2026 года'],
  ['2026-10-30/2026-11-02', '2026 жылғы 30 қазан – 2 қараша', '30 октября – 2 ноября 2026 года'],
  ['2026-11', '2026 жылғы қараша', 'ноябрь 2026 года'],
  ['2026-Q4', '2026 жылғы 4-тоқсан', '4-й квартал 2026 года'],
  ['2026/27', '2026/27 оқу жылы', '2026/27 учебный год'],
  ['2026', '2026, жыл бойы', '2026, в течение года'],
  ['', 'мерзімі белгісіз', 'срок не назначен'],
])('the period %s is said whole in both languages', (text, kk, ru) => {
  expect(period(text)).toBe(kk);
  words.lang = 'ru';
  expect(period(text)).toBe(ru);
});

test('a period over the new year is told with full days', () => {
  expect(periodKind('2026-12-30/2027-01-03')).toBe('days');
  expect(period('2026-12-30/2027-01-03')).toBe('30.12.2026 – 03.01.2027');
});

test('days near and far', () => {
  expect(dayLong('2026-11-27')).toBe('2026 жылғы 27 қараша, жұма');
  expect(dayNear('2026-11-21', '2026-11-27')).toBe('21 қар.');
  expect(dayNear('2025-11-21', '2026-11-27')).toBe('21.11.2025');
});

test('a moment of today and of yesterday is said with its hour', () => {
  const at = (day: number) => new Date(2026, 10, day, 8, 5).toISOString();
  expect(moment(at(27), '2026-11-27')).toBe('бүгін 8:05');
  expect(moment(at(26), '2026-11-27')).toBe('кеше 8:05');
  expect(moment(at(3), '2026-11-27')).toBe('3 қар., 8:05');
});

test('an age is counted at the day, not at the year', () => {
  expect(age('2008-11-28', '2026-11-27')).toBe(17);
  expect(age('2008-11-27', '2026-11-27')).toBe(18);
  expect(age('', '2026-11-27')).toBeNull();
});

test.each([
  ['2026-11-27', '27.11.2026'],
  ['2026-11-27/2026-11-28', '27–28.11.2026'],
  ['2026-11-30/2026-12-02', '30.11–02.12.2026'],
  ['2026-12-30/2027-01-03', '30.12.2026–03.01.2027'],
  ['2026-Q4', '2026 жылғы 4-тоқсан'],
])('a table shows the period %s as %s', (text, short) => {
  expect(periodShort(text)).toBe(short);
});
