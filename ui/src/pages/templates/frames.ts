/**
 * Where layers stand, and how they are moved and made larger. Pure: a layer goes in, another comes out.
 * Lengths are millimetres from the upper left corner of the page.
 */
import type { Box, Layer, LineBox, Point, Side, SignatureBox } from '../../backend/types';

/** Millimetres of a point of type. */
export const POINT = 25.4 / 72;
/** Nothing gets narrower or lower than this. */
export const LEAST = 3;

export type Handle = 'nw' | 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w';

const ALL: Handle[] = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'];
const CORNERS: Handle[] = ['nw', 'ne', 'se', 'sw'];
const SIDES: Handle[] = ['w', 'e'];

/** To a hundredth: what is typed is what is kept. */
export const round = (value: number): number => Math.round(value * 100) / 100;

const leftOf = (x: number, width: number, side: Side = 'centre') => (side === 'left' ? x : side === 'right' ? x - width : x - width / 2);
const anchorIn = (left: number, width: number, side: Side = 'centre') => (side === 'left' ? left : side === 'right' ? left + width : left + width / 2);

/** A box of one or more lines around a point on the first baseline. */
function lines(at: Point, side: Side | undefined, width: number, size: number, below = 0): Box {
  const em = size * POINT;
  const left = leftOf(at[0], width, side);
  return [left, at[1] - em * 0.75, left + width, at[1] + below + em * 0.25];
}

function signatures(box: SignatureBox): Box {
  const em = box.type.size * POINT;
  const rows = box.rows[1] ?? box.rows[0] ?? [0];
  return [Math.min(box.position, box.position_wide), (rows[0] ?? 0) - em, box.name + box.name_width, (rows.at(-1) ?? 0) + box.drop + em * 0.3];
}

/** Where a layer stands by its own numbers, as wide as it may become. What is drawn may be narrower. */
export function estimate(layer: Layer): Box {
  switch (layer.is) {
    case 'ornament':
    case 'picture':
      return sized(layer.box.at, layer.box.size);
    case 'code':
      return sized(layer.box.at, [layer.box.side, layer.box.side]);
    case 'logo':
      return sized([layer.box.at[0] - layer.box.width / 2, layer.box.at[1] - layer.box.height / 2], [layer.box.width, layer.box.height]);
    case 'rule': {
      const { from, to, width } = layer.box;
      const half = Math.max(0.5, width / 2);
      return [Math.min(from[0], to[0]) - half, Math.min(from[1], to[1]) - half, Math.max(from[0], to[0]) + half, Math.max(from[1], to[1]) + half];
    }
    case 'text':
      return lines(layer.box.place.at, layer.box.place.side, layer.box.place.width, layer.box.place.type.size);
    case 'name':
      return lines(layer.box.at, layer.box.side, layer.box.width, layer.box.type.size);
    case 'number':
      return lines(layer.box.at, layer.box.side, layer.box.width, layer.box.type.size);
    case 'sentence':
      return lines(layer.box.place.at, layer.box.place.side, layer.box.place.width, layer.box.place.type.size, 2 * layer.box.place.leading);
    case 'signatures':
      return signatures(layer.box);
  }
}

const sized = ([x, y]: Point, [width, height]: Point): Box => [x, y, x + width, y + height];

/** Whether a layer is words, which are as wide as they are let be and as high as they need. */
export const isWords = (layer: Layer): boolean => ['text', 'name', 'sentence', 'number', 'signatures'].includes(layer.is);

/** What is drawn is measured; across, words have all the room they may take. */
export function roomOf(layer: Layer, measured: Box | null): Box {
  const own = estimate(layer);
  return measured && isWords(layer) ? [own[0], measured[1], own[2], measured[3]] : own;
}

/** Where it stood when it was measured, brought along by how far it was moved since. */
export function carried(then: Layer | undefined, now: Layer, measured: Box | null): Box | null {
  if (!then || !measured || then.is !== now.is) return null;
  if (then === now) return measured;
  if (!isWords(now)) return now.is === 'logo' || now.is === 'rule' ? null : estimate(now);
  const [before, after] = [anchorOf(then), anchorOf(now)];
  const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
  return [measured[0] + dx, measured[1] + dy, measured[2] + dx, measured[3] + dy];
}

/** The point a layer is placed by: of words on the first baseline, of the rest the upper left corner. */
export function anchorOf(layer: Layer): Point {
  switch (layer.is) {
    case 'text':
    case 'sentence':
      return layer.box.place.at;
    case 'name':
    case 'number':
      return layer.box.at;
    case 'signatures':
      return [Math.min(layer.box.position, layer.box.position_wide), layer.box.rows[1]?.[0] ?? layer.box.rows[0]?.[0] ?? 0];
    case 'rule':
      return [Math.min(layer.box.from[0], layer.box.to[0]), Math.min(layer.box.from[1], layer.box.to[1])];
    default: {
      const [left, top] = estimate(layer);
      return [left, top];
    }
  }
}

