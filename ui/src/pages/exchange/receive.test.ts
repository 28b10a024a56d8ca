/** A file that is read, with the keyboard alone: the answer first and in sight, then the rows. */
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';

import { backend } from '../../backend';
import { place } from '../../desk/route.svelte';
import { beginAnew, openAt } from './opened';

const receive = (file: string) => openAt(`#/exchange/receive?file=/x/${file}.tizim`, 'receive-sentence');

const TABBED = 'a[href], button:not([disabled]), input:not([disabled])';
/** What Tab goes to from where the hand is: nothing on the page has an order of its own. */
function tabbed(): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>(TABBED)];
  expect(document.querySelector('#main [tabindex]:not([tabindex="-1"])')).toBeNull();
  return all[all.indexOf(document.activeElement as HTMLElement) + 1];
}
const isBefore = (one: HTMLElement, other: HTMLElement) => !!(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
const key = (code: string) => fireEvent.keyDown(document.activeElement as HTMLElement, { code, key: code });
const unticked = () => screen.getAllByTestId<HTMLInputElement>('plan-tick').filter((one) => !one.checked);

beginAnew();

test('the hand stands on the answer, which no row can push out of sight, and Tab goes on to the rows', async () => {
  await receive('one');
  const yes = screen.getByTestId('receive-accept');
  await waitFor(() => expect(document.activeElement).toBe(yes));
  expect(yes.closest('.scroll')).toBeNull();
  expect(isBefore(yes, screen.getAllByTestId('plan-part')[0] as HTMLElement)).toBe(true);
  const next = tabbed() as HTMLElement;
  expect(next).toBe(screen.getAllByTestId('plan-part-tick')[0]);
  next.focus();
  (tabbed() as HTMLElement).focus();
  expect(document.activeElement).toBe(screen.getAllByTestId('plan-part-open')[0]);
  expect(tabbed()).toBe(screen.getAllByTestId('plan-tick')[0]);
});

test('the arrows go from box to box, and Space unticks the row that has the hand and no other', async () => {
  await receive('one');
  const read = vi.spyOn(backend(), 'exchange_read');
  screen.getAllByTestId('plan-part-tick')[0]?.focus();
  await key('ArrowDown');
  const row = document.activeElement as HTMLInputElement;
  expect(row).toBe(screen.getAllByTestId('plan-tick')[0]);
  // What the browser makes of Space on a box.
  await key('Space');
  await fireEvent.click(row);
  expect(unticked()).toEqual([row]);
  await fireEvent.click(row);
  expect(unticked()).toEqual([]);
  await key('ArrowUp');
  expect(document.activeElement).toBe(screen.getAllByTestId('plan-part-tick')[0]);
  expect(read).not.toHaveBeenCalled();
});

test('Escape leaves the file as it is', async () => {
  await receive('one');
  const read = vi.spyOn(backend(), 'exchange_read');
  screen.getAllByTestId('plan-tick')[2]?.focus();
  await key('Escape');
  await waitFor(() => expect([place.now.page, place.now.id]).toEqual(['exchange', null]));
  expect(read).not.toHaveBeenCalled();
});

test('what stops the answer stands before it, and has the hand first', async () => {
  await receive('much');
  const seen = screen.getByTestId('receive-brake-seen');
  await waitFor(() => expect(document.activeElement).toBe(seen));
  expect(isBefore(seen, screen.getByTestId('receive-accept'))).toBe(true);
  const read = vi.spyOn(backend(), 'exchange_read');
  await key('Enter');
  expect(read).not.toHaveBeenCalled();
  await fireEvent.click(seen);
  await key('Enter');
  await waitFor(() => expect(read).toHaveBeenCalledTimes(1));
});
