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

/** Takes a view away; the bar offers to bring it back. */
export function dropView<L>(list: string, views: SavedView<L>[], view: SavedView<L>, back: () => void): void {
  const before = views;
  keepViews(list, views.filter((one) => one !== view));
  deeds.show({ key: 'did-view-drop', args: { name: nameOfView(view) } }, 'done', async () => {
    keepViews(list, before);
    back();
  });
}

/** Shows the columns of a view. */
export function showColumns<L>(table: string, view: SavedView<L>): void {
  if (view.columns !== undefined) chooseColumns(table, view.columns);
}

/** Whether what is on the screen is what the view keeps. */
export function isAsKept<L>(view: SavedView<L>, look: L, table: string): boolean {
  const columns = view.columns === undefined || JSON.stringify(view.columns) === JSON.stringify(chosenColumns(table));
  return columns && JSON.stringify(look) === JSON.stringify(view.look);
}
