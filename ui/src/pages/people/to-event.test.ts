import { cleanup, fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import { dropDrafts } from '../../desk/draft.svelte';
import { words } from '../../words/words.svelte';
import ToEvent from './ToEvent.svelte';

beforeEach(() => {
  words.lang = 'kk';
  dropDrafts();
  useBackend(fakeBackend());
});
afterEach(cleanup);

const answering = (refused: { trainee: string; name: string; reason: { key: string; args: Record<string, string> } }[], known = 0) =>
  useBackend({
    ...backend(),
    enrolment_add: async ({ trainees }) => ({ value: { added: trainees.length - refused.length - known, known, refused, without_parent: [], waiting: 0, clashes: [] }, changed: [], undo_label: null }),
  });

async function enrol(ids: string[], onclose: () => void) {
  render(ToEvent, { ids, onclose });
  const [first] = await screen.findAllByTestId('to-event-option');
  await fireEvent.click(first!);
  await fireEvent.click(screen.getByTestId('to-event-save'));
}

test('people whom the law keeps out of an event are named before the window closes', async () => {
  answering([{ trainee: 'a', name: 'Әлиева Айгерім', reason: { key: 'refused-under-age', args: {} } }], 1);
  const onclose = vi.fn();
  await enrol(['a', 'b', 'c'], onclose);
  const kept = await screen.findByTestId('enrolment-kept-out');
  expect(kept.textContent).toContain('Әлиева Айгерім 18-ге толмаған');
  expect(screen.getByTestId('enrolment-answer-sums').textContent).toBe('1 адам тіркелді, 1 бұрын тіркелген');
  expect(onclose).not.toHaveBeenCalled();
  await fireEvent.click(screen.getByTestId('enrolment-answer-ok'));
  expect(onclose).toHaveBeenCalledOnce();
});

test('when everybody was enrolled the bar says enough', async () => {
  answering([]);
  const onclose = vi.fn();
  await enrol(['a'], onclose);
  await vi.waitFor(() => expect(onclose).toHaveBeenCalledOnce());
});

test('closed with Esc, the event chosen waits for the same people and for nobody else', async () => {
  const add = vi.fn(async () => new Promise<never>(() => undefined));
  useBackend({ ...backend(), enrolment_add: add });
  const open = async (ids: string[]) => {
    render(ToEvent, { ids, onclose: cleanup });
    return (await screen.findAllByTestId('to-event-option'))[1]!;
  };
  await fireEvent.click(await open(['a', 'b']));
  await fireEvent.keyDown(screen.getByTestId('to-event'), { key: 'Escape', code: 'Escape' });
  await vi.waitFor(() => expect(screen.queryByTestId('to-event')).toBeNull());
  await open(['c']);
  expect(screen.queryByTestId('draft-kept')).toBeNull();
  cleanup();
  const second = await open(['b', 'a']);
  expect(screen.getByTestId('draft-kept')).toBeTruthy();
  expect(second.getAttribute('aria-selected')).toBe('true');
  await fireEvent.click(screen.getByTestId('to-event-save'));
  await vi.waitFor(() => expect(add).toHaveBeenCalledOnce());
});

test('a written note lets in whom it was ticked for, and nobody else', async () => {
  const kept = ['a', 'b'].map((trainee) => ({ trainee, name: `Әлиева ${trainee}`, reason: { key: 'refused-under-age', args: {} } }));
  const add = vi.fn(async ({ trainees, note }: { trainees: string[]; note?: string }) => {
    const refused = note ? [] : kept;
    return { value: { added: trainees.length - refused.length, known: 0, refused, without_parent: [], waiting: 0, clashes: [] }, changed: [], undo_label: null };
  });
  useBackend({ ...backend(), enrolment_add: add });
  const ondone = vi.fn();
  render(ToEvent, { ids: ['a', 'b', 'c'], onclose: vi.fn(), ondone });
  const [first] = await screen.findAllByTestId('to-event-option');
  await fireEvent.click(first!);
  await fireEvent.click(screen.getByTestId('to-event-save'));
  const open = await screen.findByTestId('enrolment-note-open');
  expect(screen.queryByTestId('enrolment-note-for'), 'nothing is ticked before a reason is to be written').toBeNull();
  await fireEvent.click(open);
  const save = await screen.findByTestId('enrolment-note-save');
  expect(save).toHaveProperty('disabled', true);
  await fireEvent.click(screen.getAllByTestId('enrolment-note-for')[1]!);
  await fireEvent.input(screen.getByTestId('enrolment-note'), { target: { value: 'Штаб бастығының шешімі' } });
  await fireEvent.click(screen.getByTestId('enrolment-note-save'));
  await vi.waitFor(() => expect(add).toHaveBeenCalledTimes(2));
  expect(add.mock.calls[1]![0]).toMatchObject({ trainees: ['b'], note: 'Штаб бастығының шешімі' });
  await vi.waitFor(() => expect(screen.getByTestId('enrolment-kept-out').textContent).not.toContain('Әлиева b'));
  expect(screen.getByTestId('enrolment-answer-sums').textContent).toContain('2');
  await fireEvent.click(screen.getByTestId('enrolment-answer-ok'));
  expect(ondone.mock.calls[0]![0]).toMatchObject([{ id: 'a' }]);
});
