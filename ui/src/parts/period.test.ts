import { expect, test } from 'vitest';

import { boundsOf, periodOf, schoolYear } from './period';

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

test.each([
  ['2026-10-15', ['2026-10-15', '2026-10-15']],
  ['2026-10-15/2026-10-16', ['2026-10-15', '2026-10-16']],
  ['2024-02', ['2024-02-01', '2024-02-29']],
  ['2026-Q4', ['2026-10-01', '2026-12-31']],
  ['2026/27', ['2026-09-01', '2027-08-31']],
  ['2026', ['2026-01-01', '2026-12-31']],
  ['', ['', '']],
])('%s covers its days', (period, bounds) => {
  expect(boundsOf(period)).toEqual(bounds);
});
