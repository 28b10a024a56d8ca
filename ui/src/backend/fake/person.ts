/** What stands on a person's page beside the fields, in the invented register. */
import { fullName } from '../../words/words.svelte';
import type { PersonCommands } from '../backend';
import type * as t from '../types';
import { found, refuse, type Data, type Store } from './store';

const NAMES = ['russian_name', 'dative', 'genitive', 'russian_dative', 'other_names'] as const;

/** Keeps what a correction says beside the fields of a person. */
export function keepMore(data: Data, who: t.Trainee, changes: t.TraineeChanges): void {
  const names = (data.more.names[who.id] ??= {});
  for (const name of NAMES) if (changes[name] !== undefined) names[name] = changes[name];
  if (changes.keep_former && changes.surname !== undefined && changes.surname !== who.surname)
    names.other_names = [names.other_names, who.surname].filter(Boolean).join('\n');
  if (changes.study_since !== undefined) data.more.since[who.id] = changes.study_since;
  for (const [field, value] of Object.entries(changes.own ?? {})) {
    const holds = data.more.fields.find((one) => one.id === field)?.holds;
    if (holds === 'number' && value && !/^-?\d+([.,]\d+)?$/.test(value)) throw refuse('bad_value', { field, value });
    data.more.own[`${who.id} ${field}`] = value;
  }
}

/** The fields alone. */
export function fieldsOf(changes: t.TraineeChanges): Partial<t.Trainee> {
  const apart: string[] = [...NAMES, 'keep_former', 'study_since', 'own'];
  return Object.fromEntries(Object.entries(changes).filter(([name]) => !apart.includes(name)));
}

const form = (own: string | undefined, rule: string, confidence: t.FormConfidence): t.NameForm =>
  own ? { text: own, confidence: 'own' } : { text: rule, confidence };

function namesOf(data: Data, who: t.Trainee): t.TraineeNames {
  const kept = data.more.names[who.id] ?? {};
  const name = fullName(who);
  return {
    russian: form(kept.russian_name, name, 'medium'),
    latin: form(who.latin_name, `${who.given} ${who.surname}`.trim(), 'medium'),
    dative: form(kept.dative, `${name}ға`, 'high'),
    genitive: form(kept.genitive, `${name}ның`, 'high'),
    russian_dative: form(kept.russian_dative, name, 'low'),
    others: (kept.other_names ?? '').split('\n').filter(Boolean),
  };
}

type More = Omit<t.TraineeCard, 'trainee' | 'events' | 'clubs' | 'papers' | 'added_at' | 'added_by'>;

export function moreOf({ data }: Store, who: t.Trainee, events: t.TraineeEvent[]): More {
  const sum = (read: (one: t.TraineeEvent) => number) => events.reduce((all, one) => all + read(one), 0);
  return {
    names: namesOf(data, who),
    photo: data.more.photos[who.id] ?? '',
    photo_consent: false,
    anonymised_on: data.kept[who.id]?.nameless ?? '',
    study_since: data.more.since[who.id] ?? '',
    studies: data.more.studies.filter((one) => one.trainee === who.id && !one.trashed),
    own: data.more.fields.filter((one) => !one.trashed).map((field) => ({ field, value: data.more.own[`${who.id} ${field.id}`] ?? '' })),
    presence: { attended: sum((one) => one.attended), counted: sum((one) => one.sessions) },
  };
}

const PLACE = ['school', 'organisation', 'faculty', 'course', 'study_group'] as const;

