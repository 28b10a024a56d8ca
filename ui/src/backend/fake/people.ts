/** People, as the window would hear of them. */
import { age } from '../../words/dates';
import { fullName } from '../../words/words.svelte';
import type { TraineeCommands } from '../backend';
import type * as t from '../types';
import { fieldsOf, keepMore, moreOf } from './person';
import { found, mask, meets, page, refuse, sorted, type Store } from './store';

const TODAY = '2026-11-27';

export function traineeRow(store: Store, who: t.Trainee): t.TraineeRow {
  const { data } = store;
  const enrolled = data.enrolments.filter((one) => one.trainee === who.id && !one.trashed);
  let hours = 0;
  let last = '';
  for (const one of enrolled)
    for (const session of data.sessions.filter((s) => s.event === one.event)) {
      const mark = data.marks[`${session.id} ${who.id}`];
      if (mark?.state !== 'present' && mark?.state !== 'late') continue;
      hours += session.hours;
      if (session.date > last) last = session.date;
    }
  return {
    ...who,
    phone: mask(who.phone, 2),
    phone_more: mask(who.phone_more, 2),
    iin: mask(who.iin, 1),
    events: enrolled.length,
    hours,
    certificates: data.certificates.filter((one) => one.trainee === who.id && one.state === 'valid').length,
    last_on: last,
    directions: [],
    own: ownOf(data, who.id),
  };
}

/** What the columns outside the trash hold of a person. */
function ownOf({ more }: Store['data'], id: t.Id): Record<string, string> {
  const held = more.fields.filter((field) => !field.trashed && more.own[`${id} ${field.id}`]);
  return Object.fromEntries(held.map((field) => [`own:${field.id}`, more.own[`${id} ${field.id}`] ?? '']));
}

/** A column that is not there is refused, as the core does. */
function holds(store: Store, row: t.TraineeRow, asked: t.OwnFilter): boolean {
  const field = store.data.more.fields.find((one) => one.id === asked.field && !one.trashed);
  if (!field) throw refuse('bad_value', { field: 'own', value: asked.field });
  const value = row.own[`own:${field.id}`] ?? '';
  const size = (text: string) => (field.holds === 'number' ? Number(text.replace(',', '.')) : text);
  return (
    (asked.state === null || (asked.state === 'filled') === !!value) &&
    among(asked.any, value) &&
    value.toLowerCase().includes(asked.text.toLowerCase()) &&
    (!asked.from || (!!value && size(value) >= size(asked.from))) &&
    (!asked.to || (!!value && size(value) <= size(asked.to)))
  );
}

function key(row: t.TraineeRow, by: string): string | number {
  if (by === 'name') return `${row.surname} ${row.given} ${row.patronymic}`;
  if (by.startsWith('own:')) return row.own[by] ?? '';
  const value = row[by as keyof t.TraineeRow];
  return typeof value === 'number' ? value : String(value ?? '');
}

const among = (wanted: string[], value: string) => !wanted.length || wanted.includes(value);

function met(store: Store, query: t.TraineeQuery): t.TraineeRow[] {
  const { data } = store;
  const fits = (who: t.Trainee) => {
    const years = age(who.birth_date, TODAY);
    return (
      who.trashed === query.trashed &&
      (!query.text || meets(query.text, who.surname, who.given, who.patronymic, who.phone.slice(1), who.school, who.organisation)) &&
      (!query.district.length || query.district.includes(who.district)) &&
      among(query.school, who.school) &&
      among(query.organisation, who.organisation) &&
      among(query.faculty, who.faculty) &&
      among(query.course, who.course) &&
      among(query.study_group, who.study_group) &&
      query.has.every((field) => who[field as keyof t.Trainee]) &&
      (!query.category.length || query.category.some((one) => who.categories.includes(one))) &&
      (query.sex === null || who.sex === query.sex) &&
      (query.age_from === null || (years !== null && years >= query.age_from)) &&
      (query.age_to === null || (years !== null && years <= query.age_to)) &&
      (!query.event || data.enrolments.some((one) => one.event === query.event && one.trainee === who.id)) &&
      (!query.club || data.memberships.some((one) => one.club === query.club && one.trainee === who.id)) &&
      query.missing.every((field) => !who[field as keyof t.Trainee])
    );
  };
  const rows = data.trainees.filter(fits).map((who) => traineeRow(store, who));
  return sorted(rows.filter((row) => query.own.every((asked) => holds(store, row, asked))), query.sort, key);
}

