/** Two of the invented people may be one; who was joined stands in the other. */
import { fullName } from '../../words/words.svelte';
import type { TwiceCommands } from '../backend';
import type * as t from '../types';
import { traineeRow } from './people';
import { found, refuse, type Store } from './store';

const FIELDS = ['surname', 'given', 'patronymic', 'birth_date', 'phone', 'email', 'school', 'study_group', 'note'] as const;

const keyOf = (pair: t.Id[]) => [...pair].sort().join(' ');

/** The record that stands for a person took what was typed since it was joined. */
function kept({ data }: Store, pair: [t.Id, t.Id]): t.KeptWith[] {
  const shown = found(data.trainees.find((one) => pair.includes(one.id) && data.standing[one.id] === undefined));
  const others = data.trainees.filter((one) => pair.includes(one.id) && one.id !== shown.id);
  const instead = others.map((one) => ({ record: one.id, name: fullName(one), value: '' }));
  const values = Object.entries(data.more.typed).map(([field, value]): t.KeptValue => ({ field, own: null, value, before: '', instead }));
  return values.length ? [{ record: shown.id, name: fullName(shown), values, rows: [{ what: 'marks', count: 2 }] }] : [];
}

export function twice(store: Store): TwiceCommands {
  const who = (id: t.Id) => found(store.data.trainees.find((one) => one.id === id));
  const told = new Set<string>();
  const inOther = (id: t.Id) => store.data.standing[id] !== undefined;
  const undoneOf = (entry: t.HistoryEntry): t.ImportUndone => {
    const left = store.data.trainees.slice(0, 1).map((one) => ({ entity: one.id, table: 'trainee', name: fullName(one), why: ['certificate', 'enrolment'], values: [] }));
    return { gone: Math.max(0, entry.records - 1), enrolments: entry.records, marks: 0, clubs: 0, grants: 0, values: 2, values_left: 1, left };
  };
  const rows = (): t.DuplicateRow[] =>
    store.data.twins
      .filter((one) => !store.data.apart.includes(keyOf(one.pair)) && !one.pair.some(inOther))
      .map((one) => ({ ...one, names: [fullName(who(one.pair[0])), fullName(who(one.pair[1]))] }));
  const side = (id: t.Id): t.BesidePerson => ({ id, name: fullName(who(id)), records: 1, added_at: '2026-10-03T10:12:00+05:00', added_by: 'Айнұр Ж.' });
  return {
    duplicate_list: async () => ({ rows: rows(), total: rows().length }),
    duplicate_show: async ({ first, second, whole }) => {
      if (whole) told.add(keyOf([first, second]));
      const [a, b] = [who(first), who(second)];
      const shown = (person: t.Trainee) => (whole ? person : traineeRow(store, person));
      const fields = FIELDS.map((field): t.BesideField => {
        const values: [string, string] = [shown(a)[field], shown(b)[field]];
        return { field, own: null, values, differs: a[field] !== b[field] && !!a[field] && !!b[field], pick: b[field].length > a[field].length ? 1 : 0 };
      });
      const own = store.data.more.fields.filter((field) => !field.trashed).map((field): t.BesideField => {
        const of = (id: t.Id) => store.data.more.own[`${id} ${field.id}`] ?? '';
        const values: [string, string] = [of(first), of(second)];
        return { field: `own:${field.id}`, own: field, values, differs: !!values[0] && !!values[1] && values[0] !== values[1], pick: values[1] ? 1 : 0 };
      });
      const pair = store.data.twins.find((one) => keyOf(one.pair) === keyOf([first, second]));
      const [one, other] = [traineeRow(store, a), traineeRow(store, b)];
      return {
        people: [side(first), side(second)],
        fields: [...fields, ...own].filter((one) => one.values.some(Boolean)),
        hanging: [
          { what: 'events', counts: [one.events, other.events], together: Math.max(one.events, other.events) },
          { what: 'certificates', counts: [one.certificates, other.certificates], together: one.certificates + other.certificates },
        ],
        score: pair?.score ?? 0, strict: pair?.strict ?? false, reasons: pair?.reasons ?? [],
        joined: store.data.standing[second] === first || store.data.standing[first] === second,
        apart: store.data.apart.includes(keyOf([first, second])),
        whole,
      };
    },
    trainee_merge: async ({ first, second, picks }) =>
      store.write('did-trainee-merge', { name: fullName(who(first)) }, ['trainee', 'enrolment'], (data) => {
        if (first === second) throw refuse('bad_value', {}, 'trainee');
        const [shown, other] = [first, second].map((id) => found(data.trainees.find((one) => one.id === id)));
        if (!shown || !other) throw refuse('not_found');
        for (const [field, of] of Object.entries(picks)) if (of === second) Object.assign(shown, { [field]: other[field as keyof t.Trainee] });
        data.standing[second] = first;
        other.trashed = true;
        return shown;
      }),
    trainee_kept: async ({ first, second }) => kept(store, [first, second]),
    trainee_unmerge: async ({ first, second, give }) =>
      store.write('did-trainee-unmerge', {}, ['trainee', 'enrolment'], (data) => {
        const kept_with = kept(store, [first, second]).map((one) => ({ ...one, record: Object.values(give)[0] ?? one.record }));
        const apart = [first, second].map((id) => found(data.trainees.find((one) => one.id === id)));
        for (const one of apart) {
          if (data.standing[one.id]) one.trashed = false;
          delete data.standing[one.id];
        }
        for (const [field, to] of Object.entries(give))
          for (const one of apart) if (one.id === to) Object.assign(one, { [field]: data.more.typed[field] });
        return { people: [who(first), who(second)], kept_with };
      }),
    trainee_not_same: async ({ first, second }) =>
      store.write('did-trainee-not-same', {}, ['trainee'], (data) => {
        data.apart.push(keyOf([first, second]));
        return null;
      }),
    trainee_records: async ({ id }) => {
      const shown = store.data.standing[id] ?? id;
      const others = Object.entries(store.data.standing).filter(([, of]) => of === shown).map(([one]) => one);
      return [shown, ...others].map((one): t.TraineeRecord => ({
        ...side(one),
        shown: one === shown,
        fields: FIELDS.slice(3).map((field) => ({ field, own: null, value: traineeRow(store, who(one))[field] })).filter((field) => field.value),
      }));
    },
    import_undo_show: async ({ tx }) => undoneOf(found(store.data.history.find((one) => one.id === tx))),
    import_undo: async ({ tx }) => {
      const entry = found(store.data.history.find((one) => one.id === tx));
      return store.write('did-import-undo', { count: entry.records }, ['trainee', 'enrolment'], (data) => {
        const line = data.history.find((one) => one.id === tx);
        if (line) Object.assign(line, { undone: true, can_take_back: false });
        return undoneOf(entry);
      });
    },
  };
}
