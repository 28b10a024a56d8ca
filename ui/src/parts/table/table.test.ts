import { expect, test } from 'vitest';

import { asPastable, exportColumns, visibleColumns, type Column } from './columns';
import { stepOf } from './steps';

interface Row {
  name: string;
  place: string;
}
const COLUMNS: Column<Row>[] = [
  { id: 'name', label: 'Аты-жөні', sacred: true, text: (row) => row.name },
  { id: 'place', label: 'Ауданы', text: (row) => row.place },
  { id: 'phone', label: 'Телефоны', shown: 'wide', text: () => '' },
  { id: 'note', label: 'Ескерту', shown: 'chosen', text: () => '' },
];
const ids = (columns: Column<Row>[]) => columns.map((one) => one.id);

test('the name is never hidden, wide columns wait for room', () => {
  expect(ids(visibleColumns(COLUMNS, null, 250))).toEqual(['name', 'place']);
  expect(ids(visibleColumns(COLUMNS, null, 300))).toEqual(['name', 'place', 'phone']);
  expect(ids(visibleColumns(COLUMNS, null))).toEqual(['name', 'place', 'phone']);
  expect(ids(visibleColumns(COLUMNS, ['note'], 250))).toEqual(['name', 'note']);
});

test('a file gets whole phones only when they are asked for', () => {
  expect(exportColumns(COLUMNS, false)).toEqual(['name', 'place', 'phone', 'note']);
  expect(exportColumns(COLUMNS, true)).toEqual(['name', 'place', 'phone_whole', 'note']);
  expect(exportColumns(COLUMNS.slice(0, 2), true)).toEqual(['name', 'place', 'phone_whole']);
});

test('what is copied can be pasted into a spreadsheet', () => {
  const rows = [{ name: 'Ли\tАн', place: 'Мұғалжар\u00a0ауданы' }];
  expect(asPastable(COLUMNS.slice(0, 2), rows)).toBe('Аты-жөні\tАуданы\nЛи Ан\tМұғалжар ауданы');
});

test('arrows stop at the ends, other keys do not move', () => {
  expect(stepOf('ArrowDown', 0, 3, 10)).toBe(1);
  expect(stepOf('ArrowDown', 2, 3, 10)).toBe(2);
  expect(stepOf('PageUp', 2, 30, 10)).toBe(0);
  expect(stepOf('End', 0, 30, 10)).toBe(29);
  expect(stepOf('KeyA', 0, 30, 10)).toBeNull();
  expect(stepOf('ArrowDown', -1, 0, 10)).toBeNull();
});
