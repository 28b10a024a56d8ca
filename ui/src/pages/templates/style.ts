/** How the words of a layer look, whichever kind of box holds them. */
import type { Layer, LineBox, Side, TypeData } from '../../backend/types';
import { round, sided, sideOf } from './frames';

export interface Style {
  type: TypeData;
  least: number;
  side: Side | undefined;
  /** Undefined where a box knows no capitals. */
  capitals: boolean | undefined;
}

export interface Restyled {
  face?: string;
  size?: number;
  least?: number;
  tracking?: number;
  ink?: string;
  side?: Side;
  capitals?: boolean;
}

export function styleOf(layer: Layer): Style | null {
  switch (layer.is) {
    case 'text':
      return { type: layer.box.place.type, least: layer.box.place.least, side: sideOf(layer), capitals: layer.box.place.capitals ?? false };
    case 'name':
      return { type: layer.box.type, least: layer.box.least, side: sideOf(layer), capitals: layer.box.capitals ?? false };
    case 'sentence':
      return { type: layer.box.place.type, least: layer.box.place.least, side: sideOf(layer), capitals: undefined };
    case 'number':
    case 'signatures':
      return { type: layer.box.type, least: layer.box.least, side: sideOf(layer), capitals: undefined };
    default:
      return null;
  }
}

const LEAST_TYPE = 4;
const MOST_TYPE = 200;

function typeOf(before: TypeData, { face, size, tracking, ink }: Restyled): TypeData {
  return { ...before, ...(face === undefined ? {} : { face }), ...(size === undefined ? {} : { size: clamp(size) }), ...(tracking === undefined ? {} : { tracking }), ...(ink === undefined ? {} : { ink }) };
}

const clamp = (size: number) => Math.min(MOST_TYPE, Math.max(LEAST_TYPE, size));

/** A least size is never greater than the size itself, and goes along where nobody set it. */
function leastOf(least: number, before: number, part: Restyled): number {
  const size = part.size === undefined ? before : clamp(part.size);
  const wanted = part.least ?? (part.size === undefined ? least : Math.round(((least * size) / before) * 4) / 4);
  return Math.min(size, Math.max(LEAST_TYPE, wanted));
}

function line(box: LineBox, part: Restyled): LineBox {
  const type = typeOf(box.type, part);
  const scale = type.size / box.type.size;
  const more = box.more && scale !== 1 ? { ...box.more, size: round(box.more.size * scale), least: round(box.more.least * scale) } : box.more;
  const next: LineBox = { ...box, type, least: leastOf(box.least, box.type.size, part) };
  if (more) next.more = more;
  if (part.capitals !== undefined) next.capitals = part.capitals;
  return next;
}

/** The same layer, its words looking otherwise; what belongs to their size goes along. */
export function styled(layer: Layer, part: Restyled): Layer {
  const turned = part.side ? sided(layer, part.side) : layer;
  switch (turned.is) {
    case 'text':
      return { ...turned, box: { ...turned.box, place: line(turned.box.place, part) } };
    case 'name':
      return { ...turned, box: line(turned.box, part) };
    case 'sentence': {
      const { place } = turned.box;
      const type = typeOf(place.type, part);
      const scale = type.size / place.type.size;
      const least = leastOf(place.least, place.type.size, part);
      const next = { ...place, type, least, leading: round(place.leading * scale), last_resort: Math.min(round(place.last_resort), least), characters: Math.max(10, Math.round(place.characters / scale)) };
      return { ...turned, box: { ...turned.box, place: next } };
    }
    case 'number': {
      const type = typeOf(turned.box.type, part);
      const scale = type.size / turned.box.type.size;
      return { ...turned, box: { ...turned.box, type, least: leastOf(turned.box.least, turned.box.type.size, part), check_size: round(turned.box.check_size * scale) } };
    }
    case 'signatures':
      return { ...turned, box: { ...turned.box, type: typeOf(turned.box.type, part), least: leastOf(turned.box.least, turned.box.type.size, part) } };
    default:
      return layer;
  }
}