/** The same layer, further right and down. */
export function moved(layer: Layer, dx: number, dy: number): Layer {
  const by = (at: Point): Point => [round(at[0] + dx), round(at[1] + dy)];
  switch (layer.is) {
    case 'text':
      return { ...layer, box: { ...layer.box, place: { ...layer.box.place, at: by(layer.box.place.at) } } };
    case 'sentence':
      return { ...layer, box: { ...layer.box, place: { ...layer.box.place, at: by(layer.box.place.at) } } };
    case 'rule':
      return { ...layer, box: { ...layer.box, from: by(layer.box.from), to: by(layer.box.to) } };
    case 'signatures': {
      const { position, position_wide, line, name, rows } = layer.box;
      const right = (x: number) => round(x + dx);
      return { ...layer, box: { ...layer.box, position: right(position), position_wide: right(position_wide), line: [right(line[0]), right(line[1])], name: right(name), rows: rows.map((row) => row.map((y) => round(y + dy))) } };
    }
    default:
      return { ...layer, box: { ...layer.box, at: by(layer.box.at) } } as Layer;
  }
}

const square = (layer: Layer) => layer.is === 'code' || (layer.is === 'ornament' && ['medallion', 'ring'].includes(layer.box.ornament));

/** By which handles it is made larger: words sideways, squares and pictures by their corners too. */
export function handlesOf(layer: Layer): Handle[] {
  if (isWords(layer)) return SIDES;
  if (square(layer)) return CORNERS;
  if (layer.is !== 'rule') return ALL;
  const { from, to } = layer.box;
  if (from[1] === to[1]) return SIDES;
  return from[0] === to[0] ? ['n', 's'] : CORNERS;
}

/** Whether both sides grow alike when a corner is pulled. */
export const keepsShape = (layer: Layer): boolean => square(layer) || layer.is === 'picture';

/** The box after one of its handles was pulled; `shape` keeps its proportions. */
export function pulled(box: Box, handle: Handle, dx: number, dy: number, shape = false): Box {
  let [left, top, right, bottom] = box;
  if (handle.includes('w')) left = Math.min(left + dx, right - LEAST);
  if (handle.includes('e')) right = Math.max(right + dx, left + LEAST);
  if (handle.includes('n')) top = Math.min(top + dy, bottom - LEAST);
  if (handle.includes('s')) bottom = Math.max(bottom + dy, top + LEAST);
  if (!shape || handle.length === 1) return [left, top, right, bottom];
  const [width, height] = [box[2] - box[0], box[3] - box[1]];
  const scale = Math.max((right - left) / width, (bottom - top) / height);
  if (handle.includes('w')) left = right - width * scale;
  else right = left + width * scale;
  if (handle.includes('n')) top = bottom - height * scale;
  else bottom = top + height * scale;
  return [left, top, right, bottom];
}

function widened<B extends Pick<LineBox, 'at' | 'side' | 'width'>>(box: B, [left, , right]: Box): B {
  const width = round(right - left);
  return { ...box, at: [round(anchorIn(left, width, box.side)), box.at[1]], width };
}

/** The same layer with its outer box there; words keep their baseline. */
export function resized(layer: Layer, to: Box): Layer {
  const at: Point = [round(to[0]), round(to[1])];
  const size: Point = [round(to[2] - to[0]), round(to[3] - to[1])];
  switch (layer.is) {
    case 'ornament':
      return { ...layer, box: { ...layer.box, at, size } };
    case 'picture':
      return { ...layer, box: { ...layer.box, at, size } };
    case 'code':
      return { ...layer, box: { at, side: Math.max(size[0], size[1]) } };
    case 'logo':
      return { ...layer, box: { ...layer.box, at: [round((to[0] + to[2]) / 2), round((to[1] + to[3]) / 2)], width: size[0], height: size[1] } };
    case 'rule':
      return stretchedRule(layer, to);
    case 'text':
      return { ...layer, box: { ...layer.box, place: wideLine(layer.box.place, to) } };
    case 'name':
      return { ...layer, box: wideLine(layer.box, to) };
    case 'number':
      return { ...layer, box: widened(layer.box, to) };
    case 'sentence': {
      const place = widened(layer.box.place, to);
      const characters = Math.max(10, Math.round((layer.box.place.characters * place.width) / layer.box.place.width));
      return { ...layer, box: { ...layer.box, place: { ...place, characters } } };
    }
    case 'signatures':
      return { ...layer, box: wideSignatures(layer.box, to) };
  }
}

