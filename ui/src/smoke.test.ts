import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, test } from 'vitest';

import App from './App.svelte';
import { useBackend } from './backend';
import { fakeBackend } from './backend/fake';

afterEach(cleanup);

test('a laptop without a register is offered the three ways to begin', async () => {
  useBackend(fakeBackend('absent'));
  render(App);
  expect(await screen.findByTestId('start-new')).toBeTruthy();
  expect(screen.getByTestId('start-join')).toBeTruthy();
  expect(screen.getByTestId('start-samples')).toBeTruthy();
  expect(screen.getByTestId('start-restore')).toBeTruthy();
});

test('a locked register asks for its password and says plainly when it does not fit', async () => {
  useBackend(fakeBackend('locked'));
  render(App);
  expect(await screen.findByTestId('unlock-password')).toBeTruthy();
});
