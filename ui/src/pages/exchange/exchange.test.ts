/** The page of exchange over the invented register: who has what, sending, receiving, letting in, two versions. */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';

import { backend } from '../../backend';
import { place } from '../../desk/route.svelte';
import { beginAnew, openAt as open } from './opened';

let drop: (path: string) => void = () => undefined;

const openAt = (hash: string, meeting = 'open', shown = 'nav-home') =>
  open(hash, shown, meeting, () => {
    vi.spyOn(backend(), 'on_file_dropped').mockImplementation((handler) => ((drop = handler), () => undefined));
  });

const click = (id: string) => fireEvent.click(screen.getByTestId(id));
const press = (code: string, more: KeyboardEventInit = {}) => fireEvent.keyDown(window, { code, ...more });

beginAnew();

test('who has what stands there, a row a laptop, the main one marked', async () => {
  await openAt('#/exchange');
  const rows = await screen.findAllByTestId('laptop');
  expect(rows.map((row) => row.dataset['laptop'])).toEqual(['7K', 'B3M', 'Q5T', 'K7A']);
  expect(rows[0]?.textContent).toContain('негізгі ноутбук');
  expect(rows[1]?.textContent).toContain('142 өзгеріс онда әлі жоқ');
  expect(rows[1]?.textContent).toContain('3 күн бұрын');
  expect(rows[3]?.textContent).toContain('шығарылған');
  expect(screen.getByTestId('exchange-phrase').textContent).toContain('айна терек көпір бұлақ');
});

test('a file for one laptop is written with what it lacks, under the name of this one', async () => {
  await openAt('#/exchange');
  await screen.findAllByTestId('laptop');
  const asked = vi.spyOn(backend(), 'file_save_as');
  const written = vi.spyOn(backend(), 'exchange_write');
  await fireEvent.click(screen.getAllByTestId('laptop-send')[0] as HTMLElement);
  expect((await screen.findByTestId('send-what')).textContent).toContain('142');
  await click('send-save');
  expect((await screen.findByTestId('sent')).textContent).toContain('Kabinet1-2026-11-27.tizim');
  expect(asked).toHaveBeenCalledWith({ name: 'Kabinet1-2026-11-27.tizim' });
  expect(written.mock.calls[0]?.[0].file).toMatchObject({ is_full: false, laptop: expect.stringContaining('0002') });
});

test('a dropped file is looked into wherever one is; an unticked row is left out; Enter is at hand', async () => {
  await openAt('#/people');
  const read = vi.spyOn(backend(), 'exchange_read');
  drop('/media/usb/Kabinet2.tizim');
  expect((await screen.findByTestId('receive-sentence')).textContent).toContain('14 жаңа адам');
  expect(read).not.toHaveBeenCalled();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('receive-accept')));
  await fireEvent.click(screen.getAllByTestId('plan-tick')[0] as HTMLElement);
  expect(screen.getByTestId('receive-accept').textContent).toContain('24');
  await click('receive-accept');
  await screen.findByTestId('taken');
  expect(read.mock.calls[0]?.[0]).toMatchObject({ path: '/media/usb/Kabinet2.tizim', except: ['p2'] });
  expect(screen.getByTestId('taken-kept').textContent).toContain('1');
  expect(screen.getByTestId('undo-bar').dataset['label']).toBe('did-exchange-read');
});

