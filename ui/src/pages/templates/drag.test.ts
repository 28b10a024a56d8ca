import { expect, test } from 'vitest';
import classicJson from '../../../../assets/templates/a-classic.json';
import type { Layer, Template } from '../../backend/types';

import { dragged, hit, type Drag } from './drag';
import { anchorOf, estimate } from './frames';

const { layers, page } = (classicJson as unknown as Template).one;
const at = (is: Layer['is']) => layers.findIndex((layer) => layer.is === is);
const rooms = layers.map((layer) => estimate(layer));
const drag = (taken: number[], handle: Drag['handle'] = null): Drag => ({ layers, rooms, taken, page, handle });
const FREE = { reach: 0, straight: false };

test('what is dragged moves, what is not stays', () => {
  const { layers: now } = dragged(drag([at('code'), at('number')]), 3, -4, FREE);
  expect([anchorOf(now[at('code')]!), anchorOf(now[at('number')]!)]).toEqual([[225, 130], [242, 167.4]]);
  expect(now[at('name')]).toBe(layers[at('name')]);
});

test('a drag catches on the lines of the page and tells which; straight it keeps its axis', () => {
  const name = at('name');
  const near = dragged(drag([name]), 0.7, 30, { reach: 1.2, straight: false });
  expect(anchorOf(near.layers[name]!)[0]).toBe(148.5);
  expect(near.guides).toContainEqual({ upright: true, at: 148.5 });
  const straight = dragged(drag([name]), 4, 30.3, { reach: 0, straight: true });
  expect(anchorOf(straight.layers[name]!)).toEqual([148.5, 130.3]);
});

test('a handle pulls one side, and a code stays square', () => {
  const name = at('name');
  expect(estimate(dragged(drag([name], 'e'), 10, 99, FREE).layers[name]!).map(Math.floor)).toEqual([48, 92, 258, 102]);
  const code = dragged(drag([at('code')], 'nw'), -5, -1, FREE).layers[at('code')]!;
  expect(code.box).toMatchObject({ at: [217, 129], side: 39 });
});

test('a picture keeps its shape unless it is told otherwise', () => {
  const picture: Layer = { is: 'picture', box: { picture: 'p', at: [100, 100], size: [40, 20] } };
  const one: Drag = { layers: [picture], rooms: [estimate(picture)], taken: [0], page, handle: 'se' };
  expect(dragged(one, 20, 0, FREE).layers[0]?.box).toMatchObject({ size: [60, 30] });
  expect(dragged(one, 20, 0, { reach: 0, straight: true }).layers[0]?.box).toMatchObject({ size: [60, 20] });
});

test('the foremost layer under the pointer is taken; a frame by its border, nothing that is fixed or hidden', () => {
  const boxes = layers.map((_, i) => rooms[i] ?? null);
  expect(hit(layers, boxes, rooms, [148.5, 97], 1)).toBe(at('name'));
  expect(hit(layers, boxes, rooms, [15, 100], 1)).toBe(at('ornament'));
  expect(hit(layers, boxes, rooms, [30, 100], 1)).toBeNull();
  const fixed = layers.map((layer) => (layer.is === 'name' ? { ...layer, locked: true } : layer));
  expect(hit(fixed, boxes, rooms, [240, 100], 1)).toBeNull();
  const narrow = boxes.map((box, i): typeof box => (i === at('name') ? [100, 90, 197, 103] : box));
  expect(hit(layers, narrow, rooms, [60, 97], 1), 'only what is drawn').toBeNull();
});
