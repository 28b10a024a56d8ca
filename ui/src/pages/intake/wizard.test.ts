import { beforeEach, expect, test } from 'vitest';

import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import { refuse } from '../../backend/fake/store';
import type { IntakeSource } from '../../backend/types';
import { Wizard } from './wizard.svelte';

const AIM = { kind: 'trainees', event: null, session: null } as const;

beforeEach(() => useBackend(fakeBackend()));

async function atPeople(): Promise<Wizard> {
  const wizard = new Wizard(AIM);
  await wizard.open({ path: '/documents/list.xlsx', text: null });
  await wizard.toColumns();
  await wizard.toValues();
  await wizard.toPeople();
  return wizard;
}

test('going back keeps the meaning a person gave to a column', async () => {
  const wizard = new Wizard(AIM);
  await wizard.open({ path: '/documents/list.xlsx', text: null });
  await wizard.toColumns();
  await wizard.chooseField(6, 'note');
  wizard.back();
  expect(wizard.step).toBe('file');
  await wizard.toColumns();
  expect(wizard.columns?.columns[6]).toMatchObject({ field: 'note', reason: 'chosen' });
});

test('a value that was answered is still answered after going back', async () => {
  const wizard = await atPeople();
  wizard.back();
  await wizard.chooseValue('district', 'Мугалж. р-н', 'mugalzhar');
  wizard.back();
  await wizard.toValues();
  expect(wizard.values.find((one) => one.field === 'district')?.values[0]).toMatchObject({ chosen: true, meaning: 'mugalzhar' });
});

test('another aim reads the same file again, with the new aim', async () => {
  const asked: IntakeSource[] = [];
  const fake = fakeBackend();
  useBackend({ ...fake, intake_open: async (given) => (asked.push(given.source), fake.intake_open(given)) });
  const wizard = new Wizard(AIM);
  await wizard.open({ path: '/documents/list.xlsx', text: null });
  await wizard.aimAt({ ...AIM, event: 'forum' });
  expect(asked.map((one) => [one.path, one.event])).toEqual([
    ['/documents/list.xlsx', null],
    ['/documents/list.xlsx', 'forum'],
  ]);
});

test('a refused file leaves the first step as it was and says why', async () => {
  const wizard = new Wizard(AIM);
  await wizard.open({ path: '/documents/photo.pdf', text: null });
  expect(wizard.file).toBeNull();
  expect(wizard.refusal?.code).toBe('unsupported');
});

test('a stopped job is no refusal', async () => {
  useBackend({ ...backend(), intake_people: async () => Promise.reject(refuse('stopped')) });
  const wizard = await atPeople();
  expect(wizard.step).toBe('values');
  expect(wizard.refusal).toBeNull();
  expect(wizard.busy).toBe(false);
});

test('answers move rows, and what was taken in can not be gone back to', async () => {
  const wizard = await atPeople();
  const before = wizard.people?.counts;
  await wizard.answer([18, 37], 'same');
  await wizard.answer([64], 'new');
  expect(wizard.people?.counts.known).toBe((before?.known ?? 0) + 2);
  expect(wizard.people?.counts.to_choose).toBe((before?.to_choose ?? 0) - 3);
  await wizard.apply();
  expect(wizard.step).toBe('done');
  expect(wizard.done?.counts.to_choose).toBe(5);
  expect(wizard.canBack).toBe(false);
});

test('another aim is taken only when the file could be read for it', async () => {
  const wizard = new Wizard(AIM);
  await wizard.open({ path: '/documents/list.xlsx', text: null });
  const before = wizard.intake;
  useBackend({ ...backend(), intake_open: async () => Promise.reject(refuse('file_unreadable')) });
  await wizard.aimAt({ ...AIM, event: 'forum' });
  expect(wizard.aim.event).toBeNull();
  expect(wizard.intake).toBe(before);
});

test('marks of a sheet do not stand beside the next list', async () => {
  const differing = [{ row: 2, trainee: 'p1', name: 'Әбілова Інжу', stands: 'excused', typed: 'absent' } as const];
  useBackend({ ...backend(), intake_marks: async () => ({ differing: [...differing], twice: [], replace: false }) });
  const wizard = new Wizard({ kind: 'attendance', event: 'forum', session: 's1' });
  await wizard.open({ path: '/documents/sheet.xlsx', text: null });
  await wizard.toPeople();
  expect(wizard.marks?.differing).toHaveLength(1);
  await wizard.aimAt(AIM);
  expect(wizard.marks).toBeNull();
});

