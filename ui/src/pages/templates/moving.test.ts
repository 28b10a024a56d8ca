import { expect, test } from 'vitest';
import type { Box, Point } from '../../backend/types';

import { aligned, bounds, distributed } from './align';
import { snapEdges, snapMove } from './snap';
import { fitting, PIXELS, zoomed } from './zoom';

const PAGE: Point = [297, 210];

test('a box catches on the middle of the page and says where', () => {
  expect(snapMove([100, 50, 196, 60], PAGE, [], 2)).toEqual({ dx: 0.5, dy: 0, guides: [{ upright: true, at: 148.5 }] });
  expect(snapMove([100, 50, 180, 60], PAGE, [], 2)).toEqual({ dx: 0, dy: 0, guides: [] });
});

test('it catches on margins and on edges and middles of other boxes, on the nearest of them', () => {
  expect(snapMove([9, 9, 50, 30], PAGE, [], 2)).toMatchObject({ dx: -1, dy: -1 });
  const other: Box = [60, 100, 80, 120];
  expect(snapMove([61, 130, 90, 140], PAGE, [other], 2)).toEqual({ dx: -1, dy: 0, guides: [{ upright: true, at: 60 }] });
  expect(snapMove([20, 107.2, 40, 113.2], PAGE, [other], 2)).toMatchObject({ dy: expect.closeTo(-0.2), guides: [{ upright: false, at: 110 }] });
  expect(snapMove([61.5, 130, 69.5, 140], PAGE, [[60, 0, 70, 5]], 2).dx).toBe(-0.5);
});

test('only the edge that is pulled catches', () => {
  expect(snapEdges([20, 20, 147.9, 60], 'e', PAGE, [], 1)).toMatchObject({ dx: expect.closeTo(0.6), dy: 0 });
  expect(snapEdges([7.5, 20, 100, 60], 'e', PAGE, [], 1)).toEqual({ dx: 0, dy: 0, guides: [] });
  expect(snapEdges([7.5, 20, 100, 104.5], 'sw', PAGE, [], 1)).toMatchObject({ dx: 0.5, dy: 0.5 });
});

test('one box is aligned to the page, several to each other', () => {
  const one: Box[] = [[20, 30, 60, 50]];
  expect(aligned(one, 'left', PAGE, 8)).toEqual([[-12, 0]]);
  expect(aligned(one, 'right', PAGE, 8)).toEqual([[229, 0]]);
  expect(aligned(one, 'centre', PAGE, 8)).toEqual([[108.5, 0]]);
  expect(aligned(one, 'top', PAGE, 8)).toEqual([[0, -22]]);
  expect(aligned(one, 'middle', PAGE, 8)).toEqual([[0, 65]]);
  expect(aligned(one, 'bottom', PAGE, 8)).toEqual([[0, 152]]);
  const two: Box[] = [[20, 30, 60, 50], [100, 90, 120, 100]];
  expect(bounds(two)).toEqual([20, 30, 120, 100]);
  expect(aligned(two, 'left', PAGE, 8)).toEqual([[0, 0], [-80, 0]]);
  expect(aligned(two, 'centre', PAGE, 8)).toEqual([[30, 0], [-40, 0]]);
  expect(aligned(two, 'bottom', PAGE, 8)).toEqual([[0, 50], [0, 0]]);
});

test('gaps become equal and the outermost stay, in whichever order they were chosen', () => {
  const boxes: Box[] = [[100, 0, 120, 10], [0, 0, 10, 10], [20, 0, 40, 10]];
  expect(distributed(boxes, 'across')).toEqual([[0, 0], [0, 0], [25, 0]]);
  expect(distributed([[0, 0, 5, 10], [0, 12, 5, 22], [0, 60, 5, 70]], 'down')).toEqual([[0, 0], [0, 18], [0, 0]]);
  expect(distributed(boxes.slice(0, 2), 'across')).toEqual([[0, 0], [0, 0]]);
});

test('the page is enlarged in steps, from whatever size fits', () => {
  expect([zoomed(0.62, 1), zoomed(0.62, -1), zoomed(1, 1), zoomed(4, 1), zoomed(0.5, -1)]).toEqual([0.67, 0.5, 1.25, 4, 0.5]);
  expect(fitting(PAGE, 297 * PIXELS, 1000)).toBe(1);
  expect(fitting(PAGE, 5000, 105 * PIXELS)).toBe(0.5);
});
