/** Sessions by a rule, an event after another one, publications and photos. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { tick } from 'svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import type { CloneRequest, EventRecord } from '../../backend/types';
import { deeds } from '../../desk/deeds.svelte';
import { period } from '../../words/dates';
import { say, words } from '../../words/words.svelte';
import CloneEvent from './CloneEvent.svelte';
import Photos from './Photos.svelte';
import PublicationForm from './PublicationForm.svelte';
import { noEventFilter } from './query';
import SessionRule from './SessionRule.svelte';

beforeEach(() => {
  localStorage.clear();
  words.lang = 'kk';
  deeds.hide();
  useBackend(fakeBackend('open'));
});
afterEach(cleanup);

async function event(): Promise<EventRecord> {
  const [row] = (await backend().event_list({ query: { ...noEventFilter(), text: 'клуб жетекшілерінің' } })).rows;
  return (await backend().event_show({ id: row!.id })).event;
}
const type = (id: string, value: string) => fireEvent.input(screen.getByTestId(id), { target: { value } });

async function ruled(from: string, to: string) {
  render(SessionRule, { event: await event(), onclose: () => undefined });
  await screen.findByTestId('session-rule');
  await fireEvent.click(screen.getByTestId('rule-day-tue'));
  for (const [id, day] of [['rule-from', from], ['rule-to', to]] as const) {
    await type(id, day);
    await fireEvent.blur(screen.getByTestId(id));
  }
}

test('a rule shows its days before it is used, and the second time adds nothing', async () => {
  await ruled('01.12.2026', '22.12.2026');
  await waitFor(() => expect(screen.getAllByTestId('rule-planned')).toHaveLength(4));
  expect(screen.getByTestId('rule-sum').textContent?.trim()).toBe(say('session-rule-sum', { fresh: 4 }));
  await type('rule-skip', '15.12');
  await waitFor(() => expect(screen.getByTestId('rule-sum').textContent?.trim()).toBe(say('session-rule-sum', { fresh: 3 })));
  await fireEvent.click(screen.getByTestId('rule-save'));
  await waitFor(() => expect(deeds.bar?.label).toEqual({ key: 'did-session-generate', args: { count: 3 } }));
  cleanup();
  await ruled('01.12.2026', '08.12.2026');
  await waitFor(() => expect(screen.getByTestId('rule-sum').textContent?.trim()).toBe(say('session-rule-nothing')));
  expect((screen.getByTestId('rule-save') as HTMLButtonElement).disabled).toBe(true);
});

test('a day off that cannot be read is told once, at its field, and the hand stays where it types', async () => {
  const fake = backend();
  const asked: string[] = [];
  useBackend({
    ...fake,
    session_rule_show: (a) => {
      asked.push(a.rule.ends);
      return a.rule.skip.length ? Promise.reject({ code: 'bad_date', message: '', hint: '', args: { field: 'days_off', value: '1 мая' } }) : fake.session_rule_show(a);
    },
  });
  await ruled('01.12.2026', '22.12.2026');
  await type('rule-skip', '1 мая');
  await waitFor(() => expect(screen.getByTestId('rule-skip').getAttribute('aria-invalid')).toBe('true'));
  expect(screen.queryByTestId('rule-refusal'), 'the field tells it already').toBeNull();
  expect(screen.getByTestId('rule-none').textContent).toBe(say('session-rule-wrong'));
  screen.getByTestId('rule-ends').focus();
  for (const typed of ['1', '16', '16:00']) await type('rule-ends', typed);
  await waitFor(() => expect(asked.at(-1)).toBe('16:00'));
  await tick();
  await tick();
  expect(document.activeElement).toBe(screen.getByTestId('rule-ends'));
});

test('a rule says its hours from its times', async () => {
  await ruled('01.12.2026', '22.12.2026');
  await type('rule-starts', '10:00');
  await type('rule-ends', '12:00');
  await waitFor(() => expect((screen.getByTestId('rule-hours') as HTMLInputElement).value).toBe('2'));
});

test('an event is cloned with what is ticked; without sessions there are no speakers', async () => {
  const sent: CloneRequest[] = [];
  const fake = backend();
  useBackend({ ...fake, event_clone: (a) => (sent.push(a.request), fake.event_clone(a)) });
  render(CloneEvent, { event: await event(), onclose: () => undefined });
  await screen.findByTestId('event-clone-form');
  expect((screen.getByTestId('clone-save') as HTMLButtonElement).disabled, 'a day is asked for').toBe(true);
  await type('clone-period-first', '01.03.2027');
  await fireEvent.blur(screen.getByTestId('clone-period-first'));
  await fireEvent.click(screen.getByTestId('clone-sessions'));
  await fireEvent.click(screen.getByTestId('clone-people'));
  await fireEvent.click(screen.getByTestId('clone-save'));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ start: '2027-03-01', sessions: false, speakers: false, people: true, groups: false });
});

test('an event of two days is cloned to two days, and the first moves both', async () => {
  const sent: CloneRequest[] = [];
  const fake = backend();
  useBackend({ ...fake, event_clone: (a) => (sent.push(a.request), fake.event_clone(a)) });
  const of = await event();
  const two = { ...of, period: '2026-11-27/2026-11-28' };
  render(CloneEvent, { event: two, onclose: () => undefined });
  await screen.findByTestId('event-clone-form');
  expect(screen.getByTestId('clone-days').textContent).toBe(say('event-clone-days-ask', { count: 2 }));
  await type('clone-period-first', '12.03.2027');
  await fireEvent.blur(screen.getByTestId('clone-period-first'));
  const days = '2027-03-12/2027-03-13';
  await waitFor(() => expect(screen.getByTestId('clone-days').textContent).toBe(say('event-clone-days', { count: 2, when: period(days) })));
  expect((screen.getByTestId('clone-period-last') as HTMLInputElement).value).toBe('13.03.2027');
  await fireEvent.click(screen.getByTestId('clone-save'));
  await waitFor(() => expect(sent[0]?.start).toBe(days));
});

test('whom the law keeps out of a clone is told', async () => {
  const fake = backend();
  useBackend({ ...fake, event_clone: async (a) => { const done = await fake.event_clone(a); return { ...done, value: { ...done.value, kept_out: ['Әлиева Дана'] } }; } });
  render(CloneEvent, { event: await event(), onclose: () => undefined });
  await screen.findByTestId('event-clone-form');
  await type('clone-period-first', '01.03.2027');
  await fireEvent.blur(screen.getByTestId('clone-period-first'));
  await fireEvent.click(screen.getByTestId('clone-save'));
  expect((await screen.findByTestId('clone-kept-out')).textContent).toContain('Әлиева Дана');
});

test('saving once more on that notice makes no second event and opens the one that is there', async () => {
  const fake = backend();
  const made: string[] = [];
  useBackend({
    ...fake,
    event_clone: async (a) => {
      const done = await fake.event_clone(a);
      made.push(done.value.event.id);
      return { ...done, value: { ...done.value, kept_out: ['Әлиева Дана'] } };
    },
  });
  let closed = 0;
  render(CloneEvent, { event: await event(), onclose: () => (closed += 1) });
  const form = await screen.findByTestId('event-clone-form');
  await type('clone-period-first', '01.03.2027');
  await fireEvent.blur(screen.getByTestId('clone-period-first'));
  await fireEvent.click(screen.getByTestId('clone-save'));
  await screen.findByTestId('clone-open');
  await fireEvent.keyDown(form, { code: 'Enter', key: 'Enter', ctrlKey: true });
  await waitFor(() => expect(window.location.hash).toContain(made[0]!));
  expect([made.length, closed]).toEqual([1, 1]);
});

test('a publication needs a title or a link, and takes its reach with spaces', async () => {
  const of = await event();
  render(PublicationForm, { event: of.id, onclose: () => undefined });
  await fireEvent.click(await screen.findByTestId('publication-save'));
  expect(screen.getByTestId('publication-title-note').textContent?.trim()).toBe(say('publication-missing'));
  await type('publication-link', 'https://example.kz/1');
  await type('publication-reach', '1 200');
  await fireEvent.click(screen.getByTestId('publication-save'));
  await waitFor(async () => expect((await backend().event_surroundings({ id: of.id })).publications.map((one) => [one.link, one.reach])).toEqual([['https://example.kz/1', 1200]]));
});

test('photos are added, put in order and taken away', async () => {
  const of = await event();
  const add = async (path: string) => (await backend().photo_add({ event: of.id, path })).value;
  await add('/photos/a.jpg');
  const second = await add('/photos/b.jpg');
  await backend().photo_move({ id: second.id, position: 0 });
  const { photos } = await backend().event_surroundings({ id: of.id });
  expect(photos.map((one) => one.picture)).toEqual(['/photos/b.jpg', '/photos/a.jpg']);
  render(Photos, { event: of.id, rows: photos, removed: [] });
  await fireEvent.click(screen.getAllByTestId('photo-more')[0]!);
  expect((await screen.findByTestId('photo-earlier') as HTMLButtonElement).disabled, 'the first stands first').toBe(true);
  await fireEvent.click(screen.getByTestId('photo-trash'));
  await waitFor(() => expect(deeds.bar?.label.key).toBe('did-photo-trash'));
});
