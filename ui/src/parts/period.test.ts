import { expect, test } from 'vitest';

import { periodOf, schoolYear } from './period';

const PARTS = { first: '2026-10-15', last: '2026-10-16', year: '2026', month: '3', quarter: '4' };

test.each([
  ['day', '2026-10-15'],
  ['days', '2026-10-15/2026-10-16'],
  ['month', '2026-03'],
  ['quarter', '2026-Q4'],
  ['school_year', '2026/27'],
  ['year', '2026'],
  ['none', ''],
] as const)('a period of the kind %s is written %s', (kind, text) => {
  expect(periodOf(kind, PARTS)).toBe(text);
});

test('days typed the wrong way round are put in order, one alone is a day', () => {
  expect(periodOf('days', { ...PARTS, first: '2026-10-16', last: '2026-10-15' })).toBe('2026-10-15/2026-10-16');
  expect(periodOf('days', { ...PARTS, last: '' })).toBe('2026-10-15');
});

test('a year that is not one makes no period', () => {
  expect(periodOf('quarter', { ...PARTS, year: '26' })).toBe('');
  expect(schoolYear('1999')).toBe('1999/00');
});
