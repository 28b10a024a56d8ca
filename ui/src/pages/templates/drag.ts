/** A drag of layers or of one handle, from its first point on. Pure: points go in, layers come out. */
import type { Box, Layer, Point } from '../../backend/types';
import { bounds } from './align';
import { keepsShape, moved, pulled, resized, round, type Handle } from './frames';
import { snapEdges, snapMove, type Guide } from './snap';

export interface Drag {
  layers: Layer[];
  /** The rooms of all layers where it began. */
  rooms: Box[];
  taken: number[];
  page: Point;
  /** Null moves; a handle pulls. */
  handle: Handle | null;
}

export interface Dragged {
  layers: Layer[];
  guides: Guide[];
}

export interface Hands {
  /** Millimetres within which lines catch; 0 catches on nothing. */
  reach: number;
  /** Straight along one axis; a handle lets go of the proportions. */
  straight: boolean;
}

export function dragged(drag: Drag, dx: number, dy: number, hands: Hands): Dragged {
  return drag.handle ? pull(drag, drag.handle, dx, dy, hands) : move(drag, dx, dy, hands);
}

const othersOf = (drag: Drag): Box[] => drag.rooms.filter((_, at) => !drag.taken.includes(at) && !drag.layers[at]?.hidden);

function move(drag: Drag, x: number, y: number, { reach, straight }: Hands): Dragged {
  const [dx, dy] = !straight ? [x, y] : Math.abs(x) >= Math.abs(y) ? [x, 0] : [0, y];
  const boxes = drag.taken.flatMap((at) => drag.rooms[at] ?? []).length ? drag.taken.map((at) => drag.rooms[at] as Box) : [];
  if (!boxes.length) return { layers: drag.layers, guides: [] };
  const [left, top, right, bottom] = bounds(boxes);
  const snapped = reach ? snapMove([left + dx, top + dy, right + dx, bottom + dy], drag.page, othersOf(drag), reach) : { dx: 0, dy: 0, guides: [] };
  const [bx, by] = [straight && !dx ? 0 : snapped.dx, straight && !dy ? 0 : snapped.dy];
  const layers = drag.layers.map((layer, at) => (drag.taken.includes(at) ? moved(layer, round(dx + bx), round(dy + by)) : layer));
  return { layers, guides: snapped.guides.filter((guide) => !straight || (guide.upright ? dx !== 0 : dy !== 0)) };
}

function pull(drag: Drag, handle: Handle, dx: number, dy: number, { reach, straight }: Hands): Dragged {
  const at = drag.taken[0];
  const layer = at === undefined ? undefined : drag.layers[at];
  const room = at === undefined ? undefined : drag.rooms[at];
  if (at === undefined || !layer || !room) return { layers: drag.layers, guides: [] };
  const shape = keepsShape(layer) && !(straight && layer.is === 'picture');
  const free = pulled(room, handle, dx, dy, shape);
  // What keeps its shape catches on one line only: two would bend it.
  const snapped = reach ? snapEdges(free, handle, drag.page, othersOf(drag), reach) : { dx: 0, dy: 0, guides: [] };
  const across = !shape || Math.abs(snapped.dx) > 0;
  const box = pulled(room, handle, dx + (across ? snapped.dx : 0), dy + (shape && across ? 0 : snapped.dy), shape);
  const guides = shape ? snapped.guides.filter((guide) => guide.upright === across).slice(0, 1) : snapped.guides;
  return { layers: drag.layers.map((one, i) => (i === at ? resized(one, box) : one)), guides };
}

/** The foremost layer at a point that is neither hidden nor fixed; what is drawn counts before the room around it. */
export function hit(layers: Layer[], boxes: (Box | null)[], rooms: Box[], [x, y]: Point, slack: number): number | null {
  const inside = (box: Box | null | undefined) => !!box && x >= box[0] - slack && x <= box[2] + slack && y >= box[1] - slack && y <= box[3] + slack;
  const open = layers.map((layer, at) => ({ at, layer })).filter(({ layer }) => !layer.hidden && !layer.locked);
  const found = open.findLast(({ at, layer }) => inside(boxes[at] ?? rooms[at]) && !isFrame(layer, boxes[at] ?? rooms[at] ?? [0, 0, 0, 0], [x, y]));
  return found?.at ?? null;
}

/** A frame is taken by its border: what stands inside it is not behind it. */
const BORDER = 14;
function isFrame(layer: Layer, [left, top, right, bottom]: Box, [x, y]: Point): boolean {
  if (layer.is !== 'ornament' || !layer.box.ornament.endsWith('-frame')) return false;
  return x > left + BORDER && x < right - BORDER && y > top + BORDER && y < bottom - BORDER;
}
