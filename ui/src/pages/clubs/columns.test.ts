import { expect, test } from 'vitest';

import { emptyEvent } from '../events/query';
import { emptyClub } from './columns';

const LISTS = import.meta.glob<string>('../../../../assets/reference/*.csv', { eager: true, query: '?raw', import: 'default' });

/** Codes of a list the program ships. */
const codes = (list: string) => (LISTS[`../../../../assets/reference/${list}.csv`] ?? '').split('\n').slice(1).map((line) => line.split(',')[0]);

test('what a new club and a new event are offered stands in the lists of the program, so no page shows a code', () => {
  expect(codes('club_kinds')).toContain(emptyClub().kind);
  expect(codes('event_kinds')).toContain(emptyEvent().kind);
  expect(codes('formats')).toContain(emptyEvent().format);
});
