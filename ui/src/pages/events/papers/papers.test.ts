/** Papers of an event: what is offered, what is asked for, and badges that are not printed twice. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { backend, useBackend } from '../../../backend';
import { fakeBackend } from '../../../backend/fake';
import type { EventCard, EventPapersRequest } from '../../../backend/types';
import { words } from '../../../words/words.svelte';
import Papers from './Papers.svelte';

const FORUM = '01960000-0000-7000-8000-000000000000';
let asked: EventPapersRequest[] = [];

beforeEach(() => {
  words.lang = 'en';
  asked = [];
  const plain = fakeBackend();
  useBackend({
    ...plain,
    paper_preview: (a) => (asked.push(a.request), plain.paper_preview(a)),
    file_save_as: async ({ name }) => `/papers/${name}`,
  });
});
afterEach(cleanup);

async function show(): Promise<EventCard> {
  const card = await backend().event_show({ id: FORUM });
  render(Papers, { card });
  await waitFor(() => screen.getByTestId('prints-badge'));
  await waitFor(() => expect(asked.length).toBeGreaterThan(0));
  return card;
}

const last = () => asked.at(-1);
const click = (id: string) => fireEvent.click(screen.getByTestId(id));
/** The test's document does not know which option is chosen, so it is told. */
function choose(id: string, value: string) {
  const select = screen.getByTestId<HTMLSelectElement>(id);
  select.querySelector = () => [...select.options].find((option) => option.value === value) ?? null;
  return fireEvent.change(select);
}
const press = (code: string) => fireEvent.keyDown(window, { code, ctrlKey: true });

test('the paper that is usual comes first, and choices follow the hand', async () => {
  const card = await show();
  expect(last()).toMatchObject({ event: card.event.id, papers: ['badge'], langs: 'en', layout: '8' });
  await choose('prints-layout', '10');
  await waitFor(() => expect(last()?.layout).toBe('10'));
  await click('prints-langs-kk+ru');
  await waitFor(() => expect(last()?.langs).toBe('kk+ru'));
  await click('prints-signin');
  await waitFor(() => expect(last()?.papers).toEqual(['signin']));
  const session = card.event.sessions[1]?.id ?? '';
  await choose('prints-session', session);
  await waitFor(() => expect(last()?.session).toBe(session));
});

test('arrows walk through the papers', async () => {
  await show();
  await fireEvent.keyDown(screen.getByTestId('prints-badge'), { code: 'ArrowDown' });
  await waitFor(() => expect(last()?.papers).toEqual(['signin']));
  await fireEvent.keyDown(screen.getByTestId('prints-signin'), { code: 'ArrowUp' });
  await fireEvent.keyDown(screen.getByTestId('prints-badge'), { code: 'ArrowUp' });
  await waitFor(() => expect(last()?.papers.length).toBeGreaterThan(2));
  expect(screen.getByTestId('prints-kit').getAttribute('aria-checked')).toBe('true');
});

test('the kit holds what is ticked, and nothing is printed of nothing', async () => {
  await show();
  await click('prints-kit');
  await waitFor(() => expect(last()?.papers).toContain('signin'));
  for (const kind of last()?.papers ?? []) await click(`prints-tick-${kind}`);
  await waitFor(() => screen.getByTestId('prints-empty'));
  expect(screen.getByTestId<HTMLButtonElement>('prints-print').disabled).toBe(true);
});

test('a badge is not printed twice unless it is asked for', async () => {
  await show();
  await press('KeyS');
  await waitFor(() => expect(screen.getByTestId('prints-told').textContent).toContain('Badges'));
  await waitFor(() => screen.getByTestId('prints-before'));
  await press('KeyP');
  await waitFor(() => expect(screen.getByTestId('prints-write-refusal').textContent).toContain('Everybody has a badge already'));
  await click('prints-again');
  await waitFor(() => expect(last()?.again).toBe(true));
  await press('KeyP');
  await waitFor(() => expect(screen.getByTestId('prints-told').textContent).toContain('papers-1.pdf'));
});

test('rows that are no number are not asked for', async () => {
  await show();
  await click('prints-signin');
  const field = await screen.findByTestId('prints-blank');
  await fireEvent.input(field, { target: { value: '25' } });
  await fireEvent.change(field);
  await waitFor(() => expect(last()?.blank_rows).toBe(25));
  await fireEvent.input(field, { target: { value: 'many' } });
  await fireEvent.change(field);
  expect(screen.getByTestId('prints-blank-note').textContent).toContain('0 to 500');
  expect(last()?.blank_rows).toBe(25);
});
