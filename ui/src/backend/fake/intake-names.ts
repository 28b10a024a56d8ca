/** What the canned form spells better than the register, and what it says of nobody. */
import type * as t from '../types';
import type { Data } from './store';

export function makeNames(): t.IntakeBetterName[] {
  const of = (row: number, kept: string, better: string, merit: t.IntakeBetterName['merit']) => ({ row, known: true, kept, better, merit, choice: null });
  return [
    of(12, 'Избасова Айкумис', 'Ізбасова Айкүміс', 'better'),
    of(21, 'Утегенов Галымжан Серикулы', 'Өтегенов Ғалымжан Серікұлы', 'better'),
    of(44, 'Куанышева А.', 'Қуанышева Әсемгүл', 'better'),
    of(58, 'Сапарова Сания', 'Сапарова Сәния', 'doubtful'),
  ];
}

export function makeForAll(data: Data): t.IntakeForAll[] {
  const list = (kind: t.ReferenceKind) => data.reference.filter((row) => row.kind === kind).map((row) => ({ meaning: row.code, shown: row.name.kk }));
  const of = (field: string, entry: t.IntakeForAll['entry'], choices: t.IntakeForAll['choices']) => ({ field, label: `intake-field-${field}`, entry, value: '', shown: '', partly: field === 'category', rows: field === 'category' ? 12 : 86, choices });
  return [of('faculty', 'text', list('faculty')), of('category', 'choice', list('category'))];
}
