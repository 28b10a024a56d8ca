/** What happened, to whom, by whom; undo and restore. */
import type { Id, Message, Moment, Trilingual } from './common';

/** Who wrote something, where and when. */
export interface Author {
  worker: string;
  laptop: string;
  milliseconds: number;
}

export interface FieldChange {
  /** Operation that wrote the value: what `history_restore` asks for. */
  op: Id;
  entity: Id;
  table: string;
  /** Shown name of the record: a person's name, an event's title. */
  name: string;
  /** In a person's history: the event, club or column that the record joins them with. */
  hangs_on?: string;
  /** Of a value of an own column: what the column is called. */
  column?: Trilingual | null;
  field: string;
  before: string;
  after: string;
  /** Of a value that was brought back, who had written it. */
  written_by?: Author | null;
  /** True while this is still the shown value. */
  current: boolean;
  /** True where the values say who a nameless person is: they are empty here. */
  is_hidden?: boolean;
  /** False where the value written may not be put back. */
  may_return?: boolean;
}

export interface HistoryEntry {
  id: Id;
  at: Moment;
  worker: string;
  laptop: string;
  label: Message;
  /** The deed it took back or did again. */
  about: Message | null;
  /** How many records the entry touched. */
  records: number;
  changes: FieldChange[];
  /** True when it changed more than is shown. */
  is_cut: boolean;
  undone: boolean;
  can_undo: boolean;
  /** A list that was taken in and stands: it may be taken back whatever came after it. */
  can_take_back: boolean;
}

export interface HistoryQuery {
  /** Only about this record; null for everything. */
  entity: Id | null;
  offset: number;
  limit: number;
}

export interface UndoStatus {
  undo: Message | null;
  redo: Message | null;
}

/** What undo could not set back, because someone changed it since. */
export interface UndoDone {
  label: Message;
  left: FieldChange[];
}
