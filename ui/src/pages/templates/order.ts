/** The layers of a page: taken, doubled, put before and behind each other. */
import type { Layer } from '../../backend/types';
import { moved } from './frames';

/** How far a copy stands from what it was made of. */
const ASIDE = 4;

/** The layers with some changed, and which of them are chosen then. */
export interface Arranged {
  layers: Layer[];
  chosen: number[];
}

export function removed(layers: Layer[], chosen: number[]): Arranged {
  const taken = chosen.filter((at) => !layers[at]?.locked);
  return { layers: layers.filter((_, at) => !taken.includes(at)), chosen: [] };
}

/** Copies stand right before what they were made of, a little aside. */
export function doubled(layers: Layer[], chosen: number[]): Arranged {
  const made: number[] = [];
  const all = layers.flatMap((layer, at) => {
    if (!chosen.includes(at)) return [layer];
    made.push(at + made.length + 1);
    return [layer, { ...moved(layer, ASIDE, ASIDE), locked: false }];
  });
  return { layers: all, chosen: made };
}

/** Brings the chosen one step to the front, or behind; those at the end stay. */
export function stepped(layers: Layer[], chosen: number[], step: 1 | -1): Arranged {
  const all = [...layers];
  const order = [...chosen].sort((a, b) => (a - b) * -step);
  const now: number[] = [];
  for (const at of order) {
    const to = at + step;
    const other = all[to];
    const own = all[at];
    if (!own || !other || now.includes(to)) {
      now.push(at);
      continue;
    }
    all[at] = other;
    all[to] = own;
    now.push(to);
  }
  return { layers: all, chosen: now.sort((a, b) => a - b) };
}

/** Puts one layer in another's place. */
export function placed(layers: Layer[], from: number, to: number): Arranged {
  const own = layers[from];
  const end = Math.max(0, Math.min(layers.length - 1, to));
  if (!own || from === end) return { layers, chosen: [from] };
  const rest = layers.filter((_, at) => at !== from);
  return { layers: [...rest.slice(0, end), own, ...rest.slice(end)], chosen: [end] };
}

/** Puts a new layer before all others. */
export const added = (layers: Layer[], layer: Layer): Arranged => ({ layers: [...layers, layer], chosen: [layers.length] });

/** The next layer that is seen, round the page; null after the last one. */
export function nextOf(layers: Layer[], at: number | null, step: 1 | -1): number | null {
  const start = at === null ? (step > 0 ? -1 : layers.length) : at;
  for (let to = start + step; to >= 0 && to < layers.length; to += step) if (!layers[to]?.hidden) return to;
  return null;
}
