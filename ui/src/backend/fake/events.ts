/** Events, sessions, enrolments, marks. */
import { today } from '../../desk/clock';
import { fullName } from '../../words/words.svelte';
import type { EventCommands } from '../backend';
import type * as t from '../types';
import { groups } from './groups';
import { counts, isAction } from './counts';
import { traineeRow } from './people';
import { found, meets, page, refuse, sorted, type Data, type Store, type StoredEnrolment } from './store';

const THERE = ['present', 'late'];

export function eventRow(data: Data, event: t.EventRecord): t.EventRow {
  const enrolled = data.enrolments.filter((one) => one.event === event.id && !one.trashed);
  const sessions = sessionsOf(data, event.id);
  return {
    ...event,
    sessions: sessions.length,
    enrolled: enrolled.filter((one) => one.status === 'registered').length,
    attended: enrolled.filter((one) => attendedBy(data, sessions, one.trainee) > 0).length,
    certificates: data.certificates.filter((one) => one.event === event.id && one.state === 'valid').length,
  };
}

export function sessionsOf(data: Data, event: t.Id): t.Session[] {
  return data.sessions.filter((one) => one.event === event && !one.trashed).sort((a, b) => a.position - b.position);
}

export function attendedBy(data: Data, sessions: t.Session[], trainee: t.Id): number {
  return sessions.filter((one) => THERE.includes(data.marks[`${one.id} ${trainee}`]?.state ?? '')).length;
}

const eventKey = (row: t.EventRow, by: string) =>
  by === 'title' ? row.title_kk : ((row[by as keyof t.EventRow] as string | number) ?? '');

function enrolment(store: Store, one: StoredEnrolment): t.Enrolment {
  const { data } = store;
  const sessions = sessionsOf(data, one.event);
  const there = sessions.filter((row) => THERE.includes(data.marks[`${row.id} ${one.trainee}`]?.state ?? ''));
  return {
    ...one,
    registered_at: '', status_on: '',
    group: data.groups.find((row) => row.id === data.groupOf[one.id] && !row.trashed)?.title ?? '',
    trainee: traineeRow(store, found(data.trainees.find((who) => who.id === one.trainee))),
    directions: [],
    consents: {},
    attended: there.length,
    hours: there.reduce((sum, row) => sum + row.hours, 0),
    serial: data.certificates.find((paper) => paper.event === one.event && paper.trainee === one.trainee && paper.state === 'valid')?.serial ?? '',
  };
}

function enrolmentKey(row: t.Enrolment, by: string): string | number {
  if (by === 'name') return fullName(row.trainee);
  if (by in row.answers) return row.answers[by] ?? '';
  if (by === 'attended' || by === 'hours') return row[by];
  if (by === 'role' || by === 'status') return row[by];
  return String(row.trainee[by as keyof t.TraineeRow] ?? '');
}

type OfGroups = 'enrolment_whom' | 'enrolment_clashes' | 'enrolment_call_out' | 'enrolment_call_out_text';

