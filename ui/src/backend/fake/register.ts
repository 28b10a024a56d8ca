/** Opening, workers, backups, files: answers without a disk. */
import type { FileCommands, RegisterCommands } from '../backend';
import type * as t from '../types';
import { emptyPage } from './pdf';
import { refuse, type Store } from './store';

/** How the invented register is met: `open`, `samples`, `beside`, `locked` or `absent`. */
export type Meeting = string;

const SHEET = ['7K3M', 'Q9TD', 'H4XB', '2WVN', 'E8RC', 'JP5Y', 'M6ZA', 'T1GF'];

/** A sheet for a forgotten password, unless it is told otherwise. */
export const codeSheet = (more: Partial<t.CodeSheet>): t.CodeSheet => ({
  good_for: 'recovery', academy: '', laptop_name: '', laptop_code: '', made_on: '2026-11-27', number: null, groups: SHEET, file_name: `Tizim-${more.laptop_code || 'Kabinet5'}.pdf`, ...more,
});

export function register(store: Store, meeting: Meeting): RegisterCommands & FileCommands {
  const status: t.RegisterStatus = {
    state: meeting === 'absent' ? 'absent' : meeting === 'locked' ? 'locked' : 'open',
    samples: meeting === 'samples',
    key_place: meeting === 'beside' ? 'beside' : 'password',
    academy: store.data.academy.name.kk, language: 'kk', laptop_name: 'Кабинет 1', laptop_code: '7K',
    worker: store.data.workers[0] ?? null, last_backup: '2026-11-27T08:40:00+05:00',
    is_waiting: false, two_versions: 0, watches_folder: false, version: '0.1.0',
  };
  const preferences: t.Preferences = readStored();
  const sheet = (): t.CodeSheet => codeSheet({ academy: status.academy, laptop_name: status.laptop_name, laptop_code: status.laptop_code });
  const open = () => structuredClone(Object.assign(status, { state: 'open' }));
  const copied: t.BackupDone = { path: '/media/usb/Tizim-2026-11-27.tizimbackup', made_at: '2026-11-27T16:20:00+05:00', bytes: 4_800_000, trainees: 517, events: 8, certificates: 52 };
  return {
    register_status: async () => structuredClone({ ...status, two_versions: store.data.conflicts.length, is_waiting: store.data.exchange.is_pending && !store.data.asked?.brings, watches_folder: !!store.data.exchange.folder }),
    academy_create: async ({ draft }) => {
      Object.assign(status, { academy: draft.name, language: draft.language, key_place: draft.password ? 'password' : 'beside', laptop_name: draft.laptop_name });
      return sheet();
    },
    register_open: async ({ unlock }) => {
      if (unlock.password === 'wrong' || unlock.recovery === 'wrong') throw refuse('wrong_password');
      return open();
    },
    register_lock: async () => structuredClone(Object.assign(status, { state: 'locked' })),
    register_restore: async () => open(),
    register_check: async () => ({ damaged: false, differs: false, findings: [] }),
    samples_open: async () => (Object.assign(status, { samples: true }), open()),
    samples_leave: async () => structuredClone(Object.assign(status, { samples: false, state: meeting === 'samples' ? 'absent' : 'open' })),
    password_change: async () => structuredClone(Object.assign(status, { key_place: 'password' })),
    recovery_renew: async () => sheet(),
    code_sheet_print: async ({ sheet: printed }) => {
      if (printed.good_for === 'main_laptop') store.data.exchange.owes_sheet = false;
      return { path: 'sheet.pdf', bytes: 9000 };
    },
    code_sheet_save: async ({ path }) => ({ path, bytes: 9000 }),
    backup_list: async () => [
      { path: 'a', made_at: '2026-11-27T08:40:00+05:00', bytes: 4_800_000, kind: 'daily' },
      { path: 'b', made_at: '2026-11-26T09:02:00+05:00', bytes: 4_700_000, kind: 'daily' },
      { path: 'c', made_at: '2026-11-24T10:15:00+05:00', bytes: 4_600_000, kind: 'copy' },
      { path: 'd', made_at: '2026-10-31T09:00:00+05:00', bytes: 4_100_000, kind: 'monthly' },
    ],
    backup_write: async () => ({ value: copied, changed: ['backup'], undo_label: null }),
    backup_copy: async ({ folder }) => ({ value: { ...copied, path: `${folder}/Tizim-2026-11-27.tizimbackup` }, changed: ['backup'], undo_label: null }),
    worker_list: async ({ trashed }) => structuredClone(store.data.workers.filter((one) => one.trashed === trashed)),
    worker_add: async ({ name }) =>
      store.write('did-worker-add', { name }, ['worker'], (data) => {
        const worker = { id: store.id(), name, trashed: false };
        data.workers.push(worker);
        return worker;
      }),
    worker_correct: async ({ id, name }) =>
      store.write('did-worker-correct', { name }, ['worker'], (data) => Object.assign(data.workers.find((one) => one.id === id) ?? { id, trashed: false }, { name })),
    worker_trash: async ({ id }) =>
      store.write('did-worker-trash', { name: '' }, ['worker'], (data) => {
        for (const one of data.workers) if (one.id === id) one.trashed = true;
        return null;
      }),
    worker_restore: async ({ id }) =>
      store.write('did-worker-restore', { name: '' }, ['worker'], (data) => {
        for (const one of data.workers) if (one.id === id) one.trashed = false;
        return null;
      }),
    worker_switch: async ({ id }) => {
      store.worker = id;
      status.worker = store.data.workers.find((one) => one.id === id) ?? null;
      return structuredClone(status);
    },
    laptop_rename: async ({ name }) => structuredClone(Object.assign(status, { laptop_name: name })),
    preference_list: async () => preferences,
    preference_write: async ({ name, value }) => {
      preferences[name] = value;
      localStorage.setItem('tizim-preferences', JSON.stringify(preferences));
      return null;
    },
    log_read: async () => ['2026-11-27T08:40:12 INFO register opened', '2026-11-27T08:40:13 INFO backup written, 4800000 bytes, read back'],
    log_save: async ({ path }) => ({ path, bytes: 1200 }),
    log_note: async () => null,
    file_pick: async () => '/documents/list.xlsx',
    file_save_as: async ({ name }) => `/documents/${name}`,
    folder_pick: async () => '/media/usb',
    file_open: async () => null,
    file_reveal: async () => null,
    blob_read: async () => emptyPage(),
    picture_read: async () => emptyPage(),
  };
}

/** The browser keeps what the fake was told to prefer, so that pictures can be taken in any dress. */
function readStored(): t.Preferences {
  try {
    return JSON.parse(localStorage.getItem('tizim-preferences') ?? '{}') as t.Preferences;
  } catch {
    return {};
  }
}
