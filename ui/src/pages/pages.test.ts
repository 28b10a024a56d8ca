/** The window over the invented register: the ways through it that everything else stands on. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';

import App from '../App.svelte';
import { useBackend } from '../backend';
import { fakeBackend } from '../backend/fake';
import { fixToday } from '../desk/clock';
import { deeds } from '../desk/deeds.svelte';
import { register } from '../desk/register.svelte';
import { words } from '../words/words.svelte';

async function openAt(hash: string, meeting = 'open') {
  window.location.hash = hash;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  useBackend(fakeBackend(meeting));
  render(App);
  await screen.findByTestId('nav-home');
}

const type = (id: string, value: string) => fireEvent.input(screen.getByTestId(id), { target: { value } });
const click = (id: string) => fireEvent.click(screen.getByTestId(id));
const press = (init: KeyboardEventInit) => fireEvent.keyDown(window, init);

beforeEach(() => {
  localStorage.clear();
  words.lang = 'kk';
  fixToday('2026-11-27');
  deeds.hide();
  register.status = null;
});
afterEach(cleanup);

test('a person is added, and Ctrl+Z takes it back wherever one is', async () => {
  await openAt('#/people?add=1');
  await screen.findByTestId('person-form');
  await type('field-surname', 'Оңғарбаева');
  await type('field-given', 'Гүлжаһан');
  await click('person-save');
  expect((await screen.findByTestId('person-title')).textContent).toBe('Оңғарбаева Гүлжаһан');
  expect(screen.getByTestId('undo-bar').dataset['label']).toBe('did-trainee-add');

  await press({ code: 'KeyZ', key: 'я', ctrlKey: true });
  expect(await screen.findByTestId('undo-bar-redo')).toBeTruthy();
});

test('the undo bar covers no button of a form that is opened after the deed', async () => {
  await openAt('#/people?add=1');
  await screen.findByTestId('person-form');
  await type('field-surname', 'Оңғарбаева');
  await type('field-given', 'Гүлжаһан');
  await click('person-save');
  await screen.findByTestId('person-title');
  const isBehind = () => screen.getByTestId('undo-bar').classList.contains('behind');
  expect(isBehind()).toBe(false);
  await click('person-edit');
  await screen.findByTestId('person-form');
  expect(isBehind()).toBe(true);
  await click('person-form-close');
  await waitFor(() => expect(isBehind()).toBe(false));
});

test('a nameless person is not saved and the form says what is missing', async () => {
  await openAt('#/people?add=1');
  await screen.findByTestId('person-form');
  await click('person-save');
  expect(screen.getByTestId('field-surname-note').textContent).toContain('Тегін не атын жазыңыз');
  expect(screen.queryByTestId('undo-bar')).toBeNull();
});

test('the language changes everywhere at once, without reading again', async () => {
  await openAt('#/settings/appearance');
  await screen.findByTestId('appearance-ru');
  expect(screen.getByTestId('nav-people').textContent).toContain('Адамдар');
  await click('appearance-ru');
  expect(screen.getByTestId('nav-people').textContent).toContain('Люди');
  expect(document.documentElement.lang).toBe('ru');
});

test('a found name opens from the palette with the keyboard alone', async () => {
  await openAt('#/home');
  await press({ code: 'KeyK', ctrlKey: true });
  const palette = await screen.findByTestId('palette-text');
  await fireEvent.input(palette, { target: { value: 'волонтер' } });
  await waitFor(() => expect(screen.getAllByTestId('palette-line')[0]?.textContent).toContain('Волонтер'));
  await fireEvent.keyDown(palette, { code: 'Enter' });
  expect(window.location.hash).toContain('#/events/');
});

test('Ctrl and a digit goes to a page from a field too, but not from a form', async () => {
  const goHome = { code: 'Digit1', key: '"', ctrlKey: true };
  await openAt('#/people');
  const search = await screen.findByTestId('people-search');
  search.focus();
  await fireEvent.keyDown(search, goHome);
  expect(window.location.hash).toBe('#/home');
  cleanup();

  await openAt('#/people?add=1');
  const surname = await screen.findByTestId('field-surname');
  await fireEvent.keyDown(surname, goHome);
  await fireEvent.keyDown(surname, { code: 'KeyK', ctrlKey: true });
  expect(window.location.hash).toBe('#/people?add=1');
  expect(screen.queryByTestId('palette-text')).toBeNull();
});

test('the samples are told apart by their band, a bare register by its first steps', async () => {
  await openAt('#/home', 'samples');
  expect(screen.getByTestId('samples-band')).toBeTruthy();
  cleanup();
  register.status = null;
  await openAt('#/home', 'bare');
  expect(await screen.findByTestId('home-first-event')).toBeTruthy();
});

test('a key that lies beside the register is told of at every start', async () => {
  await openAt('#/home', 'beside');
  expect(screen.getByTestId('key-beside')).toBeTruthy();
});

test('a wrong password is refused in plain words and the register stays shut', async () => {
  useBackend(fakeBackend('locked'));
  render(App);
  await screen.findByTestId('unlock-password');
  await type('unlock-password', 'wrong');
  await click('unlock-open');
  const refusal = await screen.findByTestId('unlock-refusal');
  expect(refusal.dataset['code']).toBe('wrong_password');
  expect(within(refusal).queryByText(/wrong/)).toBeTruthy();
  expect(screen.queryByTestId('nav-home')).toBeNull();
});

test('the worker is switched from the side bar', async () => {
  await openAt('#/home');
  await click('worker-switch');
  await fireEvent.click(await screen.findByTestId('worker-w2'));
  expect((await screen.findByTestId('worker-switch')).textContent).toContain('Бекзат Т.');
});

test('every page opens with its own heading', async () => {
  await openAt('#/home');
  for (const [nav, title] of [
    ['nav-events', 'events-title'],
    ['nav-people', 'people-title'],
    ['nav-clubs', 'clubs-title'],
    ['nav-certificates', 'book-title'],
    ['nav-settings', 'settings-title'],
    ['nav-home', 'home-title'],
  ] as const) {
    const link = screen.getByTestId(nav) as HTMLAnchorElement;
    window.location.hash = link.getAttribute('href') ?? '';
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    expect(await screen.findByTestId(title)).toBeTruthy();
  }
});

test('a register that does not open says why and offers a backup', async () => {
  const broken = fakeBackend('open');
  broken.register_status = () => Promise.reject({ code: 'damaged', message: 'x', hint: '' });
  useBackend(broken);
  render(App);
  expect((await screen.findByTestId('trouble-refusal')).dataset['code']).toBe('damaged');
  expect(screen.getByTestId('trouble-restore')).toBeTruthy();
});

test('Enter in a title goes on to the next field and saves no unfinished event', async () => {
  await openAt('#/events?add=1');
  const title = await screen.findByTestId('field-title-kk');
  await type('field-title-kk', 'Форум');
  title.focus();
  await fireEvent.keyDown(title, { key: 'Enter', code: 'Enter' });
  expect(document.activeElement).toBe(screen.getByTestId('field-title-ru'));
  expect(screen.queryByTestId('undo-bar')).toBeNull();
  await fireEvent.keyDown(document.activeElement!, { key: 'Enter', code: 'Enter', ctrlKey: true });
  expect((await screen.findByTestId('event-title')).textContent).toBe('Форум');
});

test('a form closed with Esc says when it comes back that the text is kept', async () => {
  await openAt('#/events?add=1');
  await screen.findByTestId('event-form');
  await type('field-title-kk', 'Кездесу');
  await fireEvent.keyDown(screen.getByTestId('field-title-kk'), { key: 'Escape', code: 'Escape' });
  await waitFor(() => expect(screen.queryByTestId('event-form')).toBeNull());
  await click('events-add');
  await screen.findByTestId('draft-kept');
  expect((screen.getByTestId('field-title-kk') as HTMLInputElement).value).toBe('Кездесу');
  await click('draft-anew');
  expect((screen.getByTestId('field-title-kk') as HTMLInputElement).value).toBe('');
  expect(screen.queryByTestId('draft-kept')).toBeNull();
});

test.each(['person people', 'event events', 'club clubs'])('the address of no %s says so once and calls nothing a fault', async (names) => {
  const [noun, page] = names.split(' ');
  await openAt(`#/${page}/xxx`);
  expect(await screen.findByTestId(`${noun}-lost`)).toBeTruthy();
  expect(deeds.refusal).toBeNull();
});

test('the side bar tells of the latest copy when the window comes back', async () => {
  await openAt('#/people');
  const before = screen.getByTestId('nav-backup').textContent;
  const status = register.status!;
  useBackend({ ...fakeBackend(), register_status: async () => ({ ...status, last_backup: '2026-11-27T15:40:00+05:00' }) });
  window.dispatchEvent(new Event('focus'));
  await waitFor(() => expect(screen.getByTestId('nav-backup').textContent).toContain('10:40'));
  expect(before).not.toContain('10:40');
});
