/** The academy's own data and lists. */
import type { AcademyCommands } from '../backend';
import type * as t from '../types';
import { found, type Store } from './store';

export function academy(store: Store): AcademyCommands {
  const flag = (what: 'organisations' | 'signatories' | 'programmes', table: t.Table, ids: t.Id[], trashed: boolean) =>
    store.write(`did-${table}-${trashed ? 'trash' : 'restore'}`, { count: ids.length, name: '' }, [table], (data) => {
      for (const one of data[what]) if (ids.includes(one.id)) one.trashed = trashed;
      return null;
    });
  const shown = <T extends { trashed: boolean }>(rows: T[], trashed: boolean) => structuredClone(rows.filter((one) => one.trashed === trashed));
  return {
    academy_show: async () => structuredClone(store.data.academy),
    academy_correct: async ({ academy: next }) =>
      store.write('did-academy-correct', {}, ['academy'], (data) => (data.academy = structuredClone(next))),
    organisation_list: async ({ trashed }) => shown(store.data.organisations, trashed),
    organisation_add: async ({ draft }) =>
      store.write('did-organisation-add', { name: draft.kk.short || draft.kk.full }, ['organisation'], (data) => {
        const one: t.Organisation = { ...draft, id: store.id(), logo: '', trashed: false };
        data.organisations.push(one);
        return one;
      }),
    organisation_correct: async ({ id, draft }) =>
      store.write('did-organisation-correct', { name: draft.kk.short || draft.kk.full }, ['organisation'], (data) => Object.assign(found(data.organisations.find((one) => one.id === id)), draft)),
    organisation_trash: async ({ ids }) => flag('organisations', 'organisation', ids, true),
    organisation_restore: async ({ ids }) => flag('organisations', 'organisation', ids, false),
    organisation_logo: async ({ id, path }) =>
      store.write('did-organisation-logo', { name: '' }, ['organisation'], (data) => Object.assign(found(data.organisations.find((one) => one.id === id)), { logo: path ? 'logo' : '' })),
    signatory_list: async ({ trashed }) => shown(store.data.signatories, trashed),
    signatory_add: async ({ draft }) =>
      store.write('did-signatory-add', { name: draft.name.kk }, ['signatory'], (data) => {
        const one: t.Signatory = { ...draft, id: store.id(), trashed: false };
        data.signatories.push(one);
        return one;
      }),
    signatory_correct: async ({ id, draft }) =>
      store.write('did-signatory-correct', { name: draft.name.kk }, ['signatory'], (data) => Object.assign(found(data.signatories.find((one) => one.id === id)), draft)),
    signatory_trash: async ({ ids }) => flag('signatories', 'signatory', ids, true),
    signatory_restore: async ({ ids }) => flag('signatories', 'signatory', ids, false),
    programme_list: async ({ trashed }) =>
      shown(store.data.programmes, trashed).map((one) => ({ ...one, events: store.data.events.filter((event) => event.programme === one.id).length })),
    programme_add: async ({ draft }) =>
      store.write('did-programme-add', { name: draft.title.kk }, ['programme'], (data) => {
        const one: t.Programme = { ...draft, id: store.id(), events: 0, trashed: false };
        data.programmes.push(one);
        return one;
      }),
    programme_correct: async ({ id, draft }) =>
      store.write('did-programme-correct', { name: draft.title.kk }, ['programme'], (data) => Object.assign(found(data.programmes.find((one) => one.id === id)), draft)),
    programme_trash: async ({ ids }) => flag('programmes', 'programme', ids, true),
    programme_restore: async ({ ids }) => flag('programmes', 'programme', ids, false),
    reference_list: async () => structuredClone(store.data.reference),
    reference_add: async ({ draft }) =>
      store.write('did-reference-add', { name: draft.name.kk }, ['reference'], (data) => {
        const one: t.Reference = { ...draft, id: store.id(), shipped: false };
        data.reference.push(one);
        return one;
      }),
    reference_correct: async ({ id, draft }) =>
      store.write('did-reference-correct', { name: draft.name.kk }, ['reference'], (data) => Object.assign(found(data.reference.find((one) => one.id === id)), draft)),
    value_suggest: async ({ field, text, limit }) => {
      const values = store.data.trainees.map((who) => String(who[field as keyof t.Trainee] ?? '')).filter(Boolean);
      return [...new Set(values)].filter((one) => one.toLowerCase().includes(text.toLowerCase())).slice(0, limit);
    },
  };
}
