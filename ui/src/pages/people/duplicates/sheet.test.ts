import { expect, test } from 'vitest';
import type { Beside, DuplicateRow } from '../../../backend/types';
import { inOrder, keyOf, nextPair, noPairFilter, picksFor, picksOf, reasonsAmong, shownPairs } from './sheet';

const pair = (a: string, b: string, strict: boolean, names: [string, string] = ['Әлиева Айша', 'Алиева Айша']): DuplicateRow => ({
  pair: [a, b], names, score: 50, strict, reasons: strict ? ['same_name', 'same_iin'] : ['similar_name'],
});
const rows = [pair('a', 'b', true), pair('c', 'd', false, ['Ким Сергей', 'Ким С.']), pair('e', 'f', false)];

test('filters let through the clear ones, a sign, a name however it is cased', () => {
  const shown = (filter: Partial<ReturnType<typeof noPairFilter>>) => shownPairs(rows, { ...noPairFilter(), ...filter }).map((row) => row.pair[0]);
  expect(shown({})).toEqual(['a', 'c', 'e']);
  expect(shown({ which: 'strict' })).toEqual(['a']);
  expect(shown({ which: 'loose' })).toEqual(['c', 'e']);
  expect(shown({ reason: 'similar_name' })).toEqual(['c', 'e']);
  expect(shown({ text: 'КИМ' })).toEqual(['c']);
  expect(reasonsAmong(rows)).toEqual(['same_iin', 'same_name', 'similar_name']);
});

test('the next pair comes by itself, after the last one the one before', () => {
  expect(nextPair(rows, keyOf(['a', 'b']))).toBe('c_d');
  expect(nextPair(rows, keyOf(['e', 'f']))).toBe('c_d');
  expect(nextPair(rows.slice(0, 1), keyOf(['a', 'b']))).toBeNull();
});

test('what differs comes first, what is the same in both last', () => {
  const field = (name: string, values: [string, string]) => ({ field: name, own: null, values, differs: !!values[0] && !!values[1] && values[0] !== values[1], pick: 0 });
  const fields = [field('surname', ['Ким', 'Ким']), field('phone', ['', '+7']), field('given', ['А', 'Б'])];
  expect(inOrder(fields).map((one) => one.field)).toEqual(['given', 'phone', 'surname']);
});

test('every field goes to the core with the record whose value stays', () => {
  const side = (id: string) => ({ id, name: id, records: 1, added_at: '', added_by: '' });
  const beside = {
    people: [side('a'), side('b')],
    fields: [
      { field: 'surname', values: ['Ким', 'Кимм'], differs: true, pick: 1 },
      { field: 'phone', values: ['+7', ''], differs: false, pick: 0 },
    ],
  } as unknown as Beside;
  expect(picksFor(beside, picksOf(beside))).toEqual({ surname: 'b', phone: 'a' });
  expect(picksFor(beside, { surname: 0, phone: 0 })).toEqual({ surname: 'a', phone: 'a' });
});
