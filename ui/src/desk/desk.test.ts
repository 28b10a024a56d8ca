import { expect, test } from 'vitest';

import { digitOf, matches } from './keys';
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

test('an address is read back as it was written', () => {
  const address = href('people', 'a b/c', { tab: 'history', none: '' });
  expect(parseRoute(address)).toEqual({ page: 'people', id: 'a b/c', query: { tab: 'history' } });
  expect(parseRoute('#/nowhere').page).toBe('home');
});
