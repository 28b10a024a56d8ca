/** The register as a whole: opening, keys, workers, backups, preferences. */
import type { Day, Id, Lang, Moment } from './common';

export interface RegisterStatus {
  /** absent: first start; locked: asks for the password; open: ready. */
  state: 'absent' | 'locked' | 'open';
  /** True while the samples register is open instead of one's own. */
  samples: boolean;
  /** Where the key is: asked for, kept by the system, or lying beside the register. */
  key_place: 'password' | 'system' | 'beside';
  academy: string;
  language: Lang;
  laptop_name: string;
  laptop_code: string;
  worker: Worker | null;
  last_backup: Moment | null;
  /** It knows its laptop alone and waits to be let in by an academy. */
  is_waiting: boolean;
  /** Fields that stand in two versions. */
  two_versions: number;
  watches_folder: boolean;
  version: string;
}

export interface Worker {
  id: Id;
  name: string;
  trashed: boolean;
}

export interface AcademyDraft {
  name: string;
  language: Lang;
  /** Empty: no password, and the key will lie beside the register. */
  password: string;
  worker: string;
  laptop_name: string;
}

/** A sheet with a code: it opens the register when the password is forgotten, or makes another laptop the main one. */
export interface CodeSheet {
  good_for: 'recovery' | 'main_laptop';
  /** Empty where the laptop still waits to be let in. */
  academy: string;
  laptop_name: string;
  laptop_code: string;
  made_on: Day;
  /** Which of the main laptop's sheets it is. */
  number: number | null;
  /** The code in groups as they are printed. */
  groups: string[];
  file_name: string;
}

/** One of the two is given. */
export interface Unlock {
  password: string | null;
  recovery: string | null;
}

export interface Backup {
  path: string;
  made_at: Moment;
  bytes: number;
  kind: 'daily' | 'weekly' | 'monthly' | 'upgrade' | 'intake' | 'copy';
}

/** A backup that was read back whole after it was written. */
export interface BackupDone {
  path: string;
  made_at: Moment;
  bytes: number;
  trainees: number;
  events: number;
  certificates: number;
}

export interface RegisterCheck {
  damaged: boolean;
  differs: boolean;
  findings: string[];
}

/** Window state of this laptop only: language, theme, columns, saved views. */
export type Preferences = Record<string, string>;

export type PickPurpose = 'spreadsheet' | 'backup' | 'exchange' | 'picture' | 'paper' | 'door' | 'door_marks' | 'any';
