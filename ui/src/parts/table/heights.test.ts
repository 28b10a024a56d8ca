import { expect, test } from 'vitest';

import { RowHeights } from './heights';

test('rows of the usual height stand one below the other', () => {
  const heights = new RowHeights(32);
  expect([heights.top(0), heights.top(3), heights.top(100_000)]).toEqual([0, 96, 3_200_000]);
  expect([heights.at(0), heights.at(31), heights.at(32), heights.at(3_199_999)]).toEqual([0, 0, 1, 99_999]);
});

test('a tall row pushes down what follows it and nothing before', () => {
  const heights = new RowHeights(32);
  expect(heights.set(5, 50)).toBe(18);
  expect(heights.set(2, 68)).toBe(36);
  expect([2, 3, 5, 6].map((index) => heights.top(index))).toEqual([64, 132, 196, 246]);
  expect(heights.set(5, 50), 'the same height again').toBe(0);
  expect(heights.set(2, 32), 'somebody with a short name stands there now').toBe(-36);
  expect(heights.top(6)).toBe(210);
  heights.forget();
  expect(heights.top(6)).toBe(192);
});

test('every pixel belongs to the row that covers it', () => {
  const heights = new RowHeights(32);
  for (const [index, px] of [[0, 48], [7, 64], [8, 48], [40, 90]] as const) heights.set(index, px);
  for (let index = 0; index < 60; index += 1) {
    const [top, end] = [heights.top(index), heights.top(index + 1)];
    expect([heights.at(top), heights.at(end - 1)], `row ${index}`).toEqual([index, index]);
  }
});
