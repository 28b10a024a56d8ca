/** The door by its keys: what each answer says, and what no slip of a key may do. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import type { DoorAnswer } from '../../backend/types';
import { fixToday } from '../../desk/clock';
import { words } from '../../words/words.svelte';
import { noEventFilter } from '../events/query';
import { DoorDesk } from './desk.svelte';
import DoorScreen from './DoorScreen.svelte';
import { TONES } from './sounds';

beforeEach(() => {
  useBackend(fakeBackend());
  words.lang = 'kk';
  fixToday('2026-11-27');
});
afterEach(cleanup);

async function open(close = vi.fn()): Promise<DoorDesk> {
  const events = await backend().event_list({ query: noEventFilter() });
  const event = events.rows.find((one) => one.enrolled > 20 && one.sessions > 0);
  const door = new DoorDesk(await backend().door_open({ event: event?.id ?? '', session: null }));
  render(DoorScreen, { door, onclose: close });
  return door;
}

const line = () => screen.getByTestId<HTMLInputElement>('door-line');
const type = async (text: string) => {
  await fireEvent.input(line(), { target: { value: text } });
};
const key = (code: string, more: object = {}) => fireEvent.keyDown(line(), { code, key: code, ...more });
const state = () => screen.getByTestId('door-answer').dataset['state'];

/** A person of the list who is not in yet, by their whole name. */
async function absent(): Promise<string> {
  const rows = await backend().door_came({ of: { session: '' } });
  return rows.find((one) => !one.person.is_in)?.person.name ?? '';
}

test('a name that fits one is shown, Enter lets them in, Ctrl+Z takes it back', async () => {
  const door = await open();
  const [name, before] = [await absent(), door.came];
  await type(name);
  await waitFor(() => expect(state()).toBe('ready'));
  expect(screen.getByTestId('door-name').textContent).toBe(name);
  await key('Enter');
  await waitFor(() => expect(state()).toBe('in'));
  expect(door.came).toBe(before + 1);
  expect(screen.getByTestId('door').dataset['sound']).toBe('in');
  expect(door.passed[0]?.name).toBe(name);
  await key('KeyZ', { ctrlKey: true });
  await waitFor(() => expect(state()).toBe('undone'));
  expect(screen.getByTestId('door-answer').textContent).toContain(name);
  expect(door.came).toBe(before);
  expect(door.passed).toHaveLength(0);
});

test('rows of the paper list taken back are counted, and whoever came by name stays in the log', async () => {
  const door = await open();
  const name = await absent();
  await type(name);
  await waitFor(() => expect(state()).toBe('ready'));
  await key('Enter');
  await waitFor(() => expect(state()).toBe('in'));
  const people = ['a', 'b', 'c'];
  useBackend({ ...backend(), door_undo: () => Promise.resolve({ value: { people, name: '', session: '' }, changed: [], undo_label: null }) });
  await key('KeyZ', { ctrlKey: true });
  await waitFor(() => expect(state()).toBe('undone'));
  expect(screen.getByTestId('door-answer').textContent).toContain('3');
  expect(door.passed.map((one) => one.name)).toEqual([name]);
});

test('a mark taken back at another session says which', async () => {
  const door = await open();
  const other = { ...door.view.sessions[0]!, id: 'other', title: 'Жобалар', date: '2026-11-28', starts: '15:00' };
  door.view = { ...door.view, sessions: [...door.view.sessions, other] };
  const real = backend();
  const view = door.view;
  useBackend({ ...real, door_view: () => Promise.resolve(view), door_undo: () => Promise.resolve({ value: { people: ['a'], name: 'Бекова Дана', session: 'other' }, changed: [], undo_label: null }) });
  await key('KeyZ', { ctrlKey: true });
  expect((await screen.findByTestId('door-undone-session')).textContent).toContain('Жобалар');
});

