import { afterEach, beforeEach, expect, test } from 'vitest';

import { backend, useBackend } from '../../../backend';
import { fakeBackend } from '../../../backend/fake';
import { refuse } from '../../../backend/fake/store';
import { fixToday } from '../../../desk/clock';
import { deeds } from '../../../desk/deeds.svelte';
import { Grid } from './grid.svelte';
import { isAwaited } from './rest';

const FORUM = '01960000-0000-7000-8000-000000000000';
/** «Шеберлік»: nobody is marked yet. */
const CRAFT = 2;

beforeEach(() => {
  useBackend(fakeBackend());
  fixToday('2026-11-27');
});
afterEach(() => fixToday(null));

async function ready(): Promise<Grid> {
  const grid = new Grid(FORUM);
  await grid.read();
  grid.goTo(0, CRAFT);
  return grid;
}

test('a mark is counted at once and is in the register after it was sent', async () => {
  const grid = await ready();
  grid.late(grid.chosenCells(), 15);
  expect(grid.counts[CRAFT]).toMatchObject({ late: 1, present: 0 });
  await grid.flush();
  const sheet = await backend().attendance_sheet({ event: FORUM });
  expect(sheet.rows.find((row) => row.trainee === grid.rows[0]?.trainee)?.marks[CRAFT]).toEqual({ state: 'late', minutes: 15 });
  expect(grid.counts[CRAFT]).toMatchObject({ late: 1 });
});

test('a refused batch falls back to what the register says', async () => {
  const grid = await ready();
  useBackend({ ...backend(), attendance_mark: async () => Promise.reject(refuse('busy')) });
  grid.mark('present');
  await grid.flush();
  expect(grid.markOf(grid.rows[0]!, CRAFT)).toBeNull();
  expect(grid.counts[CRAFT]?.present).toBe(0);
});

test('«the rest were present» leaves those marked already alone', async () => {
  const grid = await ready();
  grid.mark('absent');
  const rest = grid.markRest(CRAFT, 'present');
  const awaited = grid.people.filter(isAwaited);
  expect(rest).toBe(awaited.length - 1);
  expect(grid.counts[CRAFT]).toMatchObject({ absent: 1, present: rest, none: grid.people.length - awaited.length });
});

test('a widened choice is marked whole, and a mark that stands is not sent again', async () => {
  const sent: number[] = [];
  const grid = await ready();
  const fake = backend();
  useBackend({ ...fake, attendance_mark: async (given) => (sent.push(given.marks.length), fake.attendance_mark(given)) });
  grid.goTo(4, CRAFT, true);
  grid.mark('present');
  await grid.flush();
  grid.mark('present');
  await grid.flush();
  expect(sent).toEqual([5]);
});

test('the filter keeps the hand on its person', async () => {
  const grid = await ready();
  grid.goTo(5, CRAFT);
  const person = grid.rows[5];
  grid.text = person?.given ?? '';
  grid.keepInside();
  expect(grid.rows[grid.row]?.trainee).toBe(person?.trainee);
});

test('a row marked under «unmarked only» does not vanish from under the hand', async () => {
  const grid = await ready();
  grid.open = CRAFT;
  const before = grid.rows.length;
  grid.mark('present');
  expect(grid.rows.length).toBe(before);
});

test('the hand begins where marks are missing, or where the address says', async () => {
  const grid = new Grid(FORUM);
  await grid.read();
  expect(grid.sessions[grid.column]?.title, 'the opening is marked to the end').toBe('Бағыттар');
  const asked = new Grid(FORUM, grid.sessions[3]?.id);
  await asked.read();
  expect(asked.column).toBe(3);
});

test('minutes go to the person they were typed for, and a second «late» keeps them', async () => {
  const grid = await ready();
  const cells = grid.chosenCells();
  const [first, second] = grid.rows;
  grid.mark('late');
  grid.goTo(1, CRAFT);
  grid.late(cells, 20);
  expect(grid.markOf(first!, CRAFT)).toEqual({ state: 'late', minutes: 20 });
  expect(grid.markOf(second!, CRAFT)).toBeNull();
  grid.goTo(0, CRAFT);
  grid.mark('late');
  expect(grid.markOf(first!, CRAFT)).toEqual({ state: 'late', minutes: 20 });
  grid.mark('present');
  expect(grid.markOf(first!, CRAFT)).toEqual({ state: 'present', minutes: 0 });
});

test('the rest that is counted is the rest that is marked: only those a filter shows', async () => {
  const grid = await ready();
  grid.text = grid.rows[0]?.surname ?? '';
  const counted = grid.restOf(CRAFT);
  expect(counted).toBeGreaterThan(0);
  expect(counted).toBeLessThan(grid.people.length);
  expect(grid.markRest(CRAFT, 'present')).toBe(counted);
});

test('a nameless person takes no mark, is passed over among others, and a mark of their own is refused', async () => {
  const sent: string[] = [];
  const nameless = (await ready()).rows[0]!.trainee;
  await backend().trainee_anonymise({ ids: [nameless] });
  const grid = await ready();
  const fake = backend();
  useBackend({ ...fake, attendance_mark: async (given) => (sent.push(...given.marks.map((one) => one.trainee)), fake.attendance_mark(given)) });
  const at = grid.rows.findIndex((row) => row.trainee === nameless);
  grid.goTo(at, CRAFT);
  grid.mark('present');
  await grid.flush();
  expect(sent).toEqual([]);
  expect(deeds.refusal?.code).toBe('nameless');
  const awaited = grid.rows.filter(isAwaited).length;
  expect(grid.restOf(CRAFT)).toBe(awaited);
  grid.markRest(CRAFT, 'present');
  await grid.flush();
  expect(sent).toHaveLength(awaited);
  expect(sent).not.toContain(nameless);
});

test('a mark that was taken away is told as that', async () => {
  const grid = await ready();
  grid.mark('present');
  await grid.flush();
  expect(deeds.bar?.label.key).toBe('did-attendance-mark');
  grid.mark(null);
  await grid.flush();
  expect(deeds.bar?.label.key).toBe('did-attendance-unmark');
});

test('whoever agreed is missed with the rest; whoever was only invited or waits is not', async () => {
  const fake = backend();
  const statuses = ['agreed', 'invited', 'waiting'] as const;
  const asked = async () => {
    const sheet = await fake.attendance_sheet({ event: FORUM });
    return { ...sheet, rows: sheet.rows.slice(0, 4).map((row, at) => ({ ...row, status: statuses[at] ?? ('registered' as const), marks: row.marks.map(() => null) })) };
  };
  const sent: string[] = [];
  useBackend({ ...fake, attendance_sheet: asked, attendance_mark: async (given) => (sent.push(...given.marks.map((one) => one.trainee)), fake.attendance_mark(given)) });
  const grid = await ready();
  const rows = (await asked()).rows;
  expect(grid.markRest(CRAFT, 'absent')).toBe(2);
  await grid.flush();
  expect(sent.sort()).toEqual([rows[0]!.trainee, rows[3]!.trainee].sort());
});
