/** What a dragged box catches on: middle and margins of the page, edges and middles of other boxes. */
import type { Box, Point } from '../../backend/types';

/** Printers leave this much of a sheet blank. */
export const MARGIN = 8;

export interface Guide {
  /** Upright lines stand at an x, level ones at a y. */
  upright: boolean;
  at: number;
}

export interface Snapped {
  dx: number;
  dy: number;
  guides: Guide[];
}

/** The lines of a page and of the boxes that are not moved, along one axis. */
export function linesOf(page: Point, others: Box[], axis: 0 | 1): number[] {
  const side = page[axis];
  const theirs = others.flatMap((box) => edges(box, axis));
  return [side / 2, MARGIN, side - MARGIN, 0, side, ...theirs];
}

function edges(box: Box, axis: 0 | 1): [number, number, number] {
  const [from, to] = axis === 0 ? [box[0], box[2]] : [box[1], box[3]];
  return [from, (from + to) / 2, to];
}

/** The nearest line within reach of one of these places; the earlier line of two as near. */
function nearest(places: number[], lines: number[], reach: number): { by: number; at: number } | null {
  let best: { by: number; at: number } | null = null;
  for (const at of lines) {
    for (const place of places) {
      const by = at - place;
      if (Math.abs(by) <= reach && (!best || Math.abs(by) < Math.abs(best.by) - 1e-9)) best = { by, at };
    }
  }
  return best;
}

/** Brings a box that is moved to the lines within reach. */
export function snapMove(box: Box, page: Point, others: Box[], reach: number): Snapped {
  const found = ([0, 1] as const).map((axis) => nearest(edges(box, axis), linesOf(page, others, axis), reach));
  return told(found[0] ?? null, found[1] ?? null);
}

/** Brings the edges that are pulled to the lines within reach. */
export function snapEdges(box: Box, handle: string, page: Point, others: Box[], reach: number): Snapped {
  const across = handle.includes('w') ? [box[0]] : handle.includes('e') ? [box[2]] : [];
  const down = handle.includes('n') ? [box[1]] : handle.includes('s') ? [box[3]] : [];
  return told(nearest(across, linesOf(page, others, 0), reach), nearest(down, linesOf(page, others, 1), reach));
}

function told(x: { by: number; at: number } | null, y: { by: number; at: number } | null): Snapped {
  const guides: Guide[] = [];
  if (x) guides.push({ upright: true, at: x.at });
  if (y) guides.push({ upright: false, at: y.at });
  return { dx: x?.by ?? 0, dy: y?.by ?? 0, guides };
}
