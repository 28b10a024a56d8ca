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
  /** Hidden until chosen, or until the window is wide. */
  shown?: 'always' | 'wide' | 'chosen';
  /** Plain text of a cell: what copying and export see, and what is drawn without a snippet. */
  text: (row: T) => string;
}

export const WIDE_PX = 1300;

/** Ids chosen on this laptop; null while nobody chose. */
export function chosenColumns(table: string): string[] | null {
  return preferenceJson<string[] | null>(`columns.${table}`, null);
}

export function chooseColumns(table: string, ids: string[] | null): void {
  prefer(`columns.${table}`, ids ? JSON.stringify(ids) : '');
}

/** Columns to draw, in their own order. */
export function visibleColumns<T>(
  columns: Column<T>[],
  chosen: string[] | null,
  windowWidth: number,
): Column<T>[] {
  return columns.filter((column) => {
    if (column.sacred) return true;
    if (chosen) return chosen.includes(column.id);
    if (column.shown === 'chosen') return false;
    return column.shown !== 'wide' || windowWidth >= WIDE_PX;
  });
}

/** A table that a spreadsheet takes when it is pasted. */
export function asPastable<T>(columns: Column<T>[], rows: T[]): string {
  const clean = (text: string) => text.replace(/[\t\r\n]+/g, ' ').replaceAll('\u00a0', ' ');
  const lines = [columns.map((column) => clean(column.label))];
  for (const row of rows) lines.push(columns.map((column) => clean(column.text(row))));
  return lines.map((cells) => cells.join('\t')).join('\n');
}
