import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import type { Ask, AttendanceSheet } from '../../backend/types';
import { deeds } from '../../desk/deeds.svelte';
import { words } from '../../words/words.svelte';
import { noEventFilter } from '../events/query';
import Asks from './Asks.svelte';

beforeEach(() => {
  words.lang = 'kk';
  deeds.hide();
  useBackend(fakeBackend('open'));
});
afterEach(cleanup);

/** A session of which only three of the registered are marked, as present, and what Home asks of it. */
async function partly(): Promise<{ ask: Ask; read: () => Promise<AttendanceSheet>; came: string[] }> {
  const event = (await backend().event_list({ query: noEventFilter() })).rows[0]!.id;
  const read = () => backend().attendance_sheet({ event });
  const listed = { event, text: '', status: [], role: [], district: [], direction: [], answers: {}, trashed: false, sort: { by: 'name', descending: false }, offset: 0, limit: 1 };
  const cancelled = (await backend().enrolment_list({ query: listed })).rows.map((one) => one.id);
  await backend().enrolment_correct({ ids: cancelled, changes: { status: 'cancelled' } });
  const { sessions, rows } = await read();
  const session = sessions[0]!.id;
  const registered = rows.filter((row) => row.status === 'registered');
  const came = registered.slice(0, 3).map((row) => row.trainee);
  const marks = rows.map((row) => ({ session, trainee: row.trainee, state: came.includes(row.trainee) ? ('present' as const) : null, minutes: 0 }));
  await backend().attendance_mark({ event, marks });
  const detail = { key: 'ask-partly-marked-detail', args: { names: 'Форум', marked: 3, of: registered.length } };
  return { read, came, ask: { kind: 'unmarked_session', count: 1, detail, event, session, intake: null } };
}

const stateOf = (sheet: AttendanceSheet) => Object.fromEntries(sheet.rows.map((row) => [row.trainee, row.marks[0]?.state ?? null]));

test('whoever marked only those who came says in one press that the rest did not', async () => {
  const { ask, read, came } = await partly();
  const before = stateOf(await read());
  render(Asks, { asks: [ask] });
  const button = screen.getByTestId('ask-rest-absent');
  expect(button.textContent).toContain(`Қалған ${Number(ask.detail.args['of']) - 3} адам келмеді`);
  await fireEvent.click(button);
  await waitFor(() => expect(deeds.bar).not.toBeNull());
  const sheet = await read();
  for (const row of sheet.rows) {
    const expected = came.includes(row.trainee) ? 'present' : row.status === 'registered' ? 'absent' : null;
    expect(stateOf(sheet)[row.trainee], `${row.surname}, ${row.status}`).toBe(expected);
  }
  await backend().undo();
  expect(stateOf(await read())).toEqual(before);
});

test('where nobody is marked, or several sessions wait, nobody is called absent in one press', async () => {
  const { ask } = await partly();
  render(Asks, { asks: [{ ...ask, count: 2, detail: { key: 'ask-unmarked-session-detail', args: { names: 'Форум' } } }] });
  expect(screen.getByTestId('ask-unmarked-session')).toBeTruthy();
  expect(screen.queryByTestId('ask-rest-absent')).toBeNull();
});

test('people without a birth date are those of the event that is asked about', () => {
  const ask: Ask = { kind: 'missing_birth_date', count: 3, detail: { key: 'ask-missing-birth-date-detail', args: {} }, event: 'e1', session: null, intake: null };
  render(Asks, { asks: [ask] });
  const link = screen.getByTestId('ask-missing-birth-date').getAttribute('href') ?? '';
  expect(link).toContain('missing=birth_date');
  expect(link).toContain('event=e1');
});