test('Ctrl+Z after a file takes the file back, once more brings it again, and the page agrees', async () => {
  await openAt('#/exchange/receive?file=/x/one.tizim');
  await screen.findByTestId('receive-sentence');
  await click('receive-accept');
  await screen.findByTestId('taken-undo');
  expect(screen.getByTestId('taken-undo-says').textContent).toContain('жіберген ноутбукке де');
  const files = (undone: boolean) => (backend().exchange_state = async () => ({ ...state, files: state.files.map((one, i) => (i ? one : { ...one, undone, can_undo: !undone })) }));
  const state = await backend().exchange_state();
  const plain = vi.spyOn(backend(), 'undo').mockImplementation(async () => {
    const back = plain.mock.calls.length === 1;
    files(back);
    return { value: { label: { key: back ? 'act-exchange-read' : 'act-exchange-undo', args: { count: 1 } }, left: [] }, changed: ['trainee'], undo_label: null };
  });
  await press('KeyZ', { ctrlKey: true });
  await waitFor(() => expect(screen.getByTestId('undo-bar').dataset['label']).toBe('file-undo'));
  expect(screen.getByTestId('undo-bar-undo')).toBeTruthy();
  await screen.findByTestId('taken-back');
  expect(screen.queryByTestId('taken-undo')).toBeNull();
  expect(screen.queryByTestId('taken-answer')).toBeNull();
  await press('KeyZ', { ctrlKey: true });
  await screen.findByTestId('taken-undo');
  expect(screen.queryByTestId('taken-back')).toBeNull();
});

test('Enter accepts from an unticked row as well; what was left out is not counted as taken', async () => {
  await openAt('#/exchange/receive?file=/x/one.tizim');
  await screen.findByTestId('receive-sentence');
  const read = vi.spyOn(backend(), 'exchange_read');
  const tick = screen.getAllByTestId('plan-tick').find((one) => one.getAttribute('aria-label')?.includes('жаңа адам')) as HTMLElement;
  await fireEvent.click(tick);
  tick.focus();
  await fireEvent.keyDown(tick, { code: 'Enter', key: 'Enter' });
  const what = await screen.findByTestId('taken-what');
  expect(what.textContent).toContain('13 жаңа адам');
  expect(what.textContent).toContain('7 белгі');
  expect(read.mock.calls[0]?.[0].except).toEqual(expect.arrayContaining(['a0', 'm0']));
});

test('who becomes the main laptop is said aloud, and such a file is accepted though it has no rows', async () => {
  await openAt('#/exchange/receive?file=/x/main.tizim');
  expect((await screen.findByTestId('receive-main')).textContent).toContain('Негізгі ноутбук енді — «Кабинет 2»');
  expect(screen.getByTestId('receive-withdrawn').textContent).toContain('Кабинет 1');
  expect(screen.getByTestId('receive-held').textContent).toContain('негізгі ноутбук шешеді');
  expect((screen.getByTestId('receive-accept') as HTMLButtonElement).disabled).toBe(false);
});

test('a record deleted here and worked on there asks to be kept or deleted, and says who did what', async () => {
  await openAt('#/exchange/versions');
  const [first] = await backend().conflict_list({ of: null });
  const versions = [['keep', '0', 'Дина С.'], ['delete', '1', 'Айнұр Ж.']].map(([version = '', value = '', worker = '']) => ({ version, value, worker, laptop: 'Кабинет 2', milliseconds: 1764000000000, is_shown: value === '0' }));
  cleanup();
  await openAt('#/exchange', 'open');
  vi.spyOn(backend(), 'conflict_list').mockResolvedValue([{ ...(first as NonNullable<typeof first>), field: 'trashed', versions }]);
  const resolved = vi.spyOn(backend(), 'conflict_resolve');
  window.location.hash = '#/exchange/versions';
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  const shown = await screen.findAllByTestId('conflict-version');
  expect(shown[0]?.textContent).toContain('сақтау');
  expect(shown[1]?.textContent).toContain('жою');
  expect(shown[1]?.textContent).toContain('Айнұр Ж.');
  await waitFor(() => expect(document.activeElement).toBe(shown[0]));
  await press('Digit2');
  await waitFor(() => expect(resolved.mock.calls[0]?.[0].choice).toEqual({ version: 'delete' }));
});

