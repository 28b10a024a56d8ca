/**
 * How a list is looked at: its filters, its order, the hand, how far it is
 * scrolled. It outlives the page, so that whoever looks at a record finds the
 * list as it was; the menu opens a list afresh.
 */
const kept: Record<string, object> = {};

/** The view of a list as it was left, or a fresh one. */
export function keptView<T extends object>(list: string, fresh: T): T {
  const found = kept[list] as T | undefined;
  if (found) return found;
  const view = $state(fresh);
  kept[list] = view;
  return view;
}

/** The list is asked for anew. Without a name, every list: another register is entered. */
export function forgetView(list = ''): void {
  for (const name of Object.keys(kept)) if (!list || name.split(' ')[0] === list) delete kept[name];
}
