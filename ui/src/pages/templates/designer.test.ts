/** Templates in the window over the invented register: from a picture to a template, and the designer by keys alone. */
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import App from '../../App.svelte';
import { backend, useBackend } from '../../backend';
import type { Layer, Template } from '../../backend/types';
import { fakeBackend } from '../../backend/fake';
import { fixToday } from '../../desk/clock';
import { deeds } from '../../desk/deeds.svelte';
import { dropDrafts } from '../../desk/draft.svelte';
import { register } from '../../desk/register.svelte';
import { noEventFilter } from '../events/query';
import { words } from '../../words/words.svelte';

function goTo(hash: string) {
  window.location.hash = hash;
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

async function openAt(hash: string, sign: string, fake = fakeBackend()) {
  goTo(hash);
  useBackend(fake);
  render(App);
  return screen.findByTestId(sign);
}

const COPY = '#/certificates/templates?copy=a-classic';
const click = (id: string) => fireEvent.click(screen.getByTestId(id));
const board = () => screen.getByTestId('designer-board');
const press = (code: string, more: KeyboardEventInit = {}) => fireEvent.keyDown(document.activeElement ?? window, { code, ...more });
const said = () => screen.getByTestId('designer-said').textContent;
const field = (id: string) => (screen.getByTestId(id) as HTMLInputElement).value;
const names = () => screen.getAllByTestId('layer-name').map((one) => one.textContent?.trim());

/** The layers of what is saved. */
async function saved(): Promise<{ id: string; design: Template }> {
  const [row] = (await backend().template_list()).filter((one) => !one.shipped);
  return backend().template_show({ id: row?.id ?? '' });
}
const layerOf = (design: Template, is: Layer['is']) => design.one.layers.find((layer) => layer.is === is)!;

beforeEach(() => {
  localStorage.clear();
  words.lang = 'kk';
  fixToday('2026-11-27');
  deeds.hide();
  dropDrafts();
  register.status = null;
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

test('one picture is chosen, and a template with everything in its place is saved and open', async () => {
  const fake = fakeBackend();
  fake.file_pick = async () => '/documents/Форум_2026.png';
  await openAt('#/certificates', 'book-templates', fake);
  await click('book-templates');
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  await screen.findByTestId('templates-title');
  await click('templates-picture');
  await waitFor(() => expect(window.location.hash).toContain('edit='));
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  expect((await screen.findByTestId('designer-title')).textContent).toBe('Форум 2026');
  const { design } = await saved();
  expect(design.one.layers[0]).toMatchObject({ is: 'picture', locked: true, box: { at: [0, 0], size: [297, 210] } });
  for (const is of ['name', 'sentence', 'signatures', 'number', 'code'] as const) expect(layerOf(design, is), is).toBeTruthy();
  expect(screen.getByTestId('warning-no-title')).toBeTruthy();
  await click('warning-no-title');
  await waitFor(() => expect(screen.queryByTestId('warning-no-title')).toBeNull());
  expect((screen.getByTestId('designer-issue') as HTMLButtonElement).disabled).toBe(false);
});

test('a picture of other proportions asks for its page, and makes none when that is closed', async () => {
  const fake = fakeBackend();
  fake.template_picture = async () => ({ picture: 'ab', width: 1920, height: 1080 });
  await openAt('#/certificates/templates', 'templates-picture', fake);
  await click('templates-picture');
  await screen.findByTestId('from-picture');
  await click('from-picture-cancel');
  expect((await backend().template_list()).every((one) => one.shipped)).toBe(true);
  await click('templates-picture');
  await screen.findByTestId('from-picture');
  await click('from-picture-1');
  await waitFor(() => expect(window.location.hash).toContain('edit='));
  const { design } = await saved();
  expect(design.one.page).toEqual([297, 210]);
  expect(design.one.layers[0]?.box).toMatchObject({ at: [0, 21.47], size: [297, 167.06] });
});

test('the tiles tell those that ship, and what is deleted comes back with undo', async () => {
  const fake = fakeBackend();
  useBackend(fake);
  await fake.template_import({ path: 'x' });
  await openAt('#/certificates/templates', 'templates-tiles', fake);
  await waitFor(() => expect(screen.getAllByTestId('template-tile')).toHaveLength(7));
  const [own, shipped] = screen.getAllByTestId('template-tile');
  expect(within(own!).queryByText('Бағдарламамен бірге')).toBeNull();
  expect(within(shipped!).getByText('Бағдарламамен бірге')).toBeTruthy();
  await fireEvent.click(within(shipped!).getByTestId('template-more'));
  await screen.findByTestId('template-copy');
  expect(screen.queryByTestId('template-delete')).toBeNull();
  await fireEvent.keyDown(screen.getByTestId('template-copy'), { key: 'Escape', code: 'Escape' });
  await fireEvent.click(within(own!).getByTestId('template-more'));
  await fireEvent.click(await screen.findByTestId('template-delete'));
  await waitFor(() => expect(screen.getAllByTestId('template-tile')).toHaveLength(6));
  await fireEvent.keyDown(window, { code: 'KeyZ', ctrlKey: true });
  await waitFor(() => expect(screen.getAllByTestId('template-tile')).toHaveLength(7));
});

test('Tab walks through the layers and leaves the page after the last one', async () => {
  await openAt(COPY, 'designer-board');
  board().focus();
  await press('Tab');
  expect(said()).toContain('Қошқар мүйіз жиек');
  await press('Tab');
  expect(said()).toContain('Төрт мүйіз');
  await press('Tab', { shiftKey: true });
  expect(said()).toContain('Қошқар мүйіз жиек');
  const out = new KeyboardEvent('keydown', { code: 'Tab', shiftKey: true, bubbles: true, cancelable: true });
  board().dispatchEvent(out);
  expect(out.defaultPrevented, 'the browser goes on').toBe(false);
  await waitFor(() => expect(said()).toBe(''));
});

test('arrows move by one, five and a tenth, and it is undone in one step', async () => {
  await openAt(COPY, 'designer-board');
  board().focus();
  await press('Tab');
  await press('Tab');
  expect(field('place-x')).toBe('139,21');
  await press('ArrowRight');
  await press('ArrowRight', { shiftKey: true });
  await press('ArrowLeft', { altKey: true });
  expect(field('place-x')).toBe('145,11');
  await press('KeyZ', { ctrlKey: true });
  expect(field('place-x')).toBe('139,21');
  await press('KeyZ', { ctrlKey: true, shiftKey: true });
  expect(field('place-x')).toBe('145,11');
  expect(deeds.bar, 'the register is left alone').toBeNull();
});

test('layers are doubled, brought forward, taken away and brought back', async () => {
  await openAt(COPY, 'designer-board');
  const before = names();
  board().focus();
  await press('Tab');
  await press('KeyD', { ctrlKey: true });
  expect(names()).toHaveLength(before.length + 1);
  await press('BracketRight', { ctrlKey: true });
  expect(names().slice(-3)).toEqual(['Қошқар мүйіз жиек', 'Төрт мүйіз', 'Қошқар мүйіз жиек']);
  await press('Delete');
  expect(names()).toEqual(before);
});

test('in the list the hand walks, hides, fixes and reorders by keys', async () => {
  await openAt(COPY, 'designer-board');
  const first = screen.getAllByTestId('layer-name')[0]!;
  first.focus();
  await fireEvent.click(first);
  await press('ArrowDown');
  await waitFor(() => expect(document.activeElement?.textContent?.trim()).toBe('Нөмірі'));
  await press('ArrowUp', { altKey: true });
  await waitFor(() => expect(names().slice(0, 2)).toEqual(['Нөмірі', 'QR код']));
  await fireEvent.click(screen.getAllByTestId('layer-hide')[0]!);
  expect(screen.getByTestId('warning-no-number')).toBeTruthy();
  await click('warning-no-number');
  expect(screen.queryByTestId('warning-no-number')).toBeNull();
  await fireEvent.click(screen.getAllByTestId('layer-lock')[1]!);
  await fireEvent.click(screen.getAllByTestId('layer-name')[1]!);
  expect((screen.getByTestId('place-x') as HTMLInputElement).disabled).toBe(true);
});

test('a code that is too small is told, and its size is typed with a comma', async () => {
  await openAt(COPY, 'designer-board');
  await fireEvent.click(screen.getAllByTestId('layer-name')[0]!);
  await fireEvent.input(screen.getByTestId('place-width'), { target: { value: '21,5' } });
  expect(screen.getByTestId('warning-small-code')).toBeTruthy();
  await fireEvent.input(screen.getByTestId('place-width'), { target: { value: 'кең' } });
  expect(screen.getByTestId('place-width-note')).toBeTruthy();
  await fireEvent.blur(screen.getByTestId('place-width'));
  expect(field('place-width')).toBe('21,5');
});

test('own words take a field by its name where the hand was', async () => {
  await openAt(COPY, 'designer-board');
  await click('designer-add');
  await fireEvent.click(await screen.findByTestId('add-own'));
  await fireEvent.input(await screen.findByTestId('text-words-kk'), { target: { value: 'Тақырыбы: ' } });
  await click('text-fill');
  await fireEvent.click(await screen.findByTestId('fill-event'));
  expect(field('text-words-kk')).toBe('Тақырыбы: {event}');
  expect(names()[0]).toBe('Тақырыбы: Іс-шара атауы');
});

test('two languages are begun from one page, and each is told of apart', async () => {
  const fake = fakeBackend();
  fake.file_pick = async () => '/a.png';
  await openAt('#/certificates/templates?copy=b-wings', 'designer-board', fake);
  await click('designer-tab-sheet');
  await click('two-drop');
  await click('designer-which-two');
  await click('two-make');
  await waitFor(() => expect(names().filter((name) => name?.startsWith('Негізгі мәтін'))).toEqual(['Негізгі мәтін · екінші тіл', 'Негізгі мәтін · бірінші тіл']));
});

test('a copy is saved under its own name with Ctrl+Enter and stays on the desk', async () => {
  await openAt(COPY, 'designer-board');
  board().focus();
  await press('Tab');
  await press('ArrowRight');
  await press('Enter', { ctrlKey: true });
  await waitFor(() => expect(window.location.hash).toContain('edit='));
  const { id, design } = await saved();
  expect(window.location.hash).toContain(id);
  expect(layerOf(design, 'ornament').box).toMatchObject({ at: [11, 10] });
  expect(screen.getByTestId('designer-title').textContent).toContain('(көшірме)');
  expect(screen.queryByTestId('designer-unsaved')).toBeNull();
  await press('ArrowRight');
  expect(screen.getByTestId('designer-unsaved')).toBeTruthy();
});

test('what was not saved comes back when the page was left, and says so', async () => {
  await openAt(COPY, 'designer-board');
  board().focus();
  await press('Tab');
  await press('ArrowRight');
  goTo('#/certificates/templates');
  await screen.findByTestId('templates-title');
  goTo(COPY);
  await screen.findByTestId('draft-kept');
  await fireEvent.click(screen.getAllByTestId('layer-name').at(-1)!);
  expect(field('place-x')).toBe('11');
  await click('draft-anew');
  await waitFor(() => expect(field('place-x')).toBe('10'));
});

test('a template without a name is not saved, and its field takes the hand', async () => {
  await openAt(COPY, 'designer-board');
  await click('designer-tab-sheet');
  for (const lang of ['kk', 'ru', 'en']) await fireEvent.input(screen.getByTestId(`template-name-${lang}`), { target: { value: '' } });
  await click('designer-save');
  expect((await screen.findByTestId('template-name-kk-note')).textContent).toContain('атау');
  expect(document.activeElement).toBe(screen.getByTestId('template-name-kk'));
  expect((await backend().template_list()).every((one) => one.shipped)).toBe(true);
});

test('the page is drawn again after a change with what was chosen for the example, and grey is only seen', async () => {
  const fake = fakeBackend();
  const asked: Parameters<typeof fake.template_sample>[0]['sample'][] = [];
  const drawn = fake.template_sample;
  fake.template_sample = (given) => (asked.push(given.sample), drawn(given));
  await openAt(COPY, 'designer-board', fake);
  await click('example-saving');
  await click('example-lang-ru');
  await waitFor(() => expect(asked.at(-1)).toMatchObject({ saving: true, langs: 'ru', name: 'usual', blank: null }));
  const before = asked.length;
  await click('example-grey');
  expect(screen.getByTestId('designer-board').parentElement?.classList.contains('grey')).toBe(true);
  expect(asked).toHaveLength(before);
  expect(screen.getAllByText('Үлгі деректер').length).toBeGreaterThan(1);
});

test('a box is dragged by the pointer, catches on the middle of the page, and Esc takes the drag back', async () => {
  await openAt(COPY, 'designer-board');
  const scale = Number.parseFloat(board().parentElement!.style.width) / 297;
  const at = (x: number, y: number, more: PointerEventInit = {}) => ({ clientX: x * scale, clientY: y * scale, button: 0, pointerId: 1, bubbles: true, ...more });
  const send = (type: string, init: PointerEventInit) => fireEvent(board(), new PointerEvent(type, init));
  await send('pointerdown', at(239, 152));
  expect(said()).toContain('QR код');
  board().focus();
  await send('pointermove', at(209, 132, { altKey: true }));
  await send('pointerup', at(209, 132));
  expect([field('place-x'), field('place-y')]).toEqual(['192', '114']);
  await send('pointerdown', at(209, 132));
  await send('pointermove', at(229, 132, { altKey: true }));
  await fireEvent.keyDown(board(), { code: 'Escape' });
  await send('pointerup', at(229, 132));
  expect(field('place-x')).toBe('192');
});

test('Ctrl with plus, minus and nought enlarges the page, and F1 lists what the designer knows', async () => {
  await openAt(COPY, 'designer-board');
  const size = () => Number(screen.getByTestId('zoom-size').textContent?.replace(/\D/g, ''));
  const whole = size();
  await press('Equal', { ctrlKey: true });
  expect(size()).toBeGreaterThan(whole);
  await press('Minus', { ctrlKey: true });
  await press('Digit0', { ctrlKey: true });
  expect(size()).toBe(whole);
  await press('F1');
  const sheet = await screen.findByTestId('keys');
  for (const key of ['Alt ←', 'Ctrl D', 'Ctrl ]', 'Ctrl 0']) expect(within(sheet).getByText(key)).toBeTruthy();
});

test('several layers are chosen and aligned to each other in one step', async () => {
  await openAt(COPY, 'designer-board');
  const [code, number] = screen.getAllByTestId('layer-name');
  await fireEvent.click(code!);
  await fireEvent.click(number!, { shiftKey: true });
  expect(screen.getByTestId('designer-many')).toBeTruthy();
  await click('align-left');
  await fireEvent.click(code!);
  expect(field('place-x')).toBe('206');
  await click('designer-undo');
  expect(field('place-x')).toBe('222');
});

test('from the designer one goes to issue papers, and the template goes along', async () => {
  const fake = fakeBackend();
  useBackend(fake);
  const { value } = await fake.template_import({ path: 'x' });
  await openAt(`#/certificates/templates?edit=${value}`, 'designer-issue', fake);
  await click('designer-issue');
  window.dispatchEvent(new HashChangeEvent('hashchange'));
  await screen.findByTestId('issue-event-find');
  expect(window.location.hash).toContain(`template=${value}`);
  const event = (await fake.event_list({ query: noEventFilter() })).rows[0]?.id ?? '';
  goTo(`#/certificates/issue?event=${event}&template=${value}`);
  await screen.findByTestId('issue-tab-look');
  await click('issue-tab-look');
  await waitFor(() => expect((screen.getByTestId('issue-template') as HTMLSelectElement).value).toBe(value));
});

test('words alone are moved for blanks by what this laptop remembers', async () => {
  const fake = fakeBackend();
  const asked: Parameters<typeof fake.template_sample>[0][] = [];
  const drawn = fake.template_sample;
  fake.template_sample = (given) => (asked.push(given), drawn(given));
  await openAt(COPY, 'designer-board', fake);
  await click('blanks');
  await fireEvent.click(await screen.findByTestId('blank-on'));
  await fireEvent.input(screen.getByTestId('blank-right'), { target: { value: '-1,5' } });
  await waitFor(() => expect(asked.at(-1)?.sample.blank).toEqual([-1.5, 0]));
  expect(JSON.parse((await backend().preference_list())['blank-offset'] ?? '')).toEqual([-1.5, 0]);
});

test('an earlier version is taken back', async () => {
  const fake = fakeBackend();
  useBackend(fake);
  const { value: id } = await fake.template_import({ path: 'x' });
  const shown = await fake.template_show({ id });
  await fake.template_save({ template: { id, name: { kk: 'Екінші', ru: '', en: '' }, design: shown.design } });
  await openAt('#/certificates/templates', 'templates-tiles', fake);
  await fireEvent.click((await screen.findAllByTestId('template-more'))[0]!);
  await fireEvent.click(await screen.findByTestId('template-versions'));
  await waitFor(() => expect(screen.getAllByTestId('version-row')).toHaveLength(2));
  await click('version-take');
  await waitFor(async () => expect((await fake.template_show({ id })).name).toEqual(shown.name));
  expect(await fake.template_versions({ id })).toHaveLength(3);
});
