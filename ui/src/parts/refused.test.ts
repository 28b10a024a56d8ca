/** What the core refuses of a field is told at the field, which takes the hand. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { backend, useBackend } from '../backend';
import { fakeBackend } from '../backend/fake';
import type { Backend } from '../backend/backend';
import { dropDrafts } from '../desk/draft.svelte';
import GrantForm from '../pages/clubs/GrantForm.svelte';
import OwnFieldForm from '../pages/settings/OwnFieldForm.svelte';
import PersonForm from '../pages/people/PersonForm.svelte';
import { words } from '../words/words.svelte';

const onclose = () => undefined;
const refuse = (code: string, args: Record<string, string>) => () => Promise.reject({ code, message: '', hint: '', args });
const use = (more: Partial<Record<keyof Backend, () => Promise<never>>>) => useBackend({ ...backend(), ...more } as Backend);
const type = (id: string, value: string) => fireEvent.input(screen.getByTestId(id), { target: { value } });

beforeEach(() => {
  words.lang = 'en';
  dropDrafts();
  useBackend(fakeBackend());
});
afterEach(cleanup);

async function marked(id: string, said: string) {
  await waitFor(() => expect(document.activeElement).toBe(screen.getByTestId(id)));
  expect(screen.getByTestId(id).getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByTestId(`${id}-note`).textContent).toContain(said);
}

test('a number that cannot be kept is marked, named and taken to, until it is typed anew', async () => {
  use({ trainee_add: refuse('bad_value', { field: 'iin', value: '123' }) });
  render(PersonForm, { surname: 'Сейітова', onclose });
  await type('field-iin', '123');
  await fireEvent.keyDown(screen.getByTestId('field-iin'), { code: 'Enter', ctrlKey: true });
  await marked('field-iin', 'An IIN has 12 digits.');
  expect(screen.getByTestId('person-refusal').textContent).toContain('IIN: An IIN has 12 digits.');
  await type('field-iin', '1234');
  expect(screen.getByTestId('field-iin').getAttribute('aria-invalid')).toBeNull();
});

test('a day before another is told at its field with both days', async () => {
  use({ grant_add: refuse('day_too_early', { field: 'won_on', value: '01.03.2026', limit: '02.04.2026' }) });
  render(GrantForm, { club: 'c1', onclose });
  await type('grant-title', 'Жасыл аула');
  await fireEvent.click(screen.getByTestId('grant-save'));
  await marked('grant-won-on', 'This day is too early: 01.03.2026. The earliest is 02.04.2026.');
});

test('a title that another column has is said to be taken', async () => {
  use({ own_field_add: refuse('name_taken', { field: 'title', value: 'Футболка' }) });
  render(OwnFieldForm, { onclose });
  await type('own-title-kk', 'Футболка');
  await fireEvent.click(screen.getByTestId('own-field-save'));
  await marked('own-title-kk', 'There is one of this name already: Футболка.');
});

test('a refusal without a field is brought into view', async () => {
  const seen = vi.fn();
  Element.prototype.scrollIntoView = seen;
  use({ trainee_add: refuse('busy', {}) });
  render(PersonForm, { surname: 'Сейітова', onclose });
  await fireEvent.click(screen.getByTestId('person-save'));
  await waitFor(() => expect(seen.mock.contexts.at(-1)).toBe(screen.getByTestId('person-refusal')));
});