test('another value is typed with the keyboard alone', async () => {
  await openAt('#/exchange/versions');
  await screen.findAllByTestId('conflict');
  await press('ArrowDown');
  await press('Digit3');
  const input = await screen.findByTestId('conflict-text');
  await waitFor(() => expect(document.activeElement).toBe(input));
  await fireEvent.keyDown(input, { code: 'Escape', key: 'Escape' });
  await waitFor(() => expect(screen.queryByTestId('conflict-text')).toBeNull());
  expect(document.activeElement?.closest('[data-conflict]')?.getAttribute('data-conflict')).toBe('c2');
});

test('what waits of a withdrawn laptop is told: how much, and of which days', async () => {
  await openAt('#/exchange');
  const held = await screen.findByTestId('laptop-held');
  expect(held.textContent).toContain('37 өзгеріс');
  expect(held.textContent).toMatch(/2.*–.*19/);
});

test('so many deletions are not accepted before somebody said that they saw them', async () => {
  await openAt('#/exchange/receive?file=/x/much.tizim');
  const brake = await screen.findByTestId('receive-brake');
  expect(brake.textContent).toContain('14 жазба жойылады');
  expect(brake.textContent).toContain('9 пайызы');
  const yes = () => screen.getByTestId('receive-accept') as HTMLButtonElement;
  expect(yes().disabled).toBe(true);
  await click('receive-brake-seen');
  expect(yes().disabled).toBe(false);
});

test('a row of somebody whom the main laptop erased cannot be unticked, alone or with all others', async () => {
  await openAt('#/exchange/receive?file=/x/erased.tizim');
  await screen.findByTestId('receive-erased');
  const ticks = screen.getAllByTestId<HTMLInputElement>('plan-tick');
  const fixed = ticks.filter((one) => one.disabled);
  expect(fixed.map((one) => one.getAttribute('aria-label'))).toEqual([expect.stringContaining('негізгі ноутбукте біржола өшірілген')]);
  for (const part of screen.getAllByTestId('plan-part-tick')) await fireEvent.click(part);
  expect(fixed[0]?.checked).toBe(true);
  const read = vi.spyOn(backend(), 'exchange_read');
  await click('receive-accept');
  await screen.findByTestId('taken');
  expect(read.mock.calls[0]?.[0].except).not.toContain('a0');
  expect(read.mock.calls[0]?.[0].except).toContain('a1');
});

test('a known file says so and offers nothing to accept', async () => {
  await openAt('#/exchange/receive?file=/x/known.tizim');
  await screen.findByTestId('receive-known');
  expect(screen.queryByTestId('receive-accept')).toBeNull();
});

test('a bad file is refused in words, and another may be chosen', async () => {
  await openAt('#/exchange/receive?file=/x/bad.tizim');
  expect((await screen.findByTestId('receive-refusal')).dataset['code']).toBe('damaged_file');
  expect(screen.getByTestId('receive-other')).toBeTruthy();
});

test('a copied disk is told', async () => {
  await openAt('#/exchange/receive?file=/x/clone.tizim');
  await screen.findByTestId('receive-sentence');
  await click('receive-accept');
  expect((await screen.findByTestId('taken-cloned')).textContent).toContain('көшірмесі');
});

test('a dropped request leads to the eight words; nobody is let in before the answer is saved', async () => {
  await openAt('#/home');
  drop('/media/usb/request.tizim');
  expect(await screen.findAllByTestId('let-in-words-word')).toHaveLength(8);
  expect(place.now.id).toBe('let-in');
  const approved = vi.spyOn(backend(), 'laptop_approve');
  const asked = vi.spyOn(backend(), 'file_save_as').mockResolvedValueOnce(null);
  await click('let-in-yes');
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
  expect(approved).not.toHaveBeenCalled();
  await waitFor(async () => {
    await click('let-in-yes');
    expect(asked).toHaveBeenCalledTimes(2);
  });
  await screen.findByTestId('let-in-done');
  expect(approved).toHaveBeenCalledTimes(1);
});

