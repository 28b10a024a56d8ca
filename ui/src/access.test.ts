/**
 * Every page, read by axe-core as a screen reader would: names, roles, order. Colours need a screen:
 * they are looked at in the real window, in three languages, by the end-to-end tests.
 */
import { cleanup, render, screen } from '@testing-library/svelte';
import axe from 'axe-core';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import App from './App.svelte';
import { backend, useBackend } from './backend';
import { fakeBackend } from './backend/fake';
import { fixToday } from './desk/clock';
import { deeds } from './desk/deeds.svelte';
import { forgetView } from './desk/kept-view.svelte';
import { register } from './desk/register.svelte';
import { noEventFilter } from './pages/events/query';
import { freshLook, queryOf } from './pages/people/query';
import { words } from './words/words.svelte';

/** Address and a sign that the page is there. */
type Place = [address: string, sign: string];

const SETTINGS = ['academy', 'workers', 'organisations', 'signatories', 'programmes', 'lists', 'backups', 'password', 'appearance', 'history', 'support'];
const PAGES: Place[] = [
  ['#/home', 'home-title'],
  ['#/events', 'event-link'],
  ['#/events?add=1', 'event-form'],
  ['#/people', 'people-row'],
  ['#/people?add=1', 'person-form'],
  ['#/clubs', 'club-link'],
  ['#/certificates', 'book-row'],
  ['#/certificates/issue', 'issue-event'],
  ['#/certificates/templates', 'template-tile'],
  ['#/certificates/templates?copy=a-classic', 'designer-board'],
  ['#/intake', 'intake-pick'],
  ...SETTINGS.map((section): Place => [`#/settings/${section}`, 'settings-title']),
];

beforeEach(() => {
  // Nothing is laid out here: lists are as high as some twenty rows.
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(32);
  localStorage.clear();
  words.lang = 'kk';
  fixToday('2026-11-27');
  forgetView();
  deeds.hide();
  register.status = null;
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

/** The pages of one record of each kind. */
async function records(): Promise<Place[]> {
  const event = (await backend().event_list({ query: noEventFilter() })).rows[0]?.id ?? '';
  const { filter, ...rest } = freshLook();
  const person = (await backend().trainee_list({ query: queryOf(filter, { ...rest, offset: 0, limit: 1 }) })).rows[0]?.id ?? '';
  return [
    [`#/events/${event}?tab=overview`, 'event-title'],
    [`#/events/${event}?tab=people`, 'enrolled-row'],
    [`#/events/${event}?tab=attendance`, 'attendance-row'],
    [`#/people/${person}`, 'person-title'],
    [`#/people/${person}?tab=history`, 'person-title'],
  ];
}

async function faultsAt([address, sign]: Place): Promise<string[]> {
  window.location.hash = address;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  useBackend(fakeBackend());
  render(App);
  await screen.findAllByTestId(sign);
  const found = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  cleanup();
  register.status = null;
  return found.violations.flatMap((rule) => rule.nodes.map((node) => `${address} ${rule.id}: ${node.html.slice(0, 160)}`));
}

test('every page is read without a fault', async () => {
  useBackend(fakeBackend());
  const faults: string[] = [];
  for (const place of [...PAGES, ...(await records())]) faults.push(...(await faultsAt(place)));
  expect(faults).toEqual([]);
}, 120_000);

test('a button without a name would be found', async () => {
  document.body.innerHTML = '<main><h1>Адамдар</h1><button></button></main>';
  const found = await axe.run(document.body);
  expect(found.violations.map((rule) => rule.id)).toContain('button-name');
});
