import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import { announce } from '../../desk/changes.svelte';
import { dropDrafts } from '../../desk/draft.svelte';
import { register } from '../../desk/register.svelte';
import { words } from '../../words/words.svelte';
import AcademyForm from './AcademyForm.svelte';

beforeEach(async () => {
  words.lang = 'kk';
  dropDrafts();
  useBackend(fakeBackend('open'));
  await register.read();
});
afterEach(cleanup);

const field = async (id: string) => (await screen.findByTestId(id)) as HTMLInputElement;
const type = async (id: string, value: string) => fireEvent.input(await field(id), { target: { value } });

test('what was typed waits when the page is left, and what others wrote is not put back', async () => {
  render(AcademyForm);
  await type('academy-name-ru', 'Академия молодёжи');
  await type('academy-laptop', 'Кабинет 12');
  cleanup();
  const academy = await backend().academy_show();
  await backend().academy_correct({ academy: { ...academy, phone: '+77012223344', name: { ...academy.name, en: 'Youth academy' } } });
  render(AcademyForm);
  expect((await field('academy-name-ru')).value).toBe('Академия молодёжи');
  expect((await field('academy-name-en')).value).toBe('Youth academy');
  expect(screen.getByTestId('draft-kept')).toBeTruthy();
  await fireEvent.click(screen.getByTestId('academy-save'));
  await waitFor(async () => expect((await backend().academy_show()).name).toMatchObject({ ru: 'Академия молодёжи', en: 'Youth academy' }));
  expect((await backend().academy_show()).phone).toBe('+77012223344');
  await waitFor(() => expect(screen.queryByTestId('draft-kept')).toBeNull());
  expect((await field('academy-laptop')).value).toBe('Кабинет 12');
  cleanup();
  render(AcademyForm);
  await field('academy-name-ru');
  expect(screen.queryByTestId('draft-kept'), 'saved, nothing comes back').toBeNull();
});

test('a change by somebody else does not take away what is being typed', async () => {
  render(AcademyForm);
  await type('academy-name-ru', 'Академия молодёжи');
  const academy = await backend().academy_show();
  await backend().academy_correct({ academy: { ...academy, phone: '+77012223344' } });
  announce(['academy']);
  await waitFor(async () => expect((await field('academy-phone')).value).toBe('+77012223344'));
  expect((await field('academy-name-ru')).value).toBe('Академия молодёжи');
});

test('the page for checking papers is saved where somebody says, and its address is kept', async () => {
  const saved: string[] = [];
  const fake = fakeBackend('open');
  useBackend({ ...fake, verify_page_save: async ({ path }) => (saved.push(path), fake.verify_page_save({ path })) });
  render(AcademyForm);
  await type('academy-check-address', 'https://jastar.kz/t');
  await type('academy-check-phone', '+7 7132 55-00-11');
  await fireEvent.click(screen.getByTestId('academy-save'));
  await waitFor(async () => expect(await backend().academy_show()).toMatchObject({ check_address: 'https://jastar.kz/t', check_phone: '+7 7132 55-00-11' }));
  await fireEvent.click(screen.getByTestId('academy-verify-page'));
  await waitFor(() => expect(saved).toEqual(['/documents/verify.html']));
});
