/** What a table shows: its columns, and which of them this laptop wants to see. */
import { preferenceJson, prefer } from '../../desk/preferences.svelte';

export interface Column<T> {
  id: string;
  label: string;
  /** Pixels; a column without a width shares what is left. */
  width?: number;
  /** Least width of a sharing column. */
  min?: number;
  figures?: boolean;
  sortable?: boolean;
  /** Cannot be hidden: the name. Never cut either. */
  sacred?: boolean;
  /** Stays in sight while the list is scrolled aside: whose row it is. */
  stays?: boolean;
  /** Names of people stand in it: takes more lines instead of being cut. */
  wraps?: boolean;
  /** Hidden until chosen, or until there is room for it. */
  shown?: 'always' | 'wide' | 'chosen';
  /** Plain text of a cell: what copying and export see, and what is drawn without a snippet. */
  text: (row: T) => string;
}

/** Ids chosen on this laptop; null while nobody chose. */
export function chosenColumns(table: string): string[] | null {
  return preferenceJson<string[] | null>(`columns.${table}`, null);
}

export function chooseColumns(table: string, ids: string[] | null): void {
  prefer(`columns.${table}`, ids ? JSON.stringify(ids) : '');
}

/** The least a column takes. */
export function leastWidth<T>(column: Column<T>): number {
  return column.width ?? column.min ?? 100;
}

/**
 * Columns to draw, in their own order: those chosen on this laptop, or else the
 * usual ones and as many of the wide ones as `room` pixels take.
 */
export function visibleColumns<T>(
  columns: Column<T>[],
  chosen: string[] | null,
  room = Number.POSITIVE_INFINITY,
): Column<T>[] {
  if (chosen) return columns.filter((column) => column.sacred || chosen.includes(column.id));
  const usual = columns.filter((column) => column.sacred || !column.shown || column.shown === 'always');
  let left = room - usual.reduce((sum, column) => sum + leastWidth(column), 0);
  const fitting = columns.filter((column) => {
    if (column.shown !== 'wide' || column.sacred) return false;
    left -= leastWidth(column);
    return left >= 0;
  });
  return columns.filter((column) => usual.includes(column) || fitting.includes(column));
}

/** Names of the columns a file gets: those on the screen, and the phones whole when they were asked for. */
export function exportColumns<T>(shown: Column<T>[], wholePhones: boolean): string[] {
  const ids = shown.map((one) => one.id);
  if (!wholePhones) return ids;
  return ids.includes('phone') ? ids.map((id) => (id === 'phone' ? 'phone_whole' : id)) : [...ids, 'phone_whole'];
}

/** A table that a spreadsheet takes when it is pasted. */
export function asPastable<T>(columns: Column<T>[], rows: T[]): string {
  const clean = (text: string) => text.replace(/[\t\r\n]+/g, ' ').replaceAll('\u00a0', ' ');
  const lines = [columns.map((column) => clean(column.label))];
  for (const row of rows) lines.push(columns.map((column) => clean(column.text(row))));
  return lines.map((cells) => cells.join('\t')).join('\n');
}
