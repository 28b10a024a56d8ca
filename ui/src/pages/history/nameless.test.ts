import { cleanup, render, screen } from '@testing-library/svelte';
import { afterEach, expect, test } from 'vitest';

import { useBackend } from '../../backend';
import { fakeBackend } from '../../backend/fake';
import type { FieldChange } from '../../backend/types';
import { say, words } from '../../words/words.svelte';
import History from './History.svelte';

afterEach(cleanup);

const change = (field: string, more: Partial<FieldChange> = {}): FieldChange => ({
  op: '1.1', entity: 'e1', table: 'trainee', name: '№ 000001', field, before: '', after: '', current: false, is_hidden: true, may_return: false, ...more,
});

function show(changes: FieldChange[]) {
  const entry = {
    id: '1.1', at: '2026-11-20T10:00:00+05:00', worker: 'Айнұр Ж.', laptop: 'Кабинет 1', label: { key: 'act-trainee-add', args: { count: 1 } }, about: null,
    records: 1, changes, is_cut: false, undone: false, can_undo: false, can_take_back: false,
  };
  useBackend({ ...fakeBackend(), history_list: async () => ({ rows: [entry], total: 1 }) });
  render(History, { entity: 'e1' });
}

test('of a nameless person values are hidden, and none is offered back', async () => {
  words.lang = 'ru';
  show([change('surname'), change('district', { is_hidden: false, after: 'alga' })]);
  expect((await screen.findByText(say('history-hidden'))).textContent).toContain('скрыто');
  expect(screen.queryByTestId('history-restore')).toBeNull();
});

test('an own column that went is told by its value and its title in the language of the window', async () => {
  words.lang = 'ru';
  const column = { kk: 'Киім өлшемі', ru: 'Размер', en: '' };
  show([change('value', { table: 'own_value', hangs_on: 'Киім өлшемі', column, before: 'M', is_hidden: false })]);
  const line = (await screen.findByText('Размер')).closest('.change');
  expect(line?.textContent).toMatch(/M\s+пусто/);
});