function differences(before: t.Trainee, changes: t.TraineeChanges): t.FieldChange[] {
  return Object.entries(changes)
    .filter(([field, value]) => String(before[field as keyof t.Trainee] ?? '') !== String(value ?? ''))
    .map(([field, value]) => ({
      op: `${before.id}-${field}-${Math.random()}`, entity: before.id, table: 'trainee', name: fullName(before), field,
      before: String(before[field as keyof t.Trainee] ?? ''), after: String(value ?? ''), current: true,
    }));
}

export function people(store: Store): TraineeCommands {
  const one = (id: t.Id) => found(store.data.trainees.find((who) => who.id === id));
  return {
    trainee_list: async ({ query }) => page(met(store, query), query),
    trainee_ids: async ({ query }) => met(store, query).map((who) => who.id),
    trainee_find: async ({ text, limit }) =>
      store.data.trainees
        .filter((who) => !who.trashed && meets(text, who.surname, who.given, who.patronymic, who.phone.slice(1)))
        .slice(0, limit)
        .map((who) => ({ ...traineeRow(store, who), match: 'prefix' as const, read_as: '', through: null })),
    trainee_show: async ({ id }) => card(store, one(id)),
    trainee_reveal: async ({ id, field }) => one(id)[field],
    trainee_check: async ({ id, draft }) => ({
      warnings: draft.iin && draft.iin.length !== 12 && !draft.iin.includes('•') ? [{ field: 'iin', code: 'iin_length', args: {} }] : [],
      alike: store.data.trainees
        .filter((who) => who.id !== id && !who.trashed && who.surname === draft.surname && who.given === draft.given && draft.surname !== '')
        .slice(0, 3)
        .map((who) => ({ ...traineeRow(store, who), score: 60, strict: false, reasons: ['same_name' as const] })),
    }),
    trainee_add: async ({ draft }) => {
      if (!draft.surname && !draft.given) throw refuse('name_missing', {}, 'surname');
      return store.write('did-trainee-add', { name: `${draft.surname} ${draft.given}`.trim() }, ['trainee'], (data) => {
        const { own = {}, ...fields } = draft;
        const who: t.Trainee = { ...fields, id: store.id(), trashed: false };
        keepMore(data, who, { own });
        data.trainees.unshift(who);
        return who;
      });
    },
    trainee_correct: async ({ id, changes }) =>
      store.write('did-trainee-correct', { name: fullName(one(id)) }, ['trainee'], (data) => {
        const who = found(data.trainees.find((person) => person.id === id));
        keepMore(data, who, changes);
        return Object.assign(who, fieldsOf(changes));
      }, differences(one(id), changes)),
    trainee_change_many: async ({ ids, changes }) => {
      const done = foreseen(store, ids);
      return store.write('did-trainee-correct-many', { count: done.changed }, ['trainee'], (data) => {
        for (const who of data.trainees) if (ids.includes(who.id) && !who.trashed) change(data, who, changes);
        return done;
      });
    },
    trainee_foresee_many: async ({ ids }) => foreseen(store, ids),
    trainee_values: async ({ query, field }) => {
      const own = query.own.filter((one) => `own:${one.field}` !== field);
      return counted(met(store, { ...query, own, [field]: [] }).map((row) => (field.startsWith('own:') ? row.own[field] : row[field as keyof t.TraineeRow])));
    },
    trainee_trash: async ({ ids }) => flag(store, ids, true),
    trainee_restore: async ({ ids }) => flag(store, ids, false),
    trainee_export: async ({ path }) => ({ path, bytes: 48_000 }),
    sheet_save: async ({ path }) => ({ path, bytes: 12_000 }),
    trainee_text: async ({ query, ids }) =>
      met(store, query).filter((who) => !ids.length || ids.includes(who.id)).map((who, i) => `${i + 1}. ${fullName(who)}\n`).join(''),
  };
}

