/** Sizes of sheets, and a page carried over to another size. */
import type { Box, Layer, PageDesign, Point } from '../../backend/types';
import { anchorOf, estimate, isWords, moved, resized, round } from './frames';
import { styled, styleOf } from './style';

export const SHEETS: Record<string, Point> = { a4: [210, 297], a5: [148, 210], letter: [215.9, 279.4] };
/** A page is between these; the core refuses others. */
export const SIDES: Point = [50, 1200];
/** Words smaller than this share are read no more: a narrow page gets less of them instead. */
const LEAST_SCALE = 0.8;

const near = (a: number, b: number) => Math.abs(a - b) < 0.2;

/** The name of a sheet whichever way it lies, or `own`. */
export function sheetOf([width, height]: Point): string {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return Object.keys(SHEETS).find((name) => near(SHEETS[name]?.[0] ?? 0, short) && near(SHEETS[name]?.[1] ?? 0, long)) ?? 'own';
}

export const isWide = ([width, height]: Point): boolean => width > height;

export function turned(page: Point, wide: boolean): Point {
  const [short, long] = [Math.min(...page), Math.max(...page)];
  return wide ? [long, short] : [short, long];
}

/** Whether a picture has the proportions of A4, a fiftieth more or less. */
export function isLikeA4(width: number, height: number): boolean {
  const ratio = Math.max(width, height) / Math.min(width, height);
  return Math.abs(ratio / Math.SQRT2 - 1) < 0.02;
}

/** The pages a picture may lie on, the fittest first; one of the picture's own proportions where A4 is none. */
export function pagesFor(width: number, height: number): Point[] {
  const a4: Point = [210, 297];
  const [same, other] = [turned(a4, width > height), turned(a4, width <= height)];
  if (isLikeA4(width, height)) return [same, other];
  const scale = 297 / Math.max(width, height);
  const own: Point = [Math.max(SIDES[0], round(width * scale)), Math.max(SIDES[0], round(height * scale))];
  return [own, same, other];
}

/** A picture whole on the page, in its middle. One whose proportions are nearly the page's fills it. */
export function covering(page: Point, width: number, height: number): { at: Point; size: Point } {
  const [across, down] = [page[0] / width, page[1] / height];
  if (Math.abs(across / down - 1) < 0.02) return { at: [0, 0], size: [...page] };
  const scale = Math.min(across, down);
  const size: Point = [round(width * scale), round(height * scale)];
  return { at: [round((page[0] - size[0]) / 2), round((page[1] - size[1]) / 2)], size };
}

/** Everything of a page on one of another size: pictures and ornaments stretched along, words brought along and set smaller or larger. */
export function refitted(design: PageDesign, page: Point): PageDesign {
  const scale: Point = [page[0] / design.page[0], page[1] / design.page[1]];
  return { page, layers: design.layers.map((layer) => fitLayer(layer, scale, page)) };
}

function fitLayer(layer: Layer, scale: Point, page: Point): Layer {
  if (isWords(layer)) return fitWords(layer, scale);
  const box = estimate(layer);
  const at = (value: number, axis: 0 | 1) => value * scale[axis];
  if (layer.is === 'rule') {
    const point = (from: Point): Point => [round(at(from[0], 0)), round(at(from[1], 1))];
    return { ...layer, box: { ...layer.box, from: point(layer.box.from), to: point(layer.box.to) } };
  }
  const stretched: Box = [at(box[0], 0), at(box[1], 1), at(box[2], 0), at(box[3], 1)];
  const free = layer.is === 'picture' || (layer.is === 'ornament' && !['medallion', 'ring'].includes(layer.box.ornament));
  return resized(layer, free ? stretched : kept(box, stretched, scale, page));
}

/** Codes, logos and round ornaments keep their shape around their middle, and stay on the page. */
function kept(box: Box, stretched: Box, scale: Point, page: Point): Box {
  const by = Math.max(Math.min(scale[0], scale[1]), LEAST_SCALE);
  const half: Point = [((box[2] - box[0]) * by) / 2, ((box[3] - box[1]) * by) / 2];
  const middle = (axis: 0 | 1) => {
    const wanted = ((stretched[axis] as number) + (stretched[axis + 2] as number)) / 2;
    return Math.min(Math.max(wanted, half[axis]), Math.max(half[axis], page[axis] - half[axis]));
  };
  const [x, y] = [middle(0), middle(1)];
  return [x - half[0], y - half[1], x + half[0], y + half[1]];
}

function fitWords(layer: Layer, scale: Point): Layer {
  const [x, y] = anchorOf(layer);
  const box = estimate(layer);
  const by = Math.max(Math.min(scale[0], scale[1]), LEAST_SCALE);
  const size = styleOf(layer)?.type.size ?? 0;
  const spread = layer.is === 'signatures' ? spreadRows(layer, scale[1]) : layer;
  const smaller = by === 1 ? spread : styled(spread, { size: Math.round(size * by * 4) / 4 });
  const wide = resized(smaller, [box[0], 0, box[0] + (box[2] - box[0]) * scale[0], 0]);
  const now = anchorOf(wide);
  return moved(wide, x * scale[0] - now[0], y * scale[1] - now[1]);
}

/** Rows come nearer only where they must. */
function spreadRows(layer: Extract<Layer, { is: 'signatures' }>, by: number): Layer {
  if (by >= 1) return layer;
  const rows = layer.box.rows.map((row) => row.map((y) => round((row[0] ?? 0) + (y - (row[0] ?? 0)) * by)));
  return { ...layer, box: { ...layer.box, rows } };
}
