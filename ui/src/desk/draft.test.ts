import { beforeEach, expect, test } from 'vitest';

import { differing, dropDrafts, FormDraft } from './draft.svelte';

const nothing = { title: '', place: '', names: { kk: '', ru: '' } };

beforeEach(dropDrafts);

test('what was typed comes back once the form was left, and says so', () => {
  const first = new FormDraft('new-event', nothing);
  first.fields.title = 'Форум';
  first.fields.names.ru = 'Форум';
  first.leave();
  const again = new FormDraft('new-event', nothing);
  expect(again.back).toBe(true);
  expect(again.typed()).toEqual({ title: 'Форум', place: '', names: { kk: '', ru: 'Форум' } });
  expect(new FormDraft('new-club', nothing).back, 'another form keeps its own').toBe(false);
});

test('saved, cancelled, untouched and begun anew, nothing comes back', () => {
  const left = (how: (form: FormDraft<typeof nothing>) => void) => {
    const form = new FormDraft('new-event', nothing);
    form.fields.title = 'Форум';
    form.leave();
    how(new FormDraft('new-event', nothing));
    return new FormDraft('new-event', nothing).back;
  };
  expect(left(() => undefined)).toBe(true);
  expect(left((form) => form.drop())).toBe(false);
  expect(left((form) => form.anew())).toBe(false);
  expect(
    left((form) => {
      form.fields.title = '';
      form.leave();
    }),
  ).toBe(false);
});

test('a form that goes because another register came keeps nothing for it', () => {
  const form = new FormDraft('academy', nothing);
  form.fields.title = 'Форум';
  dropDrafts();
  form.leave();
  expect(new FormDraft('academy', nothing).back).toBe(false);
});

test('what others changed in the meantime is not typed over', () => {
  const form = new FormDraft('e1', { ...nothing, title: 'Форум', place: 'Сарай' });
  form.fields.title = 'Облыстық форум';
  form.leave();
  const again = new FormDraft('e1', { ...nothing, title: 'Форум', place: 'Кітапхана' });
  expect(again.typed()).toMatchObject({ title: 'Облыстық форум', place: 'Кітапхана' });
});

test('of a field that is an object, only what was typed comes back', () => {
  const columns = { name: { kk: 'Форум', ru: 'Форум', en: '' }, answers: { size: 'M', bus: '' }, directions: ['it'] };
  const form = new FormDraft('e1', columns);
  form.fields.name.ru = 'Большой форум';
  form.fields.answers.size = 'L';
  form.fields.directions.push('eco');
  form.leave();
  // An import answers for the bus and for a new column, somebody names it in English.
  const now = { name: { kk: 'Форум', ru: 'Форум', en: 'Forum' }, answers: { size: 'M', bus: 'yes', meal: 'halal' }, directions: ['it', 'law'] };
  const again = new FormDraft('e1', now);
  expect(again.back).toBe(true);
  expect(again.typed()).toEqual({
    name: { kk: 'Форум', ru: 'Большой форум', en: 'Forum' },
    answers: { size: 'L', bus: 'yes', meal: 'halal' },
    directions: ['it', 'eco'],
  });
  expect(differing(again.before, again.typed())).toEqual({ name: { ru: 'Большой форум' }, answers: { size: 'L' }, directions: ['it', 'eco'] });
  again.leave();
  const fewer = new FormDraft('e1', { ...now, answers: { bus: 'yes' } });
  expect(fewer.typed().answers, 'a column taken away meanwhile does not come back').toEqual({ bus: 'yes' });
});

test('a value that becomes known later does not replace what was typed', () => {
  const form = new FormDraft('p1', { phone: '+770•••31', iin: '•••' });
  form.fields.iin = '061207555019';
  form.rebase('phone', '+77015551231');
  form.rebase('iin', '990101300123');
  expect(form.typed()).toEqual({ phone: '+77015551231', iin: '061207555019' });
  expect(form.before).toEqual({ phone: '+77015551231', iin: '990101300123' });
});
