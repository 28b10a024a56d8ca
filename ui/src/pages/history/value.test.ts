import { expect, test } from 'vitest';

import { shownValue } from './value';

test('history does not show what the lists hide', () => {
  expect(shownValue('trainee', 'phone', '+77015551240')).toBe('+7\u00a0•••\u00a0•••\u00a012\u00a040');
  expect(shownValue('trainee', 'phone_more', '+77015551240, +77017770099')).toBe('+7\u00a0•••\u00a0•••\u00a012\u00a040, +7\u00a0•••\u00a0•••\u00a000\u00a099');
  expect(shownValue('trainee', 'given', 'Айша'), 'a given name, not a consent').toBe('Айша');
  expect(shownValue('trainee', 'iin', '061207555019')).toBe('••••••••••19');
  expect(shownValue('trainee', 'email', 'dana@mail.ru')).toBe('d•••@mail.ru');
  expect(shownValue('trainee', 'email', 'dana')).toBe('d•••');
});
