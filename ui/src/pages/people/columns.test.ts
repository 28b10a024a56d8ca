import { expect, test } from 'vitest';

import { leastWidth, visibleColumns } from '../../parts/table/columns';
import { columnsBeside, peopleColumns } from './columns';

const seen = (room: number) => visibleColumns(columnsBeside(peopleColumns()), null, room);
const ids = (room: number) => seen(room).map((one) => one.id);

test('beside an open person the list fits without being scrolled aside', () => {
  // What a laptop of 1366 pixels leaves at 125 % and at 100 %, without the boxes.
  expect(ids(583)).toEqual(['name', 'study_place', 'district']);
  expect(ids(780)).toEqual(['name', 'study_place', 'district', 'last_on', 'hours']);
  for (const room of [583, 780]) expect(seen(room).reduce((sum, one) => sum + leastWidth(one), 0)).toBeLessThanOrEqual(room);
});

test('columns chosen on this laptop stay beside an open person', () => {
  const chosen = [{ id: 'name' }, { id: 'phone' }, { id: 'hours' }];
  expect(visibleColumns(columnsBeside(peopleColumns()), chosen, 300).map((one) => one.id)).toEqual(['name', 'phone', 'hours']);
});
