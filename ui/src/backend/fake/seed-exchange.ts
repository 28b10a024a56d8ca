/** The laptops of the invented academy, a file of one of them, and what two of them wrote of one thing. */
import type * as t from '../types';
import type { Data } from './store';

const id = (n: number) => `01960000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const laptop = (n: number, name: string, code: string, more: Partial<t.LaptopKnown> = {}): t.LaptopKnown => ({
  id: id(n), name, code, role: 'member', is_this: false, is_withdrawn: false, withdrawn_on: '', heard_at: '', days_behind: null, lacks: 0, unsent: more.lacks ?? 0, copies: '', sent_at: '', held: 0, held_changes: 0, held_from: '', held_to: '', refused_changes: 0, ...more,
});

const WORDS = ['айна', 'терек', 'көпір', 'бұлақ', 'қалам', 'жұлдыз', 'орман', 'інжу'];

export const request = (name: string, worker: string, brings = false): t.LaptopRequest => ({
  laptop: id(9), name, worker, brings, people: brings ? 213 : 0, events: brings ? 11 : 0, clubs: brings ? 4 : 0, certificates: brings ? 37 : 0,
  words: WORDS.map((text, i) => ({ number: (i * 37 + 4) % 256, text })),
});

const FIRST = laptop(1, 'Кабинет 1', '7K', { role: 'keeper', is_this: true });

export function seedExchange(): Pick<Data, 'exchange' | 'asked'> {
  return {
    asked: null,
    exchange: {
      is_pending: false, is_keeper: true, is_withdrawn: false, owes_sheet: false,
      laptops: [
        FIRST,
        laptop(2, 'Кабинет 2', 'B3M', { heard_at: '2026-11-24T17:20:00+05:00', days_behind: 3, lacks: 142, sent_at: '2026-11-22T09:10:00+05:00' }),
        laptop(4, 'Үйдегі ноутбук', 'Q5T', { lacks: 1204 }),
        laptop(3, 'Ескі ноутбук', 'K7A', { is_withdrawn: true, withdrawn_on: '2026-10-31', heard_at: '2026-10-30T12:00:00+05:00', days_behind: 28, held: 2, held_changes: 37, held_from: '2026-11-02', held_to: '2026-11-19' }),
      ],
      digest: { digest: '5f0c', phrase: 'айна терек көпір бұлақ' },
      conflicts: 0, waiting: 0, held: 2, folder: '',
      files: [
        { id: 2, at: '2026-11-24T17:31:00+05:00', deed: 'read', laptop: id(2), name: 'Кабинет 2', counts: [{ kind: 'added', table: 'trainee', count: 9 }, { kind: 'added', table: 'attendance', count: 22 }], undone: false, can_undo: true },
        { id: 1, at: '2026-11-22T09:10:00+05:00', deed: 'write', laptop: null, name: '', counts: [], undone: false, can_undo: false },
      ],
    },
  };
}

/** An academy of one laptop. */
export function alone(): Partial<Data> {
  const { exchange } = seedExchange();
  return { conflicts: [], exchange: { ...exchange, laptops: [FIRST], files: [], held: 0 } };
}

/** A laptop that waits to be let in. */
export function waiting(): Partial<Data> {
  const { exchange } = seedExchange();
  return { conflicts: [], asked: request('Кабинет 5', 'Дина С.'), exchange: { ...exchange, is_pending: true, is_keeper: false, laptops: [], files: [], held: 0 } };
}

const version = (value: string, worker: string, on: string, at: string, is_shown = false): t.ConflictVersion => ({
  version: `${on}${at}${value}`, value, worker, laptop: on, milliseconds: Date.parse(at), brought_back: null, is_shown,
});

export function seedConflicts(data: Pick<Data, 'trainees' | 'events'>): t.Conflict[] {
  const [one, other] = [data.trainees[4], data.trainees[11]];
  const event = data.events[0];
  if (!one || !other || !event) return [];
  const name = (who: t.Trainee) => [who.surname, who.given, who.patronymic].filter(Boolean).join(' ');
  const base = { entry: null, event: null, event_name: '', typing: 'line' as t.Typing, list: '', words: [] as { value: string; label: string }[] };
  const marks = ['present', 'late', 'excused', 'absent'].map((value) => ({ value, label: '' }));
  return [
    { ...base, id: 'c1', table: 'trainee', record: one.id, name: name(one), person: one.id, field: 'phone', typing: 'phone', versions: [version('+77012345678', 'Дина С.', 'Кабинет 2', '2026-11-24T16:05:00+05:00', true), version('+77012345687', 'Айнұр Ж.', 'Кабинет 1', '2026-11-23T10:40:00+05:00')] },
    { ...base, id: 'c2', table: 'trainee', record: one.id, name: name(one), person: one.id, field: 'study_group', versions: [version('ТР-202', 'Айнұр Ж.', 'Кабинет 1', '2026-11-24T09:15:00+05:00', true), version('ТР-201', 'Дина С.', 'Кабинет 2', '2026-11-23T18:02:00+05:00')] },
    { ...base, id: 'c3', table: 'attendance', record: id(77), name: name(other), person: other.id, event: event.id, event_name: event.title_kk, field: 'mark', typing: 'word', words: marks, versions: [version('present', 'Дина С.', 'Кабинет 2', '2026-11-24T11:00:00+05:00', true), version('absent', 'Айнұр Ж.', 'Кабинет 1', '2026-11-24T10:58:00+05:00')] },
    { ...base, id: 'c4', table: 'event', record: event.id, name: event.title_kk, person: null, event: event.id, event_name: event.title_kk, field: 'place', versions: [version('Оқушылар сарайы', 'Айнұр Ж.', 'Кабинет 1', '2026-11-24T15:00:00+05:00', true), version('Студенттер сарайы, 2-қабат', 'Дина С.', 'Кабинет 2', '2026-11-22T15:00:00+05:00')] },
  ];
}

/** What a file of «Кабинет 2» would change. */
export function plan(data: Pick<Data, 'trainees' | 'events' | 'exchange'>, more: Partial<t.Plan> = {}): t.Plan {
  const event = data.events[0];
  const from = data.exchange.laptops[1]?.name ?? '';
  const by = { worker: 'Дина С.', laptop: from, at: '2026-11-27T12:10:00+05:00', brought_back_by: '' };
  const people = data.trainees.slice(20, 34);
  const name = (who: t.Trainee) => [who.surname, who.given].join(' ');
  const blank = { detail: '', day: '', mark: '', part_of: [], is_fixed: false, event: null, field: '', before: '', after: '', beside: '', ...by };
  const rows: t.PlanRow[] = [
    ...people.map((who, i): t.PlanRow => ({ ...blank, row: `a${i}`, kind: 'added', table: 'trainee', record: who.id, name: name(who), day: who.birth_date, detail: who.school })),
    ...people.slice(0, 8).map((who, i): t.PlanRow => ({ ...blank, row: `m${i}`, kind: 'added', table: 'attendance', record: id(200 + i), name: name(who), mark: 'present', day: '2026-11-25', detail: i % 2 ? '' : 'Кіріспе', part_of: [who.id], event: event?.id ?? null })),
    { ...blank, row: 'p1', kind: 'two_versions', table: 'trainee', record: people[0]?.id ?? '', name: people[0] ? name(people[0]) : '', field: 'study_group', before: 'ТР-101', after: 'ТР-101', beside: 'ТР-103' },
    { ...blank, row: 'p2', kind: 'changed', table: 'event', record: event?.id ?? '', name: event?.title_kk ?? '', event: event?.id ?? null, field: 'place', before: 'Оқушылар сарайы', after: 'Студенттер сарайы' },
    { ...blank, row: 'p3', kind: 'changed', table: 'trainee', record: people[1]?.id ?? '', name: people[1] ? name(people[1]) : '', field: 'birth_date', before: '', after: '2004-03-12' },
  ];
  return {
    from, written_at: '2026-11-27T12:30:00+05:00', is_known: false, undone_at: '', joins: false,
    counts: [
      { kind: 'added', table: 'trainee', count: 14 }, { kind: 'added', table: 'attendance', count: 8 },
      { kind: 'changed', table: 'event', count: 1 }, { kind: 'changed', table: 'trainee', count: 1 }, { kind: 'two_versions', table: 'trainee', count: 1 },
    ],
    trashed_of_hundred: 0, asks_twice: false, waiting: 0, held: 0, untold: 0, laptops: [], withdrawn: [], main: '', becomes_main: false,
    groups: [{ event: event?.id ?? null, name: event?.title_kk ?? '', rows: 9 }, { event: null, name: '', rows: 16 }],
    rows, ...more,
  };
}

/** The same file after it was deleted here what is worked on there, the other way about, and the main laptop erased somebody. */
export function withErased(read: t.Plan): t.Plan {
  const people = read.rows.filter((row) => row.kind === 'added' && row.table === 'trainee');
  const kinds: t.DifferenceKind[] = ['erased', 'deleted_here', 'deleted_there'];
  const changed = new Map(people.map((row, i) => [row.row, kinds[i] ?? row.kind]));
  const rows = read.rows.filter((row) => !row.part_of.some((id) => people.slice(0, 3).some((one) => one.record === id)));
  const made = rows.map((row): t.PlanRow => ({ ...row, kind: changed.get(row.row) ?? row.kind, is_fixed: changed.get(row.row) === 'erased' }));
  const counts = kinds.map((kind): t.PlanCount => ({ kind, table: 'trainee', count: 1 }));
  return { ...read, rows: made, counts: [{ kind: 'added', table: 'trainee', count: people.length - 3 }, ...counts] };
}
