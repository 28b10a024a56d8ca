/** Boxes brought into line: to each other, or one alone to the page. */
import type { Box, Point } from '../../backend/types';

export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';
export type Spread = 'across' | 'down';

export function bounds(boxes: Box[]): Box {
  const side = (at: 0 | 1 | 2 | 3, choose: (...values: number[]) => number) => choose(...boxes.map((box) => box[at]));
  return [side(0, Math.min), side(1, Math.min), side(2, Math.max), side(3, Math.max)];
}

/** How far each box has to go. One box alone is aligned to the page inside its margin. */
export function aligned(boxes: Box[], how: Alignment, page: Point, margin: number): Point[] {
  const frame: Box = boxes.length > 1 ? bounds(boxes) : [margin, margin, page[0] - margin, page[1] - margin];
  return boxes.map((box): Point => {
    switch (how) {
      case 'left':
        return [frame[0] - box[0], 0];
      case 'right':
        return [frame[2] - box[2], 0];
      case 'centre':
        return [(frame[0] + frame[2] - box[0] - box[2]) / 2, 0];
      case 'top':
        return [0, frame[1] - box[1]];
      case 'bottom':
        return [0, frame[3] - box[3]];
      case 'middle':
        return [0, (frame[1] + frame[3] - box[1] - box[3]) / 2];
    }
  });
}

/** How far each box has to go for equal gaps; the outermost two stay. Fewer than three stay all. */
export function distributed(boxes: Box[], way: Spread): Point[] {
  const [from, to] = way === 'across' ? ([0, 2] as const) : ([1, 3] as const);
  if (boxes.length < 3) return boxes.map((): Point => [0, 0]);
  const order = boxes.map((box, at) => ({ box, at })).sort((a, b) => a.box[from] - b.box[from] || a.at - b.at);
  const first = order[0]?.box[from] ?? 0;
  const last = Math.max(...boxes.map((box) => box[to]));
  const filled = boxes.reduce((sum, box) => sum + box[to] - box[from], 0);
  const gap = (last - first - filled) / (boxes.length - 1);
  const moves: Point[] = boxes.map(() => [0, 0]);
  let next = first;
  for (const { box, at } of order) {
    const by = next - box[from];
    moves[at] = way === 'across' ? [by, 0] : [0, by];
    next += box[to] - box[from] + gap;
  }
  return moves;
}
