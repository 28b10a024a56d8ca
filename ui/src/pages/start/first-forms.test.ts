/** The first forms: the hand stands in the first field, one choice of password, one sheet. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import App from '../../App.svelte';
import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import { fixToday } from '../../desk/clock';
import { deeds } from '../../desk/deeds.svelte';
import { register } from '../../desk/register.svelte';
import { words } from '../../words/words.svelte';

const click = (id: string) => fireEvent.click(screen.getByTestId(id));
const type = (id: string, value: string) => fireEvent.input(screen.getByTestId(id), { target: { value } });
const focused = (id: string) => waitFor(() => expect((document.activeElement as HTMLElement).dataset['testid']).toBe(id));

beforeEach(async () => {
  localStorage.clear();
  words.lang = 'kk';
  fixToday('2026-11-27');
  deeds.hide();
  register.status = null;
  window.location.hash = '';
  useBackend(fakeBackend('absent'));
  render(App);
  await screen.findByTestId('start');
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('each first form begins with the hand in its first field, a copy with the file it needs', async () => {
  await click('start-new');
  await focused('create-name');
  await click('create-back');
  await click('start-join');
  await focused('join-name');
  await click('join-back');
  await click('start-restore');
  await focused('restore-pick');
  await click('restore-pick');
  await focused('restore-password');
});

test.each(['create', 'join'])('%s: nothing goes on before the password is one, and none is a choice', async (form) => {
  await click(form === 'create' ? 'start-new' : 'start-join');
  const founded = vi.spyOn(backend(), 'academy_create');
  const begun = vi.spyOn(backend(), 'laptop_begin');
  await type(`${form}-name`, 'Кабинет 5');
  await type(`${form}-worker`, 'Дина С.');
  await type(`${form}-password`, 'тау');
  await click(`${form}-save`);
  expect(screen.getByTestId(`${form}-password-note`).textContent).toContain('Кемінде 8');
  await type(`${form}-password`, 'тау өзен дала');
  await type(`${form}-password-again`, 'тау өзен');
  expect(screen.getByTestId(`${form}-password-again-note`).textContent).toContain('бірдей емес');
  await click(`${form}-save`);
  expect([founded, begun].flatMap((one) => one.mock.calls)).toEqual([]);
  await click(`${form}-no-password`);
  await click(`${form}-save`);
  await screen.findByTestId('recovery-sheet');
  expect([founded, begun].flatMap((one) => one.mock.calls)[0]?.[0].draft.password).toBe('');
});

test('the sheet of a laptop that asks to join says what will hold: its name, no academy, no code of the laptop', async () => {
  await click('start-join');
  await type('join-name', 'Кабинет 5');
  await type('join-worker', 'Дина С.');
  await click('join-no-password');
  await click('join-save');
  const sheet = await screen.findByTestId('recovery-sheet');
  expect(sheet.textContent).toContain('Ноутбук: Кабинет 5 · ');
  expect(screen.getByTestId('recovery-no-academy')).toBeTruthy();
  const named = vi.spyOn(backend(), 'file_save_as');
  await click('recovery-save');
  await screen.findByTestId('recovery-saved');
  expect(named).toHaveBeenCalledWith({ name: 'Tizim-Kabinet5.pdf' });
});

test('the door of a helper speaks the language of the window', async () => {
  words.lang = 'ru';
  const asked = vi.fn<(a: { lang: string }) => void>();
  const real = backend();
  useBackend({ ...real, file_pick: () => Promise.resolve('форум.tizim-door'), door_file_open: (a) => (asked(a), real.door_file_open(a)) });
  await click('start-door');
  await click('open-door-pick');
  await screen.findByTestId('open-door-file');
  await type('open-door-words', 'айна бөрік қасық інжу');
  await fireEvent.submit(screen.getByTestId('open-door'));
  await waitFor(() => expect(asked).toHaveBeenCalled());
  expect(asked.mock.calls[0]?.[0].lang).toBe('ru');
});
