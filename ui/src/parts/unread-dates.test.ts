/** A mistyped day is never saved as the day that stood there before. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { useBackend } from '../backend';
import { fakeBackend } from '../backend/fake';
import { fixToday } from '../desk/clock';
import ClubForm from '../pages/clubs/ClubForm.svelte';
import EventForm from '../pages/events/EventForm.svelte';
import SignatoryForm from '../pages/settings/SignatoryForm.svelte';
import PeriodField from './PeriodField.svelte';

const saved: unknown[] = [];
const noted = (given: unknown) => {
  saved.push(given);
  return new Promise<never>(() => undefined);
};

beforeEach(() => {
  saved.length = 0;
  fixToday('2026-11-27');
  useBackend({ ...fakeBackend(), club_add: noted, event_add: noted, signatory_add: noted });
});
afterEach(cleanup);

const type = (id: string, value: string) => fireEvent.input(screen.getByTestId(id), { target: { value } });
const onclose = () => undefined;

async function refuses(date: string, name: string, save: string, example = '27.11.2026') {
  await type(name, 'Атауы');
  await type(date, '31.02.2026');
  await fireEvent.blur(screen.getByTestId(date));
  await fireEvent.click(screen.getByTestId(save));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId(date)));
  expect(screen.getByTestId(`${date}-note`).textContent).toContain(example);
  expect(saved).toEqual([]);
  await type(date, '27.11.2026');
  await fireEvent.blur(screen.getByTestId(date));
  await fireEvent.click(screen.getByTestId(save));
  await waitFor(() => expect(saved).toHaveLength(1));
}

test('a club', async () => {
  render(ClubForm, { onclose });
  await refuses('field-founded-on', 'field-name-kk', 'club-save', '01.09.2024');
});

test('a signatory', async () => {
  render(SignatoryForm, { bodies: [], position: 0, onclose });
  await refuses('signatory-to', 'signatory-name-kk', 'signatory-save');
});

test('an event', async () => {
  render(EventForm, { onclose });
  await refuses('field-period-first', 'field-title-kk', 'event-save');
});

test('an event saved from the date field itself keeps the date just typed', async () => {
  render(EventForm, { onclose });
  await type('field-title-kk', 'Форум');
  const date = screen.getByTestId('field-period-first');
  await type('field-period-first', '28.11.2026');
  await fireEvent.keyDown(date, { code: 'Enter', key: 'Enter', ctrlKey: true });
  await waitFor(() => expect(saved).toMatchObject([{ draft: { period: '2026-11-28' } }]));
});

test('a year of five digits is no year, and says so', async () => {
  render(PeriodField, { value: '2026', testid: 'when' });
  await type('when-year', '20267');
  expect(screen.getByTestId('when-year').getAttribute('aria-invalid')).toBe('true');
  await type('when-year', '2027');
  expect(screen.getByTestId('when-year').getAttribute('aria-invalid')).toBeNull();
});
