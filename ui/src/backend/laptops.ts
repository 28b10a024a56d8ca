/** The part of the contract that is about several laptops of one academy. */
import type * as t from './types';

type Done<T> = Promise<t.Change<T>>;

/** Files between the laptops of an academy. */
export interface ExchangeCommands {
  exchange_state(): Promise<t.ExchangeState>;
  /** What a file from this laptop is called. */
  exchange_file_name(): Promise<string>;
  exchange_write(a: { file: t.ExchangeFile; job: string }): Promise<t.FileWritten>;
  /** What a file would change; nothing is written. */
  exchange_plan(a: { path: string; job: string }): Promise<t.Plan>;
  /** `except` names rows of the plan that stay as they are here; `again` takes in a file that was undone. */
  exchange_read(a: { path: string; except: string[]; again: boolean; job: string }): Done<t.ReadDone>;
  /** The number of the file, as the state lists it. */
  exchange_undo(a: { file: number }): Done<t.ExchangeUndone>;
  exchange_folder_watch(a: { folder: string | null }): Promise<t.ExchangeState>;
  exchange_folder_look(a: { job: string }): Done<t.FolderDone>;
  /** Of a record and what is part of it, or all. */
  conflict_list(a: { of: t.Id | null }): Promise<t.Conflict[]>;
  conflict_resolve(a: { id: string; choice: t.Choice }): Done<null>;
}

/** The laptops themselves. */
export interface LaptopCommands {
  laptop_begin(a: { draft: t.JoinDraft }): Promise<t.CodeSheet>;
  laptop_request(a: { name: string; worker: string; brings: boolean; path: string }): Promise<t.LaptopRequest>;
  /** The request with which this laptop asked last; null where it does not wait. */
  laptop_asked(): Promise<t.LaptopRequest | null>;
  laptop_request_withdraw(): Promise<null>;
  laptop_request_read(a: { path: string }): Promise<t.LaptopRequest>;
  laptop_approve(a: { request: string; path: string; job: string }): Promise<t.LetIn>;
  laptop_withdraw(a: { id: t.Id }): Promise<null>;
  /** What the work of a withdrawn laptop would change; nothing is written. */
  laptop_held_plan(a: { id: t.Id }): Promise<t.Plan>;
  laptop_accept(a: { id: t.Id; except: string[] }): Done<t.HeldTaken>;
  /** Of two copies of its disk only one goes on; the other of these takes that back. */
  laptop_copy_gone(a: { id: t.Id }): Promise<null>;
  laptop_copy_back(a: { id: t.Id }): Promise<null>;
  laptop_refuse(a: { id: t.Id }): Done<number>;
  laptop_kit(): Promise<t.CodeSheet>;
  /** The sheet of a new main laptop is not asked for any more. */
  laptop_kit_put_off(): Promise<null>;
  /** A checked copy, the act and the file for the new main laptop go to the folder. */
  laptop_hand_over(a: { to: t.Id; folder: string; job: string }): Promise<t.OfficeHandedOver>;
  laptop_take_over(a: { code: string }): Promise<null>;
}
