import { beforeEach, expect, test } from 'vitest';

import { words } from '../../words/words.svelte';
import { fieldLabel, shownValue } from './value';

beforeEach(() => (words.lang = 'kk'));

test('history does not show what the lists hide', () => {
  expect(shownValue('trainee', 'phone', '+77015551240')).toBe('+7\u00a0•••\u00a0•••\u00a012\u00a040');
  expect(shownValue('trainee', 'phone_more', '+77015551240, +77017770099')).toBe('+7\u00a0•••\u00a0•••\u00a012\u00a040, +7\u00a0•••\u00a0•••\u00a000\u00a099');
  expect(shownValue('trainee', 'given', 'Айша'), 'a given name, not a consent').toBe('Айша');
  expect(shownValue('trainee', 'iin', '061207555019')).toBe('••••••••••19');
  expect(shownValue('trainee', 'email', 'dana@mail.ru')).toBe('d•••@mail.ru');
  expect(shownValue('trainee', 'email', 'dana')).toBe('d•••');
});

test('a grant and two joined records are told in words, a sum in tenge', () => {
  expect(fieldLabel('state', 'club_grant')).toBe('Қай сатыда');
  expect(shownValue('club_grant', 'state', 'won')).toBe('Жеңіп алды');
  expect(shownValue('club_grant', 'sum', '1500000')).toBe('1\u00a0500\u00a0000 ₸');
  expect(shownValue('club_grant', 'asked', '0')).toBe('0 ₸');
  expect(shownValue('same_person', 'trashed', '0')).toBe('біріктірілді');
  expect(shownValue('same_person', 'trashed', '')).toBe('біріктірілді');
  expect(shownValue('same_person', 'trashed', '1')).toBe('ажыратылды');
  expect(shownValue('trainee', 'trashed', '1'), 'another record is deleted as before').toBe(shownValue('trainee', 'hidden', '1'));
});

test('what a consent is for, how it was given and by whom is said in words', () => {
  expect(shownValue('consent', 'scope', 'data')).toBe('Дерегін өңдеуге');
  expect(shownValue('consent', 'form', 'paper')).toBe('Қағазда');
  expect(shownValue('consent', 'signer', 'self')).toBe('өзі');
});
