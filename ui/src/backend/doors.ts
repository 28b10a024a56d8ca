/** The part of the contract that is about the door of an event. */
import type * as t from './types';

type Done<T> = Promise<t.Change<T>>;

/** One door is open at a time: of the register, or of a door file. */
export interface DoorCommands {
  /** Without a session the one that runs or comes next. */
  door_open(a: { event: t.Id; session: t.Id | null }): Promise<t.DoorView>;
  door_close(): Promise<null>;
  door_turn(a: { session: t.Id }): Promise<t.DoorView>;
  door_view(): Promise<t.DoorView>;
  /** Says who is meant; writes nothing. */
  door_ask(a: { text: string }): Promise<t.DoorAnswer>;
  /** Marks the one person who is meant. */
  door_enter(a: { text: string }): Done<t.DoorAnswer>;
  /** Marks whom somebody chose; a note lets in whom the law stops. */
  door_come(a: { person: t.Id; text: string; note: string }): Done<t.DoorAnswer>;
  door_walk_in(a: { person: t.WalkIn }): Done<t.WalkedIn>;
  /** Whom it was about; null where the last deed was none of the door's. */
  door_undo(): Done<t.DoorUndone | null>;
  door_came(a: { of: t.CameOf }): Promise<t.CameRow[]>;
  door_came_save(a: { event: t.Id; of: t.CameOf; path: string }): Promise<t.Written>;
  /** The numbered list for a door without a laptop. */
  door_list_print(a: { event: t.Id }): Promise<t.ListPrinted>;
  /** Who stands in the rows; nothing is written. */
  door_rows_foresee(a: { event: t.Id; session: t.Id; rows: string; list: string }): Promise<t.RowsPlan>;
  door_rows_mark(a: { event: t.Id; session: t.Id; rows: string; list: string }): Done<t.RowsDone>;
  door_file_write(a: { event: t.Id; path: string }): Promise<t.DoorFileWritten>;
  /** Needs no register. */
  door_file_open(a: { path: string; words: string; name: string; lang: t.Lang }): Promise<t.DoorView>;
  door_file_give(a: { path: string }): Promise<t.DoorGiven>;
  /** Of a door file that opens no more. */
  door_file_give_late(a: { path: string; words: string; out: string }): Promise<t.DoorGiven>;
  /** What a helper gave back for this event; nothing is written. */
  door_file_propose(a: { event: t.Id; path: string }): Promise<t.DoorProposals>;
  door_file_take(a: { path: string; choices: t.DoorChoices }): Done<t.DoorTaken>;
}
