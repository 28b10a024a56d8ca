import { render, screen } from '@testing-library/svelte';
import { expect, test } from 'vitest';

import App from './App.svelte';

test('the window shows its name', () => {
  render(App);
  expect(screen.getByTestId('title').textContent).toBe('Tizim');
});
