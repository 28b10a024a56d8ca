import { flushSync } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import { expect, test } from 'vitest';

import { dropTicksWith } from './ticks.svelte';

test('ticks go with the filter they were made under; the order may change', () => {
  const selected = new SvelteSet<string>();
  let text = $state('');
  let order = $state('name');
  const end = $effect.root(() => dropTicksWith(selected, () => ({ text, sort: (void order, null) })));
  flushSync();
  selected.add('a');
  order = 'age';
  flushSync();
  expect(selected.size).toBe(1);
  text = 'Айгерім';
  flushSync();
  expect(selected.size).toBe(0);
  end();
});
