/** The page of a paper in two languages, begun from the page in one: the same page, its words in two columns, or one under the other on an upright page. */
import type { Box, Layer, PageDesign, Point, WhichText } from '../../backend/types';
import { estimate, moved, resized, round, sideOf } from './frames';
import { isWide } from './pages';
import { styled, styleOf } from './style';

/** Share of the width on either side that columns leave free, and between them. */
const EDGE = 38 / 297;
const BETWEEN = 11 / 297;
/** Columns are narrow: their words are a little smaller. */
const SMALLER = 0.87;
const LINES = 5;

interface Columns {
  first: Point;
  second: Point;
  /** Where the line between them stands. */
  axis: number;
}

export function split(one: PageDesign): PageDesign {
  const sentence = one.layers.find((layer) => layer.is === 'sentence' && !layer.hidden);
  const columns = isWide(one.page) ? columnsOf(one.page, sentence) : null;
  const layers = one.layers.flatMap((layer) => inTwo(layer, columns));
  return { page: [...one.page], layers };
}

function columnsOf([width]: Point, sentence: Layer | undefined): Columns {
  const room = sentence ? estimate(sentence) : null;
  const centred = !room || (sentence && sideOf(sentence) === 'centre' && Math.abs((room[0] + room[2]) / 2 - width / 2) < 1);
  const [left, right] = centred ? [width * EDGE, width * (1 - EDGE)] : [room[0], room[2]];
  const between = width * BETWEEN;
  const column = (right - left - between) / 2;
  return { first: [left, left + column], second: [right - column, right], axis: round((left + right) / 2) };
}

function inTwo(layer: Layer, columns: Columns | null): Layer[] {
  switch (layer.is) {
    case 'sentence':
      return columns ? beside(layer, columns) : below(layer);
    case 'signatures':
      return [roomier(layer)];
    case 'text':
      return textInTwo(layer, columns);
    default:
      return [layer];
  }
}

const into = (layer: Layer, [left, right]: Point): Layer => resized(layer, [left, 0, right, 0] satisfies Box);

function tell(layer: Layer, which: WhichText): Layer {
  if (layer.is === 'text') return { ...layer, box: { ...layer.box, which } };
  return layer.is === 'sentence' ? { ...layer, box: { ...layer.box, which } } : layer;
}

function smaller(layer: Layer): Layer {
  const size = styleOf(layer)?.type.size ?? 0;
  const set = styled(layer, { size: Math.max(9, Math.round(size * SMALLER * 2) / 2) });
  if (set.is !== 'sentence') return set;
  return { ...set, box: { ...set.box, place: { ...set.box.place, lines: Math.max(LINES, set.box.place.lines) } } };
}

function beside(layer: Layer, { first, second, axis }: Columns): Layer[] {
  const set = smaller(layer);
  const [, top, , bottom] = estimate(set);
  const rule: Layer = { is: 'rule', box: { from: [axis, round(top)], to: [axis, round(bottom)], width: 0.25, ink: 'accent', beside_sentence: true } };
  return [into(tell(set, 'first'), first), into(tell(set, 'second'), second), rule];
}

function below(layer: Layer): Layer[] {
  const set = smaller(layer);
  const high = set.is === 'sentence' ? set.box.place.leading * 4 : 0;
  return [tell(set, 'first'), moved(tell(set, 'second'), 0, high)];
}

function textInTwo(layer: Extract<Layer, { is: 'text' }>, columns: Columns | null): Layer[] {
  switch (layer.box.says) {
    // The sentence of either language begins with it.
    case 'lead':
      return [];
    case 'place':
      return [tell(layer, 'joined')];
    case 'seal':
      return [tell(layer, 'first'), moved(tell(layer, 'second'), 0, 5.6)];
    case 'issuer': {
      if (!columns) return [layer];
      const inner = ([left, right]: Point): Point => [left + (right - left) * 0.1, right - (right - left) * 0.1];
      return [into(tell(layer, 'first'), inner(columns.first)), into(tell(layer, 'second'), inner(columns.second))];
    }
    default:
      return [layer];
  }
}

/** Positions stand in two languages under each other, so rows stand further apart. */
function roomier(layer: Extract<Layer, { is: 'signatures' }>): Layer {
  const apart = (row: number[]) => row.map((y, at) => round(y + (row.length === 1 ? -3 : -2.5 + (5 * at) / (row.length - 1))));
  return { ...layer, box: { ...layer.box, position_lines: [5, 3, 2], rows: layer.box.rows.map(apart) } };
}