/** Whoever lies in the trash takes no change. */
function foreseen(store: Store, ids: t.Id[]): t.ManyDone {
  const trashed = store.data.trainees.filter((who) => ids.includes(who.id) && who.trashed);
  const failed = trashed.map((who) => ({ id: who.id, name: fullName(who), reason: { key: 'refused-in-trash', args: {} } }));
  return { changed: ids.length - failed.length, same: 0, failed };
}

function change(data: Store['data'], who: t.Trainee, wanted: t.ManyChanges): void {
  keepMore(data, who, { own: wanted.fields.own ?? {} });
  Object.assign(who, fieldsOf(wanted.fields));
  if (wanted.append_note) who.note = [who.note, wanted.append_note].filter(Boolean).join('\n');
  const kept = who.categories.filter((code) => !wanted.drop_categories.includes(code));
  who.categories = [...new Set([...kept, ...wanted.add_categories])];
}

function counted(values: unknown[]): t.ValueCount[] {
  const counts: Record<string, number> = {};
  for (const value of values.flat()) if (value) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
  return Object.entries(counts).map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

function flag(store: Store, ids: t.Id[], trashed: boolean): Promise<t.Change<number>> {
  const first = store.data.trainees.find((who) => who.id === ids[0]);
  const key = `did-trainee-${trashed ? 'trash' : 'restore'}`;
  return store.write(key, { count: ids.length, name: first ? fullName(first) : '' }, ['trainee'], (data) => {
    for (const who of data.trainees) if (ids.includes(who.id)) who.trashed = trashed;
    return ids.length;
  });
}

function card(store: Store, who: t.Trainee): t.TraineeCard {
  const { data } = store;
  const events = data.enrolments
    .filter((one) => one.trainee === who.id && !one.trashed)
    .flatMap((one): t.TraineeEvent[] => {
      const event = data.events.find((row) => row.id === one.event);
      if (!event) return [];
      const sessions = data.sessions.filter((row) => row.event === event.id && !row.trashed);
      const there = sessions.filter((row) => ['present', 'late'].includes(data.marks[`${row.id} ${who.id}`]?.state ?? ''));
      return [{
        enrolment: one.id, event: event.id, title_kk: event.title_kk, title_ru: event.title_ru, title_en: event.title_en, period: event.period,
        role: one.role, status: one.status, attended: there.length, sessions: sessions.length, hours: there.reduce((sum, row) => sum + row.hours, 0),
      }];
    });
  return {
    trainee: traineeRow(store, who),
    events,
    clubs: data.memberships.filter((one) => one.trainee === who.id && !one.trashed).flatMap((one): t.TraineeClub[] => {
      const club = data.clubs.find((row) => row.id === one.club);
      return club ? [{ membership: one.id, club: club.id, name_kk: club.name_kk, name_ru: club.name_ru, name_en: club.name_en, role: one.role, from: one.from, to: one.to }] : [];
    }),
    papers: data.certificates.filter((one) => one.trainee === who.id).map((one) => ({ certificate: one.id, serial: one.serial, kind: one.kind, event_title: one.event_title, issued_on: one.issued_on, state: one.state === 'void' ? 'void' : 'valid' })),
    added_at: '2026-10-03T10:12:00+05:00',
    added_by: 'Айнұр Ж.',
    ...moreOf(store, who, events),
  };
}

