import { expect, test, vi } from 'vitest';
import type { MarkChange } from '../../../backend/types';

import { deedOf } from './keys';
import { countMarks, MarkQueue } from './mark-queue';
import { finds } from './match';
import { widths } from './widths';

const key = (code: string, more: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { code, ...more });
const mark = (trainee: string, state: MarkChange['state']): MarkChange => ({ session: 's', trainee, state, minutes: 0 });

test('marks go by the place of the key, also where the layout writes letters', () => {
  expect(deedOf(key('Digit1', { key: '"' }), 10)).toEqual({ kind: 'mark', state: 'present' });
  expect(deedOf(key('Digit2', { key: 'ә' }), 10)).toEqual({ kind: 'mark', state: 'late' });
  expect(deedOf(key('Numpad4', { key: '4' }), 10)).toEqual({ kind: 'mark', state: 'absent' });
  expect(deedOf(key('Backspace'), 10)).toEqual({ kind: 'mark', state: null });
  expect(deedOf(key('Digit5'), 10)).toBeNull();
});

test('keys of the frame are left to the frame', () => {
  expect(deedOf(key('Digit1', { ctrlKey: true }), 10), 'Ctrl+1 goes to a page').toBeNull();
  expect(deedOf(key('KeyZ', { ctrlKey: true }), 10)).toBeNull();
  expect(deedOf(key('ArrowLeft', { altKey: true }), 10)).toBeNull();
});

test('Shift with arrows widens the choice, with a mark it goes to everybody left', () => {
  expect(deedOf(key('ArrowDown', { shiftKey: true }), 10)).toEqual({ kind: 'move', rows: 1, columns: 0, extend: true });
  expect(deedOf(key('ArrowRight', { shiftKey: true }), 10)).toEqual({ kind: 'move', rows: 0, columns: 1, extend: false });
  expect(deedOf(key('Digit1', { shiftKey: true }), 10)).toEqual({ kind: 'mark_rest', state: 'present' });
  expect(deedOf(key('PageUp'), 7)).toEqual({ kind: 'move', rows: -7, columns: 0, extend: false });
});

test('marks travel together, a cell once, with its last state', async () => {
  vi.useFakeTimers();
  const sent: MarkChange[][] = [];
  const queue = new MarkQueue({ send: async (marks) => (sent.push(marks), true), settle: () => undefined, delay: 500 });
  queue.put([mark('a', 'present')]);
  queue.put([mark('b', 'absent')]);
  queue.put([mark('a', 'late')]);
  await vi.advanceTimersByTimeAsync(499);
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toEqual([[mark('a', 'late'), mark('b', 'absent')]]);
  vi.useRealTimers();
});

test('a full batch does not wait, and a later batch never overtakes it', async () => {
  const order: string[] = [];
  let release = () => undefined as void;
  const first = new Promise<void>((done) => (release = done));
  const queue = new MarkQueue({
    send: async (marks) => {
      if (marks[0]?.trainee === 'a') await first;
      order.push(marks[0]?.trainee ?? '');
      return marks[0]?.trainee !== 'a';
    },
    settle: (marks, ok) => order.push(`${marks[0]?.trainee} ${ok}`),
    most: 1,
  });
  queue.put([mark('a', 'present')]);
  queue.put([mark('b', 'present')]);
  release();
  await queue.flush();
  expect(order).toEqual(['a', 'a false', 'b', 'b true']);
});

test('every person of a session is counted once', () => {
  const marks = [{ state: 'present' as const, minutes: 0 }, { state: 'late' as const, minutes: 5 }, null, null];
  expect(countMarks(marks)).toEqual({ present: 1, late: 1, excused: 0, absent: 0, none: 2 });
});

test('a name is found by its beginnings, also on a Russian keyboard', () => {
  expect(finds('айгер нурм', ['Нұрмұхамбетова Айгерім'])).toBe(true);
  expect(finds('Әйг', ['Айгерім Нұрлан'])).toBe(true);
  expect(finds('герім', ['Айгерім'])).toBe(false);
  expect(finds('  ', ['Айгерім'])).toBe(true);
});

test('a narrow window drops the place, then tightens the sessions, never the name', () => {
  expect(widths(909, 4)).toMatchObject({ place: false, session: 106, name: 284 });
  expect(widths(1256, 4)).toMatchObject({ place: true, session: 106 });
  expect(widths(909, 8)).toMatchObject({ place: false, session: 88, least: 1098 });
});
