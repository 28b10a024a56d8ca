import { expect, test } from 'vitest';

import { once } from './once';

test('a second press while the first is being written does nothing, a later one works', async () => {
  let written = 0;
  let release = () => undefined as void;
  const save = once(async () => {
    written += 1;
    await new Promise<void>((done) => (release = done));
  });
  const first = save();
  await save();
  release();
  await first;
  expect(written).toBe(1);
  const later = save();
  release();
  await later;
  expect(written).toBe(2);
});

test('a deed that failed may be tried again', async () => {
  let tried = 0;
  const save = once(async () => {
    tried += 1;
    if (tried === 1) throw new Error('busy');
  });
  await expect(save()).rejects.toThrow('busy');
  await save();
  expect(tried).toBe(2);
});