function wideLine(box: LineBox, to: Box): LineBox {
  const wide = widened(box, to);
  if (!box.more?.width) return wide;
  return { ...wide, more: { ...box.more, width: round((box.more.width * wide.width) / box.width) } };
}

function wideSignatures(box: SignatureBox, to: Box): SignatureBox {
  const [left, , right] = signatures(box);
  const scale = (to[2] - to[0]) / (right - left);
  const x = (from: number) => round(to[0] + (from - left) * scale);
  return { ...box, position: x(box.position), position_wide: x(box.position_wide), line: [x(box.line[0]), x(box.line[1])], name: x(box.name), name_width: round(box.name_width * scale) };
}

function stretchedRule(layer: Extract<Layer, { is: 'rule' }>, to: Box): Layer {
  const from = estimate(layer);
  const half = Math.max(0.5, layer.box.width / 2);
  const along = (value: number, axis: 0 | 1): number => {
    const [a, b] = [from[axis] + half, from[axis + 2] as number - half];
    const [c, d] = [to[axis] + half, to[axis + 2] as number - half];
    return round(a === b ? (layer.box.from[axis] === layer.box.to[axis] ? value : c) : c + ((value - a) * (d - c)) / (b - a));
  };
  const point = (at: Point): Point => [along(at[0], 0), along(at[1], 1)];
  return { ...layer, box: { ...layer.box, from: point(layer.box.from), to: point(layer.box.to) } };
}

/** The numbers of a place as they are typed; null where a layer has none. */
export interface Place {
  x: number;
  y: number;
  width: number | null;
  height: number | null;
}

export function placeOf(layer: Layer): Place {
  const [x, y] = anchorOf(layer);
  const [left, top, right, bottom] = estimate(layer);
  if (layer.is === 'rule') return { x, y, width: round(Math.abs(layer.box.to[0] - layer.box.from[0])), height: round(Math.abs(layer.box.to[1] - layer.box.from[1])) };
  return { x: round(x), y: round(y), width: round(right - left), height: isWords(layer) ? null : round(bottom - top) };
}

/** Puts one of these numbers. */
export function put(layer: Layer, what: keyof Place, value: number): Layer {
  const place = placeOf(layer);
  if (what === 'x') return moved(layer, value - place.x, 0);
  if (what === 'y') return moved(layer, 0, value - place.y);
  if (layer.is === 'rule') return longRule(layer, what === 'width' ? 0 : 1, value);
  const size = Math.max(value, 1);
  const [left, top, right, bottom] = estimate(layer);
  // Words keep the point they are placed by, so that what is centred stays in the middle.
  const keep = isWords(layer) && layer.is !== 'signatures' ? leftOf(place.x, size, sideOf(layer) ?? 'centre') : left;
  const wide = what === 'width' ? size : right - left;
  const high = what === 'height' ? size : bottom - top;
  if (layer.is === 'code') return resized(layer, [left, top, left + size, top + size]);
  return resized(layer, [what === 'width' ? keep : left, top, (what === 'width' ? keep : left) + wide, top + high]);
}

function longRule(layer: Extract<Layer, { is: 'rule' }>, axis: 0 | 1, value: number): Layer {
  const { from, to } = layer.box;
  const end: Point = [to[0], to[1]];
  end[axis] = round(from[axis] + (to[axis] < from[axis] ? -value : value));
  return { ...layer, box: { ...layer.box, to: end } };
}

/** Which point of its lines it is placed by; undefined for what has no lines. */
export function sideOf(layer: Layer): Side | undefined {
  if (layer.is === 'text' || layer.is === 'sentence') return layer.box.place.side ?? 'centre';
  return layer.is === 'name' || layer.is === 'number' ? (layer.box.side ?? 'centre') : undefined;
}

/** Aligns its lines otherwise inside the room they have. */
export function sided(layer: Layer, side: Side): Layer {
  const [left, , right] = estimate(layer);
  const x = round(anchorIn(left, right - left, side));
  if (layer.is === 'text') return { ...layer, box: { ...layer.box, place: { ...layer.box.place, side, at: [x, layer.box.place.at[1]] } } };
  if (layer.is === 'sentence') return { ...layer, box: { ...layer.box, place: { ...layer.box.place, side, at: [x, layer.box.place.at[1]] } } };
  if (layer.is === 'name') return { ...layer, box: { ...layer.box, side, at: [x, layer.box.at[1]] } };
  if (layer.is === 'number') return { ...layer, box: { ...layer.box, side, at: [x, layer.box.at[1]] } };
  return layer;
}
