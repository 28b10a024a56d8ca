/** What would look wrong or not work on paper, told while it is designed. Nothing of it stops saving. */
import type { Box, Layer, PageDesign } from '../../backend/types';
import { contrast, inkOf, LEAST_CONTRAST } from './colours';
import { isWords, roomOf } from './frames';
import { MARGIN } from './snap';
import { styleOf } from './style';

/** The least side of a code that a telephone still reads from paper. */
export const LEAST_CODE = 22;
/** Boxes may touch this much: the edges of letters are not those of their box. */
const TOUCH = 0.5;
/** A picture that spans so much of the page is its background and goes to the edge. */
const BACKGROUND = 0.95;

export type WarningCode = 'no-name' | 'no-sentence' | 'no-number' | 'no-code' | 'no-title' | 'outside' | 'small-code' | 'pale' | 'on-code';

export interface Told {
  code: WarningCode;
  /** The layer it is about; null where it is about one that is not there. */
  layer: number | null;
}

/** `measured` tells where the layers are drawn, null for what shows nothing. */
export function warningsOf(design: PageDesign, inks: Record<string, string>, measured: (Box | null)[]): Told[] {
  const seen = design.layers.map((layer, at) => ({ layer, at, box: drawn(layer, measured[at] ?? null) })).filter(({ layer }) => !layer.hidden);
  const codes = seen.filter(({ layer }) => layer.is === 'code');
  const found: Told[] = missing(design);
  for (const { layer, at, box } of seen) {
    if (isOutside(layer, box, design.page)) found.push({ code: 'outside', layer: at });
    if (layer.is === 'code' && layer.box.side < LEAST_CODE) found.push({ code: 'small-code', layer: at });
    const style = styleOf(layer);
    if (style && contrast(inkOf(inks, style.type.ink)) < LEAST_CONTRAST) found.push({ code: 'pale', layer: at });
    if (isWords(layer) && codes.some((code) => meet(code.box, box))) found.push({ code: 'on-code', layer: at });
  }
  return found;
}

/** What is drawn where it was measured; else the room it has. */
const drawn = (layer: Layer, measured: Box | null): Box => measured ?? roomOf(layer, null);

function missing(design: PageDesign): Told[] {
  const has = (is: Layer['is']) => design.layers.some((layer) => layer.is === is && !layer.hidden);
  const title = (hidden: boolean) => design.layers.findIndex((layer) => layer.is === 'text' && layer.box.says === 'title' && (layer.hidden ?? false) === hidden);
  const found: Told[] = [];
  if (!has('name')) found.push({ code: 'no-name', layer: null });
  if (!has('sentence')) found.push({ code: 'no-sentence', layer: null });
  if (!has('number')) found.push({ code: 'no-number', layer: null });
  if (!has('code')) found.push({ code: 'no-code', layer: null });
  if (title(false) < 0 && title(true) >= 0) found.push({ code: 'no-title', layer: title(true) });
  return found;
}

function isOutside(layer: Layer, [left, top, right, bottom]: Box, [width, height]: [number, number]): boolean {
  if (layer.is === 'picture' && (right - left >= width * BACKGROUND || bottom - top >= height * BACKGROUND)) return false;
  const out = (value: number) => value < MARGIN - 0.05;
  return [left, top, width - right, height - bottom].some(out);
}

function meet(a: Box, b: Box): boolean {
  const across = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const down = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  return across > TOUCH && down > TOUCH;
}
