/** Consents, keeping and forgetting people, the log of looks: as the window would hear of them. */
import { age } from '../../words/dates';
import { fullName } from '../../words/words.svelte';
import type { LawCommands } from '../backend';
import type * as t from '../types';
import { found, meets, page, refuse, type Store } from './store';

const TODAY = '2026-11-27';
const SCOPES: t.ConsentScope[] = ['data', 'photo', 'parent'];

function under(who: t.Trainee): number | null {
  const years = age(who.birth_date, TODAY);
  return years === null ? null : ([14, 18].find((limit) => years < limit) ?? null);
}

function ledger(store: Store, id: t.Id): t.TraineeConsents {
  const { data } = store;
  const who = found(data.trainees.find((one) => one.id === id));
  const consents = data.consents.filter((one) => one.trainee === id);
  const kept = data.kept[id] ?? { until: '', nameless: '' };
  const stands = (scope: t.ConsentScope) => consents.some((one) => one.scope === scope && one.state === 'stands');
  const why = (scope: t.ConsentScope) => consents.find((one) => one.scope === scope)?.state ?? 'never';
  const asked = SCOPES.filter((scope) => scope !== 'parent' || under(who) !== null);
  return {
    trainee: id,
    consents: structuredClone(consents),
    lacks: kept.nameless ? [] : asked.filter((scope) => !stands(scope)).map((scope) => ({ scope, why: why(scope) as t.ConsentWhy })),
    under: under(who),
    code: 'KTQWZ-ABHJM',
    keep_until: kept.until,
    is_past: kept.until !== '' && kept.until <= TODAY,
    anonymised_on: kept.nameless,
    is_erased: kept.erased ?? false,
  };
}

function missing(store: Store, query: t.MissingQuery): t.MissingRow[] {
  const { data } = store;
  return data.trainees
    .filter((who) => !who.trashed && meets(query.text, who.surname, who.given, who.patronymic))
    .filter((who) => !query.event || data.enrolments.some((one) => one.event === query.event && one.trainee === who.id && !one.trashed))
    .filter((who) => query.under === null || (age(who.birth_date, TODAY) ?? 99) < query.under)
    .map((who) => ({
      trainee: who.id, name: fullName(who), age: age(who.birth_date, TODAY), under: under(who), district: who.district,
      study_place: who.school || who.faculty || who.organisation, lacks: ledger(store, who.id).lacks,
    }))
    .filter((row) => row.lacks.some((one) => query.scope === null || one.scope === query.scope));
}

function past(store: Store): t.PastRow[] {
  const { data } = store;
  return data.trainees.flatMap((who) => {
    const kept = data.kept[who.id];
    if (!kept || kept.nameless || !kept.until || kept.until > TODAY) return [];
    return [{ trainee: who.id, name: fullName(who), keep_until: kept.until, district: who.district, last_on: '2023-04-12' }];
  });
}

const LOOKS: t.Disclosure[] = [
  { at: '2026-11-27T10:04:00+05:00', worker: 'Айнұр Ж.', what: 'phone', trainee: null, name: 'Сейітова Айнұр Маратқызы', rows: 1 },
  { at: '2026-11-26T16:40:00+05:00', worker: 'Айнұр Ж.', what: 'iin', trainee: null, name: 'Қожахметова-Сейдалина Айнұр-Фатима Мұхаммедғалиқызы', rows: 1 },
];
const LEFT: t.Disclosure[] = [
  { at: '2026-11-27T09:30:00+05:00', worker: 'Айнұр Ж.', what: 'enrolments', trainee: null, name: '', rows: 86 },
];

type Consents = Pick<LawCommands, 'consent_list' | 'consent_add' | 'consent_correct' | 'consent_withdraw' | 'consent_remove' | 'consent_missing' | 'consent_missing_ids' | 'consent_form'>;

function consents(store: Store): Consents {
  return {
    consent_list: async ({ trainee }) => ledger(store, trainee),
    consent_add: async ({ trainees, draft }) =>
      store.write('did-consent-add', { count: trainees.length }, ['trainee'], (data) => {
        for (const trainee of trainees)
          data.consents.unshift({
            ...draft, id: store.id(), trainee, state: 'stands', on_date: draft.on_date || TODAY, withdrawn_on: '',
            signer: draft.signer ?? (draft.scope === 'parent' ? 'parent' : null), event_title: { kk: '', ru: '', en: '' },
          });
        return trainees.length;
      }),
    consent_correct: async ({ id, changes }) =>
      store.write('did-consent-correct', {}, ['trainee'], (data) => (Object.assign(found(data.consents.find((one) => one.id === id)), changes), id)),
    consent_withdraw: async ({ trainee, scope, date }) =>
      store.write('did-consent-withdraw', {}, ['trainee'], (data) => {
        const standing = data.consents.filter((one) => one.trainee === trainee && one.scope === scope && one.state === 'stands');
        for (const one of standing) Object.assign(one, { state: 'withdrawn', withdrawn_on: date || TODAY });
        return standing.length;
      }),
    consent_remove: async ({ ids }) =>
      store.write('did-consent-remove', {}, ['trainee'], (data) => ((data.consents = data.consents.filter((one) => !ids.includes(one.id))), ids.length)),
    consent_missing: async ({ query }) => page(missing(store, query), query),
    consent_missing_ids: async ({ query }) => missing(store, query).map((one) => one.trainee),
    consent_form: async ({ path }) => ({ path, bytes: 90_000 }),
  };
}

export function law(store: Store): LawCommands {
  return {
    ...consents(store),
    trainee_keep_until: async ({ ids, until }) =>
      store.write('did-keep-until', {}, ['trainee'], (data) => {
        for (const id of ids) data.kept[id] = { nameless: '', ...data.kept[id], until };
        return ids.length;
      }),
    trainee_past: async (query) => page(past(store), query),
    trainee_anonymise: async ({ ids }) =>
      store.write('did-anonymise', { count: ids.length }, ['trainee'], (data) => {
        for (const who of data.trainees) {
          if (!ids.includes(who.id)) continue;
          Object.assign(who, { surname: `№ ${who.id.slice(-6)}`, given: '', patronymic: '', phone: '', email: '', iin: '', note: '' });
          data.kept[who.id] = { until: '', nameless: TODAY };
        }
        return ids.length;
      }),
    trainee_purge: async ({ id, name }) => {
      const who = found(store.data.trainees.find((one) => one.id === id));
      if (name.trim().toLowerCase() !== fullName(who).toLowerCase()) throw refuse('bad_value', {}, 'name');
      return store.write('did-purge', {}, ['trainee'], (data) => {
        const one = found(data.trainees.find((one) => one.id === id));
        Object.assign(one, { surname: `№ ${id.slice(-6)}`, given: '', patronymic: '', phone: '', email: '', iin: '' });
        data.kept[id] = { until: '', nameless: TODAY, erased: true };
        return { values: 24, papers: 1, lists: 0, copies: 3, remains: [{ kind: 'papers' as const, count: 1, detail: '' }, { kind: 'copies_elsewhere' as const, count: 0, detail: '' }] };
      });
    },
    trainee_dossier: async ({ path }) => ({ path, bytes: 24_000 }),
    disclosure_list: async ({ query }) => page(query.kind === 'views' ? LOOKS : LEFT, { ...query, limit: query.limit || 1000 }),
    disclosure_export: async ({ path }) => ({ path, bytes: 9_000 }),
  };
}
