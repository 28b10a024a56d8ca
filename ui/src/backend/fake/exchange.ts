/** Files between laptops, and the laptops themselves: answers without a second laptop. */
import type { ExchangeCommands, LaptopCommands } from '../backend';
import type * as t from '../types';
import { codeSheet } from './register';
import { plan, request, withErased } from './seed-exchange';
import { found, refuse, type Store } from './store';

const KIT = ['7K3MQ', '9TDH4', 'XB2WV', 'NE8RC', 'JP5YM', '6ZAT1', 'GF7K3', 'MQ9TD', 'H4XB2', 'WVNE8', 'RCJP5'];

const heard = <T>(value: T, label: t.Message | null = null, changed: string[] = []): t.Change<T> => ({ value, changed: ['exchange', ...changed], undo_label: label });

/** The name of the file says what it is: `known`, `much` (goes to the trash), `bad`, `request`, `clone`, `undone` (received and undone before), `erased` (deletions against work, and somebody erased), `full` (the answer to a request). */
function planOf(store: Store, path: string): t.Plan {
  if (path.includes('bad')) throw refuse('damaged_file');
  if (path.includes('request')) throw refuse('not_a_data_file');
  if (path.includes('main')) return { ...plan(store.data), main: store.data.exchange.laptops[1]?.name ?? '', withdrawn: ['Кабинет 1'], held: 1, rows: [], groups: [], counts: [] };
  if (path.includes('erased')) return withErased(plan(store.data));
  if (path.includes('undone')) return { ...plan(store.data), is_known: true, undone_at: '2026-11-26T10:15:00+05:00' };
  if (path.includes('known')) return { ...plan(store.data), is_known: true, rows: [], groups: [], counts: [] };
  if (path.includes('much')) {
    const { rows, ...rest } = plan(store.data);
    const gone = rows.map((one): t.PlanRow => (one.table === 'trainee' && one.kind === 'added' ? { ...one, kind: 'trashed' } : one));
    return { ...rest, rows: gone, counts: [{ kind: 'trashed', table: 'trainee', count: 14 }], trashed_of_hundred: 9, asks_twice: true };
  }
  if (store.data.exchange.is_pending) return { ...plan(store.data), from: 'Кабинет 1', joins: true, rows: [], groups: [], counts: [{ kind: 'added', table: 'trainee', count: 517 }, { kind: 'added', table: 'event', count: 8 }] };
  return plan(store.data);
}

export function exchange(store: Store): ExchangeCommands {
  const state = () => ({ ...store.data.exchange, conflicts: store.data.conflicts.length });
  return {
    exchange_state: async () => structuredClone(state()),
    exchange_file_name: async () => 'Kabinet1-2026-11-27.tizim',
    exchange_write: async ({ file }) => {
      const { laptops } = store.data.exchange;
      const meant = laptops.filter((one) => !one.is_this && !one.is_withdrawn && (!file.laptop || one.id === file.laptop));
      const changes = Math.max(0, ...meant.map((one) => one.lacks));
      for (const one of meant) Object.assign(one, { sent_at: '2026-11-27T16:20:00+05:00', unsent: 0 });
      return { path: file.path, bytes: 48_200, changes, is_full: file.is_full, laptops: meant.map((one) => one.name) };
    },
    exchange_plan: async ({ path }) => planOf(store, path),
    exchange_read: async ({ path, except, again }) => {
      const read = planOf(store, path);
      const before = store.data.exchange;
      const entry: t.ExchangeEntry = { id: before.files.length + 1, at: '2026-11-27T16:20:00+05:00', deed: 'read', laptop: before.laptops[1]?.id ?? null, name: read.from, counts: read.counts, undone: false, can_undo: true };
      const is_again = again && !!read.undone_at;
      if (!read.is_known || is_again) before.files = [entry, ...before.files];
      before.is_pending = false;
      const left = read.rows.filter((row) => except.includes(row.row));
      const counts = read.counts.map((one) => ({ ...one, count: one.count - left.filter((row) => row.kind === one.kind && row.table === one.table).length }));
      const done = { plan: { ...read, counts }, kept: except.length, has_answer: !read.joins, is_cloned: path.includes('clone'), file: read.joins ? null : entry.id, is_again, left: [] };
      return heard(done, (read.is_known && !is_again) || read.joins ? null : { key: 'did-exchange-read', args: { name: read.from } }, ['trainee', 'event', 'attendance']);
    },
    exchange_undo: async ({ file }) => {
      const last = store.data.exchange.files.find((one) => one.id === file && one.can_undo);
      if (!last) throw refuse('nothing_to_undo');
      Object.assign(last, { undone: true, can_undo: false });
      return heard({ file, is_work: last.deed === 'accept', name: last.name, at: last.at, back: 24, left: [] }, { key: 'did-exchange-undo', args: { name: last.name, count: 24 } }, ['trainee']);
    },
    exchange_folder_watch: async ({ folder }) => {
      store.data.exchange.folder = folder ?? '';
      return structuredClone(state());
    },
    exchange_folder_look: async () => heard({ read: [], written: '', unfinished: 0, problems: [] }),
    conflict_list: async ({ of }) => structuredClone(store.data.conflicts.filter((one) => !of || [one.person, one.event, one.record].includes(of))),
    conflict_resolve: async ({ id, choice }) => {
      const one = store.data.conflicts.find((conflict) => conflict.id === id);
      if (one?.typing === 'phone' && 'value' in choice && choice.value.replace(/\D/g, '').length < 10) throw refuse('bad_value', { field: 'phone', value: choice.value });
      return store.write('did-conflict-resolve', {}, ['trainee', 'event', 'attendance'], (data) => {
        found(data.conflicts.find((one) => one.id === id));
        data.conflicts = data.conflicts.filter((one) => one.id !== id);
        return null;
      });
    },
  };
}