test('Ctrl+Z in a form takes back no mark and leaves the form', async () => {
  await open();
  const undo = vi.fn();
  useBackend({ ...backend(), door_undo: undo });
  await key('F2');
  const name = await screen.findByTestId<HTMLInputElement>('door-walk-in-name');
  await fireEvent.keyDown(name, { code: 'KeyZ', key: 'z', ctrlKey: true });
  expect(undo).not.toHaveBeenCalled();
  expect(screen.queryByTestId('door-walk-in')).not.toBeNull();
});

test('somebody of the register is chosen at once by the name alone', async () => {
  const door = await open();
  const known = { ...((await backend().door_came({ of: { session: '' } }))[0]!.person), listed: false };
  const answer = (is_sure: boolean): DoorAnswer => ({ state: 'none', text: 'х', person: null, at: '', desk: '', stop: null, candidates: [known], is_sure, fits: 0, came: 0, of: 0 });
  for (const sure of [true, false]) {
    useBackend({ ...backend(), door_ask: () => Promise.resolve(answer(sure)) });
    await door.ask('х');
    expect(door.candidate?.trainee).toBe(sure ? known.trainee : undefined);
  }
  expect(screen.queryByTestId('door-take')).toBeNull();
});

test('at an emergency action somebody new says their age or a reason', async () => {
  const door = await open();
  door.view = { ...door.view, emergency: true };
  const asked = vi.fn<(a: { person: { is_of_age: boolean; note: string } }) => void>();
  const real = backend();
  useBackend({ ...real, door_walk_in: (a) => (asked(a), a.person.is_of_age ? real.door_walk_in(a) : Promise.reject({ code: 'under_age', message: '', hint: '', args: { why: 'unasked' } })) });
  await type('Ештеңеғұлов Бірегей');
  await key('F2');
  const name = await screen.findByTestId<HTMLInputElement>('door-walk-in-name');
  await fireEvent.keyDown(name, { code: 'Enter', key: 'Enter' });
  expect((await screen.findByTestId('door-walk-in-refusal')).dataset['code']).toBe('under_age');
  await fireEvent.click(screen.getByTestId('door-walk-in-of-age'));
  await fireEvent.keyDown(name, { code: 'Enter', key: 'Enter' });
  await waitFor(() => expect(state()).toBe('in'));
  expect(asked).toHaveBeenCalledTimes(2);
});

test('a child under fourteen is written down with the reason alone', async () => {
  await open();
  await type('Ештеңеғұлова Кіші');
  await key('F2');
  const name = await screen.findByTestId<HTMLInputElement>('door-walk-in-name');
  await fireEvent.click(screen.getByTestId('door-walk-in-child'));
  await fireEvent.keyDown(name, { code: 'Enter', key: 'Enter' });
  expect((await screen.findByTestId('door-walk-in-refusal')).dataset['code']).toBe('consent_needed');
  await fireEvent.input(screen.getByTestId('door-walk-in-note'), { target: { value: 'Анасымен келді' } });
  await fireEvent.keyDown(name, { code: 'Enter', key: 'Enter' });
  await waitFor(() => expect(state()).toBe('in'));
});

test('who came before the door was opened stands among the latest, and no piece of a name does', async () => {
  const door = await open();
  await door.recall();
  const came = (await backend().door_came({ of: { session: '' } })).filter((one) => one.person.is_in);
  expect(door.passed).toHaveLength(Math.min(12, came.length));
  const before = door.passed.length;
  await type('зззззз');
  await waitFor(() => expect(state()).toBe('none'));
  await key('Enter');
  await waitFor(() => expect(door.sounded).toBe('none'));
  expect(door.passed).toHaveLength(before);
});

test('whose age nobody knows is stopped with words of their own', async () => {
  const door = await open();
  const known = (await backend().door_came({ of: { session: '' } }))[0]!.person;
  const answer: DoorAnswer = { state: 'stopped', text: 'х', person: known, at: '', desk: '', stop: 'age_unknown', candidates: [], is_sure: false, fits: 1, came: 0, of: 0 };
  useBackend({ ...backend(), door_ask: () => Promise.resolve(answer) });
  await door.ask('х');
  await waitFor(() => expect(screen.getByTestId('door-word').textContent).toBe('Жасы белгісіз'));
  expect(screen.queryByTestId('door-consent-form')).toBeNull();
});

