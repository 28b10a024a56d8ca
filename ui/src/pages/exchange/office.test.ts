/** The main laptop changes: what handing over comes to is said before it, and the new one is reminded of its sheet. */
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';

import { backend } from '../../backend';
import { place } from '../../desk/route.svelte';
import { beginAnew, openAt } from './opened';

const click = (id: string) => fireEvent.click(screen.getByTestId(id));
const escape = () => fireEvent.keyDown(document.activeElement as HTMLElement, { code: 'Escape', key: 'Escape' });
const line = (id: string) => screen.getAllByTestId('office-line').find((one) => one.dataset['line'] === id)?.textContent ?? '';

beginAnew();

test('nothing is handed over before it was said what will happen', async () => {
  await openAt('#/exchange');
  await fireEvent.click(await screen.findByTestId('exchange-hand-over'));
  const handed = vi.spyOn(backend(), 'laptop_hand_over');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId('office-to')));
  expect((screen.getByTestId('office-next') as HTMLButtonElement).disabled).toBe(true);
  vi.spyOn(backend(), 'folder_pick').mockResolvedValue('/media/usb/Тапсыру');
  await click('office-pick');
  await waitFor(() => expect(screen.getByTestId('office-folder').textContent).toBe('Тапсыру'));
  await click('office-next');
  const review = screen.getByTestId('office-review');
  await waitFor(() => expect(document.activeElement).toBe(review));
  expect(line('becomes')).toContain('«Кабинет 2» негізгі ноутбук болады');
  expect(line('loses')).toContain('«Кабинет 1»');
  expect(line('copy')).toContain('«Тапсыру» қалтасына');
  expect(line('act')).toContain('басып шығарып');
  expect(line('final')).toContain('кері қайтаруға болмайды');
  await escape();
  await screen.findByTestId('office-to');
  expect(screen.getByTestId('office-folder').textContent, 'what was chosen stays').toBe('Тапсыру');
  expect(handed).not.toHaveBeenCalled();
  await click('office-next');
  await click('office-go');
  expect((await screen.findByTestId('office-done')).textContent).toContain('Кабинет 2');
  expect(handed.mock.calls[0]?.[0]).toMatchObject({ folder: '/media/usb/Тапсыру', to: expect.stringContaining('0002') });
  const print = screen.getByTestId('office-act-open');
  await waitFor(() => expect(document.activeElement).toBe(print));
  const opened = vi.spyOn(backend(), 'file_open');
  await fireEvent.click(print);
  await waitFor(() => expect(opened.mock.calls[0]?.[0].path).toMatch(/\.pdf$/));
});

test('what is refused is told in the review, and the laptop is the main one still', async () => {
  await openAt('#/exchange/hand-over');
  await screen.findByTestId('office-to');
  vi.spyOn(backend(), 'laptop_hand_over').mockRejectedValue({ code: 'file_failed', message: '', hint: '' });
  await click('office-pick');
  await waitFor(() => expect((screen.getByTestId('office-next') as HTMLButtonElement).disabled).toBe(false));
  await click('office-next');
  await click('office-go');
  expect((await screen.findByTestId('office-refusal')).dataset['code']).toBe('file_failed');
  expect(screen.getByTestId('office-review')).toBeTruthy();
  await click('office-back');
  await screen.findByTestId('office-to');
  await escape();
  await waitFor(() => expect([place.now.page, place.now.id]).toEqual(['exchange', null]));
});

test('a laptop that is not the main one hands nothing over', async () => {
  await openAt('#/home');
  const state = await backend().exchange_state();
  vi.spyOn(backend(), 'exchange_state').mockResolvedValue({ ...state, is_keeper: false });
  window.location.hash = '#/exchange/hand-over';
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  expect(await screen.findByTestId('office-not-here')).toBeTruthy();
  expect(screen.queryByTestId('office-next')).toBeNull();
});

test.each(['printed', 'put off'])('a new main laptop is reminded of its sheet on both pages until it is %s', async (end) => {
  await openAt('#/exchange');
  await screen.findAllByTestId('laptop');
  expect(screen.queryByTestId('sheet-owed'), 'the founder is not').toBeNull();
  await backend().laptop_take_over({ code: '0'.repeat(55) });
  window.location.hash = '#/home';
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  const ask = await screen.findByTestId('ask-sheet-owed');
  expect(ask.getAttribute('href')).toBe('#/exchange');
  window.location.hash = '#/exchange';
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  await screen.findByTestId('sheet-owed');
  if (end === 'put off') await click('sheet-owed-later');
  else {
    await click('sheet-owed-print');
    await fireEvent.click(await screen.findByTestId('kit-print'));
    await waitFor(async () => expect((await backend().exchange_state()).owes_sheet).toBe(false));
    await click('kit-close');
  }
  await waitFor(() => expect(screen.queryByTestId('sheet-owed')).toBeNull());
});
