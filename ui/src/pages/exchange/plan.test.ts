/** A plan in words. */
import { beforeEach, expect, test } from 'vitest';

import { seed } from '../../backend/fake/seed';
import { plan, withErased } from '../../backend/fake/seed-exchange';
import { words } from '../../words/words.svelte';
import { cameWords, fieldWords, hereWords, partsOf, rowDetail, rowName, sentence, tallies, withWhatHangs, withWhatHolds } from './plan';

beforeEach(() => (words.lang = 'kk'));

test('the first line says from whom, how much, and that nothing is deleted', () => {
  expect(sentence(plan(seed()))).toBe('«Кабинет 2» ноутбугінен: 14 жаңа адам, 8 белгі, 2 өзгеріс, 1 екі түрлі жазба. Ештеңе өшірілмейді.');
});

test('what is deleted is counted, and then nobody says that nothing is', () => {
  const counts = [{ kind: 'trashed' as const, table: 'trainee', count: 3 }];
  expect(sentence(plan(seed(), { counts }))).toBe('«Кабинет 2» ноутбугінен: 3 жойылатын жазба.');
});

test('what was deleted at one laptop and worked on at another has words of its own, and nobody says that nothing goes', () => {
  const read = withErased(plan(seed()));
  expect(sentence(read)).toBe('«Кабинет 2» ноутбугінен: 11 жаңа адам, мұнда жойылып, онда өзгертілген 1 жазба, онда жойылып, мұнда өзгертілген 1 жазба, 1 адам біржола өшіріледі.');
  const people = partsOf(read).find((part) => part.id === 'people');
  expect(people?.rows.slice(0, 3).map(fieldWords)).toEqual(['негізгі ноутбукте біржола өшірілген', 'мұнда жойылған, онда өзгертілген', 'онда жойылған, мұнда өзгертілген']);
});

test('what another record displaces is told as something that goes', () => {
  const counts = [{ kind: 'displaced' as const, table: 'trainee', count: 1 }];
  expect(sentence(plan(seed(), { counts }))).toBe('«Кабинет 2» ноутбугінен: орнын басқа жазба алатын 1 жазба.');
});

test('whoever was erased stays ticked, also where what they hang on is left out', () => {
  const read = plan(seed());
  const held = { ...read, rows: read.rows.map((row) => (row.row === 'm0' ? { ...row, is_fixed: true } : row)) };
  expect(withWhatHangs(held, held.rows.filter((row) => row.row === 'a0')).map((row) => row.row)).toEqual(['a0']);
});

test('tables without a word of their own are counted together', () => {
  const added = (table: string, count: number) => ({ kind: 'added' as const, table, count });
  expect(tallies([added('organisation', 2), added('signatory', 3), added('club', 1)])).toEqual(['1 жаңа клуб', '5 басқа жаңа жазба']);
});

test('rows stand under their event, then people; what needs a look stands first', () => {
  const parts = partsOf(plan(seed()));
  expect(parts.map((part) => part.rows.length)).toEqual([9, 16]);
  expect(parts[1]?.title).toBe('Адамдар');
  expect(parts[1]?.rows[0]?.kind).toBe('two_versions');
  expect(parts[0]?.rows[0] && fieldWords(parts[0].rows[0])).toBe('Өтетін орны');
});

test('of two versions what came stands beside what is here, also where what is here stays shown', () => {
  const row = partsOf(plan(seed()))[1]?.rows[0];
  expect(row && [hereWords(row), cameWords(row)]).toEqual(['ТР-101', 'ТР-103']);
});

test('a mark says what it is and of which session, a session without a title its day, a namesake the year of birth', () => {
  const read = plan(seed());
  const mark = read.rows.find((row) => row.row === 'm0');
  expect(mark && [fieldWords(mark), rowDetail(mark)]).toEqual(['белгі: қатысты', 'Кіріспе']);
  const one = mark && { ...mark, mark: '', name: '', detail: '', day: '2026-11-25' };
  expect(one && rowName({ ...one, table: 'session' })).toContain('25');
  expect(one && rowDetail({ ...one, table: 'trainee', day: '2004-03-12', detail: 'МТУ' })).toBe('2004');
  expect(one && rowDetail({ ...one, table: 'trainee', day: '', detail: 'МТУ' })).toBe('МТУ');
});

test('whoever leaves a new person out leaves out the marks, and whoever takes a mark takes the person', () => {
  const read = plan(seed());
  const pick = (id: string) => read.rows.filter((row) => row.row === id);
  expect(withWhatHangs(read, pick('a0')).map((row) => row.row)).toEqual(['a0', 'm0']);
  expect(withWhatHangs(read, pick('m0')).map((row) => row.row)).toEqual(['m0']);
  expect(withWhatHolds(read, pick('m0')).map((row) => row.row)).toEqual(['m0', 'a0']);
});

test('a mark that is taken away is not told as its person going', () => {
  const [row] = plan(seed()).rows.filter((one) => one.table === 'attendance');
  if (!row) throw new Error('no mark');
  expect(fieldWords({ ...row, kind: 'trashed' })).toBe('белгі алынады');
  expect(fieldWords({ ...row, kind: 'brought_back' })).toBe('белгі қайтарылады');
  expect(fieldWords({ ...row, kind: 'trashed', table: 'trainee' })).toBe('адам жойылады');
  expect(fieldWords({ ...row, kind: 'trashed', table: 'question' })).toBe('жойылады');
});