test('F6 prints the badge of whoever just came in, and of nobody else', async () => {
  await open();
  const print = vi.fn<(a: { request: { people: string[] } }) => void>();
  const opened = vi.fn();
  const real = backend();
  useBackend({ ...real, paper_print: (a) => (print(a), real.paper_print(a)), file_open: (a) => (opened(a), real.file_open(a)) });
  await key('F6');
  expect(print).not.toHaveBeenCalled();
  const name = await absent();
  await type(name);
  await waitFor(() => expect(state()).toBe('ready'));
  await key('Enter');
  await waitFor(() => expect(state()).toBe('in'));
  await key('F6');
  await waitFor(() => expect(opened).toHaveBeenCalled());
  expect(print.mock.calls[0]?.[0].request).toMatchObject({ papers: ['badge'], layout: 'single' });
  expect(print.mock.calls[0]?.[0].request.people).toHaveLength(1);
  expect(state()).toBe('in');
});

test('of several nobody is let in before somebody is chosen with the arrows', async () => {
  const door = await open();
  await type('а');
  await waitFor(() => expect(state()).toBe('several'));
  expect(screen.getAllByTestId('door-candidate')).toHaveLength(7);
  expect(door.answer.fits).toBeGreaterThan(7);
  expect(screen.getByTestId('door-info').textContent).toContain(String(door.answer.fits));
  const before = door.came;
  await key('Enter');
  await waitFor(() => expect(door.sounded).toBe('none'));
  expect(state()).toBe('several');
  expect(door.came).toBe(before);
  await key('ArrowDown');
  await key('ArrowDown');
  const chosen = door.candidate?.name ?? '';
  await key('Enter');
  await waitFor(() => expect(['in', 'already']).toContain(state()));
  expect(screen.getByTestId('door-name').textContent).toBe(chosen);
});

test('letters typed faster than answers come are not asked about one by one', async () => {
  const door = await open();
  const waiting: ((answer: DoorAnswer) => void)[] = [];
  useBackend({ ...backend(), door_ask: () => new Promise((done) => waiting.push(done)) });
  const answer = (text: string): DoorAnswer => ({ state: 'none', text, person: null, at: '', desk: '', stop: null, candidates: [], is_sure: false, fits: 0, came: 0, of: 0 });
  void door.ask('а');
  await waitFor(() => expect(waiting).toHaveLength(1));
  void door.ask('ас');
  void door.ask('асқ');
  waiting[0]?.(answer('а'));
  await waitFor(() => expect(waiting).toHaveLength(2));
  expect(door.answer.text).not.toBe('а');
  waiting[1]?.(answer('асқ'));
  await waitFor(() => expect(door.answer.text).toBe('асқ'));
  expect(waiting).toHaveLength(2);
});

test('F2 writes down a new person and asks first about those alike', async () => {
  const door = await open();
  await type('Ештеңеғұлов Бірегей');
  await waitFor(() => expect(state()).toBe('none'));
  await key('F2');
  const name = await screen.findByTestId<HTMLInputElement>('door-walk-in-name');
  expect(name.value).toBe('Ештеңеғұлов Бірегей');
  await fireEvent.keyDown(name, { code: 'Enter', key: 'Enter' });
  await waitFor(() => expect(state()).toBe('in'));
  const known = await absent();
  door.sheet = 'walk-in';
  const again = await screen.findByTestId<HTMLInputElement>('door-walk-in-name');
  await fireEvent.input(again, { target: { value: known } });
  await fireEvent.keyDown(again, { code: 'Enter', key: 'Enter' });
  expect((await screen.findAllByTestId('door-alike-one')).length).toBeGreaterThan(0);
  expect(screen.queryByTestId('door-answer')).toBeNull();
});