test('withdrawing says what it does and what it does not, and is no step of undo', async () => {
  await openAt('#/exchange');
  await screen.findAllByTestId('laptop');
  await fireEvent.click(screen.getAllByTestId('laptop-withdraw')[0] as HTMLElement);
  expect((await screen.findByTestId('withdraw')).textContent).toContain('ұрланған ноутбукте бұрын болғанның бәрі қалады');
  await click('withdraw-go');
  await waitFor(() => expect(screen.getAllByTestId('laptop-withdrawn')).toHaveLength(2));
  expect(screen.queryByTestId('undo-bar')).toBeNull();
});

test('one key chooses what stays, and undo asks again', async () => {
  await openAt('#/exchange/versions');
  expect(await screen.findAllByTestId('conflict')).toHaveLength(4);
  const resolved = vi.spyOn(backend(), 'conflict_resolve');
  await press('ArrowDown');
  await press('Digit2');
  await waitFor(() => expect(screen.getAllByTestId('conflict')).toHaveLength(3));
  expect(resolved.mock.calls[0]?.[0]).toMatchObject({ id: 'c2', choice: { version: expect.stringContaining('ТР-201') } });
  expect(screen.getByTestId('nav-two-versions').textContent).toBe('3');
  await press('KeyZ', { ctrlKey: true });
  await waitFor(() => expect(screen.getAllByTestId('conflict')).toHaveLength(4));
});

test('another value may be typed in the place of both', async () => {
  await openAt('#/exchange/versions');
  const resolved = vi.spyOn(backend(), 'conflict_resolve');
  await fireEvent.click((await screen.findAllByTestId('conflict-other'))[1] as HTMLElement);
  await fireEvent.input(await screen.findByTestId('conflict-text'), { target: { value: 'ТР-205' } });
  await click('conflict-text-save');
  await waitFor(() => expect(resolved.mock.calls[0]?.[0]).toEqual({ id: 'c2', choice: { value: 'ТР-205' } }));
});

test('a number that nobody can call is refused beside the field, and stays there to be mended', async () => {
  await openAt('#/exchange/versions');
  await fireEvent.click((await screen.findAllByTestId('conflict-other'))[0] as HTMLElement);
  const input = (await screen.findByTestId('conflict-text')) as HTMLInputElement;
  expect(input.value).toBe('');
  await fireEvent.input(input, { target: { value: '701 24' } });
  await click('conflict-text-save');
  await waitFor(() => expect(input.getAttribute('aria-invalid')).toBe('true'));
  expect(input.value).toBe('701 24');
  expect(screen.getAllByTestId('conflict')).toHaveLength(4);
  await fireEvent.input(input, { target: { value: '8 701 245 67 83' } });
  await click('conflict-text-save');
  await waitFor(() => expect(screen.getAllByTestId('conflict')).toHaveLength(3));
});

test('a mark is chosen among all marks, a day is typed as everywhere, and the arrows stay in the list', async () => {
  await openAt('#/exchange/versions', 'long');
  const typing = async (id: string) => {
    const one = (await screen.findAllByTestId('conflict')).find((conflict) => conflict.dataset['conflict'] === id) as HTMLElement;
    await fireEvent.click(one.querySelector('[data-testid="conflict-other"]') as HTMLElement);
    return screen.findByTestId('conflict-text') as Promise<HTMLInputElement>;
  };
  const resolved = vi.spyOn(backend(), 'conflict_resolve');
  const marks = await typing('c3');
  expect(Array.from(marks.querySelectorAll('option'), (option) => option.value)).toEqual(['', 'present', 'late', 'excused', 'absent']);
  await fireEvent.keyDown(marks, { code: 'ArrowDown' });
  expect(document.activeElement).toBe(marks);
  // The test's document does not know which option is chosen, so it is told.
  marks.querySelector = () => Array.from(marks.querySelectorAll('option')).find((option) => option.value === 'excused') ?? null;
  await fireEvent.change(marks);
  await click('conflict-text-save');
  await waitFor(() => expect(resolved.mock.calls[0]?.[0]).toEqual({ id: 'c3', choice: { value: 'excused' } }));
  const day = await typing('d1');
  expect(day.value).toBe('12.03.2004');
  await fireEvent.input(day, { target: { value: '31.02.2004' } });
  await fireEvent.blur(day);
  await click('conflict-text-save');
  expect(resolved).toHaveBeenCalledTimes(1);
  await fireEvent.input(day, { target: { value: '13.03.2004' } });
  await fireEvent.blur(day);
  await click('conflict-text-save');
  await waitFor(() => expect(resolved.mock.calls[1]?.[0]).toEqual({ id: 'd1', choice: { value: '2004-03-13' } }));
});