export function events(store: Store): Omit<EventCommands, OfGroups> {
  const trash = (ids: t.Id[], trashed: boolean) =>
    store.write(`did-event-${trashed ? 'trash' : 'restore'}`, { count: ids.length, name: store.data.events.find((one) => one.id === ids[0])?.title_kk ?? '' }, ['event'], (data) => {
      for (const event of data.events) if (ids.includes(event.id)) event.trashed = trashed;
      return ids.length;
    });
  return {
    event_list: async ({ query }) => {
      const rows = store.data.events
        .filter((one) => one.trashed === query.trashed && (!query.text || meets(query.text, one.title_kk, one.title_ru, one.place)))
        .filter((one) => (!query.kind.length || query.kind.includes(one.kind)) && (!query.status.length || query.status.includes(one.status)))
        .filter((one) => (!query.direction.length || query.direction.some((code) => one.directions.includes(code))) && (!query.programme || one.programme === query.programme))
        .filter((one) => query.year === null || one.period.includes(String(query.year)) || (query.undated && !one.period))
        .map((one) => eventRow(store.data, one));
      return page(sorted(rows, query.sort, eventKey), query);
    },
    event_show: async ({ id }) => structuredClone(card(store.data, found(store.data.events.find((one) => one.id === id)))),
    event_add: async ({ draft }) => {
      if (!draft.title_kk && !draft.title_ru && !draft.title_en) throw refuse('title_missing', {}, 'title');
      return store.write('did-event-add', { name: draft.title_kk || draft.title_ru }, ['event', 'session'], (data) => {
        const id = store.id();
        const event: t.EventRecord = { ...draft, id, sessions: [], trashed: false };
        data.events.unshift(event);
        draft.sessions.forEach((one, position) => data.sessions.push({ ...one, id: store.id(), event: id, position, trashed: false }));
        return { ...event, sessions: sessionsOf(data, id) };
      });
    },
    event_correct: async ({ id, changes }) =>
      store.write('did-event-correct', { name: found(store.data.events.find((one) => one.id === id)).title_kk }, ['event'], (data) =>
        Object.assign(found(data.events.find((one) => one.id === id)), changes),
      ),
    event_trash: async ({ ids }) => trash(ids, true),
    event_restore: async ({ ids }) => trash(ids, false),
    ...sessionVerbs(store),
    ...enrolmentVerbs(store),
    ...counts(store),
    attendance_sheet: async ({ event }) => sheet(store.data, event),
    attendance_mark: async ({ marks }) =>
      store.write(marks.every((one) => one.state === null) ? 'did-attendance-unmark' : 'did-attendance-mark', { count: marks.length }, ['attendance'], (data) => {
        for (const mark of marks) {
          const key = `${mark.session} ${mark.trainee}`;
          if (mark.state === null) delete data.marks[key];
          else data.marks[key] = { state: mark.state, minutes: mark.minutes };
        }
        return marks.length;
      }),
    attendance_export: async ({ path }) => ({ path, bytes: 20_000 }),
  };
}

function sessionVerbs(store: Store): Pick<EventCommands, 'session_add' | 'session_correct' | 'session_move' | 'session_trash' | 'session_restore'> {
  const flag = (ids: t.Id[], trashed: boolean) =>
    store.write(`did-session-${trashed ? 'trash' : 'restore'}`, { count: ids.length }, ['session'], (data) => {
      for (const one of data.sessions) if (ids.includes(one.id)) one.trashed = trashed;
      return null;
    });
  return {
    session_add: async ({ event, draft }) =>
      store.write('did-session-add', { name: draft.title }, ['session'], (data) => {
        const one = { ...draft, id: store.id(), event, position: data.sessions.filter((row) => row.event === event).length, trashed: false };
        data.sessions.push(one);
        return one;
      }),
    session_correct: async ({ id, changes }) =>
      store.write('did-session-correct', {}, ['session'], (data) => Object.assign(found(data.sessions.find((one) => one.id === id)), changes)),
    session_move: async ({ id, position }) =>
      store.write('did-session-move', {}, ['session'], (data) => {
        const one = found(data.sessions.find((row) => row.id === id));
        const rest = sessionsOf(data, one.event).filter((row) => row.id !== id);
        rest.splice(position, 0, one);
        rest.forEach((row, at) => (row.position = at));
        return null;
      }),
    session_trash: async ({ ids }) => flag(ids, true),
    session_restore: async ({ ids }) => flag(ids, false),
  };
}

type EnrolmentVerbs = Pick<EventCommands, 'enrolment_list' | 'enrolment_add' | 'enrolment_add_from' | 'enrolment_correct' | 'enrolment_trash' | 'enrolment_restore' | 'enrolment_export' | 'answer_column_add' | 'answer_column_correct'>;

/** Nobody younger than eighteen is sent to an emergency action. */
function minors(data: Data, trainees: t.Id[]): t.EnrolmentAdded['refused'] {
  const grownUp = `${Number(today().slice(0, 4)) - 18}${today().slice(4)}`;
  return data.trainees
    .filter((one) => trainees.includes(one.id) && !(one.birth_date && one.birth_date <= grownUp))
    .map((one) => ({ trainee: one.id, name: fullName(one), reason: { key: 'refused-under-age', args: {} } }));
}

