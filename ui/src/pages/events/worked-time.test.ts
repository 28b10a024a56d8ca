import { expect, it } from 'vitest';
import { parseWorked, shownTime } from './worked-time';

it.each([
  ['3', 180],
  ['2:30', 150],
  ['2.30', 150],
  ['0:45', 45],
  [' 10 ', 600],
  ['4,5', 270],
  ['0.5', 30],
  ['0,0', null],
  ['0', null],
  ['2:70', null],
  ['екі', null],
  ['', null],
])('«%s» is %s minutes', (text, minutes) => {
  expect(parseWorked(text)).toBe(minutes);
});

it.each([
  [180, '3'],
  [150, '2:30'],
  [45, '0:45'],
  [605, '10:05'],
])('%s minutes are shown as «%s»', (minutes, text) => {
  expect(shownTime(minutes)).toBe(text);
});
