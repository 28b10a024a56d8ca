import { expect, test } from 'vitest';

import { figure, hidden, phone } from './figures';
import { words } from './words.svelte';

test('thousands stand apart by a space that does not break', () => {
  expect(figure(1284)).toBe('1\u00a0284');
  expect(figure(1_250_000)).toBe('1\u00a0250\u00a0000');
  expect(figure(12.5)).toBe('12,5');
  expect(figure(0)).toBe('0');
  words.lang = 'en';
  expect(figure(1012.5)).toBe('1\u00a0012.5');
  words.lang = 'kk';
});

test('a phone is grouped, masked or not; anything else stays as it is', () => {
  expect(phone('+77015551240')).toBe('+7\u00a0701\u00a0555\u00a012\u00a040');
  expect(phone('+770••••••31')).toBe('+7\u00a070•\u00a0•••\u00a0••\u00a031');
  expect(phone('55-12-40')).toBe('55-12-40');
});

test('of what is personal only the tail is shown', () => {
  expect(hidden('phone', '+77015551240')).toBe('+7\u00a0•••\u00a0•••\u00a012\u00a040');
  expect(hidden('iin', '061207555019')).toBe('••••••••••19');
  expect(hidden('phone', '555-12-4'), 'no whole tail').toBe('•••-••-•');
  expect(hidden('phone', '+7 ••• ••• 12 40')).toBe('+7 ••• ••• 12 40');
});
