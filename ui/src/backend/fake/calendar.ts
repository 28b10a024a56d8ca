/** Events by day. */
import type { CalendarCommands } from '../backend';
import type * as t from '../types';
import { found, type Data, type Store } from './store';

function entries(data: Data, first: t.Day, last: t.Day): t.CalendarEntry[] {
  const within = (one: t.CalendarEntry) => one.date <= last && one.until >= first;
  const made = data.events
    .filter((event) => !event.trashed)
    .flatMap((event): t.CalendarEntry[] => {
      const { title_kk, title_ru, title_en, kind, status, place, link } = event;
      const own = { event: event.id, title_kk, title_ru, title_en, kind, status, place, link, speakers: '', hours: 0 };
      const dated = data.sessions.filter((one) => one.event === event.id && !one.trashed && one.date);
      if (dated.length) {
        return dated.map((one) => ({ ...own, session: one.id, session_title: one.title, date: one.date, until: one.date, starts: one.starts, ends: one.ends, hours: one.hours }));
      }
      const [date = '', until = date] = event.period.split('/');
      return date.length === 10 ? [{ ...own, session: null, session_title: '', date, until, starts: '', ends: '' }] : [];
    });
  return made.filter(within).sort((a, b) => `${a.date} ${a.starts}`.localeCompare(`${b.date} ${b.starts}`));
}

export function calendar(store: Store): CalendarCommands {
  return {
    calendar_between: async ({ first, last }) => ({
      entries: entries(store.data, first, last),
      loose: store.data.events
        .filter((one) => !one.trashed && one.period.length === 7 && one.period >= first.slice(0, 7) && one.period <= last.slice(0, 7))
        .map(({ id, title_kk, title_ru, title_en, period, status }) => ({ event: id, plan: null, title_kk, title_ru, title_en, period, status })),
    }),
    calendar_shift: async ({ shift }) =>
      store.write('did-calendar-shift', { name: '' }, ['event', 'session'], (data) => {
        const event = found(data.events.find((one) => one.id === shift.event));
        const session = data.sessions.find((one) => one.id === shift.session);
        if (session) session.date = shift.to;
        else event.period = shift.to;
        return event;
      }),
    calendar_export: async ({ path }) => ({ path, bytes: 2_000 }),
  };
}
