// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { page, PLACE } from '../../verify-page.js';

test('the page that is shipped is made of these sources: npm run verify-page', async () => {
  const made = await page();
  expect(readFileSync(PLACE, 'utf8') === made).toBe(true);
  expect(made).not.toMatch(/(src|href)="|url\(|@import|fetch\(|XMLHttpRequest|sendBeacon|WebSocket/);
});
