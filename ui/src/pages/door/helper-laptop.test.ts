/** What came back from a helper: looked at, taken, and nobody dropped without a word. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import type { DoorChoices, DoorProposals, DoorTaken } from '../../backend/types';
import { words } from '../../words/words.svelte';
import HelperLaptop from './HelperLaptop.svelte';

beforeEach(() => {
  useBackend(fakeBackend());
  words.lang = 'ru';
});
afterEach(cleanup);

const mark = { trainee: 't1', name: 'Бекова Дана', session: 's', session_no: 1, at: '2026-10-15T09:42', note: '', state: 'new' as const, here: '' };
const proposals: DoorProposals = {
  event: 'e',
  title: 'Форум',
  desk: 'Стол 2',
  marks: [{ ...mark, key: 'one' }, { ...mark, key: 'two', trainee: 't2', name: 'Жүсіпова Інжу' }],
  walk_ins: [
    { id: 'new', name: 'Сейітов Алдияр', school: '', at: '', is_known: false, is_written: true, alike: [] },
    { id: 'old', name: 'Оспанов Бекзат', school: '', at: '', is_known: true, is_written: true, alike: [] },
  ],
};

async function open(answers: DoorTaken[]) {
  const taken: DoorChoices[] = [];
  const close = vi.fn();
  useBackend({
    ...backend(),
    file_pick: () => Promise.resolve('back.tizim-marks'),
    door_file_propose: () => Promise.resolve(proposals),
    door_file_take: ({ choices }) => {
      taken.push(choices);
      return Promise.resolve({ value: answers[taken.length - 1]!, changed: [], undo_label: null });
    },
  });
  render(HelperLaptop, { event: 'e', title: 'Форум', onclose: close });
  await fireEvent.click(screen.getByTestId('door-file-read'));
  await screen.findByTestId('door-proposals');
  return { taken, close };
}

test('whom the law stops is named and taken with a note', async () => {
  const stopped = [{ key: 'two', name: 'Жүсіпова Інжу', stop: 'consent' as const }];
  const { taken, close } = await open([
    { marks: 2, people: 0, stopped },
    { marks: 1, people: 0, stopped: [] },
  ]);
  expect(screen.getByTestId('door-proposal-new')).toHaveProperty('checked', true);
  await fireEvent.click(screen.getByTestId('door-take-marks'));
  expect((await screen.findByTestId('door-take-stopped-one')).textContent).toContain('Жүсіпова Інжу');
  expect(close).not.toHaveBeenCalled();
  expect(taken[0]).toMatchObject({ event: 'e', marks: ['one', 'two'], walk_ins: { new: 'new' }, note: '' });
  await fireEvent.input(screen.getByTestId('door-take-note'), { target: { value: 'С мамой' } });
  await fireEvent.click(screen.getByTestId('door-take-noted'));
  await waitFor(() => expect(close).toHaveBeenCalledOnce());
  expect(taken[1]).toMatchObject({ event: 'e', marks: ['two'], walk_ins: {}, note: 'С мамой' });
});

test('the name that is offered for a file is another one each minute', async () => {
  const asked = vi.fn<(a: { name: string }) => void>();
  useBackend({ ...backend(), file_save_as: (a) => (asked(a), Promise.resolve(null)) });
  render(HelperLaptop, { event: 'e', title: 'Форум', onclose: vi.fn() });
  await fireEvent.click(screen.getByTestId('door-file-write'));
  await waitFor(() => expect(asked).toHaveBeenCalled());
  expect(asked.mock.calls[0]?.[0].name).toMatch(/^Форум \d{4}-\d\d-\d\d \d\d-\d\d\.tizim-door$/);
});
