import { expect, test } from 'vitest';
import type { IntakeRow } from '../../backend/types';

import { batches, candidateOf, lettersAgainst, openRows, piecesAgainst, wordsAgainst } from './differ';

const row = (n: number, candidates: string[], more: Partial<IntakeRow> = {}): IntakeRow => ({
  row: n,
  state: 'to_choose',
  name: '',
  typed_name: '',
  cells: [],
  candidates: candidates.map((trainee) => ({ trainee, name: '', cells: [], events: 0, row: null })),
  answer: null,
  chosen: null,
  by_hand: false,
  problem: null,
  ...more,
});
const marked = (words: { text: string; differs: boolean }[]) => words.filter((one) => one.differs).map((one) => one.text);

test('only the words the other side lacks are marked', () => {
  expect(marked(wordsAgainst('Өтегенов Ғалымжан Бақытұлы', 'Өтегенов Ғалымжан'))).toEqual(['Бақытұлы']);
  expect(marked(wordsAgainst('Ғалымжан Өтегенов', 'Өтегенов Ғалымжан'))).toEqual([]);
  expect(marked(wordsAgainst('Ли Ли', 'Ли'))).toEqual(['Ли']);
  expect(marked(wordsAgainst('ЖҮСІПОВА Інжу', 'Жүсіпова Інжу'))).toEqual([]);
});

test('a mended name shows also what only changed its capitals', () => {
  expect(marked(lettersAgainst('ЖҮСІПОВА Інжу', 'Жүсіпова Інжу'))).toEqual(['ЖҮСІПОВА']);
  expect(marked(lettersAgainst('Жүсіпова Інжу', 'Інжу Жүсіпова'))).toEqual(['Жүсіпова', 'Інжу']);
  expect(marked(lettersAgainst('Ким Айсұлу Серікқызы', 'Ким Айсұлу Серік қызы'))).toEqual(['Серікқызы']);
});

test('of an address each letter that the guess changes is marked, also one that looks the same', () => {
  const check = (typed: string, meant: string, differing: string[]) => {
    const pieces = piecesAgainst(typed, meant);
    expect(marked(pieces), typed).toEqual(differing);
    expect(pieces.map((one) => one.text).join('')).toBe(typed);
  };
  check('musа_sergaziev@mail.ru', 'musa_sergaziev@mail.ru', ['а']);
  check('аsеl@bk.ru', 'asel@bk.ru', ['а', 'е']);
  check('nurlan@mail,ru', 'nurlan@mail.ru', [',']);
  check('dana@@gmail.com.', 'dana@gmail.com', ['@', '.']);
  check('Dana@gmai.com', 'dana@gmail.com', []);
});

test('answered rows are not asked again until all are', () => {
  const rows = [row(2, ['a'], { answer: 'same' }), row(3, ['b'])];
  expect(openRows(rows)).toEqual([3]);
  expect(openRows(rows.map((one) => ({ ...one, answer: 'new' })))).toEqual([2, 3]);
});

test('one answer goes to all ticked rows, namesakes one by one', () => {
  const rows = [row(2, ['a']), row(3, ['b']), row(4, ['c', 'd']), row(5, ['e', 'f'])];
  const ticked = new Set([2, 4, 5]);
  expect(batches(rows, ticked, 'same', { 4: 'd' })).toEqual([
    { rows: [2], candidate: null },
    { rows: [4], candidate: 'd' },
  ]);
  expect(batches(rows, ticked, 'new', {})).toEqual([{ rows: [2, 4, 5], candidate: null }]);
  expect(batches(rows, new Set(), 'later', {})).toEqual([]);
});

test('who is no candidate any more was pointed at in vain', () => {
  expect(candidateOf(row(4, ['c', 'd']), { 4: 'gone' })).toBeNull();
  expect(candidateOf(row(4, ['c', 'd'], { chosen: 'd' }), { 4: 'gone' })).toBe('d');
  expect(candidateOf(row(4, ['c', 'd'], { chosen: 'gone' }), {})).toBeNull();
});
