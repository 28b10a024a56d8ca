/**
 * Views of a list: a name for its filters, its order and its columns. They are
 * kept with the laptop; until somebody changes them there are those shipped.
 */
import { chooseColumns, chosenColumns, type ChosenColumn } from '../parts/table/columns';
import { say } from '../words/words.svelte';
import { deeds } from './deeds.svelte';
import { prefer, preferenceJson } from './preferences.svelte';

export interface SavedView<L> {
  name: string;
  /** Fluent id of the name of a view that comes with the program. */
  word?: string;
  look: L;
  /** Null for the usual columns; absent in views of earlier versions. */
  columns?: ChosenColumn[] | null;
}

const key = (list: string) => `views.${list}`;

export function savedViews<L>(list: string, shipped: SavedView<L>[]): SavedView<L>[] {
  return preferenceJson<SavedView<L>[] | null>(key(list), null) ?? shipped;
}

export function keepViews<L>(list: string, views: SavedView<L>[]): void {
  prefer(key(list), JSON.stringify(views));
}

export function nameOfView<L>(view: SavedView<L>): string {
  return view.word ? say(view.word) : view.name;
}

/** The views with this one in the place of its namesake, or at the end. */
export function withView<L>(views: SavedView<L>[], view: SavedView<L>): SavedView<L>[] {
  const at = views.findIndex((one) => nameOfView(one) === nameOfView(view));
  return at < 0 ? [...views, view] : views.map((one, i) => (i === at ? view : one));
}

/** So many views that were taken away can be brought back. */
const DROPPED = 5;
const droppedKey = (list: string) => `views.dropped.${list}`;

/** Views that were taken away lately, the last one first. */
export function droppedViews<L>(list: string): SavedView<L>[] {
  return preferenceJson<SavedView<L>[]>(droppedKey(list), []);
}

const keepDropped = <L>(list: string, dropped: SavedView<L>[]) => prefer(droppedKey(list), JSON.stringify(dropped.slice(0, DROPPED)));

/** Takes a view away; the bar offers to bring it back, and so does the list of those dropped. */
export function dropView<L>(list: string, views: SavedView<L>[], view: SavedView<L>, back: () => void): void {
  keepViews(list, views.filter((one) => one !== view));
  keepDropped(list, [view, ...droppedViews<L>(list)]);
  deeds.show({ key: 'did-view-drop', args: { name: nameOfView(view) } }, 'done', async () => back());
}

/** Puts a view that was taken away back among the others, and answers its name: one that is taken by now gets a number. */
export function bringViewBack<L>(list: string, views: SavedView<L>[], view: SavedView<L>): string {
  const name = nameOfView(view);
  keepDropped(list, droppedViews<L>(list).filter((one) => nameOfView(one) !== name));
  const taken = (one: string) => views.some((other) => nameOfView(other) === one);
  if (!taken(name)) {
    keepViews(list, [...views, view]);
    return name;
  }
  let at = 2;
  while (taken(`${name} ${at}`)) at += 1;
  const { look, columns } = view;
  keepViews(list, [...views, { name: `${name} ${at}`, look, ...(columns === undefined ? {} : { columns }) }]);
  return `${name} ${at}`;
}

const ofAll = (table: string) => `columns.${table}.all`;

/** The columns of «all» while a view is on the screen; undefined while it is not. */
const columnsOfAll = (table: string) => preferenceJson<ChosenColumn[] | null | undefined>(ofAll(table), undefined);

/** A view comes in the place of «all», whose columns wait for it. */
export function leaveAll(table: string): void {
  prefer(ofAll(table), JSON.stringify(chosenColumns(table)));
}

/** Shows «all» with its own columns. */
export function showAll(table: string): void {
  const columns = columnsOfAll(table);
  if (columns === undefined) return;
  chooseColumns(table, columns);
  prefer(ofAll(table), '');
}

/** The columns of a view; one that keeps none has those of «all». */
const columnsOf = <L>(view: SavedView<L>, table: string) => (view.columns === undefined ? columnsOfAll(table) : view.columns);

/** Shows the columns of a view. */
export function showColumns<L>(table: string, view: SavedView<L>): void {
  const columns = columnsOf(view, table);
  if (columns !== undefined) chooseColumns(table, columns);
}

/** Whether what is on the screen is what the view keeps. */
export function isAsKept<L>(view: SavedView<L>, look: L, table: string): boolean {
  const columns = columnsOf(view, table);
  const areSame = columns === undefined || JSON.stringify(columns) === JSON.stringify(chosenColumns(table));
  return areSame && JSON.stringify(look) === JSON.stringify(view.look);
}
