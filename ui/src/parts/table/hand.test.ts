/** The hand, the ticks and the keys of a list, over rows that are read in parts. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { SvelteSet } from 'svelte/reactivity';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { PagedRows } from './paged-rows.svelte';
import Table from './Table.svelte';

interface Row {
  id: string;
}
let ids: string[];
const copied = vi.fn(async (_text: string) => undefined);

/** Nothing is laid out here: the list is as high as some twenty rows. */
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(32);
  vi.stubGlobal('ClipboardItem', undefined);
  copied.mockClear();
  ids = Array.from({ length: 250 }, (_, i) => `p${i}`);
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: copied } });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function list(more: { onopen?: (row: Row) => void; onsort?: () => void } = {}) {
  const rows = new PagedRows<Row>(async (offset, limit) => ({ rows: ids.slice(offset, offset + limit).map((id) => ({ id })), total: ids.length }));
  const selected = new SvelteSet<string>();
  rows.reload();
  await rows.load(0, 0);
  render(Table<Row>, {
    name: 'people',
    label: 'Адамдар',
    columns: [{ id: 'name', label: 'Аты', sortable: true, sacred: true, text: (row: Row) => row.id }],
    // Getters, so that the list follows what is read later.
    get total() {
      return rows.total;
    },
    row: (index: number) => rows.row(index),
    onneed: (first: number, last: number) => rows.need(first, last),
    onload: (first: number, last: number) => rows.load(first, last),
    onselectall: () => ids.forEach((id) => selected.add(id)),
    selected,
    ...more,
  });
  await screen.findAllByTestId('people-row');
  return { rows, selected, table: screen.getByTestId('people-table') };
}

const handOn = () => screen.getAllByTestId('people-row').find((one) => one.classList.contains('cursor'))?.dataset['id'];

test('all ticked rows are copied, also those that nobody scrolled to', async () => {
  const { table } = await list();
  await fireEvent.keyDown(table, { code: 'KeyA', ctrlKey: true });
  await fireEvent.keyDown(table, { code: 'KeyC', ctrlKey: true });
  await waitFor(() => expect(copied).toHaveBeenCalledOnce());
  expect(copied.mock.calls[0]?.[0].split('\n')).toHaveLength(1 + 250);
});

test('a range reaches over what is not read yet', async () => {
  const { selected, table } = await list();
  await fireEvent.click(screen.getAllByTestId('people-row')[0]!);
  await fireEvent.keyDown(table, { code: 'End', shiftKey: true });
  await waitFor(() => expect(selected.size).toBe(250));
});

test('Shift and a click on a box ticks the range and the clicked row with it', async () => {
  const { selected } = await list();
  const boxes = screen.getAllByTestId('people-tick');
  await fireEvent.click(boxes[1]!);
  await fireEvent.click(boxes[3]!, { shiftKey: true });
  await waitFor(() => expect([...selected].sort()).toEqual(['p1', 'p2', 'p3']));
});

test('the hand stays on its person when others come before them, and lets go when they are gone', async () => {
  const { rows, table } = await list();
  await fireEvent.click(screen.getAllByTestId('people-row')[2]!);
  expect(handOn()).toBe('p2');
  ids = ['new', ...ids];
  rows.reload();
  await waitFor(() => expect(table.getAttribute('aria-activedescendant')).toBe('people-row-3'));
  expect(handOn()).toBe('p2');
  ids = ids.filter((id) => id !== 'p2');
  rows.reload();
  await waitFor(() => expect(handOn()).toBeUndefined());
});

test('Enter on a sorting head sorts and opens nobody', async () => {
  const onopen = vi.fn();
  const { table } = await list({ onopen, onsort: () => undefined });
  await fireEvent.click(screen.getAllByTestId('people-row')[0]!);
  const left = await fireEvent.keyDown(screen.getByTestId('people-sort-name'), { code: 'Enter' });
  expect(left, 'the button gets its key').toBe(true);
  expect(onopen).not.toHaveBeenCalled();
  await fireEvent.keyDown(table, { code: 'Enter' });
  expect(onopen).toHaveBeenCalledWith({ id: 'p0' });
});

const places = () => screen.getAllByTestId('people-row').map((one) => Number(one.dataset['index']));

async function scrollTo(table: HTMLElement, row: number) {
  table.scrollTop = row * 32;
  await fireEvent.scroll(table);
}

test('scrolling makes no row anew: what leaves comes back with somebody else, and in order after a rest', async () => {
  const { table } = await list();
  const before = new Set(screen.getAllByTestId('people-row'));
  await scrollTo(table, 5);
  expect(places()).toContain(20);
  expect(screen.getAllByTestId('people-row').every((one) => before.has(one)), 'the same elements').toBe(true);
  await scrollTo(table, 120);
  await waitFor(() => expect(screen.getAllByTestId('people-row').map((one) => one.dataset['id'])).toContain('p125'));
  await waitFor(() => expect(places()).toEqual([...places()].sort((a, b) => a - b)));
});

test('a row whose words take two lines pushes the next ones down', async () => {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return this.dataset['id'] === 'p3' ? 50 : 32;
  });
  await list();
  const tops = () => Object.fromEntries(screen.getAllByTestId('people-row').map((one) => [one.dataset['id'], one.style.top]));
  await waitFor(() => expect(tops()).toMatchObject({ p3: '96px', p4: '146px', p5: '178px' }));
});

test('what is cut is told whole when the mouse comes to it', async () => {
  await list();
  const cell = screen.getAllByRole('gridcell')[1]!;
  await fireEvent.pointerOver(cell);
  expect(cell.title).toBe('');
  vi.spyOn(cell, 'scrollWidth', 'get').mockReturnValue(2000);
  await fireEvent.pointerOver(cell);
  expect(cell.title).toBe('p0');
});
