/** The academy's own columns in the list of people: as columns, as filters, and gone from both. */
import type { OwnField, Sort, TraineeRow } from '../../backend/types';
import type { ChosenColumn, Column } from '../../parts/table/columns';
import { say } from '../../words/words.svelte';
import { ownTitle, ownWords } from './own';
import type { OwnChoice } from './query';

const OWN = 'own:';
const PIXELS = { number: 84, day: 100, yes: 76 } as const;

/** The name of an own column among the columns of a list. */
export const columnOf = (field: Pick<OwnField, 'id'>) => OWN + field.id;

export function ownColumns(fields: readonly OwnField[]): Column<TraineeRow>[] {
  return fields.map((field): Column<TraineeRow> => {
    const id = columnOf(field);
    const text = (row: TraineeRow) => ownWords({ field, value: row.own[id] ?? '' });
    const common = { id, label: ownTitle(field), sortable: true, shown: 'chosen', text } as const;
    if (field.holds === 'number') return { ...common, width: PIXELS.number, figures: true };
    if (field.holds === 'day' || field.holds === 'yes') return { ...common, width: PIXELS[field.holds] };
    return { ...common, min: 120 };
  });
}

export function emptyChoice(field: OwnField): OwnChoice {
  return { field: field.id, title: ownTitle(field), holds: field.holds, any: [], text: '', from: '', to: '', state: null };
}

/** Whether a filter narrows anything. */
export const isOwnOn = (one: OwnChoice | undefined): boolean =>
  one !== undefined && !!(one.any.length || one.text.trim() || one.from || one.to || one.state);

/** The filters with one of them as it was set; one that asks for nothing is let go. */
export function withChoice(own: readonly OwnChoice[], choice: OwnChoice): OwnChoice[] {
  const rest = own.filter((one) => one.field !== choice.field);
  if (!isOwnOn(choice)) return rest;
  return own.some((one) => one.field === choice.field) ? own.map((one) => (one.field === choice.field ? choice : one)) : [...rest, choice];
}

/** What a filter lets through, in the words of its chip. */
export function choiceWords(one: OwnChoice, label: (value: string) => string): string {
  if (one.state) return say(`own-filter-${one.state}`);
  if (one.any.length) return one.any.map(label).join(', ');
  if (one.text.trim()) return `«${one.text.trim()}»`;
  return `${one.from ? label(one.from) : '…'}–${one.to ? label(one.to) : '…'}`;
}

/** What a view asks for and the academy no longer has. */
export interface Lost {
  own: OwnChoice[];
  sort: boolean;
  columns: ChosenColumn[];
}

/**
 * What of a view names columns that were deleted, or that hold another kind of value by now. Null
 * where nothing does.
 */
export function lostIn(fields: readonly OwnField[], own: readonly OwnChoice[], sort: Sort, columns: readonly ChosenColumn[] | null): Lost | null {
  const isGone = (name: string) => name.startsWith(OWN) && !fields.some((field) => columnOf(field) === name);
  const lost: Lost = {
    own: own.filter((one) => !fields.some((field) => field.id === one.field && field.holds === one.holds)),
    sort: isGone(sort.by),
    columns: (columns ?? []).filter((one) => isGone(one.id)),
  };
  return lost.own.length || lost.sort || lost.columns.length ? lost : null;
}

/** What the lost columns were called: those whose name nobody knows any more are left out. */
export function lostTitles(lost: Lost, sort: Sort, trashed: readonly OwnField[]): string[] {
  const names = [...lost.columns.map((one) => one.id), ...(lost.sort ? [sort.by] : [])];
  const known = names.map((name) => trashed.find((field) => columnOf(field) === name)).filter((field) => field !== undefined);
  return [...new Set([...lost.own.map((one) => one.title), ...known.map(ownTitle)])];
}

/** What a view was let go of, and the columns before and after. */
export interface LetGo {
  own: OwnChoice[];
  sort: Sort | null;
  columns: ChosenColumn[] | null;
  left: ChosenColumn[] | null;
}

/** Whether a column of those let go is there again, and takes what was asked of it. */
export function isBackAgain(fields: readonly OwnField[], gone: LetGo): boolean {
  const names = [...(gone.sort ? [gone.sort.by] : []), ...(gone.columns ?? []).filter((one) => !gone.left?.some((it) => it.id === one.id)).map((one) => one.id)];
  return fields.some((field) => names.includes(columnOf(field)) || gone.own.some((one) => one.field === field.id && one.holds === field.holds));
}