function enrol(store: Store, event: t.Id, trainees: t.Id[], { role, status, note = '' }: Pick<t.Enrolment, 'role' | 'status'> & { note?: string }) {
  return store.write(status === 'invited' ? 'did-enrolment-invite' : 'did-enrolment-add', { count: trainees.length }, ['enrolment'], (data) => {
    const known = data.enrolments.filter((one) => one.event === event && !one.trashed).map((one) => one.trainee);
    const refused = !note && data.events.find((one) => one.id === event)?.emergency ? minors(data, trainees.filter((id) => !known.includes(id))) : [];
    const fresh = trainees.filter((id) => !known.includes(id) && !refused.some((one) => one.trainee === id));
    for (const trainee of fresh) data.enrolments.push({ id: store.id(), event, trainee, role, status, answers: {}, note: '', law_note: note, trashed: false });
    return { added: fresh.length, known: trainees.length - fresh.length - refused.length, refused, without_parent: [], waiting: 0, clashes: [] };
  });
}

function enrolmentVerbs(store: Store): EnrolmentVerbs {
  const flag = (ids: t.Id[], trashed: boolean) =>
    store.write(`did-enrolment-${trashed ? 'trash' : 'restore'}`, { count: ids.length }, ['enrolment'], (data) => {
      for (const one of data.enrolments) if (ids.includes(one.id)) one.trashed = trashed;
      return ids.length;
    });
  return {
    enrolment_list: async ({ query }) => {
      const rows = store.data.enrolments
        .filter((one) => one.event === query.event && one.trashed === query.trashed)
        .filter((one) => (!query.status.length || query.status.includes(one.status)) && (!query.role.length || query.role.includes(one.role)))
        .filter((one) => Object.entries(query.answers).every(([id, value]) => one.answers[id] === value))
        .map((one) => enrolment(store, one))
        .filter((one) => !query.text || meets(query.text, fullName(one.trainee), one.trainee.school))
        .filter((one) => !query.district.length || query.district.includes(one.trainee.district));
      return page(sorted(rows, query.sort, enrolmentKey), query);
    },
    enrolment_add: async ({ event, trainees, role, status, note }) => enrol(store, event, trainees, { role, status, note }),
    enrolment_add_from: async ({ event, whom, role, status }) => enrol(store, event, await groups(store).enrolment_whom({ whom }), { role, status }),
    enrolment_correct: async ({ ids, changes }) =>
      store.write('did-enrolment-correct', { count: ids.length }, ['enrolment'], (data) => {
        for (const one of data.enrolments)
          if (ids.includes(one.id)) Object.assign(one, changes, { answers: { ...one.answers, ...changes.answers } });
        return { count: ids.length, moved_up: [] };
      }),
    enrolment_trash: async ({ ids }) => {
      const done = await flag(ids, true);
      return { ...done, value: { count: done.value, moved_up: [] } };
    },
    enrolment_restore: async ({ ids }) => flag(ids, false),
    enrolment_export: async ({ path }) => ({ path, bytes: 30_000 }),
    answer_column_add: async ({ event, label }) =>
      store.write('did-answer-column-add', { name: label }, ['enrolment'], (data) => {
        const column = { id: store.id(), event, label, filled: 0, values: [] };
        data.columns.push(column);
        return column;
      }),
    answer_column_correct: async ({ id, label }) =>
      store.write('did-answer-column-correct', { name: label }, ['enrolment'], (data) => Object.assign(found(data.columns.find((one) => one.id === id)), { label })),
  };
}

/** Over and marked, and nobody said that it was held. */
export function seemsHeld(data: Data, event: t.EventRecord): boolean {
  const last = event.period.split('/').at(-1) ?? '';
  const sessions = data.sessions.filter((one) => one.event === event.id && !one.trashed);
  return (
    !event.trashed && !['held', 'cancelled'].includes(event.status) && last.length === 10 && last < today() &&
    Object.keys(data.marks).some((key) => sessions.some((one) => key.startsWith(`${one.id} `)))
  );
}

