import { expect, test } from 'vitest';
import type { Layer } from '../../backend/types';

import { History } from './history';
import { added, doubled, nextOf, placed, removed, stepped } from './order';

const code = (name: string, more: Partial<Layer> = {}): Layer => ({ is: 'code', name, box: { at: [10, 10], side: 28 }, ...more }) as Layer;
const names = (layers: Layer[]) => layers.map((one) => one.name).join('');
const abcd = ['a', 'b', 'c', 'd'].map((name) => code(name));

test('steps are undone and done again; what follows an undo takes the place of what was undone', () => {
  const history = new History('');
  for (const text of ['a', 'ab', 'abc']) history.put(text);
  expect([history.undo(), history.undo()]).toEqual(['ab', 'a']);
  expect(history.redo()).toBe('ab');
  history.put('x');
  expect([history.canRedo, history.redo(), history.undo(), history.undo(), history.undo()]).toEqual([false, 'x', 'ab', 'a', '']);
  expect(history.canUndo).toBe(false);
});

test('steps of one kind in a row are one, until something else comes between', () => {
  const history = new History(0);
  for (const at of [1, 2, 3]) history.put(at, 'nudge');
  history.seal();
  history.put(4, 'nudge');
  history.put(5, 'type');
  expect([history.undo(), history.undo(), history.undo()]).toEqual([4, 3, 0]);
  history.put(0);
  expect(history.canRedo, 'what stays the same is no step').toBe(true);
});

test('after an undo the same kind of step begins anew', () => {
  const history = new History(0);
  history.put(1, 'nudge');
  history.put(2);
  history.undo();
  history.put(3, 'nudge');
  expect([history.undo(), history.undo()]).toEqual([1, 0]);
});

test('layers come forward and go back one by one, together, and no further than the end', () => {
  const forward = stepped(abcd, [0, 1], 1);
  expect([names(forward.layers), forward.chosen]).toEqual(['cabd', [1, 2]]);
  const back = stepped(abcd, [0, 2], -1);
  expect([names(back.layers), back.chosen]).toEqual(['acbd', [0, 1]]);
  const end = stepped(abcd, [2, 3], 1);
  expect([names(end.layers), end.chosen]).toEqual(['abcd', [2, 3]]);
});

test('a layer is put in the place of another', () => {
  expect(names(placed(abcd, 0, 2).layers)).toBe('bcad');
  expect(names(placed(abcd, 3, 1).layers)).toBe('adbc');
  expect(placed(abcd, 3, 9)).toEqual({ layers: abcd, chosen: [3] });
  expect(placed(abcd, 1, 99).chosen).toEqual([3]);
});

test('copies stand right before what they were made of; what is fixed is not taken away', () => {
  const two = doubled(abcd, [0, 2]);
  expect([names(two.layers), two.chosen]).toEqual(['aabccd', [1, 4]]);
  expect(two.layers[1]).toMatchObject({ box: { at: [14, 14] } });
  const fixed = [code('a', { locked: true }), code('b')];
  expect(names(removed(fixed, [0, 1]).layers)).toBe('a');
  expect(doubled(fixed, [0]).layers[1]).toMatchObject({ locked: false });
  expect(added(abcd, code('e')).chosen).toEqual([4]);
});

test('one walks from layer to layer past those that are hidden, and leaves at the ends', () => {
  const some = [code('a'), code('b', { hidden: true }), code('c')];
  expect([nextOf(some, null, 1), nextOf(some, 0, 1), nextOf(some, 2, 1)]).toEqual([0, 2, null]);
  expect([nextOf(some, null, -1), nextOf(some, 2, -1), nextOf(some, 0, -1)]).toEqual([2, 0, null]);
});
