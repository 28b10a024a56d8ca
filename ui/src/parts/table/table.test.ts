import { expect, test } from 'vitest';

import { asNumbered, asPastable, exportColumns, moved, tracks, visibleColumns, widened, type Column } from './columns';
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
  expect(ids(visibleColumns(COLUMNS, [{ id: 'note' }], 250))).toEqual(['name', 'note']);
});

test('a file gets whole phones only when they are asked for', () => {
  expect(exportColumns(COLUMNS, false)).toEqual(['name', 'place', 'phone', 'note']);
  expect(exportColumns(COLUMNS, true)).toEqual(['name', 'place', 'phone_whole', 'note']);
  expect(exportColumns(COLUMNS.slice(0, 2), true)).toEqual(['name', 'place', 'phone_whole']);
});

test('what is copied can be pasted into a spreadsheet', () => {
  const rows = [{ name: 'Ли\tАн', place: 'Мұғалжар\u00a0ауданы' }];
  expect(asPastable(COLUMNS.slice(0, 2), rows)).toBe('Аты-жөні\tАуданы\nЛи Ан\tМұғалжар ауданы');
  const buttons: Column<Row> = { id: 'edit', label: 'Түзету', unseen: true, text: () => '' };
  expect(asPastable([...COLUMNS.slice(0, 1), buttons], rows), 'buttons are no data').toBe('Аты-жөні\nЛи Ан');
});

test('chosen columns stand in the chosen order and as wide as somebody made them', () => {
  const chosen = [{ id: 'note' }, { id: 'place', width: 200 }, { id: 'gone' }];
  const shown = visibleColumns(COLUMNS, chosen, 100);
  expect(ids(shown)).toEqual(['name', 'note', 'place']);
  expect(shown[2]?.width).toBe(200);
  const three = [{ id: 'name' }, { id: 'place' }, { id: 'note' }];
  expect(moved(three, 'note', -1, 1).map((one) => one.id)).toEqual(['name', 'note', 'place']);
  expect(moved(three, 'place', -1, 1), 'the name keeps its place').toEqual(three);
  expect(moved(three, 'note', 1, 1)).toEqual(three);
  expect(widened(three, 'note', 5)[2]).toEqual({ id: 'note', width: 56 });
});

test('lines for a messenger are numbered and leave out what is empty', () => {
  const rows = [{ name: 'Ли Ан', place: '' }, { name: 'Әлі\u00a0Дана', place: 'Алға' }];
  expect(asNumbered(COLUMNS, rows)).toBe('1. Ли Ан\n2. Әлі Дана, Алға\n');
});

test('nothing that is pasted runs as a formula, and a phone stays a phone', () => {
  const copied = (name: string) => asPastable(COLUMNS.slice(0, 1), [{ name, place: '' }]).split('\n')[1];
  expect([copied('=1+1'), copied('@SUM(A1)'), copied('-a'), copied('\t=1')]).toEqual(["'=1+1", "'@SUM(A1)", "'-a", "'=1"]);
  expect([copied('+7 ••• ••• 02 44'), copied('+77010000001')]).toEqual(['+7 ••• ••• 02 44', '+77010000001']);
});

test('arrows stop at the ends, other keys do not move', () => {
  expect(stepOf('ArrowDown', 0, 3, 10)).toBe(1);
  expect(stepOf('ArrowDown', 2, 3, 10)).toBe(2);
  expect(stepOf('PageUp', 2, 30, 10)).toBe(0);
  expect(stepOf('End', 0, 30, 10)).toBe(29);
  expect(stepOf('KeyA', 0, 30, 10)).toBeNull();
  expect(stepOf('ArrowDown', -1, 0, 10)).toBeNull();
});

test('columns without a width share what is left; where each has one, all grow by theirs', () => {
  const wide = (width: number): Column<Row> => ({ id: `w${width}`, label: '', width, text: () => '' });
  expect(tracks([wide(277), COLUMNS[1]!], 42)).toBe('42px 277px minmax(0, 1fr)');
  expect(tracks([wide(64), wide(120)], 0)).toBe('minmax(64px, 64fr) minmax(120px, 120fr)');
});
