/** A withdrawn laptop looks withdrawn; a folder that is not the shared one; contacts that differ where they are hidden. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';

import { backend } from '../../backend';
import { differsWords } from './differs';
import { beginAnew, openAt } from './opened';

const click = (id: string) => fireEvent.click(screen.getByTestId(id));

beginAnew();

test('a withdrawn laptop says since when, and neither what it lacks nor how long it was silent', async () => {
  await openAt('#/exchange');
  const gone = (await screen.findAllByTestId('laptop')).find((one) => one.dataset['laptop'] === 'K7A') as HTMLElement;
  expect(gone.classList.contains('off')).toBe(true);
  expect(within(gone).getByTestId('laptop-withdrawn').textContent).toContain('31.10.2026');
  expect(gone.textContent).not.toContain('күн бұрын');
  expect(within(gone).getByTestId('laptop-lacks').textContent).toBe('');
  expect(within(gone).queryByTestId('laptop-send')).toBeNull();
  expect(within(gone).queryByTestId('laptop-withdraw')).toBeNull();
});

test('one that was withdrawn before days were kept says only that it was', async () => {
  await openAt('#/home');
  const state = await backend().exchange_state();
  vi.spyOn(backend(), 'exchange_state').mockResolvedValue({ ...state, laptops: state.laptops.map((one) => ({ ...one, withdrawn_on: '' })) });
  window.location.hash = '#/exchange';
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  expect((await screen.findByTestId('laptop-withdrawn')).textContent?.trim()).toBe('шығарылған');
});

test('the folder of a laptop is refused with the name of the shared one, which one press takes', async () => {
  await openAt('#/exchange');
  await screen.findAllByTestId('laptop');
  const watched = vi.spyOn(backend(), 'exchange_folder_watch');
  watched.mockRejectedValueOnce({ code: 'laptop_folder', message: '', hint: '', args: { name: 'Кабинет-2.0123456789', folder: 'Ортақ', file: '/media/usb/Ортақ' } });
  await click('folder-choose');
  expect((await screen.findByTestId('folder-refused')).textContent).toContain('«Ортақ» қалтасын таңдаңыз');
  expect(screen.queryByTestId('folder-path')).toBeNull();
  await click('folder-take-parent');
  expect((await screen.findByTestId('folder-path')).textContent).toBe('Ортақ');
  expect(watched.mock.calls[1]?.[0]).toEqual({ folder: '/media/usb/Ортақ' });
  await waitFor(() => expect(screen.queryByTestId('folder-refused')).toBeNull());
});

test('contacts whose hidden forms are alike say from which sign on they differ, and no more', () => {
  const differs = (field: string, one: string, other: string) => differsWords('trainee', field, one, other);
  expect(differs('email', 'aigerim@mail.kz', 'aigerym@mail.kz')).toBe('@ алдында 6-таңбадан бастап өзгеше');
  expect(differs('email', 'aigerim@mail.kz', 'aigerim1@mail.kz')).toBe('@ алдында 8-таңбадан бастап өзгеше');
  expect(differs('email', 'aigerim@mail.kz', 'Aigerim@mail.kz'), 'their first letters are shown').toBe('');
  expect(differs('email', 'aigerim@mail.kz', 'aigeriM@mail.kz')).toBe('бас не кіші әрпі өзгеше');
  expect(differs('email', 'aigerim@mail.kz', 'aigerim@gmail.com'), 'what is shown tells it').toBe('');
  expect(differs('email', '', 'aigerim@mail.kz')).toBe('');
  expect(differs('email', 'aigerim', 'aigerimm'), 'no address at all').toBe('8-таңбадан бастап өзгеше');
  expect(differs('phone', '+77015551240', '+77025551240')).toBe('4-таңбадан бастап өзгеше');
  expect(differs('phone', '+77015551240', '+77015551241')).toBe('');
  expect(differs('study_group', 'ТР-101', 'ТР-103')).toBe('');
});

test('a plan whose address changes behind what is hidden says where', async () => {
  await openAt('#/home');
  const plan = await backend().exchange_plan({ path: '/x/one.tizim', job: '1' });
  const rows = plan.rows.map((row) => (row.row === 'p3' ? { ...row, field: 'email', before: 'aigerim@mail.kz', after: 'aigerym@mail.kz' } : row));
  vi.spyOn(backend(), 'exchange_plan').mockResolvedValue({ ...plan, rows });
  window.location.hash = '#/exchange/receive?file=/x/one.tizim';
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  expect((await screen.findByTestId('plan-differs')).textContent).toContain('6-таңбадан');
  expect(document.body.textContent).not.toContain('aigerym');
});
