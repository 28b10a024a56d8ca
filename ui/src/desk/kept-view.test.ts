import { beforeEach, expect, test } from 'vitest';

import { forgetView, keptView } from './kept-view.svelte';
import { go, href, place } from './route.svelte';

beforeEach(() => forgetView());

const fresh = () => ({ text: '', district: [] as string[], top: 0 });

test('a list is found as it was left, and afresh from the menu', () => {
  const left = keptView('people', fresh());
  left.text = 'Айгерім';
  left.top = 320;
  expect({ ...keptView('people', fresh()) }).toMatchObject({ text: 'Айгерім', top: 320 });
  expect(keptView('clubs', fresh()).text, 'another list has its own').toBe('');
  const missing = keptView('people birth_date', fresh());
  missing.district = ['alga'];
  forgetView('people');
  expect(keptView('people', fresh()).text).toBe('');
  expect(keptView('people birth_date', fresh()).district).toEqual([]);
});

test('the way back from a person leads to the event or club one came from, else to the list', () => {
  const visit = (hash: string) => {
    window.location.hash = hash;
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  };
  visit(href('events', 'e1', { tab: 'people' }));
  visit(href('people', 'p1'));
  expect(place.back('people')).toBe('#/events/e1?tab=people');
  visit(href('people'));
  visit(href('people', 'p1'));
  expect(place.back('people')).toBe('#/people');
  visit(href('certificates', 'issue', { event: 'e1' }));
  visit(href('people', 'p1'));
  expect(place.back('people')).toBe('#/people');
  go('home');
});
