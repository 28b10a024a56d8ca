/** Files between the laptops of an academy, and what two of them wrote of one thing. */
import type { Day, Id, Moment } from './common';
import type { Author } from './history';

export interface LaptopKnown {
  id: Id;
  name: string;
  code: string;
  role: 'keeper' | 'member';
  is_this: boolean;
  is_withdrawn: boolean;
  /** The day it was withdrawn, by the main laptop's clock; empty where that is not known. */
  withdrawn_on: Day;
  /** When it wrote the last file that was read here; empty where none was. */
  heard_at: Moment;
  days_behind: number | null;
  /** How many changes here it is not known to have. */
  lacks: number;
  /** How many of them are in no file that was written for it. */
  unsent: number;
  /** Its disk was copied: `two` copies write, one was said to be `gone`, or is `back`; empty: it was not. */
  copies: '' | 'two' | 'gone' | 'back';
  sent_at: Moment;
  /** Work of it that waits for the main laptop. */
  held: number;
  /** How many changes that is, and of which days by its own clock; empty where none waits. */
  held_changes: number;
  held_from: Day;
  held_to: Day;
  /** Changes of it that the main laptop refused; they may be accepted later. */
  refused_changes: number;
}

/** `deleted_here`: deleted here and worked on there; `deleted_there`: the other way about; `erased`: by the main laptop, for good; `displaced`: another record stands under its id. */
export type DifferenceKind = 'added' | 'changed' | 'two_versions' | 'trashed' | 'brought_back' | 'deleted_here' | 'deleted_there' | 'erased' | 'displaced';

export interface PlanCount {
  kind: DifferenceKind;
  table: string;
  count: number;
}

export interface ExchangeEntry {
  id: number;
  at: Moment;
  deed: 'read' | 'write' | 'undo' | 'again' | 'accept' | 'refuse' | 'gone' | 'back';
  /** None where the file was for all. */
  laptop: Id | null;
  name: string;
  counts: PlanCount[];
  undone: boolean;
  /** It stands and may be undone, whatever came after it. */
  can_undo: boolean;
}

export interface ExchangeState {
  is_pending: boolean;
  is_keeper: boolean;
  is_withdrawn: boolean;
  /** It became the main laptop, and its sheet was neither printed nor put off. */
  owes_sheet: boolean;
  /** This one first. */
  laptops: LaptopKnown[];
  digest: { digest: string; phrase: string };
  conflicts: number;
  waiting: number;
  held: number;
  files: ExchangeEntry[];
  /** The shared folder; empty where none is watched. */
  folder: string;
}

export interface ExchangeFile {
  /** None: for all. */
  laptop: Id | null;
  is_full: boolean;
  path: string;
}

export interface FileWritten {
  path: string;
  bytes: number;
  changes: number;
  is_full: boolean;
  laptops: string[];
}

export interface PlanRow {
  /** The same whenever the file is read. */
  row: string;
  kind: DifferenceKind;
  table: string;
  record: Id;
  name: string;
  /** What tells it from others of that name: of a person the school, of a mark the session, of a membership the club. */
  detail: string;
  /** Of a session or mark the day, of a person the birth date. */
  day: Day;
  /** Of a new mark the mark. */
  mark: string;
  /** Records without which it is not taken either. */
  part_of: Id[];
  /** It cannot be left out: it is of somebody whom the main laptop erased. */
  is_fixed: boolean;
  event: Id | null;
  field: string;
  before: string;
  after: string;
  /** Of two versions the one that will not be shown. */
  beside: string;
  worker: string;
  laptop: string;
  at: Moment;
  /** Who brought the value back since; empty where nobody did. */
  brought_back_by: string;
}

export interface Plan {
  from: string;
  written_at: Moment;
  is_known: boolean;
  /** When this laptop undid the file; empty where it did not. Rows and counts are then those of taking it in again. */
  undone_at: Moment;
  joins: boolean;
  counts: PlanCount[];
  trashed_of_hundred: number;
  asks_twice: boolean;
  waiting: number;
  held: number;
  untold: number;
  laptops: string[];
  /** Laptops that become known as withdrawn. */
  withdrawn: string[];
  /** The main laptop from then on; empty where that does not change. */
  main: string;
  /** It is this one. */
  becomes_main: boolean;
  groups: { event: Id | null; name: string; rows: number }[];
  rows: PlanRow[];
}

export interface ReadDone {
  plan: Plan;
  kept: number;
  has_answer: boolean;
  is_cloned: boolean;
  /** The number of the file here; null where it brought nothing. */
  file: number | null;
  /** It was undone, and is taken in again. */
  is_again: boolean;
  /** What of such a file stays as it is, because somebody changed it since. */
  left: LeftRow[];
}

/** Something that stays, because somebody changed it since. */
export interface LeftRow {
  table: string;
  record: Id;
  name: string;
  field: string;
}

/** Work of a withdrawn laptop that was taken in. */
export interface HeldTaken {
  plan: Plan;
  parts: number;
  kept: number;
  /** The number under which it is undone, as that of a file. */
  file: number;
}

export interface ExchangeUndone {
  file: number;
  /** It is work of a withdrawn laptop that was taken in, and no file. */
  is_work: boolean;
  /** The laptop that wrote it, and when it was read. */
  name: string;
  at: Moment;
  back: number;
  left: LeftRow[];
}

export interface FolderDone {
  read: ReadDone[];
  written: string;
  unfinished: number;
  problems: { file: string; code: string }[];
}

export interface SpokenWord {
  number: number;
  text: string;
}

export interface JoinDraft {
  name: string;
  worker: string;
  /** Empty: no password. */
  password: string;
}

export interface LaptopRequest {
  laptop: Id;
  name: string;
  worker: string;
  brings: boolean;
  people: number;
  events: number;
  clubs: number;
  certificates: number;
  words: SpokenWord[];
}

export interface LetIn {
  request: LaptopRequest;
  file: FileWritten;
}

export interface OfficeHandedOver {
  to: string;
  file: string;
  copy: string;
  act: string;
}

export interface ConflictVersion {
  version: string;
  value: string;
  worker: string;
  laptop: string;
  milliseconds: number;
  /** Who brought it back since. */
  brought_back?: Author | null;
  is_shown: boolean;
}

export interface Conflict {
  id: string;
  table: string;
  record: Id;
  name: string;
  person: Id | null;
  event: Id | null;
  event_name: string;
  field: string;
  entry: Id | null;
  /** The one that is shown first. */
  versions: ConflictVersion[];
  /** What another value is typed into; `chosen`: nothing, one of the versions is taken. */
  typing: Typing;
  /** Of `open` and `listed` the kind of the list. */
  list: string;
  /** Of `word` what may be chosen; without a label the window has words for it. */
  words: { value: string; label: string }[];
}

export type Typing = 'chosen' | 'line' | 'text' | 'phone' | 'day' | 'period' | 'number' | 'open' | 'listed' | 'word';

export type Choice = { version: string } | { value: string };

