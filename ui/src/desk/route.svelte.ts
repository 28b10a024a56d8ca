/**
 * Where the window is: `#/people/ID?tab=history`. The address is the only
 * state of navigation, so Back, Forward and a reload keep the place.
 */
export type Page = 'door' | 'home' | 'plan' | 'events' | 'programmes' | 'people' | 'clubs' | 'certificates' | 'consents' | 'intake' | 'exchange' | 'settings';

const PAGES: Page[] = ['door', 'home', 'plan', 'events', 'programmes', 'people', 'clubs', 'certificates', 'consents', 'intake', 'exchange', 'settings'];

export interface Route {
  page: Page;
  id: string | null;
  query: Record<string, string>;
}

export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?');
  const [page = '', id = ''] = path.split('/');
  return {
    page: PAGES.find((one) => one === page) ?? 'home',
    id: id ? decodeURIComponent(id) : null,
    // eslint-disable-next-line svelte/prefer-svelte-reactivity -- read once, never kept
    query: Object.fromEntries(new URLSearchParams(search)),
  };
}

export function href(page: Page, id?: string | null, query: Record<string, string> = {}): string {
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- written once, never kept
  const search = new URLSearchParams(Object.entries(query).filter(([, value]) => value)).toString();
  return `#/${page}${id ? `/${encodeURIComponent(id)}` : ''}${search ? `?${search}` : ''}`;
}

class Place {
  now = $state<Route>(parseRoute(window.location.hash));
  /** Where one was before; null at the start. */
  before = $state<Route | null>(null);

  constructor() {
    window.addEventListener('hashchange', () => {
      this.before = this.now;
      this.now = parseRoute(window.location.hash);
    });
  }

  /** The way back from a record: to the record one came from, otherwise to the list of its page. */
  back(page: Page): string {
    const { before, now } = this;
    const isRecord = before !== null && before.id !== null && ['events', 'clubs', 'certificates'].includes(before.page);
    if (!isRecord || before.id === now.id || before.id === 'issue' || before.id === 'templates' || before.id === 'import') return href(page);
    return href(before.page, before.id, before.query);
  }
}

export const place = new Place();

export function go(page: Page, id?: string | null, query?: Record<string, string>): void {
  window.location.hash = href(page, id, query);
}

/** Changes a part of the address without a new step in the history. */
export function amend(query: Record<string, string>): void {
  const { page, id, query: present } = place.now;
  const next = href(page, id, { ...present, ...query });
  window.history.replaceState(null, '', next);
  place.now = parseRoute(next);
}
