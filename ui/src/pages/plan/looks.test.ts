import { expect, test } from 'vitest';
import { schoolYearOf, sectionsOf } from './looks';
import type { PlanLineRow } from '../../backend/types';

test.each([
  ['2026-08-20', '2026/27'],
  ['2026-11-20', '2026/27'],
  ['2027-02-01', '2026/27'],
  ['2027-05-02', '2027/28'],
  ['2099-09-01', '2099/00'],
])('on %s a plan of %s is written', (day, year) => {
  expect(schoolYearOf(day)).toBe(year);
});

test('lines are numbered through the plan and stand under their headings', () => {
  const line = (id: string, section: string) => ({ id, section }) as PlanLineRow;
  const sections = sectionsOf([line('a', 'I'), line('b', 'I'), line('c', 'II')]);
  expect(sections.map((one) => [one.heading, ...one.rows.map((row) => `${row.number}${row.line.id}`)])).toEqual([['I', '1a', '2b'], ['II', '3c']]);
});
