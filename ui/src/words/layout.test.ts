import { expect, test } from 'vitest';

import { finds } from '../pages/events/attendance/match';
import { otherLayout } from './layout';

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