function plannedAs(data: Data, event: t.EventRecord): t.EventCard['planned'] {
  const line = data.planLines.find((one) => one.id === event.plan_line && !one.trashed);
  const plan = data.plans.find((one) => one.id === line?.plan);
  return line && plan ? { plan: plan.id, year: plan.year, title: { kk: line.title_kk, ru: line.title_ru, en: '' }, term: line.term } : null;
}

function card(data: Data, event: t.EventRecord): t.EventCard {
  const enrolled = data.enrolments.filter((one) => one.event === event.id && !one.trashed);
  const of = (status: t.EnrolmentState) => enrolled.filter((one) => one.status === status).length;
  const sessions = sessionsOf(data, event.id);
  const registered = enrolled.filter((one) => one.status === 'registered');
  const marked = Object.fromEntries(sessions.map((one) => [one.id, registered.filter((row) => data.marks[`${one.id} ${row.trainee}`]).length]));
  const unmarked = sessions.filter((one) => one.date && one.date <= today() && (marked[one.id] ?? 0) * 2 < registered.length);
  return {
    event: { ...event, sessions },
    counts: {
      registered: of('registered'), waiting: of('waiting'), invited: of('invited'), agreed: of('agreed'), refused: of('refused'), places_taken: of('registered') + of('agreed'),
      attended: eventRow(data, event).attended,
      districts: new Set(enrolled.map((one) => data.trainees.find((who) => who.id === one.trainee)?.district)).size,
      unmarked_sessions: unmarked.length,
      certificates: data.certificates.filter((one) => one.event === event.id && one.state === 'valid').length,
      removed: data.enrolments.filter((one) => one.event === event.id && one.trashed).length,
    },
    marked,
    removed_sessions: data.sessions.filter((one) => one.event === event.id && one.trashed),
    seems_held: seemsHeld(data, event),
    head_counts: data.head_counts.filter((one) => one.event === event.id && !one.trashed),
    removed_head_counts: data.head_counts.filter((one) => one.event === event.id && one.trashed),
    is_action: isAction(event),
    planned: plannedAs(data, event),
    answers: data.columns.filter((one) => one.event === event.id).map((one) => ({ id: one.id, label: one.label, filled: enrolled.filter((row) => row.answers[one.id]).length, values: [...new Set(enrolled.map((row) => row.answers[one.id] ?? ''))].filter(Boolean) })),
  };
}

function sheet(data: Data, event: t.Id): t.AttendanceSheet {
  const sessions = sessionsOf(data, event);
  const order = new Intl.Collator('kk');
  const rows = data.enrolments
    .filter((one) => one.event === event && !one.trashed)
    .flatMap((one): t.AttendanceRow[] => {
      const who = data.trainees.find((person) => person.id === one.trainee);
      if (!who) return [];
      return [{ trainee: who.id, surname: who.surname, given: who.given, patronymic: who.patronymic, district: who.district, school: who.school || who.faculty, role: one.role, status: one.status, is_nameless: !!data.kept[who.id]?.nameless, hours: sessions.filter((row) => THERE.includes(data.marks[`${row.id} ${who.id}`]?.state ?? '')).reduce((sum, row) => sum + row.hours, 0), marks: sessions.map((row) => data.marks[`${row.id} ${who.id}`] ?? null) }];
    })
    .sort((a, b) => order.compare(fullName(a), fullName(b)));
  const notes = Object.entries(data.reasons).flatMap(([key, reason]): t.MarkNote[] => {
    const [session = '', trainee = ''] = key.split(' ');
    const stands = sessions.some((one) => one.id === session) && data.marks[key]?.state === 'excused';
    return stands ? [{ trainee, session, seconds: null, reason }] : [];
  });
  return structuredClone({ event, sessions, rows, notes });
}
