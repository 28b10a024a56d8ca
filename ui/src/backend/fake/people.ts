/** People, as the window would hear of them. */
import { age } from '../../words/dates';
import { fullName } from '../../words/words.svelte';
import type { TraineeCommands } from '../backend';
import type * as t from '../types';
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
    iin: mask(who.iin, 1),
    events: enrolled.length,
    hours,
    certificates: data.certificates.filter((one) => one.trainee === who.id && one.state === 'valid').length,
    last_on: last,
  };
}

function key(row: t.TraineeRow, by: string): string | number {
  if (by === 'name') return `${row.surname} ${row.given} ${row.patronymic}`;
  const value = row[by as keyof t.TraineeRow];
  return typeof value === 'number' ? value : String(value ?? '');
}

function met(store: Store, query: t.TraineeQuery): t.TraineeRow[] {
  const { data } = store;
  const fits = (who: t.Trainee) => {
    const years = age(who.birth_date, TODAY);
    return (
      who.trashed === query.trashed &&
      (!query.text || meets(query.text, who.surname, who.given, who.patronymic, who.phone.slice(1), who.school, who.organisation)) &&
      (!query.district.length || query.district.includes(who.district)) &&
      (!query.category.length || query.category.some((one) => who.categories.includes(one))) &&
      (query.sex === null || who.sex === query.sex) &&
      (query.age_from === null || (years !== null && years >= query.age_from)) &&
      (query.age_to === null || (years !== null && years <= query.age_to)) &&
      (!query.event || data.enrolments.some((one) => one.event === query.event && one.trainee === who.id)) &&
      (!query.club || data.memberships.some((one) => one.club === query.club && one.trainee === who.id)) &&
      query.missing.every((field) => !who[field as keyof t.Trainee])
    );
  };
  return sorted(data.trainees.filter(fits).map((who) => traineeRow(store, who)), query.sort, key);
}

function differences(before: t.Trainee, changes: Partial<t.TraineeDraft>): t.FieldChange[] {
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
        .map((who) => traineeRow(store, who)),
    }),
    trainee_add: async ({ draft }) => {
      if (!draft.surname && !draft.given) throw refuse('name_missing', {}, 'surname');
      return store.write('did-trainee-add', { name: `${draft.surname} ${draft.given}`.trim() }, ['trainee'], (data) => {
        const who: t.Trainee = { ...draft, id: store.id(), trashed: false };
        data.trainees.unshift(who);
        return who;
      });
    },
    trainee_correct: async ({ id, changes }) =>
      store.write('did-trainee-correct', { name: fullName(one(id)) }, ['trainee'], (data) => {
        const who = found(data.trainees.find((person) => person.id === id));
        return Object.assign(who, changes);
      }, differences(one(id), changes)),
    trainee_correct_many: async ({ ids, changes }) =>
      store.write('did-trainee-correct-many', { count: ids.length }, ['trainee'], (data) => {
        for (const who of data.trainees) if (ids.includes(who.id)) Object.assign(who, changes);
        return ids.length;
      }),
    trainee_trash: async ({ ids }) => flag(store, ids, true),
    trainee_restore: async ({ ids }) => flag(store, ids, false),
    trainee_dative: async () => store.write('did-trainee-correct-many', { count: 1 }, ['trainee'], () => null),
    trainee_export: async ({ path }) => ({ path, bytes: 48_000 }),
  };
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
    papers: data.certificates.filter((one) => one.trainee === who.id).map((one) => ({ certificate: one.id, serial: one.serial, kind: one.kind, event_title: one.event_title, issued_on: one.issued_on, state: one.state })),
    added_at: '2026-10-03T10:12:00+05:00',
    added_by: 'Айнұр Ж.',
    dative: '',
    dative_confidence: 'high',
  };
}

