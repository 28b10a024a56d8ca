/** What a table shows: its columns, and which of them this laptop wants to see. */
import { preferenceJson, prefer } from '../../desk/preferences.svelte';

export interface Column<T> {
  id: string;
  label: string;
  /** Its head is only read aloud: buttons stand in it. */
  unseen?: boolean;
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
  /** Said more quietly than the rest of the row. */
  quiet?: boolean;
  /** What stands in place of no text, quieter still. */
  lacking?: string;
  /** Plain text of a cell: what copying and export see, and what is drawn without a snippet. */
  text: (row: T) => string;
}

/** A column in its place, as wide as somebody made it. */
export interface ChosenColumn {
  id: string;
  width?: number;
}

/** Narrower shows nothing, wider pushes the others off the screen. */
const WIDTHS = { least: 56, most: 640 };

/** Columns chosen on this laptop, in order; null while nobody chose. Earlier versions kept ids alone. */
export function chosenColumns(table: string): ChosenColumn[] | null {
  const kept = preferenceJson<(ChosenColumn | string)[] | null>(`columns.${table}`, null);
  return kept?.map((one) => (typeof one === 'string' ? { id: one } : one)) ?? null;
}

export function chooseColumns(table: string, columns: ChosenColumn[] | null): void {
  prefer(`columns.${table}`, columns ? JSON.stringify(columns) : '');
}

export function fittingWidth(width: number): number {
  return Math.round(Math.max(WIDTHS.least, Math.min(WIDTHS.most, width)));
}

/** The least a column takes. */
export function leastWidth<T>(column: Column<T>): number {
  return column.width ?? column.min ?? 100;
}

/**
 * The columns as CSS lays them out, with a first one of `tick` pixels where rows carry boxes. What a
 * list has room for beyond that goes to those without a width; where each has one, to all by theirs.
 */
export function tracks<T>(columns: Column<T>[], tick: number): string {
  const isShared = columns.some((column) => column.width === undefined);
  const track = (column: Column<T>) => {
    if (column.width === undefined) return 'minmax(0, 1fr)';
    return isShared ? `${column.width}px` : `minmax(${column.width}px, ${column.width}fr)`;
  };
  return [...(tick ? [`${tick}px`] : []), ...columns.map(track)].join(' ');
}

/**
 * Columns to draw: those chosen on this laptop in the chosen order, or else the
 * usual ones and as many of the wide ones as `room` pixels take.
 */
export function visibleColumns<T>(
  columns: Column<T>[],
  chosen: ChosenColumn[] | null,
  room = Number.POSITIVE_INFINITY,
): Column<T>[] {
  if (chosen) return inOrder(columns, chosen);
  const usual = columns.filter((column) => column.sacred || !column.shown || column.shown === 'always');
  let left = room - usual.reduce((sum, column) => sum + leastWidth(column), 0);
  const fitting = columns.filter((column) => {
    if (column.shown !== 'wide' || column.sacred) return false;
    left -= leastWidth(column);
    return left >= 0;
  });
  return columns.filter((column) => usual.includes(column) || fitting.includes(column));
}

/** The column that stays in sight stands first, whatever was chosen; what cannot be hidden is there. */
function inOrder<T>(columns: Column<T>[], chosen: ChosenColumn[]): Column<T>[] {
  const found = chosen.flatMap((one) => {
    const column = columns.find((it) => it.id === one.id);
    return column ? [one.width ? { ...column, width: one.width } : column] : [];
  });
  const lost = columns.filter((column) => column.sacred && !found.some((one) => one.id === column.id));
  const all = [...lost, ...found];
  return [...all.filter((one) => one.stays), ...all.filter((one) => !one.stays)];
}

/** The columns with one of them moved a place; the one that stays keeps the first. */
export function moved(columns: ChosenColumn[], id: string, by: -1 | 1, fixed: number): ChosenColumn[] {
  const from = columns.findIndex((one) => one.id === id);
  const to = from + by;
  const taken = columns[from];
  if (!taken || from < fixed || to < fixed || to >= columns.length) return columns;
  const rest = columns.filter((one) => one.id !== id);
  return [...rest.slice(0, to), taken, ...rest.slice(to)];
}

/** The columns with one of them as wide as somebody made it. */
export function widened(columns: ChosenColumn[], id: string, width: number): ChosenColumn[] {
  return columns.map((one) => (one.id === id ? { ...one, width: fittingWidth(width) } : one));
}

/** Columns that are masked unless they are asked for whole. */
const MASKED = ['phone', 'phone_more', 'email', 'iin'];

/** Names of the columns a file gets: those on the screen, contacts whole when they were asked for. */
export function exportColumns<T>(shown: Column<T>[], whole: boolean): string[] {
  const ids = shown.map((one) => one.id);
  if (!whole) return ids;
  const named = ids.map((id) => (MASKED.includes(id) ? `${id}_whole` : id));
  return named.some((id) => id.endsWith('_whole')) ? named : [...named, 'phone_whole'];
}

/** Text that a spreadsheet would run as a formula stays text. */
function harmless(text: string): string {
  return /^(?:[=@]|[+-](?![\d\s]))/.test(text) ? `'${text}` : text;
}

const clean = (text: string) => harmless(text.replace(/[\t\r\n]+/g, ' ').replaceAll('\u00a0', ' ').trim());

/** A table that a spreadsheet takes when it is pasted. */
export function asPastable<T>(columns: Column<T>[], rows: T[]): string {
  const told = columns.filter((column) => !column.unseen);
  const lines = [told.map((column) => clean(column.label))];
  for (const row of rows) lines.push(told.map((column) => clean(column.text(row))));
  return lines.map((cells) => cells.join('\t')).join('\n');
}

/** Numbered lines for a messenger: «1. Асанов Дамир, Алға ауданы»; empty cells are left out. */
export function asNumbered<T>(columns: Column<T>[], rows: T[]): string {
  const line = (row: T) => columns.map((column) => column.text(row).replace(/\s+/g, ' ').trim()).filter(Boolean).join(', ');
  return rows.map((row, i) => `${i + 1}. ${line(row)}\n`).join('');
}