export function laptops(store: Store): LaptopCommands {
  const one = (id: t.Id) => found(store.data.exchange.laptops.find((laptop) => laptop.id === id));
  return {
    laptop_begin: async ({ draft }) => {
      store.data.exchange.is_pending = true;
      return codeSheet({ laptop_name: draft.name });
    },
    laptop_request: async ({ name, worker, brings }) => {
      store.data.exchange.is_pending = true;
      store.data.asked = request(name, worker, brings);
      return structuredClone(store.data.asked);
    },
    laptop_asked: async () => structuredClone(store.data.asked),
    laptop_request_withdraw: async () => {
      store.data.exchange.is_pending = false;
      store.data.asked = null;
      return null;
    },
    laptop_request_read: async ({ path }) => {
      if (!path.includes('request')) throw refuse('not_a_request');
      return request('Кабинет 5', 'Дина С.', path.includes('brings'));
    },
    laptop_approve: async ({ path }) => {
      const asked = request('Кабинет 5', 'Дина С.');
      store.data.exchange.laptops.push({ id: asked.laptop, name: asked.name, code: 'R2D', role: 'member', is_this: false, is_withdrawn: false, withdrawn_on: '', heard_at: '', days_behind: null, lacks: 0, unsent: 0, copies: '', sent_at: '2026-11-27T16:20:00+05:00', held: 0, held_changes: 0, held_from: '', held_to: '', refused_changes: 0 });
      return { request: asked, file: { path, bytes: 4_800_000, changes: 5120, is_full: true, laptops: [asked.name] } };
    },
    laptop_withdraw: async ({ id }) => {
      Object.assign(one(id), { is_withdrawn: true, withdrawn_on: '2026-11-27' });
      return null;
    },
    laptop_held_plan: async ({ id }) => ({ ...plan(store.data), from: one(id).name }),
    laptop_accept: async ({ id, except }) => {
      const [parts, read] = [one(id).held, { ...plan(store.data), from: one(id).name }];
      Object.assign(one(id), { held: 0, held_changes: 0, refused_changes: 0 });
      const file = store.data.exchange.files.length + 1;
      store.data.exchange.files.unshift({ id: file, at: '2026-11-27T16:20:00+05:00', deed: 'accept', laptop: id, name: read.from, counts: read.counts, undone: false, can_undo: true });
      return heard({ plan: read, parts, kept: except.length, file }, { key: 'did-held-accept', args: { name: read.from } }, ['trainee']);
    },
    laptop_copy_gone: async ({ id }) => {
      one(id).copies = 'gone';
      return null;
    },
    laptop_copy_back: async ({ id }) => {
      one(id).copies = 'two';
      return null;
    },
    laptop_refuse: async ({ id }) => {
      const parts = one(id).held;
      Object.assign(one(id), { held: 0, held_changes: 0, refused_changes: one(id).held_changes });
      return heard(parts);
    },
    laptop_kit: async () => codeSheet({ good_for: 'main_laptop', academy: store.data.academy.name.kk, laptop_name: 'Кабинет 1', laptop_code: '7K', number: 1, groups: KIT, file_name: 'Tizim-7K-1.pdf' }),
    laptop_kit_put_off: async () => {
      store.data.exchange.owes_sheet = false;
      return null;
    },
    laptop_hand_over: async ({ to, folder }) => {
      for (const laptop of store.data.exchange.laptops) laptop.role = laptop.id === to ? 'keeper' : 'member';
      store.data.exchange.is_keeper = false;
      const place = `${folder}/Kabinet1-2026-11-27`;
      return { to: one(to).name, file: `${place}.tizim`, copy: `${place}.tizim-copy`, act: `${place}.pdf` };
    },
    laptop_take_over: async ({ code }) => {
      if (code.length < 20) throw refuse('wrong_kit');
      Object.assign(store.data.exchange, { is_keeper: true, owes_sheet: true });
      return null;
    },
  };
}
