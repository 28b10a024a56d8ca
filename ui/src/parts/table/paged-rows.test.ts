import { expect, test } from 'vitest';

import { PagedRows } from './paged-rows.svelte';

/** A register of numbers whose answers come when the test says so. */
function register(size: number) {
  const asked: number[] = [];
  const waiting: (() => void)[] = [];
  const state = { size, name: 'old', held: false };
  const fetch = (offset: number, limit: number) => {
    asked.push(offset);
    const rows = Array.from({ length: Math.max(0, Math.min(limit, state.size - offset)) }, (_, i) => `${state.name} ${offset + i}`);
    const answer = { rows, total: state.size };
    return state.held ? new Promise<typeof answer>((done) => waiting.push(() => done(answer))) : Promise.resolve(answer);
  };
  const release = () => waiting.splice(0).forEach((one) => one());
  return { asked, state, fetch, release };
}

test('a list scrolled down never goes blank while it is read again', async () => {
  const { asked, state, fetch, release } = register(500);
  const rows = new PagedRows<string>(fetch);
  rows.reload();
  await rows.load(0, 0);
  rows.need(250, 320);
  await rows.load(250, 320);
  asked.length = 0;
  Object.assign(state, { name: 'new', held: true });
  rows.reload();
  expect(asked, 'the parts on the screen').toEqual([200, 300]);
  expect(rows.row(255)).toBe('old 255');
  release();
  await rows.load(250, 320);
  expect([rows.row(255), rows.row(310)]).toEqual(['new 255', 'new 310']);
  expect(rows.row(5), 'what is not on the screen is read when it is scrolled to').toBeUndefined();
});

test('everything is there for copying, also what nobody scrolled to', async () => {
  const { fetch } = register(470);
  const rows = new PagedRows<string>(fetch);
  rows.reload();
  await rows.load(0, 469);
  expect(rows.rows).toHaveLength(470);
  expect(rows.row(469)).toBe('old 469');
});

test('an older answer never takes the place of a newer one', async () => {
  const { state, fetch, release } = register(3);
  const rows = new PagedRows<string>(fetch);
  state.held = true;
  rows.reload();
  state.name = 'new';
  rows.reload();
  const loaded = rows.load(0, 2);
  release();
  await loaded;
  expect(rows.rows).toEqual(['new 0', 'new 1', 'new 2']);
});

test('a shorter list shows its own length', async () => {
  const { state, fetch } = register(500);
  const rows = new PagedRows<string>(fetch);
  rows.reload();
  rows.need(400, 420);
  await rows.load(400, 420);
  state.size = 40;
  rows.reload();
  await rows.load(400, 420);
  expect(rows.total).toBe(40);
  rows.need(0, 39);
  await rows.load(0, 39);
  expect(rows.row(39)).toBe('old 39');
});