test('to see whole numbers is written to the log of looks', async () => {
  await openAt('#/exchange/versions');
  await screen.findAllByTestId('conflict');
  const looked = vi.spyOn(backend(), 'trainee_reveal');
  await click('versions-whole');
  await waitFor(() => expect(screen.getAllByTestId('conflict-version')[0]?.textContent).toContain('701'));
  expect(looked.mock.calls[0]?.[0].field).toBe('phone');
});

test('a laptop that waits shows its words and receives the answer that is dropped', async () => {
  await openAt('', 'waiting', 'waiting');
  expect(await screen.findAllByTestId('waiting-words-word')).toHaveLength(8);
  drop('/media/usb/list.xlsx');
  expect(screen.getByTestId('waiting')).toBeTruthy();
  drop('/media/usb/full.tizim');
  await screen.findByTestId('nav-home');
});

test('a new laptop asks to join: no register is begun before the request has its place', async () => {
  await openAt('', 'absent', 'start');
  await click('start-join');
  const begun = vi.spyOn(backend(), 'laptop_begin');
  for (const [id, value] of [['join-name', 'Кабинет 5'], ['join-worker', 'Дина С.'], ['join-password', 'тау өзен дала'], ['join-password-again', 'тау өзен дала']] as const) {
    await fireEvent.input(await screen.findByTestId(id), { target: { value } });
  }
  const asked = vi.spyOn(backend(), 'file_save_as').mockResolvedValueOnce(null);
  await click('join-save');
  await waitFor(() => expect(asked).toHaveBeenCalledTimes(1));
  expect(begun).not.toHaveBeenCalled();
  await waitFor(async () => {
    await click('join-save');
    expect(asked).toHaveBeenCalledTimes(2);
  });
  await screen.findByTestId('recovery-sheet');
  expect(begun).toHaveBeenCalledTimes(1);
});

test('a shared folder is watched, and what is wrong with it is told', async () => {
  await openAt('#/exchange');
  await screen.findAllByTestId('laptop');
  vi.spyOn(backend(), 'exchange_folder_look').mockRejectedValueOnce({ code: 'folder_missing', message: '', hint: '', args: { file: '/media/usb' } });
  await click('folder-choose');
  expect((await screen.findByTestId('folder-path')).textContent).toBe('usb');
  expect((await screen.findByTestId('folder-refusal')).textContent).toContain('Ортақ қалта табылмады');
  await click('folder-look');
  await screen.findByTestId('folder-last');
});

test('the sheet of the main laptop bears its number, and the hand stands on printing', async () => {
  await openAt('#/exchange');
  await fireEvent.click(await screen.findByTestId('exchange-kit'));
  expect((await screen.findByTestId('kit-sheet')).textContent).toContain('1-парақ');
  expect(screen.getAllByTestId('kit-code-group')).toHaveLength(11);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('kit-print')));
  const printed = vi.spyOn(backend(), 'code_sheet_print');
  await click('kit-print');
  await waitFor(() => expect(printed.mock.calls[0]?.[0].sheet.good_for).toBe('main_laptop'));
});
