/** What the sheet of two records does with them. Pure: the page draws what these say. */
import type { Beside, BesideField, DuplicateRow, Id, PairFact } from '../../../backend/types';

export type Which = 'all' | 'strict' | 'loose';

export interface PairFilter {
  which: Which;
  /** Empty: any sign. */
  reason: PairFact | '';
  text: string;
}

export const noPairFilter = (): PairFilter => ({ which: 'all', reason: '', text: '' });

export const keyOf = (pair: readonly Id[]): string => pair.join('_');

/** Pairs that a filter lets through, in the order they came: the clear ones first. */
export function shownPairs(rows: readonly DuplicateRow[], filter: PairFilter): DuplicateRow[] {
  const text = filter.text.trim().toLocaleLowerCase('kk');
  return rows.filter(
    (row) =>
      (filter.which === 'all' || row.strict === (filter.which === 'strict')) &&
      (!filter.reason || row.reasons.includes(filter.reason)) &&
      (!text || row.names.some((name) => name.toLocaleLowerCase('kk').includes(text))),
  );
}

/** The signs that occur, in the order of the words. */
export function reasonsAmong(rows: readonly DuplicateRow[]): PairFact[] {
  return [...new Set(rows.flatMap((row) => row.reasons))].sort();
}

/** The pair after this one, else the one before; null when it was the last. */
export function nextPair(rows: readonly DuplicateRow[], key: string): string | null {
  const at = rows.findIndex((row) => keyOf(row.pair) === key);
  const next = rows[at + 1] ?? rows[at - 1];
  return next ? keyOf(next.pair) : null;
}

export type Picks = Record<string, number>;

/** Whose value is chosen beforehand. */
export const picksOf = (beside: Beside): Picks => Object.fromEntries(beside.fields.map((one) => [one.field, one.pick]));

/** A value is picked where both have one and they differ; what one alone knows is kept anyway. */
export const isPickable = (field: BesideField): boolean => field.differs;

/** What differs comes first, then what one alone knows, then what is the same in both. */
export function inOrder(fields: readonly BesideField[]): BesideField[] {
  const rank = (field: BesideField) => (field.differs ? 0 : field.values[0] && field.values[1] ? 2 : 1);
  return [...fields].sort((a, b) => rank(a) - rank(b));
}

/** The picks as the core takes them: by field the record whose value is shown. */
export function picksFor(beside: Beside, picks: Picks): Record<string, Id> {
  const whose = (field: BesideField) => beside.people[picks[field.field] === 1 ? 1 : 0].id;
  return Object.fromEntries(beside.fields.map((field) => [field.field, whose(field)]));
}

/** Everyone whose records are answered for is gone from other pairs, too: they stand in another record. */
export function without(rows: readonly DuplicateRow[], gone: Id): DuplicateRow[] {
  return rows.filter((row) => !row.pair.includes(gone));
}
