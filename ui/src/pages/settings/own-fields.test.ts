import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { backend, useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import { dropDrafts } from '../../desk/draft.svelte';
import { words } from '../../words/words.svelte';
import OwnFields from './OwnFields.svelte';

beforeEach(() => {
  dropDrafts();
  words.lang = 'kk';
  useBackend(fakeBackend());
});
afterEach(cleanup);

const click = (id: string) => fireEvent.click(screen.getByTestId(id));
/** The test's document does not know which option is chosen, so it is told. */
const choose = (id: string, value: string) => {
  const select = screen.getByTestId<HTMLSelectElement>(id);
  select.querySelector = () => [...select.options].find((option) => option.value === value) ?? null;
  return fireEvent.change(select);
};
const type = (id: string, value: string) => fireEvent.input(screen.getByTestId(id), { target: { value } });

test('a choice asks for its choices, is ordered, deleted and put back', async () => {
  await backend().own_field_add({ draft: { title: { kk: 'Тілдері', ru: '', en: '' }, holds: 'text', choices: [] } });
  render(OwnFields);
  await screen.findByTestId('own-field');
  await click('own-field-add');
  await click('own-field-save');
  expect(screen.getByTestId('own-title-kk-note').textContent).toBeTruthy();
  await type('own-title-kk', 'Киім өлшемі');
  await choose('own-holds', 'choice');
  await click('own-field-save');
  expect(screen.getByTestId('own-choices-note').textContent).toBeTruthy();
  await type('own-choices', 'S\n\nM\n');
  await click('own-field-save');
  await waitFor(() => expect(screen.getAllByTestId('own-field')).toHaveLength(2));
  expect(screen.getAllByTestId('own-field')[1]?.textContent).toContain('Таңдау: S, M');

  await click('own-field-up');
  await waitFor(() => expect(screen.getAllByTestId('own-field')[0]?.textContent).toContain('Киім өлшемі'));
  await fireEvent.click(screen.getAllByTestId('own-field-edit')[0]!);
  await click('own-field-trash');
  await waitFor(() => expect(screen.getAllByTestId('own-field')).toHaveLength(1));
  await click('own-fields-trashed');
  await fireEvent.click(await screen.findByTestId('own-field-restore'));
  await waitFor(() => expect(screen.queryByTestId('own-field')).toBeNull());
});
