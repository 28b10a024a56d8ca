import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import type { ClubRow } from '../../backend/types';
import { deeds } from '../../desk/deeds.svelte';
import { words } from '../../words/words.svelte';
import ClubForm from './ClubForm.svelte';
import { noClubFilter } from './columns';

let added: boolean[] = [];

beforeEach(() => {
  words.lang = 'kk';
  deeds.hide();
  useBackend(fakeBackend('open'));
  added = [];
  const fake = backend();
  useBackend({
    ...fake,
    club_add: (a) => (added.push(a.another), fake.club_add(a)),
    value_suggest: async ({ text }) => ['Назарбаев зияткерлік мектебі', 'Назарбаев атындағы мектеп'].filter((one) => one.startsWith(text)),
  });
});
afterEach(cleanup);

const firstClub = async (): Promise<ClubRow> => (await backend().club_list({ query: noClubFilter() })).rows[0]!;
const type = (testid: string, value: string) => fireEvent.input(screen.getByTestId(testid), { target: { value } });

test('a club that is there already is shown while it is typed, and is kept again only where that is told', async () => {
  const kept = await firstClub();
  const fake = backend();
  useBackend({ ...fake, club_alike: async () => [{ ...kept, same: true }], club_add: (a) => (added.push(a.another), a.another ? fake.club_add(a) : Promise.reject({ code: 'club_exists', message: '', hint: '', args: { name: 'Алау' } })) });
  render(ClubForm, { onclose: () => {} });
  await type('field-name-kk', kept.name_kk);
  await waitFor(() => expect(screen.getByTestId('club-alike').textContent).toContain('осы жердегі сол клуб'));
  await fireEvent.click(screen.getByTestId('club-save'));
  await waitFor(() => expect(screen.getByTestId('club-refusal').textContent).toContain('«Алау» деген клуб осы жерде бар'));
  await fireEvent.click(screen.getByTestId('club-another'));
  await waitFor(() => expect(added.slice(0, 2)).toEqual([false, true]));
});

test('the arrow and Enter take a school that is offered', async () => {
  render(ClubForm, { onclose: () => {} });
  const school = screen.getByTestId<HTMLInputElement>('field-school');
  school.focus();
  await type('field-school', 'Назарбаев');
  await fireEvent.keyDown(school, { code: 'ArrowDown', key: 'ArrowDown' });
  await waitFor(() => expect(screen.getAllByTestId('field-school-option')[0]!.getAttribute('aria-selected')).toBe('true'));
  await fireEvent.keyDown(school, { code: 'Enter', key: 'Enter' });
  expect(school.value).toBe('Назарбаев зияткерлік мектебі');
  expect(document.activeElement).toBe(school);
  expect(screen.queryByTestId('field-school-option')).toBeNull();
  expect(added).toEqual([]);
});
