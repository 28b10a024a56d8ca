import { expect, test } from 'vitest';

import { drawn, firstView, squareOf } from './crop';
import { isSlip } from './slip';

test('the square never leaves the picture, however it is drawn', () => {
  const [width, height] = [3000, 4000];
  let view = firstView(width, height);
  expect(squareOf(width, height, view)).toEqual({ left: 0, top: 180, side: 3000 });
  view = drawn(width, height, view, { x: 500, y: 9000 }, 240);
  expect(squareOf(width, height, view)).toEqual({ left: 0, top: 0, side: 3000 });
  view = drawn(width, height, { ...view, zoom: 2 }, { x: -9000, y: -9000 }, 240);
  expect(squareOf(width, height, view)).toEqual({ left: 1500, top: 2500, side: 1500 });
});

test('what is drawn follows the hand', () => {
  const before = squareOf(1000, 1000, { x: 0.5, y: 0.5, zoom: 2 });
  const view = drawn(1000, 1000, { x: 0.5, y: 0.5, zoom: 2 }, { x: 24, y: 0 }, 240);
  expect(squareOf(1000, 1000, view).left).toBeCloseTo(before.left - 50);
});

test('a letter or two wrong is a slip, another name is none', () => {
  expect(isSlip('Қасымова', 'Қасимова')).toBe(true);
  expect(isSlip('Қасымов', 'Қасымова')).toBe(true);
  expect(isSlip('Қасымова', 'Омарова')).toBe(false);
  expect(isSlip('Серікова', 'Серікқызы')).toBe(false);
});
