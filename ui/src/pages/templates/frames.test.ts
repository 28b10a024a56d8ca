import { expect, test } from 'vitest';
import classicJson from '../../../../assets/templates/a-classic.json';
import type { Box, Layer, Template } from '../../backend/types';

import { anchorOf, carried, estimate, handlesOf, keepsShape, moved, placeOf, pulled, put, resized, roomOf, sided } from './frames';

const classic = classicJson as unknown as Template;
const layer = (is: Layer['is'], at = 0): Layer => classic.one.layers.filter((one) => one.is === is)[at]!;
const near = (box: Box) => box.map((value) => Math.round(value * 10) / 10);

test('words stand around their baseline, as wide as they may become, on the side they are placed by', () => {
  const name = layer('name');
  expect(near(estimate(name))).toEqual([48.5, 92.6, 248.5, 102.5]);
  expect(near(estimate(sided(name, 'left')))).toEqual([48.5, 92.6, 248.5, 102.5]);
  expect(anchorOf(sided(name, 'left'))).toEqual([48.5, 100]);
  expect(anchorOf(sided(name, 'right'))).toEqual([248.5, 100]);
  expect(anchorOf(sided(sided(name, 'right'), 'centre'))).toEqual([148.5, 100]);
  expect(estimate(layer('code'))).toEqual([222, 134, 256, 168]);
  expect(estimate(layer('logo'))).toEqual([41, 29.5, 75, 49.5]);
});

test('every kind of layer is moved whole', () => {
  const all = [...classic.one.layers, ...classic.two!.layers];
  for (const one of all) {
    const [before, after] = [estimate(one), estimate(moved(one, 7, -3))];
    expect(near(after), one.is).toEqual(near([before[0] + 7, before[1] - 3, before[2] + 7, before[3] - 3]));
  }
  const signs = moved(layer('signatures'), 1, 2);
  expect(signs.is === 'signatures' && signs.box).toMatchObject({ position: 83, position_wide: 62, line: [129, 179], name: 182, rows: [[158.5], [151.5, 165.5], [146.5, 157.5, 168.5]] });
});

test('a layer resized to where it stands stays as it is', () => {
  for (const one of classic.one.layers.filter((layer) => layer.is !== 'sentence')) expect(near(estimate(resized(one, estimate(one)))), one.is).toEqual(near(estimate(one)));
});

test('words grow sideways and keep their baseline; what depends on their width goes along', () => {
  const sentence = resized(layer('sentence'), [63.5, 0, 148.5, 0]);
  expect(sentence.is === 'sentence' && sentence.box.place).toMatchObject({ at: [106, 112.6], width: 85, characters: 31 });
  const issuer = resized(layer('text'), [69.5, 0, 148.5, 0]);
  expect(issuer.is === 'text' && issuer.box.place).toMatchObject({ width: 79, more: { width: 93 } });
  const signs = resized(layer('signatures'), [61, 0, 61 + 160 / 2, 0]);
  expect(signs.is === 'signatures' && signs.box).toMatchObject({ position: 71.5, position_wide: 61, line: [94.5, 119.5], name: 121, name_width: 20 });
});

test('a line keeps its direction when it is pulled longer', () => {
  const rule: Layer = { is: 'rule', box: { from: [10, 20], to: [60, 20], width: 0.4, ink: 'accent' } };
  expect(handlesOf(rule)).toEqual(['w', 'e']);
  const longer = resized(rule, pulled(estimate(rule), 'e', 30, 0));
  expect(longer.box).toMatchObject({ from: [10, 20], to: [90, 20] });
  const slanting: Layer = { is: 'rule', box: { from: [60, 20], to: [10, 40], width: 0.4, ink: 'accent' } };
  expect(resized(slanting, pulled(estimate(slanting), 'se', 10, 10)).box).toMatchObject({ from: [70, 20], to: [10, 50] });
});

test('codes stay square, pictures keep their shape by a corner and not by a side', () => {
  const picture: Layer = { is: 'picture', box: { picture: 'p', at: [10, 10], size: [40, 20] } };
  expect(keepsShape(picture)).toBe(true);
  expect(pulled([10, 10, 50, 30], 'se', 40, 0, true)).toEqual([10, 10, 90, 50]);
  expect(pulled([10, 10, 50, 30], 'nw', -40, 0, true)).toEqual([-30, -10, 50, 30]);
  expect(pulled([10, 10, 50, 30], 'e', 40, 0, true)).toEqual([10, 10, 90, 30]);
  expect(resized(layer('code'), [10, 10, 40, 35]).box).toEqual({ at: [10, 10], side: 30 });
});

test('nothing is pulled inside out', () => {
  expect(pulled([10, 10, 50, 30], 'w', 100, 0)).toEqual([47, 10, 50, 30]);
  expect(pulled([10, 10, 50, 30], 'n', 0, 100)).toEqual([10, 27, 50, 30]);
  expect(pulled([10, 10, 50, 30], 'se', -100, -100)).toEqual([10, 10, 13, 13]);
});

test('what was measured is brought along while the answer is awaited', () => {
  const name = layer('name');
  const measured: Box = [80, 90, 217, 103];
  expect(carried(name, name, measured)).toEqual(measured);
  expect(carried(name, moved(name, 5, 5), measured)).toEqual([85, 95, 222, 108]);
  expect(carried(layer('code'), name, measured)).toBeNull();
  expect(carried(undefined, name, measured)).toBeNull();
  expect(near(roomOf(name, measured))).toEqual([48.5, 90, 248.5, 103]);
  expect(roomOf(layer('code'), [0, 0, 1, 1])).toEqual(estimate(layer('code')));
});

test('the numbers of a place are put one by one', () => {
  const name = layer('name');
  expect(placeOf(name)).toEqual({ x: 148.5, y: 100, width: 200, height: null });
  expect(placeOf(put(name, 'width', 100))).toMatchObject({ x: 148.5, width: 100 });
  expect(placeOf(put(name, 'y', 110.5))).toMatchObject({ x: 148.5, y: 110.5 });
  expect(placeOf(put(layer('code'), 'width', 30))).toEqual({ x: 222, y: 134, width: 30, height: 30 });
  expect(placeOf(put(layer('ornament'), 'height', 100))).toEqual({ x: 10, y: 10, width: 277, height: 100 });
  expect(placeOf(put(layer('logo'), 'x', 50))).toMatchObject({ x: 50, y: 29.5 });
  const rule: Layer = { is: 'rule', box: { from: [10, 20], to: [60, 20], width: 0.4, ink: 'accent' } };
  expect(placeOf(put(put(rule, 'width', 80), 'height', 5))).toEqual({ x: 10, y: 20, width: 80, height: 5 });
});