test('people are compared only after the value that was just typed', async () => {
  const done: string[] = [];
  const fake = fakeBackend();
  useBackend({
    ...fake,
    intake_value_choose: async (given) => {
      const answer = await fake.intake_value_choose(given);
      done.push('value');
      return answer;
    },
    intake_people: async (given) => (done.push('people'), fake.intake_people(given)),
  });
  const wizard = new Wizard(AIM);
  await wizard.open({ path: '/documents/list.xlsx', text: null });
  await wizard.toColumns();
  await wizard.toValues();
  void wizard.chooseValue('district', 'Мугалж. р-н', 'mugalzhar');
  await wizard.toPeople();
  expect(done).toEqual(['value', 'people']);
});

const TYPED = { surname: 'Өтепов', given: 'Нұрлан', patronymic: '', birth_date: '', sex: '', phone: '', email: '', iin: '' };

test('a row without a name becomes a person when it is put right, and the list then waits', async () => {
  const wizard = await atPeople();
  const before = wizard.people?.counts;
  expect(wizard.worked).toBe(false);
  expect((await wizard.putRight(73, { ...TYPED, surname: ' ', given: '' }))?.code).toBe('missing');
  expect(wizard.worked).toBe(false);
  expect(await wizard.putRight(73, TYPED)).toBeNull();
  expect(wizard.people?.counts.problem).toBe((before?.problem ?? 0) - 1);
  expect(wizard.people?.counts.new).toBe((before?.new ?? 0) + 1);
  expect(wizard.worked).toBe(true);
});

test('a spelling of the list is taken only where somebody says so', async () => {
  const wizard = await atPeople();
  const group = () => wizard.people?.groups.find((one) => one.id === 'better_name');
  expect(group()).toMatchObject({ state: 'names', rows: 3, answered: 0 });
  expect(await wizard.chooseNames([12], 'take')).toBe(true);
  expect(await wizard.chooseNames([21], 'keep')).toBe(true);
  expect(group()?.answered).toBe(2);
  expect(await wizard.chooseNames([7], 'take')).toBe(false);
  expect(wizard.refusal).not.toBeNull();
  await wizard.apply();
  expect(wizard.done?.respelled).toBe(1);
});

test('guesses of addresses are taken all at once, and what a list leaves out is told for all rows', async () => {
  const wizard = await atPeople();
  wizard.back();
  await wizard.takeEmails();
  const email = wizard.values.find((one) => one.field === 'email')?.values ?? [];
  expect(email.map((one) => [one.chosen, one.meaning])).toEqual([
    [true, 'aigerim@gmail.com'],
    [true, 'nurlan@mail.ru'],
    [false, ''],
  ]);
  await wizard.tellForAll('faculty', 'Физика');
  expect(wizard.forAll.find((one) => one.field === 'faculty')).toMatchObject({ value: 'Физика', shown: 'Физика' });
  expect(wizard.worked).toBe(true);
});

test('each row is counted once, whatever was answered', async () => {
  const wizard = await atPeople();
  await wizard.answer([18], 'same');
  await wizard.answer([37], 'out');
  const counts = wizard.people?.counts;
  expect(counts?.not_taken).toBe(1);
  const sum = (['new', 'known', 'repeated', 'to_choose', 'not_taken', 'problem'] as const).reduce((all, one) => all + (counts?.[one] ?? 0), 0);
  expect(sum).toBe(counts?.rows);
  await wizard.apply();
  expect(wizard.done?.counts).toEqual(counts);
});

test('a list that is left is not put away; read for something else, it is', async () => {
  const told: string[] = [];
  useBackend({
    ...backend(),
    intake_leave: async () => (told.push('leave'), null),
    intake_close: async () => (told.push('close'), null),
  });
  let number = 0;
  const open = backend().intake_open;
  useBackend({ ...backend(), intake_open: async (given) => ({ ...(await open(given)), intake: `intake-${(number += 1)}` }) });
  const wizard = await atPeople();
  await wizard.aimAt({ ...AIM, event: 'forum' });
  expect(told).toEqual(['close']);
  await wizard.open({ path: '/documents/other.xlsx', text: null });
  wizard.drop();
  expect(told).toEqual(['close', 'leave', 'leave']);
});
