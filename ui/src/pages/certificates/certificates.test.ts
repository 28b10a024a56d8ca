import { expect, test } from 'vitest';
import type { CertificateProof } from '../../backend/types';

import { fitInto } from './fit';
import { leftOut, neighbour, recipients } from './recipients';

const person = (trainee: string, name: string) => ({ trainee, name, unsure: false, attended: 2, sessions: 4, hours: 8, why: [], anyway: '' });
const left = (trainee: string, name: string, key: string) => ({ trainee, name, reason: { key, args: {} }, why: [], help: [], may_be_given: false });
const proof: CertificateProof = {
  people: [person('b', 'Әбілқайырова Аружан'), person('d', 'Иванов Тимур')],
  left_out: [left('c', 'Ғабитов Санжар', 'left-out-excepted'), left('e', 'Ким Дана', 'left-out-has-one'), left('f', 'Ли Ән', 'left-out-too-few-sessions'), left('g', 'Мамбетов Мирас', 'left-out-too-few-sessions')],
  longest: null,
  longest_fits: 'whole',
  missing_letters: [],
  warnings: [],
  findings: [],
  shortest: null,
  signers: [],
  wording: '',
  first_serial: '',
};

test('people taken out by hand stay in their place, unticked', () => {
  expect(recipients(proof).map((one) => [one.name, one.ticked])).toEqual([
    ['Әбілқайырова Аружан', true],
    ['Ғабитов Санжар', false],
    ['Иванов Тимур', true],
  ]);
});

test('those the rule leaves out are gathered by reason', () => {
  expect(leftOut(proof).map((one) => [one.key, one.people.length])).toEqual([
    ['left-out-too-few-sessions', 2],
    ['left-out-has-one', 1],
  ]);
});

test('the preview walks round the people', () => {
  const people = recipients(proof).filter((one) => one.ticked);
  expect(neighbour(people, 'd', 1)).toBe('b');
  expect(neighbour(people, 'b', -1)).toBe('d');
  expect(neighbour(people, null, 1)).toBe('b');
  expect(neighbour([], 'b', 1)).toBeNull();
});

test('a page is as large as its place lets it be', () => {
  expect(fitInto(2, 400, 300)).toEqual({ width: 400, height: 200 });
  expect(fitInto(2, 400, 100)).toEqual({ width: 200, height: 100 });
  expect(fitInto(2, -10, 100)).toEqual({ width: 0, height: 0 });
});