test('Esc empties the line first and closes the door then', async () => {
  const close = vi.fn();
  await open(close);
  await type('а');
  await key('Escape');
  expect(close).not.toHaveBeenCalled();
  await waitFor(() => expect(line().value).toBe(''));
  await key('Escape');
  expect(close).toHaveBeenCalledOnce();
});

test('rows of the paper list are seen by name before they are marked', async () => {
  const door = await open();
  const before = door.came;
  await key('F7');
  const rows = await screen.findByTestId('door-paper-rows');
  await fireEvent.input(rows, { target: { value: '99999' } });
  await fireEvent.keyDown(rows, { code: 'Enter', key: 'Enter' });
  expect((await screen.findByTestId('door-paper-refusal')).dataset['code']).toBe('bad_rows');
  expect(door.came).toBe(before);
});

test('what the paper list brought is said, and whoever came with it stands among the latest', async () => {
  const door = await open();
  const list = await backend().door_came({ of: { session: '' } });
  const rows = list.flatMap((one, i) => (one.person.is_in ? [] : [i])).slice(0, 2);
  await key('F7');
  const field = await screen.findByTestId('door-paper-rows');
  await fireEvent.input(field, { target: { value: rows.map((i) => i + 1).join(', ') } });
  await fireEvent.keyDown(field, { code: 'Enter', key: 'Enter' });
  await screen.findByTestId('door-paper-mark');
  await fireEvent.keyDown(field, { code: 'Enter', key: 'Enter' });
  await waitFor(() => expect(state()).toBe('rows'));
  expect(screen.getByTestId('door-rows').textContent).toContain('2');
  expect(new Set(door.passed.map((one) => one.name))).toEqual(new Set(rows.map((i) => list[i]?.person.name)));
  await type('а');
  await waitFor(() => expect(state()).toBe('several'));
});

test('after somebody came in F2 begins with an empty line', async () => {
  await open();
  await type(await absent());
  await waitFor(() => expect(state()).toBe('ready'));
  await key('Enter');
  await waitFor(() => expect(state()).toBe('in'));
  await key('F2');
  expect((await screen.findByTestId<HTMLInputElement>('door-walk-in-name')).value).toBe('');
});

test('the list tells apart whoever came in by a note', async () => {
  const real = backend();
  useBackend({ ...real, door_came: (a) => real.door_came(a).then((rows) => rows.map((one, i) => ({ ...one, person: { ...one.person, is_in: i < 2, has_note: i === 1 } }))) });
  await open();
  await key('F3');
  await screen.findAllByTestId('door-list-row');
  expect(screen.getAllByTestId('door-list-noted').map((one) => one.textContent)).toEqual(['', 'жазба бойынша']);
});

test('marked are the rows of the very list whose names were shown', async () => {
  await open();
  const marked = vi.fn<(a: { list: string }) => void>();
  const real = backend();
  useBackend({ ...real, door_rows_mark: (a) => (marked(a), real.door_rows_mark(a)) });
  await key('F7');
  const rows = await screen.findByTestId('door-paper-rows');
  const row = (await backend().door_came({ of: { session: '' } })).findIndex((one) => !one.person.is_in) + 1;
  await fireEvent.input(rows, { target: { value: String(row) } });
  await fireEvent.keyDown(rows, { code: 'Enter', key: 'Enter' });
  await screen.findByTestId('door-paper-mark');
  await fireEvent.keyDown(rows, { code: 'Enter', key: 'Enter' });
  await waitFor(() => expect(marked).toHaveBeenCalled());
  expect(marked.mock.calls[0]?.[0].list).toBe('KMTR');
});

test('the tones are those that were settled', () => {
  expect(TONES.in).toEqual([[880, 880, 0, 90]]);
  expect(TONES.already.map(([from, , , lasts]) => [from, lasts])).toEqual([[520, 70], [520, 70]]);
  expect(TONES.none).toEqual([[390, 290, 0, 220]]);
  expect(TONES.stopped.map(([from]) => from)).toEqual([220, 220, 220]);
});
