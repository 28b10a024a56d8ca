import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { useBackend } from '../backend';
import { fakeBackend } from '../backend/fake';
import { preferenceJson, readPreferences } from '../desk/preferences.svelte';
import Palette from './Palette.svelte';

beforeEach(async () => {
  useBackend(fakeBackend());
  await readPreferences();
  window.location.hash = '#/home';
});

afterEach(cleanup);

async function type(text: string): Promise<HTMLElement> {
  const box = await screen.findByTestId('palette-text');
  await fireEvent.input(box, { target: { value: text } });
  return box;
}

const lines = () => screen.getAllByTestId('palette-line').map((one) => one.textContent ?? '');
const groups = () => screen.getAllByTestId('palette-group').map((one) => one.textContent);

test('what was typed in another layout is found, and the palette says how it was read', async () => {
  render(Palette, { open: true });
  await type('djkjynth');
  await waitFor(() => expect(screen.getAllByTestId('palette-why')[0]?.textContent).toBe('басқа пернетақта: волонтер'));
  expect(lines()[0]).toContain('Волонтер');
  expect(groups()[0]).toBe('Іс-шаралар');
});

test('the arrows pass over headings, and Enter opens what they stand on', async () => {
  render(Palette, { open: true });
  const box = await type('волонтер');
  await waitFor(() => expect(lines()[0]).toContain('Волонтер'));
  const count = screen.getAllByTestId('palette-line').length;
  for (let at = 0; at < count + 3; at += 1) await fireEvent.keyDown(box, { code: 'ArrowDown' });
  expect(screen.getAllByTestId('palette-line').at(-1)?.getAttribute('aria-selected')).toBe('true');
  await fireEvent.keyDown(box, { code: 'Home' });
  expect(lines()[0]).toContain('Волонтер');
});

test('what was chosen is offered next time before anything is typed, each once', async () => {
  render(Palette, { open: true });
  const box = await type('волонтер');
  await waitFor(() => expect(lines()[0]).toContain('Волонтер'));
  const chosen = lines()[0] ?? '';
  await fireEvent.keyDown(box, { code: 'Enter' });
  expect(window.location.hash).toContain('#/events/');
  expect(preferenceJson<unknown[]>('palette.recent', [])).toHaveLength(1);
  cleanup();

  render(Palette, { open: true });
  await screen.findByTestId('palette-text');
  expect(groups()[0]).toBe('Соңғы таңдалғандар');
  expect(chosen).toContain(screen.getAllByTestId('palette-line')[0]?.querySelector('.label')?.textContent ?? 'nothing');
  await fireEvent.keyDown(screen.getByTestId('palette-text'), { code: 'Enter' });
  expect(preferenceJson<unknown[]>('palette.recent', [])).toHaveLength(1);
});

test('pages and programmes are found by a piece of their name in any language', async () => {
  render(Palette, { open: true });
  const box = await type('рограмм');
  await waitFor(() => expect(lines().some((one) => one.includes('Бағдарламалар'))).toBe(true));
  expect(groups()).toEqual(['Бөлімдер']);
  await fireEvent.keyDown(box, { code: 'Enter' });
  expect(window.location.hash).toBe('#/settings/programmes');
  cleanup();

  render(Palette, { open: true });
  await type('олонтёра');
  await waitFor(() => expect(lines()[0]).toContain('Волонтер мектебі'));
  await fireEvent.keyDown(screen.getByTestId('palette-text'), { code: 'Enter' });
  expect(window.location.hash).toBe('#/programmes/p1');
});
