import { expect, test } from 'vitest';

import { finds } from '../pages/events/attendance/match';
import { meantNames, otherLayout } from './layout';

test('each layout is read in the other, digits only inside a word', () => {
  expect(otherLayout('rjcfyjd ,thbr')).toBe('косанов берик');
  expect(otherLayout('0FQHFN')).toBe('қайрат');
  expect(otherLayout('фшпукшь')).toBe('aigerim');
  expect(otherLayout('24 vtrntg')).toBe('24 мектеп');
  for (const text of ['', '2458', 'aйгерім']) expect(otherLayout(text)).toBe('');
});

test('the marks of an event find a name typed in another layout', () => {
  expect(finds('fquthsv', ['Нұрмұхамбетова Айгерім'])).toBe(true);
  expect(finds('айгерым нур', ['Нұрмұхамбетова Айгерім'])).toBe(true);
  expect(finds('fqufqv', ['Нұрмұхамбетова Айгерім'])).toBe(false);
});

const meant = (name: string) => meantNames(name.split(' '))?.join(' ') ?? null;

test('a name typed in the Latin layout is read, also with Shift and digits for Kazakh letters', () => {
  const cases = [
    ['Ctqsnjdf Fqyeh', 'Сейытова Айнур'],
    ['fqyeh', 'Айнур'],
    [':8vf,tr )fqhfn', 'Жүмабек Қайрат'],
    ['<thsr _ntutyjd', 'Берык Өтегенов'],
    ['N9hfh,trjdf Fqceke', 'Тұрарбекова Айсулу'],
    ['Fyyf-Vfhbz', 'Анна-Мария'],
    ['Косанов <thbr', 'Косанов Берик'],
  ] as const;
  for (const [typed, name] of cases) expect(meant(typed), typed).toBe(name);
});

test('a name in Latin letters is left alone', () => {
  const names = ['', 'John Smith', "Mary O'Brien", 'Nguyen Ngoc', 'Krzysztof Lynch', 'A.B. Clark', 'Xu Qing', 'Hélène Dupont', 'Batyrbek Zhanibekov', 'Symbat Sabit', 'Bereket', 'Qairat Aqerke', 'Jeff Bezos', 'Сейтова Айнұр', 'Ким Maria'];
  for (const name of names) expect(meant(name), name).toBeNull();
});
