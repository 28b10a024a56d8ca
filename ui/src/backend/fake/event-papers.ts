/** Papers of an event: counts of the invented academy, one page to look at, and badges printed before. */
import type { PaperCommands } from '../papers';
import type * as t from '../types';
import { sessionsOf } from './events';
import { emptyPage } from './pdf';
import { refuse, type Store } from './store';

const ACTIONS = ['volunteer_action', 'charity_action', 'emergency_action', 'clean_up'];
const SAFETY: t.EventPaperKind[] = ['signin', 'release', 'briefing', 'adults'];
const MEETING: t.EventPaperKind[] = ['badge', 'signin', 'programme', 'signs', 'doors', 'release'];

export function eventPapers(store: Store): PaperCommands {
  /** Days on which badges were printed, by enrolment. */
  const printed: Record<t.Id, t.Day> = {};
  const enrolled = (event: t.Id) => store.data.enrolments.filter((one) => one.event === event && !one.trashed && ['registered', 'agreed'].includes(one.status));

  function made(request: t.EventPapersRequest): t.EventPapersMade & { ids: t.Id[] } {
    const all = request.papers.includes('badge') ? enrolled(request.event) : [];
    const wanted = all.filter((one) => request.people.length === 0 || request.people.includes(one.trainee));
    const fresh = wanted.filter((one) => request.again || request.people.length > 0 || !printed[one.id]);
    const old = wanted.filter((one) => !fresh.includes(one));
    const left_out = { count: old.length, last_on: old.map((one) => printed[one.id] ?? '').sort().at(-1) ?? '' };
    if (request.papers.length === 1 && all.length && fresh.length === 0) throw refuse('badges_printed', { count: String(old.length), date: '26.11.2026' });
    if (request.papers.length === 1 && request.papers[0] === 'badge' && all.length === 0) throw refuse('paper_empty');
    return { badges: fresh.length, left_out, empty: [], ids: fresh.map((one) => one.id) };
  }

  const write = (request: t.EventPapersRequest, path: string) => {
    const { ids, ...done } = made(request);
    return store.write('did-badges-print', { count: ids.length }, ['enrolment'], () => {
      for (const id of ids) printed[id] = '2026-11-26';
      return { made: done, path };
    });
  };

  return {
    paper_offer: async ({ event }) => {
      const found = store.data.events.find((one) => one.id === event);
      const people = enrolled(event).length;
      const sessions = sessionsOf(store.data, event).length;
      const usual = ACTIONS.includes(found?.kind ?? '') ? SAFETY : MEETING;
      const counts: Record<t.EventPaperKind, number> = { badge: people, signin: Math.max(1, sessions), programme: sessions, signs: 0, doors: 0, release: people, briefing: people, adults: Math.min(people, 6) };
      const old = enrolled(event).filter((one) => printed[one.id]);
      return {
        papers: (Object.keys(counts) as t.EventPaperKind[]).map((kind) => ({ kind, count: counts[kind], usual: usual.includes(kind) })),
        before: { count: old.length, last_on: old.length ? '2026-11-26' : '' },
        groups: 0,
        signs_of_people: 0,
      };
    },
    paper_preview: async ({ request }) => {
      if (request.papers.length === 0) throw refuse('paper_empty');
      return emptyPage();
    },
    paper_save: async ({ request, path }) => write(request, path),
    paper_print: async ({ request }) => write(request, 'papers-1.pdf'),
    paper_book: async ({ path }) => ({ path, bytes: 40_000 }),
  };
}
