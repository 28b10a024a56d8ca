/** Cells of a list, found by what the mouse is on. */
export interface CellAt {
  element: HTMLElement;
  /** The row of the list. */
  index: number;
  /** From the left, the box of the row included. */
  place: number;
}

export function cellAt(target: EventTarget | null): CellAt | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[role=gridcell]') : null;
  const line = element?.closest<HTMLElement>('[data-index]');
  if (!element || !line) return null;
  return { element, index: Number(line.dataset['index']), place: [...line.children].indexOf(element) };
}

/** Whether a cell shows less than stands in it. */
export function isCut(cell: HTMLElement): boolean {
  return [cell, ...cell.children].some((one) => one.scrollWidth > one.clientWidth);
}
