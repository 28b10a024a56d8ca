/** Home, palette, history, undo. */
import type { DeskCommands } from '../backend';
import type * as t from '../types';
import { eventRow, seemsHeld } from './events';
import { otherLayout } from '../../words/layout';
import { fullName } from '../../words/words.svelte';
import { found, meets, page, type Store } from './store';

const said = (key: string, args: t.Message['args'] = {}): t.Message => ({ key, args });

export function desk(store: Store): DeskCommands {
  return {
    home_today: async () => home(store),
    palette_find: async ({ text, limit }) => {
      const typed = search(store, text, limit);
      const meant = typed.length ? '' : otherLayout(text);
      return meant ? search(store, meant, limit).map((one) => ({ ...one, match: 'folded', read_as: meant })) : typed;
    },
    history_list: async ({ query }) => {
      const rows = store.data.history.filter((one) => query.entity === null || one.changes.some((change) => change.entity === query.entity));
      return page([...rows, ...(query.entity === null ? [] : [oldest(query.entity)])], query);
    },
    history_restore: async ({ op, entity, field }) =>
      store.write('did-history-restore', {}, ['trainee', 'event', 'club'], (data) => {
        const change = data.history.flatMap((one) => one.changes).find((one) => one.op === op);
        const record = found(data.trainees.find((one) => one.id === entity));
        Object.assign(record, { [field]: change?.after ?? '' });
        return null;
      }),
    undo_status: async () => store.status(),
    undo: async () => store.undo(),
    redo: async () => store.redo(),
    job_stop: async () => null,
  };
}

/** People, events and clubs whose words begin as typed. */
function search({ data }: Store, text: string, limit: number): t.Found[] {
  const people = data.trainees
    .filter((who) => !who.trashed && meets(text, who.surname, who.given, who.patronymic))
    .map((who) => answer('trainee', who.id, { kk: fullName(who), ru: '', en: '' }, { school: who.school, study_group: who.study_group, district: who.district }));
  const events = data.events
    .filter((one) => !one.trashed && meets(text, one.title_kk.replaceAll(/[«»]/g, ''), one.title_ru))
    .map((one) => answer('event', one.id, { kk: one.title_kk, ru: one.title_ru, en: one.title_en }, { period: one.period }));
  const clubs = data.clubs
    .filter((one) => !one.trashed && meets(text, one.name_kk.replaceAll(/[«»]/g, '')))
    .map((one) => answer('club', one.id, { kk: one.name_kk, ru: one.name_ru, en: one.name_en }, { school: one.school, district: one.district }));
  return [people, events, clubs].flatMap((some) => some.slice(0, limit));
}

function answer(kind: t.FoundKind, id: t.Id, name: t.Trilingual, more: Partial<t.Found>): t.Found {
  return { kind, id, name, code: '', list: '', school: '', study_group: '', district: '', period: '', person: '', match: 'prefix', read_as: '', through: null, ...more };
}

function oldest(entity: t.Id): t.HistoryEntry {
  return { id: `first-${entity}`, at: '2026-10-03T10:12:00+05:00', worker: 'Айнұр Ж.', laptop: 'Кабинет 1', label: said('did-intake-apply', { count: 142 }), about: null, records: 142, changes: [], is_cut: false, undone: false, can_undo: false, can_take_back: true };
}

function home(store: Store): t.HomeToday {
  const { data } = store;
  const forum = data.events[0];
  const running = forum && !forum.trashed ? forum : undefined;
  const first = data.sessions.find((one) => one.event === running?.id);
  return {
    on: '2026-11-27',
    events: running ? [{ event: eventRow(data, running), session: first ? { id: first.id, title: first.title, starts: first.starts, day: 1, days: 2 } : null, districts: 12, directions: 7 }] : [],
    next: null,
    asks: [
      { kind: 'unmarked_session', count: 1, detail: said('ask-unmarked-session-detail', { names: 'Волонтер мектебі, 4-семинар' }), event: data.events[1]?.id ?? null, session: null, intake: null },
      ...data.events.filter((one) => seemsHeld(data, one)).map((one): t.Ask => ({ kind: 'event_over', count: 1, detail: said('ask-event-over-detail', { names: one.title_kk }), event: one.id, session: null, intake: null })),
      { kind: 'certificates_due', count: 8, detail: said('ask-certificates-due-detail', { names: 'Клуб жетекшілерінің семинары' }), event: data.events[2]?.id ?? null, session: null, intake: null },
      ...(data.conflicts.length ? [{ kind: 'two_versions' as const, count: data.conflicts.length, detail: said('ask-two-versions-detail'), event: null, session: null, intake: null }] : []),
      ...(data.exchange.owes_sheet ? [{ kind: 'sheet_owed' as const, count: 0, detail: said('ask-sheet-owed-detail'), event: null, session: null, intake: null }] : []),
      { kind: 'possible_duplicate', count: 3, detail: said('ask-possible-duplicate-detail'), event: null, session: null, intake: null },
      { kind: 'missing_birth_date', count: 31, detail: said('ask-missing-birth-date-detail'), event: null, session: null, intake: null },
    ],
    recent: structuredClone(data.history.slice(0, 6)),
    trainees: data.trainees.filter((one) => !one.trashed).length,
    certificates_due: 8,
    days_since_copy: 3,
  };
}
