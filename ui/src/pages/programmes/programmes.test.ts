import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import type { ProgrammeDraft } from '../../backend/types';
import { forgetView } from '../../desk/kept-view.svelte';
import { say, words } from '../../words/words.svelte';
import ProgrammeForm from '../settings/ProgrammeForm.svelte';
import { goerColumns, ordered, ruleWords, type Goer } from './columns';
import ProgrammePage from './ProgrammePage.svelte';

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
  words.lang = 'kk';
  forgetView();
  useBackend(fakeBackend('open'));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const RULE = { missed_at_most: 1, hours_at_least: null, all_marked: true };

test('a rule is said in words, and nothing where there is none', () => {
  expect(ruleWords(RULE)).toBe(`${say('programme-rule-missed', { count: 1 })} · ${say('programme-rule-marked')}`);
  expect(ruleWords({ ...RULE, missed_at_most: 0, all_marked: false })).toBe(say('programme-rule-missed-none'));
  expect(ruleWords({ missed_at_most: null, hours_at_least: null, all_marked: false })).toBe('');
});

test('people are put in the order of a column, and of names as they came', () => {
  const row = (id: string, absent: number) => ({ id, absent }) as Goer;
  const rows = [row('a', 1), row('b', 3), row('c', 2)];
  const ids = (by: string, descending: boolean) => ordered(rows, { by, descending }).map((one) => one.id);
  expect(ids('absent', true)).toEqual(['b', 'c', 'a']);
  expect(ids('name', false)).toEqual(['a', 'b', 'c']);
  expect(ids('name', true)).toEqual(['c', 'b', 'a']);
  expect(goerColumns()[0]?.sacred, 'names are never cut').toBe(true);
});

test('everybody of a programme is listed with their state, narrowed by it', async () => {
  render(ProgrammePage, { id: 'p1' });
  expect((await screen.findByTestId('programme-rule')).textContent).toContain(ruleWords(RULE));
  await waitFor(() => expect(screen.getAllByTestId('progress-person').length).toBeGreaterThan(5));
  const total = screen.getByTestId('progress-table').getAttribute('aria-rowcount');
  await fireEvent.click(screen.getByTestId('filter-state'));
  await fireEvent.click(await screen.findByTestId('filter-state-not_yet'));
  await waitFor(() => expect(screen.getByTestId('progress-table').getAttribute('aria-rowcount')).not.toBe(total));
});

test('a rule typed in the form is what is saved, and a limit that is no number is told', async () => {
  const sent: ProgrammeDraft[] = [];
  const fake = fakeBackend('open');
  useBackend({ ...fake, programme_correct: (a) => (sent.push(a.draft), fake.programme_correct(a)) });
  const [programme] = await fake.programme_list({ trashed: false });
  render(ProgrammeForm, { programme, onclose: () => undefined });
  await fireEvent.input(await screen.findByTestId('programme-missed'), { target: { value: 'екі' } });
  await fireEvent.click(screen.getByTestId('programme-save'));
  expect(screen.getByTestId('programme-missed-note').textContent?.trim()).toBe(say('hours-unread'));
  await fireEvent.input(screen.getByTestId('programme-missed'), { target: { value: '' } });
  await fireEvent.input(screen.getByTestId('programme-hours'), { target: { value: '12' } });
  await fireEvent.click(screen.getByTestId('programme-save'));
  await waitFor(() => expect(sent.map((one) => one.rule)).toEqual([{ missed_at_most: null, hours_at_least: 12, all_marked: true }]));
});
