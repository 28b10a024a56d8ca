import { expect, test } from 'vitest';

import { belongsToControl, digitOf, matches } from './keys';
import { href, parseRoute } from './route.svelte';

const key = (init: KeyboardEventInit) => new KeyboardEvent('keydown', init);

test('a shortcut goes by the place of the key, not by its letter', () => {
  const kazakh = key({ code: 'KeyZ', key: 'я', ctrlKey: true });
  expect(matches(kazakh, { code: 'KeyZ', ctrl: true, run: () => undefined })).toBe(true);
  expect(matches(kazakh, { code: 'KeyZ', ctrl: true, shift: true, run: () => undefined })).toBe(false);
});

test('the digit row counts by position, where the Kazakh layout has letters', () => {
  expect(digitOf(key({ code: 'Digit2', key: 'ә' }))).toBe(2);
  expect(digitOf(key({ code: 'Numpad4', key: '4' }))).toBe(4);
  expect(digitOf(key({ code: 'KeyQ', key: '2' }))).toBeNull();
});

test('Enter and Space work the control that has the focus, not the list around it', () => {
  const list = document.createElement('div');
  list.tabIndex = 0;
  list.innerHTML = '<button><b>Аты</b></button><a href="#/people">Адамдар</a><input type="checkbox"><p>Айгерім</p>';
  document.body.append(list);
  const taken = (inside: string, code: string) => {
    let left = false;
    list.onkeydown = (event) => (left = belongsToControl(event));
    (inside ? list.querySelector(inside) : list)?.dispatchEvent(new KeyboardEvent('keydown', { code, bubbles: true }));
    return left;
  };
  expect(['b', 'a', 'input', 'p', ''].map((inside) => taken(inside, 'Space'))).toEqual([true, true, true, false, false]);
  expect(['b', 'a', 'input', 'p', ''].map((inside) => taken(inside, 'Enter'))).toEqual([true, true, false, false, false]);
  expect(taken('b', 'ArrowDown'), 'arrows always move the list').toBe(false);
  list.remove();
});

test('an address is read back as it was written', () => {
  const address = href('people', 'a b/c', { tab: 'history', none: '' });
  expect(parseRoute(address)).toEqual({ page: 'people', id: 'a b/c', query: { tab: 'history' } });
  expect(parseRoute('#/nowhere').page).toBe('home');
});
