/** Cloning, publications and photos. */
import { boundsOf } from '../../parts/period';
import type { PlanningCommands } from '../plans';
import type * as t from '../types';
import { sessionsOf } from './events';
import { found, refuse, type Data, type Store } from './store';

type Verbs = Pick<PlanningCommands, Extract<keyof PlanningCommands, 'event_clone' | 'event_surroundings' | `publication_${string}` | `photo_${string}`>>;

const days = (from: t.Day, to: t.Day) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
const later = (day: t.Day, by: number) => (day ? new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10) : '');

export function surroundings(store: Store): Verbs {
  const flag = (key: string, what: 'publications' | 'photos', ids: t.Id[], trashed: boolean) =>
    store.write(key, {}, ['event'], (data) => {
      for (const one of data[what]) if (ids.includes(one.id)) one.trashed = trashed;
      return null;
    });
  return {
    event_clone: async ({ id, request }) => {
      if (!request.start) throw refuse('bad_period', {}, 'period');
      return store.write('did-event-add', { name: found(store.data.events.find((one) => one.id === id)).title_kk }, ['event', 'session', 'enrolment'], (data) => cloned(store, data, id, request));
    },
    event_surroundings: async ({ id }) => {
      const of = <T extends { event: t.Id; trashed: boolean }>(rows: T[], trashed: boolean) => structuredClone(rows.filter((one) => one.event === id && one.trashed === trashed));
      const { publications, photos } = store.data;
      const ordered = of(photos, false).sort((a, b) => a.position - b.position);
      return { publications: of(publications, false), removed_publications: of(publications, true), photos: ordered, removed_photos: of(photos, true) };
    },
    publication_add: async ({ event, draft }) => {
      if (!draft.title.trim() && !draft.link.trim()) throw refuse('missing', { field: 'title' }, 'title');
      return store.write('did-publication-add', {}, ['event'], (data) => {
        const one = { ...draft, id: store.id(), event, trashed: false };
        data.publications.push(one);
        return one;
      });
    },
    publication_correct: async ({ id, draft }) => store.write('did-publication-correct', {}, ['event'], (data) => Object.assign(found(data.publications.find((one) => one.id === id)), draft)),
    publication_trash: async ({ ids }) => flag('did-publication-trash', 'publications', ids, true),
    publication_restore: async ({ ids }) => flag('did-publication-restore', 'publications', ids, false),
    photo_add: async ({ event, path }) =>
      store.write('did-photo-add', {}, ['event'], (data) => {
        const one = { id: store.id(), event, picture: path, caption: '', position: data.photos.filter((row) => row.event === event).length, trashed: false };
        data.photos.push(one);
        return one;
      }),
    photo_correct: async ({ id, caption }) => store.write('did-photo-correct', {}, ['event'], (data) => Object.assign(found(data.photos.find((one) => one.id === id)), { caption })),
    photo_move: async ({ id, position }) =>
      store.write('did-photo-move', {}, ['event'], (data) => {
        const one = found(data.photos.find((row) => row.id === id));
        const rest = data.photos.filter((row) => row.event === one.event && row.id !== id && !row.trashed).sort((a, b) => a.position - b.position);
        rest.splice(position, 0, one);
        rest.forEach((row, at) => (row.position = at));
        return null;
      }),
    photo_trash: async ({ ids }) => flag('did-photo-trash', 'photos', ids, true),
    photo_restore: async ({ ids }) => flag('did-photo-restore', 'photos', ids, false),
  };
}

function cloned(store: Store, data: Data, id: t.Id, request: t.CloneRequest): t.Cloned {
  const first = found(data.events.find((one) => one.id === id));
  const [from, to] = boundsOf(first.period);
  // Days; a single one is the first of as many as there were.
  const isDay = /^\d{4}-\d\d-\d\d/.test(request.start) && from !== '';
  const by = isDay ? days(from, request.start.slice(0, 10)) : 0;
  const period = isDay && request.start.length === 10 && to !== from ? `${request.start}/${later(to, by)}` : request.start;
  const event: t.EventRecord = {
    ...structuredClone(first), id: store.id(), period, status: 'planned', plan_line: '', sessions: [], trashed: false,
    directions: request.directions ? [...first.directions] : [], partners: request.partners ? first.partners : '',
  };
  data.events.unshift(event);
  if (request.sessions)
    for (const one of sessionsOf(data, id))
      data.sessions.push({ ...one, id: store.id(), event: event.id, date: isDay ? later(one.date, by) : '', speakers: request.speakers ? one.speakers : '', trashed: false });
  const people = request.people ? data.enrolments.filter((one) => one.event === id && one.status === 'registered' && !one.trashed) : [];
  for (const one of people) data.enrolments.push({ ...structuredClone(one), id: store.id(), event: event.id, answers: {} });
  return { event, people: people.length, kept_out: [] };
}
