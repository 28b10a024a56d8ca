/** What a coordinator does after a file came or went: undo it, receive it again, decide on what waits. */
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';

import { backend } from '../../backend';
import { announce } from '../../desk/changes.svelte';
import { beginAnew, openAt } from './opened';

const click = (id: string) => fireEvent.click(screen.getByTestId(id));

beginAnew();

test('a file that was undone says so, and is received again with its rows', async () => {
  await openAt('#/exchange/receive?file=/x/undone.tizim');
  expect((await screen.findByTestId('receive-undone')).textContent).toMatch(/кері қайтарылған.*кеше/);
  expect(screen.getByTestId('receive-sentence').textContent).toContain('14 жаңа адам');
  expect(screen.getAllByTestId('plan-row').length).toBeGreaterThan(1);
  const read = vi.spyOn(backend(), 'exchange_read');
  await click('receive-accept');
  expect((await screen.findByTestId('taken')).textContent).toContain('қайта қабылданды');
  expect(read.mock.calls[0]?.[0].again).toBe(true);
  expect(await screen.findByTestId('taken-undo')).toBeTruthy();
});

test('every file that stands may be undone from its line, and is named', async () => {
  await openAt('#/exchange/receive?file=/x/one.tizim');
  await screen.findByTestId('receive-sentence');
  await click('receive-accept');
  await click((await screen.findByTestId('taken-close')).dataset['testid'] as string);
  const buttons = await screen.findAllByTestId('exchange-file-undo');
  expect(buttons.length).toBe(2);
  const older = buttons[1] as HTMLElement;
  expect(older.getAttribute('aria-label')).toContain('Кабинет 2');
  const undo = vi.spyOn(backend(), 'exchange_undo');
  await fireEvent.click(older);
  expect((await screen.findByTestId('file-undone')).textContent).toContain('«Кабинет 2» ноутбугінен қабылданған файл кері қайтарылды');
  expect(undo.mock.calls[0]?.[0]).toEqual({ file: 2 });
});

test('the four words of before are not shown while those of now are counted', async () => {
  await openAt('#/exchange');
  const shown = async () => (await screen.findByTestId('exchange-phrase-words')).textContent;
  expect(await shown()).toBe('айна терек көпір бұлақ');
  const before = await backend().exchange_state();
  const answers: (() => void)[] = [];
  const later = (phrase: string) => new Promise<typeof before>((done) => answers.push(() => done({ ...before, digest: { digest: '', phrase } })));
  vi.spyOn(backend(), 'exchange_state').mockImplementationOnce(() => later('бір')).mockImplementationOnce(() => later('екі'));
  announce(['exchange']);
  await waitFor(async () => expect(await shown()).toBe('есептелуде…'));
  announce(['exchange']);
  await waitFor(() => expect(answers.length).toBe(2));
  answers[1]?.();
  await waitFor(async () => expect(await shown()).toBe('екі'));
  answers[0]?.();
  await new Promise((done) => setTimeout(done));
  expect(await shown()).toBe('екі');
});

test('work of a withdrawn laptop is looked into row by row before it is accepted', async () => {
  await openAt('#/exchange');
  await click((await screen.findByTestId('laptop-held-look')).dataset['testid'] as string);
  expect((await screen.findByTestId('held-sentence')).textContent).toContain('«Ескі ноутбук» ноутбугінен: 14 жаңа адам');
  expect(screen.getByTestId('held-says').textContent).toContain('бас тарту');
  await fireEvent.click(screen.getAllByTestId('plan-tick')[0] as HTMLElement);
  const accepted = vi.spyOn(backend(), 'laptop_accept');
  await click('held-accept');
  await screen.findAllByTestId('laptop');
  expect(accepted.mock.calls[0]?.[0].except.length).toBeGreaterThan(0);
  const line = (await screen.findAllByTestId('exchange-file'))[0];
  expect(line?.dataset['deed']).toBe('accept');
  expect(line?.textContent).toContain('«Ескі ноутбук»');
  expect(line?.querySelector('[data-testid="exchange-file-undo"]')).toBeTruthy();
});

test('work that was refused may still be looked into', async () => {
  await openAt('#/exchange');
  await click((await screen.findByTestId('laptop-held-refuse')).dataset['testid'] as string);
  expect((await screen.findByTestId('laptop-refused')).textContent).toContain('37');
  await click('laptop-refused-look');
  await screen.findByTestId('held-accept');
  expect(screen.queryByTestId('held-refuse')).toBeNull();
});

test('after a file was written the count is of what is in no file, and of one that has everything nothing is said', async () => {
  await openAt('#/exchange');
  const of = async (code: string) => (await screen.findAllByTestId('laptop')).find((row) => row.dataset['laptop'] === code)?.querySelector('[data-testid="laptop-lacks"]')?.textContent;
  expect(await of('B3M')).toContain('142 өзгеріс онда әлі жоқ');
  const state = await backend().exchange_state();
  const after = (lacks: number, unsent: number) => {
    const laptops = state.laptops.map((one) => (one.code === 'B3M' ? { ...one, lacks, unsent, sent_at: '2026-11-26T16:20:00+05:00' } : one));
    vi.spyOn(backend(), 'exchange_state').mockResolvedValue({ ...state, laptops });
    announce(['exchange']);
  };
  after(142, 0);
  await waitFor(async () => expect(await of('B3M')).toMatch(/кеше.*жауап әлі жоқ/));
  expect(await of('B3M')).not.toContain('142');
  after(145, 3);
  await waitFor(async () => expect(await of('B3M')).toMatch(/жауап әлі жоқ.*3/));
  after(0, 0);
  await waitFor(async () => expect(await of('B3M')).toBe(''));
});

test('of two copies of a disk one is said to be gone, and that is taken back', async () => {
  await openAt('#/exchange');
  await screen.findAllByTestId('laptop');
  const state = await backend().exchange_state();
  const show = (copies: 'two' | 'back' | 'gone') => {
    const laptops = state.laptops.map((one) => (one.code === 'B3M' ? { ...one, copies } : one));
    vi.spyOn(backend(), 'exchange_state').mockResolvedValue({ ...state, laptops });
    announce(['exchange']);
  };
  show('two');
  expect((await screen.findByTestId('laptop-copies')).textContent).toContain('көшірмесі');
  const gone = vi.spyOn(backend(), 'laptop_copy_gone').mockImplementation(async () => (show('gone'), null));
  await click('laptop-copy-gone');
  await screen.findByTestId('laptop-copy-back');
  expect(gone).toHaveBeenCalledTimes(1);
  show('back');
  await waitFor(() => expect(screen.getByTestId('laptop-copies').dataset['copies']).toBe('back'));
});
