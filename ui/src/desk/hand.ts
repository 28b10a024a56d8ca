/** Where the keyboard goes on when what held it went away. */

const isLost = (held: Element | null) => !held || held === document.body || held.matches(':disabled');

function give(find: () => HTMLElement | null): void {
  // What closes gives the hand back by itself, a moment later; only where that fails it is taken from here.
  setTimeout(() => {
    if (isLost(document.activeElement)) find()?.focus({ preventScroll: true });
  });
}

const page = () => document.getElementById('main');

/** To the list of the page, or to the page where it has none. */
export function keepHand(): void {
  give(() => (page() ?? document).querySelector<HTMLElement>('[role="grid"]') ?? page());
}

/** To a page that has just come. */
export function keepHandOnPage(): void {
  give(page);
}