export function person(store: Store): PersonCommands {
  const one = (id: t.Id) => found(store.data.trainees.find((who) => who.id === id));
  const put = <T>(label: string, work: (data: Data) => T, name = '') => store.write(label, name ? { name } : {}, ['trainee'], work);
  const study = (data: Data, id: t.Id) => found(data.more.studies.find((row) => row.id === id));
  const field = (data: Data, id: t.Id) => found(data.more.fields.find((row) => row.id === id));
  const shelve = (data: Data, ids: t.Id[], trashed: boolean) => {
    for (const id of ids) study(data, id).trashed = trashed;
    return ids.length;
  };
  const hide = (data: Data, id: t.Id, trashed: boolean) => {
    field(data, id).trashed = trashed;
    return null;
  };
  return {
    trainee_names: async ({ id, changes }) =>
      put('did-trainee-names', (data) => {
        const who = found(data.trainees.find((row) => row.id === id));
        keepMore(data, who, changes);
        return Object.assign(who, fieldsOf(changes));
      }, fullName(one(id))),
    trainee_photo: async ({ id, bytes }) =>
      put(bytes ? 'did-trainee-photo' : 'did-trainee-photo-removed', (data) => (data.more.photos[id] = bytes ? `photo-${bytes.length}` : '')),
    trainee_sessions: async ({ id }) => sessions(store.data, id),
    trainee_timeline: async ({ id }) => timeline(store.data, one(id)),
    trainee_move: async ({ id, draft }) => put('did-trainee-move', (data) => move(data, found(data.trainees.find((row) => row.id === id)), draft, store.id())),
    study_add: async ({ trainee, draft }) =>
      put('did-study-add', (data) => {
        const row: t.Study = { ...draft, id: store.id(), trainee, trashed: false };
        data.more.studies.push(row);
        return row;
      }),
    study_correct: async ({ id, changes }) => put('did-study-correct', (data) => Object.assign(study(data, id), changes)),
    study_trash: async ({ ids }) => put('did-study-trash', (data) => shelve(data, ids, true)),
    study_restore: async ({ ids }) => put('did-study-restore', (data) => shelve(data, ids, false)),
    own_field_list: async ({ trashed }) => structuredClone(store.data.more.fields.filter((row) => row.trashed === trashed)),
    own_field_add: async ({ draft }) =>
      put('did-own-field-add', (data) => {
        const row: t.OwnField = { ...draft, id: store.id(), position: data.more.fields.length, people: 0, trashed: false };
        data.more.fields.push(row);
        return row;
      }, draft.title.kk),
    own_field_correct: async ({ id, draft }) => put('did-own-field-correct', (data) => Object.assign(field(data, id), draft), draft.title.kk),
    own_field_move: async ({ id, position }) =>
      put('did-own-field-place', (data) => {
        const row = field(data, id);
        data.more.fields = data.more.fields.filter((other) => other.id !== id);
        data.more.fields.splice(position, 0, row);
        return null;
      }),
    own_field_trash: async ({ id }) => put('did-own-field-trash', (data) => hide(data, id, true)),
    own_field_restore: async ({ id }) => put('did-own-field-restore', (data) => hide(data, id, false)),
  };
}

function move({ more }: Data, who: t.Trainee, to: t.StudyDraft, fresh: t.Id): t.Study[] {
  const left: t.StudyDraft = { school: '', organisation: '', faculty: '', course: '', study_group: '', since: more.since[who.id] ?? '', until: to.since };
  for (const name of PLACE) {
    left[name] = who[name];
    who[name] = to[name];
  }
  more.studies.unshift({ ...left, id: fresh, trainee: who.id, trashed: false });
  more.since[who.id] = to.since;
  return more.studies.filter((row) => row.trainee === who.id);
}

function sessions(data: Data, id: t.Id): t.TraineeSession[] {
  const events = data.enrolments.filter((row) => row.trainee === id && !row.trashed).map((row) => row.event);
  const rows = data.sessions.filter((row) => events.includes(row.event) && !row.trashed).map((row): t.TraineeSession => {
    const event = data.events.find((other) => other.id === row.event);
    const mark = data.marks[`${row.id} ${id}`];
    return {
      session: row.id, event: row.event, event_kk: event?.title_kk ?? '', event_ru: event?.title_ru ?? '', event_en: event?.title_en ?? '',
      title: row.title, date: row.date, hours: row.hours, mark: mark?.state ?? '', minutes: mark?.minutes ?? null, counts: mark !== undefined && mark.state !== 'excused',
    };
  });
  return rows.sort((a, b) => b.date.localeCompare(a.date));
}

function timeline(data: Data, who: t.Trainee): t.TimelineEntry[] {
  const line = (date: string, what: string, args: t.TimelineEntry['args'], table: string, entity: t.Id): t.TimelineEntry => ({
    date, what, code: `timeline-${what.replaceAll('_', '-')}`, args, table, entity,
  });
  const told = [line('2026-10-03', 'added', { who: 'Айнұр Ж.' }, 'trainee', who.id)];
  for (const row of data.memberships.filter((one) => one.trainee === who.id && !one.trashed)) {
    const club = data.clubs.find((one) => one.id === row.club);
    told.push(line(row.from, 'club_joined', { club: club?.name_kk ?? '', role: row.role }, 'club', row.club));
  }
  for (const row of data.certificates.filter((one) => one.trainee === who.id))
    told.push(line(row.issued_on, 'paper', { kind: row.kind, serial: row.serial, event: row.event_title }, 'certificate', row.id));
  return told.sort((a, b) => a.date.localeCompare(b.date));
}
