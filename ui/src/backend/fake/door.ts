/** The door of an invented event: the same answers by plainer rules. */
import { fullName } from '../../words/words.svelte';
import type { DoorCommands } from '../doors';
import type * as t from '../types';
import { sessionsOf } from './events';
import { found, meets, refuse, type Store } from './store';

const THERE = ['present', 'late'];
const BLANK: t.DoorAnswer = { state: 'blank', text: '', person: null, at: '', desk: '', stop: null, candidates: [], is_sure: false, fits: 0, came: 0, of: 0 };

export function door(store: Store): DoorCommands {
  let event = '';
  let session = '';
  const enrolled = () => store.data.enrolments.filter((one) => one.event === event && !one.trashed && !['refused', 'cancelled'].includes(one.status));
  const markOf = (trainee: t.Id) => store.data.marks[`${session} ${trainee}`];
  const isIn = (trainee: t.Id) => THERE.includes(markOf(trainee)?.state ?? '');

  function person(who: t.Trainee): t.DoorPerson {
    const own = enrolled().find((one) => one.trainee === who.id);
    const named = (kind: string, code: string) => store.data.reference.find((one) => one.kind === kind && one.code === code)?.name.kk ?? '';
    return {
      trainee: who.id, name: fullName(who), role: own ? named('role', own.role) : '', district: named('district', who.district), school: who.school,
      group: '', room: '', status: own?.status ?? 'registered', listed: !!own, is_in: isIn(who.id), has_note: !!own?.law_note,
    };
  }

  const counts = () => ({ came: enrolled().filter((one) => isIn(one.trainee)).length, of: enrolled().length });
  const people = () => store.data.trainees.filter((one) => enrolled().some((own) => own.trainee === one.id));

  function ask(text: string): t.DoorAnswer {
    const base = { ...BLANK, text, ...counts() };
    if (!text.trim()) return base;
    const fit = people().filter((one) => meets(text, fullName(one)));
    if (fit.length > 1) return { ...base, state: 'several', fits: fit.length, candidates: fit.slice(0, 7).map(person) };
    const [one] = fit;
    if (!one) {
      const others = store.data.trainees.filter((who) => meets(text, fullName(who)));
      return { ...base, state: 'none', candidates: others.slice(0, 7).map(person), is_sure: others.length === 1 };
    }
    if (isIn(one.id)) return { ...base, state: 'already', person: person(one), at: '2026-11-27T09:42', desk: 'Кабинет 2' };
    return { ...base, state: 'ready', person: person(one) };
  }

  function come(trainee: t.Id, text: string): t.DoorAnswer {
    const who = found(store.data.trainees.find((one) => one.id === trainee));
    if (isIn(trainee)) return { ...BLANK, text, state: 'already', person: person(who), at: '2026-11-27T09:42', desk: 'Кабинет 2', ...counts() };
    if (!enrolled().some((one) => one.trainee === trainee))
      store.data.enrolments.push({ id: store.id(), event, trainee, role: 'participant', status: 'registered', answers: {}, note: '', law_note: '', trashed: false });
    store.data.marks[`${session} ${trainee}`] = { state: 'present', minutes: 0 };
    return { ...BLANK, text, state: 'in', person: person(who), ...counts() };
  }

  const view = (): t.DoorView => ({
    event, session, title: found(store.data.events.find((one) => one.id === event)).title_kk,
    sessions: sessionsOf(store.data, event), desk: 'Кабинет 1',
    emergency: found(store.data.events.find((one) => one.id === event)).kind === 'emergency_action', ...counts(),
  });
  const shared = <T>(value: T): t.Change<T> => ({ value, changed: ['attendance', 'enrolment'], undo_label: null });
  let last = '';

  return {
    door_open: async (a) => {
      event = a.event;
      const all = sessionsOf(store.data, event);
      const first = a.session ?? all[0]?.id;
      if (!first) throw refuse('not_found');
      session = first;
      return view();
    },
    door_close: async () => null,
    door_turn: async (a) => ((session = a.session), view()),
    door_view: async () => view(),
    door_ask: async ({ text }) => ask(text),
    door_enter: async ({ text }) => {
      const answer = ask(text);
      if (answer.state !== 'ready' || !answer.person) return { value: answer, changed: [], undo_label: null };
      last = answer.person.trainee;
      return shared(come(last, text));
    },
    door_come: async ({ person: who, text }) => ((last = who), shared(come(who, text))),
    door_walk_in: async ({ person: new_one }) => {
      const alike = store.data.trainees.filter((one) => meets(new_one.name, fullName(one)));
      if (alike.length && !new_one.is_another) return shared({ answer: null, alike: alike.slice(0, 5).map(person) });
      if (new_one.is_child && !new_one.note.trim()) throw refuse('consent_needed', { why: 'child' });
      if (view().emergency && !new_one.is_of_age && !new_one.note.trim()) throw refuse('under_age', { why: 'unasked' });
      const [surname = '', given = '', ...rest] = new_one.name.split(' ');
      const id = store.id();
      store.data.trainees.push({ ...found(store.data.trainees[0]), id, surname, given, patronymic: rest.join(' '), school: new_one.school });
      last = id;
      return shared({ answer: come(id, new_one.name), alike: [] });
    },
    door_undo: async () => {
      if (!last) return { value: null, changed: [], undo_label: null };
      const gone = last;
      delete store.data.marks[`${session} ${gone}`];
      last = '';
      return shared({ session, people: [gone], name: fullName(found(store.data.trainees.find((one) => one.id === gone))) });
    },
    door_came: async () =>
      people().map((one) => ({ person: person(one), at: isIn(one.id) ? '2026-11-27T09:42' : '', desk: isIn(one.id) ? 'Кабинет 1' : '', sessions: isIn(one.id) ? 1 : 0 })),
    door_came_save: async ({ path }) => ({ path, bytes: 20_000 }),
    door_list_print: async () => ({ path: '/print/list-1.pdf', code: 'KMTR' }),
    door_rows_foresee: async ({ rows }) => {
      const numbers = rows.split(',').map((one) => Number(one.trim()));
      if (numbers.some((one) => !one || one > people().length)) throw refuse('bad_rows', { why: 'past', value: rows, last: people().length });
      return {
        list: 'KMTR',
        rows: numbers.map((row) => {
          const one = found(people()[row - 1]);
          return { row, trainee: one.id, name: fullName(one), is_in: isIn(one.id), stop: null, is_gone: false };
        }),
      };
    },
    door_rows_mark: async ({ rows }) => {
      const numbers = rows.split(',').map((one) => Number(one.trim()));
      for (const row of numbers) come(found(people()[row - 1]).id, '');
      return shared({ list: 'KMTR', marked: numbers.length, known: 0, stopped: [], gone: [] });
    },
    door_file_write: async ({ path }) => ({ path, words: 'айна бөрік қасық інжу', people: enrolled().length, until: '2026-11-29' }),
    door_file_open: async () => {
      event = store.data.events[0]?.id ?? '';
      session = sessionsOf(store.data, event)[0]?.id ?? '';
      return view();
    },
    door_file_give: async ({ path }) => ({ path, marks: 12, walk_ins: 1 }),
    door_file_give_late: async ({ out }) => ({ path: out, marks: 12, walk_ins: 1 }),
    door_file_propose: async () => ({ event, title: '', desk: 'Есік', marks: [], walk_ins: [] }),
    door_file_take: async () => shared({ marks: 0, people: 0, stopped: [] }),
  };
}
