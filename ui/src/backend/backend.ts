/**
 * The one contract between the window and the core: a method per command.
 *
 * Every command takes one object with snake_case keys (or nothing) and rejects
 * with a `Refusal`. A mutating command answers with a `Change`, whose `changed`
 * tells the pages what to read again. Long commands take a `job` made by the
 * window; they report through `on_progress` and end early on `job_stop`.
 * In Rust a key of the object is a parameter of the same name
 * (`#[tauri::command(rename_all = "snake_case")]`).
 */
import type { DoorCommands } from './doors';
import type { CalendarCommands, EventCommands, GroupCommands } from './days';
import type { ExchangeCommands, LaptopCommands } from './laptops';
import type { PaperCommands } from './papers';
import type { PlanningCommands } from './plans';
import type { TemplateCommands } from './templates';
import type * as t from './types';

export type { DoorCommands } from './doors';
export type { CalendarCommands, EventCommands, GroupCommands } from './days';
export type { ExchangeCommands, LaptopCommands } from './laptops';

type Done<T> = Promise<t.Change<T>>;

/** Opening, keys, workers and backups. */
export interface RegisterCommands {
  register_status(): Promise<t.RegisterStatus>;
  /** Makes a new register; the sheet is shown once and can be renewed later. */
  academy_create(a: { draft: t.AcademyDraft }): Promise<t.CodeSheet>;
  register_open(a: { unlock: t.Unlock }): Promise<t.RegisterStatus>;
  register_lock(): Promise<t.RegisterStatus>;
  /** Puts a backup in the place of the register; the present one is kept as a backup. */
  register_restore(a: { path: string; unlock: t.Unlock; job: string }): Promise<t.RegisterStatus>;
  register_check(a: { job: string }): Promise<t.RegisterCheck>;
  samples_open(a: { job: string }): Promise<t.RegisterStatus>;
  samples_leave(): Promise<t.RegisterStatus>;
  password_change(a: { old: string; fresh: string }): Promise<t.RegisterStatus>;
  recovery_renew(a: { password: string }): Promise<t.CodeSheet>;
  code_sheet_print(a: { sheet: t.CodeSheet }): Promise<t.Written>;
  code_sheet_save(a: { sheet: t.CodeSheet; path: string }): Promise<t.Written>;
  backup_list(): Promise<t.Backup[]>;
  /** Writes a backup where the automatic ones lie. */
  backup_write(a: { job: string }): Done<t.BackupDone>;
  /** Copies to a stick or any folder and reads the copy back before it answers. */
  backup_copy(a: { folder: string; job: string }): Done<t.BackupDone>;
  worker_list(a: { trashed: boolean }): Promise<t.Worker[]>;
  worker_add(a: { name: string }): Done<t.Worker>;
  worker_correct(a: { id: t.Id; name: string }): Done<t.Worker>;
  worker_trash(a: { id: t.Id }): Done<null>;
  worker_restore(a: { id: t.Id }): Done<null>;
  worker_switch(a: { id: t.Id }): Promise<t.RegisterStatus>;
  laptop_rename(a: { name: string }): Promise<t.RegisterStatus>;
  preference_list(): Promise<t.Preferences>;
  preference_write(a: { name: string; value: string }): Promise<null>;
  log_read(a: { lines: number }): Promise<string[]>;
  log_save(a: { path: string }): Promise<t.Written>;
  log_note(a: { text: string }): Promise<null>;
}

/** The system's own windows: choosing files, opening what was written. */
export interface FileCommands {
  file_pick(a: { purpose: t.PickPurpose }): Promise<string | null>;
  file_save_as(a: { name: string }): Promise<string | null>;
  /** A picture that was picked or dropped, to be made small. */
  picture_read(a: { path: string }): Promise<Uint8Array>;
  folder_pick(): Promise<string | null>;
  /** Opens with the system's viewer, which is also where papers are printed. */
  file_open(a: { path: string }): Promise<null>;
  file_reveal(a: { path: string }): Promise<null>;
  /** A picture kept in the register. */
  blob_read(a: { hash: string }): Promise<Uint8Array>;
}

/** The academy, its organisations and lists. */
export interface AcademyCommands {
  academy_show(): Promise<t.Academy>;
  academy_correct(a: { academy: t.Academy }): Done<t.Academy>;
  organisation_list(a: { trashed: boolean }): Promise<t.Organisation[]>;
  organisation_add(a: { draft: t.OrganisationDraft }): Done<t.Organisation>;
  organisation_correct(a: { id: t.Id; draft: t.OrganisationDraft }): Done<t.Organisation>;
  organisation_trash(a: { ids: t.Id[] }): Done<null>;
  organisation_restore(a: { ids: t.Id[] }): Done<null>;
  /** Reads the picture at `path` into the register; null takes the logo away. */
  organisation_logo(a: { id: t.Id; path: string | null }): Done<t.Organisation>;
  signatory_list(a: { trashed: boolean }): Promise<t.Signatory[]>;
  signatory_add(a: { draft: t.SignatoryDraft }): Done<t.Signatory>;
  signatory_correct(a: { id: t.Id; draft: t.SignatoryDraft }): Done<t.Signatory>;
  signatory_trash(a: { ids: t.Id[] }): Done<null>;
  signatory_restore(a: { ids: t.Id[] }): Done<null>;
  programme_list(a: { trashed: boolean }): Promise<t.Programme[]>;
  programme_add(a: { draft: t.ProgrammeDraft }): Done<t.Programme>;
  programme_correct(a: { id: t.Id; draft: t.ProgrammeDraft }): Done<t.Programme>;
  programme_trash(a: { ids: t.Id[] }): Done<null>;
  programme_restore(a: { ids: t.Id[] }): Done<null>;
  /** Every list at once, hidden rows included: small, and read at start. */
  reference_list(): Promise<t.Reference[]>;
  reference_add(a: { draft: t.ReferenceDraft }): Done<t.Reference>;
  reference_correct(a: { id: t.Id; draft: t.ReferenceDraft }): Done<t.Reference>;
  /** Values already written in a free-text field, most used first. */
  value_suggest(a: { field: string; text: string; limit: number }): Promise<string[]>;
}

/** People. */
export interface TraineeCommands {
  trainee_list(a: { query: t.TraineeQuery }): Promise<t.Rows<t.TraineeRow>>;
  /** Ids of everybody the query meets: for «select all» and printing. */
  trainee_ids(a: { query: t.TraineeQuery }): Promise<t.Id[]>;
  /** The values of a field among those the query meets, the most frequent first. */
  trainee_values(a: { query: t.TraineeQuery; field: string }): Promise<t.ValueCount[]>;
  trainee_find(a: { text: string; limit: number }): Promise<t.TraineeFound[]>;
  trainee_show(a: { id: t.Id }): Promise<t.TraineeCard>;
  /** The unmasked value of one field; the look is written to the local log. */
  trainee_reveal(a: { id: t.Id; field: 'phone' | 'phone_more' | 'email' | 'iin' }): Promise<string>;
  trainee_check(a: { id: t.Id | null; draft: t.TraineeDraft }): Promise<{
    warnings: t.Warning[];
    alike: t.TraineeAlike[];
  }>;
  trainee_add(a: { draft: t.TraineeDraft }): Done<t.Trainee>;
  trainee_correct(a: { id: t.Id; changes: t.TraineeChanges }): Done<t.Trainee>;
  /** One change for many; whoever cannot take it is named. */
  trainee_change_many(a: { job: string; ids: t.Id[]; changes: t.ManyChanges }): Done<t.ManyDone>;
  /** What that would come to; nothing is written. */
  trainee_foresee_many(a: { job: string; ids: t.Id[]; changes: t.ManyChanges }): Promise<t.ManyDone>;
  trainee_trash(a: { ids: t.Id[] }): Done<number>;
  trainee_restore(a: { ids: t.Id[] }): Done<number>;
  /** Spreadsheet or text of the query (or of `ids` when not empty) with these columns. */
  trainee_export(a: {
    job: string;
    query: t.TraineeQuery;
    ids: t.Id[];
    columns: string[];
    path: string;
  }): Promise<t.Written>;
  /** A table as the screen shows it. */
  sheet_save(a: { table: t.ShownTable; path: string }): Promise<t.Written>;
  /** The same people as numbered lines, for a messenger. */
  trainee_text(a: { query: t.TraineeQuery; ids: t.Id[]; columns: string[] }): Promise<string>;
}

/** What stands on a person's page beside the fields. */
export interface PersonCommands {
  /** The same as `trainee_correct`, said otherwise by the undo bar. */
  trainee_names(a: { id: t.Id; changes: t.TraineeChanges }): Done<t.Trainee>;
  /** A small JPEG or PNG; null takes the photo away. Answers with its hash. */
  trainee_photo(a: { id: t.Id; bytes: number[] | null }): Done<string>;
  trainee_sessions(a: { id: t.Id }): Promise<t.TraineeSession[]>;
  /** The earliest first. */
  trainee_timeline(a: { id: t.Id; lang: t.Lang }): Promise<t.TimelineEntry[]>;
  /** The present place joins those of before; answers with these. */
  trainee_move(a: { id: t.Id; draft: t.StudyDraft }): Done<t.Study[]>;
  study_add(a: { trainee: t.Id; draft: t.StudyDraft }): Done<t.Study>;
  study_correct(a: { id: t.Id; changes: Partial<t.StudyDraft> }): Done<t.Study>;
  study_trash(a: { ids: t.Id[] }): Done<number>;
  study_restore(a: { ids: t.Id[] }): Done<number>;
  own_field_list(a: { trashed: boolean }): Promise<t.OwnField[]>;
  own_field_add(a: { draft: t.OwnFieldDraft }): Done<t.OwnField>;
  own_field_correct(a: { id: t.Id; draft: t.OwnFieldDraft }): Done<t.OwnField>;
  own_field_move(a: { id: t.Id; position: number }): Done<null>;
  own_field_trash(a: { id: t.Id }): Done<null>;
  own_field_restore(a: { id: t.Id }): Done<null>;
}

/** People written down twice, and lists taken back. */
export interface TwiceCommands {
  /** Pairs who may be one person, the likeliest first; at most five hundred of `total`. */
  duplicate_list(a: { job: string }): Promise<t.DuplicatesFound>;
  /** `whole` shows phones, addresses and numbers; the look is written to the local log. */
  duplicate_show(a: { first: t.Id; second: t.Id; whole: boolean }): Promise<t.Beside>;
  /** `picks` says by field whose value is shown. */
  trainee_merge(a: { first: t.Id; second: t.Id; picks: Record<string, t.Id> }): Done<t.Trainee>;
  /** What was typed since the two were joined, by the record it stays with. */
  trainee_kept(a: { first: t.Id; second: t.Id }): Promise<t.KeptWith[]>;
  /** `give` says by field who gets what was typed meanwhile. */
  trainee_unmerge(a: { first: t.Id; second: t.Id; give: Record<string, t.Id> }): Done<t.Parted>;
  trainee_not_same(a: { first: t.Id; second: t.Id }): Done<null>;
  /** The records a person was joined from, the one that stands for them first. */
  trainee_records(a: { id: t.Id }): Promise<t.TraineeRecord[]>;
  /** `tx` is the id of the list's entry in the history. */
  import_undo(a: { tx: string; job: string }): Done<t.ImportUndone>;
  /** What would go and what would stay; nothing is written. */
  import_undo_show(a: { tx: string; job: string }): Promise<t.ImportUndone>;
}

/** Clubs. */
export interface ClubCommands {
  club_list(a: { query: t.ClubQuery }): Promise<t.Rows<t.ClubRow>>;
  club_show(a: { id: t.Id }): Promise<t.ClubCard>;
  /** `another` tells that it is none of those alike. */
  club_add(a: { draft: t.ClubFields; another: boolean }): Done<t.Club>;
  club_alike(a: { draft: t.ClubFields }): Promise<t.ClubAlike[]>;
  club_correct(a: { id: t.Id; changes: Partial<t.ClubFields> }): Done<t.Club>;
  club_trash(a: { ids: t.Id[] }): Done<number>;
  club_restore(a: { ids: t.Id[] }): Done<number>;
  club_hand_over(a: { clubs: t.HandOver[] }): Done<t.HandedOver[]>;
  /** Writes the card of one page; contacts stand on it only when they are asked for. */
  club_card(a: { id: t.Id; lang: t.Lang; contacts: boolean; path: string }): Promise<t.Written>;
  /** Reads a file of clubs and grants and tells what would become of it. */
  club_import_open(a: { path: string; job: string }): Promise<{ list: t.Id; view: t.ClubImportView }>;
  club_import_answer(a: { request: t.ClubImportAnswer; job: string }): Promise<t.ClubImportView>;
  /** The list's spelling of these leaders is taken, or the one that stands stays; null takes an answer back. */
  club_import_names_choose(a: { list: t.Id; rows: { sheet: number; row: number }[]; choice: t.NameChoice | null }): Promise<t.ClubImportView>;
  club_import_apply(a: { list: t.Id; job: string }): Done<t.ClubTallies>;
  club_import_leave(a: { list: t.Id }): Promise<null>;
  /** From when and until when they are in; the last day is empty while it lasts. */
  membership_add(a: {
    club: t.Id;
    trainees: t.Id[];
    role: string;
    from: t.Day;
    to: t.Day;
  }): Done<number>;
  membership_correct(a: {
    id: t.Id;
    changes: { role?: string; from?: t.Day; to?: t.Day };
  }): Done<t.Membership>;
  membership_trash(a: { ids: t.Id[] }): Done<number>;
  membership_restore(a: { ids: t.Id[] }): Done<number>;
  grant_add(a: { club: t.Id; draft: t.GrantDraft }): Done<t.Grant>;
  grant_correct(a: { id: t.Id; draft: t.GrantDraft }): Done<t.Grant>;
  grant_trash(a: { ids: t.Id[] }): Done<number>;
  grant_restore(a: { ids: t.Id[] }): Done<number>;
}

/** Numbered papers. */
export interface CertificateCommands {
  /** What the last batch of this event used, or sensible values. */
  certificate_defaults(a: { event: t.Id }): Promise<t.CertificateRequest>;
  certificate_proof(a: { request: t.CertificateRequest }): Promise<t.CertificateProof>;
  /** One page as PDF, as it would be printed; the longest name when `trainee` is null. */
  certificate_preview(a: {
    request: t.CertificateRequest;
    trainee: t.Id | null;
  }): Promise<Uint8Array>;
  certificate_issue(a: {
    request: t.CertificateRequest;
    output: t.CertificateOutput;
    job: string;
  }): Done<t.CertificateIssued>;
  certificate_list(a: { query: t.CertificateQuery }): Promise<t.Rows<t.CertificateRow>>;
  certificate_show(a: { id: t.Id }): Promise<t.CertificateRow>;
  /** The paper as it was frozen at issue. */
  certificate_pdf(a: { id: t.Id }): Promise<Uint8Array>;
  /** Writes the papers again, as issued, and says where. */
  certificate_save(a: {
    ids: t.Id[];
    output: t.CertificateOutput;
    job: string;
  }): Promise<t.Written>;
  /** Writes one temporary PDF of all, or of those the range names, for the system's viewer. */
  certificate_print(a: { ids: t.Id[]; pages: string }): Promise<t.Written>;
  certificate_void(a: { ids: t.Id[]; reason: string }): Done<number>;
  /** Issues a paper in the place of a void one, with the person's present name. */
  certificate_replace(a: { id: t.Id; reason: string }): Done<t.CertificateRow>;
  /** Notes that papers were handed over; an empty day is today, an empty name the person. */
  certificate_hand_over(a: { ids: t.Id[]; on: t.Day; to: string }): Done<number>;
  certificate_hand_over_undo(a: { ids: t.Id[] }): Done<number>;
  /** Notes a copy and writes it into a temporary PDF for the system's viewer. */
  certificate_copy(a: { id: t.Id; reason: string }): Done<t.Written>;
  certificate_copies(a: { id: t.Id }): Promise<t.PaperCopy[]>;
  /** Years in which papers were issued, the latest first. */
  certificate_years(): Promise<number[]>;
  /** What a spreadsheet of papers from before the program would come to. */
  old_book_show(a: { path: string }): Promise<t.OldBookTaken>;
  old_book_take(a: { path: string }): Done<t.OldBookTaken>;
  /** None where papers are printed from the system's viewer. */
  printer_list(): Promise<t.Printer[]>;
  /** Sends papers, or those the range names, to a printer; returns how many pages. */
  certificate_send_to_printer(a: { ids: t.Id[]; pages: string; printer: string; copies: number; title: string }): Promise<number>;
  /** The book of issued papers as `.xlsx` or `.pdf`, by the path's ending. */
  certificate_book(a: { query: t.CertificateQuery; path: string }): Promise<t.Written>;
  /** Says of the text of a code whether the paper is ours and holds. */
  certificate_check(a: { text: string }): Promise<t.PaperCheck>;
  /** Says it of every paper of a PDF or a picture. */
  certificate_check_file(a: { path: string }): Promise<t.PaperCheck[]>;
  /** Saves the page on which anybody checks papers. */
  verify_page_save(a: { path: string }): Promise<t.Written>;
  /** A batch for all events of a programme together, by its rule. */
  certificate_programme_defaults(a: { programme: t.Id }): Promise<t.CertificateRequest>;
  /** The sheet on which a colleague ticks a batch off, as PDF. */
  certificate_proof_sheet(a: { request: t.CertificateRequest; path: string }): Promise<t.Written>;
  /** Valid papers of a person that bear another name than the person has now. */
  certificate_renamed(a: { trainee: t.Id }): Promise<t.RenamedPaper[]>;
  /** A paper with all that it stands for and all that stand for it, the first one first. */
  certificate_chain(a: { id: t.Id }): Promise<t.CertificateRow[]>;
  /** Batches whose numbers were given and whose files are not known to be written. */
  paper_run_list(): Promise<t.PaperRun[]>;
  /** Draws one of them, into its own place or another. */
  paper_run_draw(a: { id: t.Id; path: string | null; job: string }): Promise<t.Written>;
  /** Forgets one whose file nobody needs. */
  paper_run_forget(a: { id: t.Id }): Promise<null>;
}

/** People from files. */
export interface IntakeCommands {
  intake_open(a: { source: t.IntakeSource; job: string }): Promise<t.IntakeFile>;
  intake_columns(a: { request: t.IntakeColumnsRequest }): Promise<t.IntakeColumns>;
  intake_values(a: { intake: t.Id }): Promise<t.IntakeValueGroup[]>;
  /** Answers every row that holds this value; an empty meaning leaves the field empty. */
  intake_value_choose(a: {
    intake: t.Id;
    field: string;
    raw: string;
    meaning: string;
  }): Promise<null>;
  intake_people(a: { intake: t.Id; job: string }): Promise<t.IntakePeople>;
  intake_rows(a: { request: t.IntakeRowsRequest }): Promise<t.Rows<t.IntakeRow>>;
  intake_answer(a: { request: t.IntakeAnswerRequest }): Promise<t.IntakePeople>;
  /** What the list has no column for, and what was told for all its rows. */
  intake_for_all_show(a: { intake: t.Id }): Promise<t.IntakeForAll[]>;
  /** Holds for rows that do not say it themselves; an empty value takes it back. */
  intake_for_all_tell(a: { intake: t.Id; field: string; value: string }): Promise<null>;
  /** Takes every guess of a mistyped address that is not answered yet. */
  intake_emails_take(a: { intake: t.Id }): Promise<null>;
  intake_names_show(a: { intake: t.Id }): Promise<t.IntakeBetterName[]>;
  /** Nothing chosen takes an answer back. */
  intake_names_choose(a: { intake: t.Id; rows: number[]; choice: t.NameChoice | null }): Promise<t.IntakePeople>;
  intake_name_swap(a: { intake: t.Id; row: number }): Promise<t.IntakePeople>;
  intake_row_show(a: { intake: t.Id; row: number }): Promise<t.IntakeRowForm>;
  /** What was answered for the row, or for another row by it, no longer holds. */
  intake_row_correct(a: { intake: t.Id; row: number; fields: t.RowFields }): Promise<t.IntakePeople>;
  /** Takes the row as the file says it again. */
  intake_row_restore(a: { intake: t.Id; row: number }): Promise<t.IntakePeople>;
  /** Known people whom the list would complete, and the values it would write of them. */
  intake_fills(a: { intake: t.Id }): Promise<t.Filled>;
  /** How long people were at an online session, as rows stand. */
  intake_presence(a: { intake: t.Id }): Promise<t.IntakePresence>;
  intake_presence_want(a: { intake: t.Id; wanted: t.PresenceWanted }): Promise<t.IntakePresence>;
  intake_marks(a: { intake: t.Id }): Promise<t.IntakeMarks>;
  intake_marks_replace(a: { intake: t.Id; replace: boolean }): Promise<t.IntakeMarks>;
  intake_apply(a: { intake: t.Id; job: string }): Done<t.IntakeDone>;
  intake_problems_save(a: { intake: t.Id; path: string }): Promise<t.Written>;
  intake_template_save(a: { kind: t.IntakeKind; path: string }): Promise<t.Written>;
  /** One that was worked on waits on Home; of another nothing is kept. */
  intake_leave(a: { intake: t.Id }): Promise<null>;
  /** Puts it away, with everything answered. */
  intake_close(a: { intake: t.Id }): Promise<null>;
  /** Brings back the one that was put away last. */
  intake_reopen(a: { intake: t.Id }): Promise<null>;
  intake_pending(): Promise<t.IntakePending[]>;
}

/** Consents, how long people are kept, who looked at what. */
export interface LawCommands {
  consent_list(a: { trainee: t.Id }): Promise<t.TraineeConsents>;
  /** The same consent for everybody ticked on a signed sheet. */
  consent_add(a: { trainees: t.Id[]; draft: t.ConsentDraft }): Done<number>;
  consent_correct(a: { id: t.Id; changes: t.ConsentChanges }): Done<t.Id>;
  /** Everything that stands in the scope; an empty day is today. */
  consent_withdraw(a: { trainee: t.Id; scope: t.ConsentScope; date: t.Day }): Done<number>;
  consent_remove(a: { ids: t.Id[] }): Done<number>;
  consent_missing(a: { query: t.MissingQuery }): Promise<t.Rows<t.MissingRow>>;
  consent_missing_ids(a: { query: t.MissingQuery }): Promise<t.Id[]>;
  /** Forms to print and sign, a page each, as one PDF. */
  consent_form(a: { trainees: t.Id[]; event: t.Id | null; lang: t.Lang; path: string }): Promise<t.Written>;
  trainee_keep_until(a: { ids: t.Id[]; until: t.Day }): Done<number>;
  trainee_past(a: { offset: number; limit: number }): Promise<t.Rows<t.PastRow>>;
  trainee_anonymise(a: { ids: t.Id[] }): Done<number>;
  /** Cannot be taken back; the name is typed to say that it is meant. */
  trainee_purge(a: { id: t.Id; name: string; job: string }): Done<t.PurgeDone>;
  /** Everything the register holds of a person, `.xlsx` or `.json` by the path's ending. */
  trainee_dossier(a: { id: t.Id; path: string }): Promise<t.Written>;
  disclosure_list(a: { query: t.DisclosureQuery }): Promise<t.Rows<t.Disclosure>>;
  disclosure_export(a: { query: t.DisclosureQuery; path: string }): Promise<t.Written>;
}

/** Home, the palette, history and undo. */
export interface DeskCommands {
  home_today(): Promise<t.HomeToday>;
  palette_find(a: { text: string; limit: number }): Promise<t.Found[]>;
  history_list(a: { query: t.HistoryQuery }): Promise<t.Rows<t.HistoryEntry>>;
  /** Sets a field back to the value an operation wrote. */
  history_restore(a: { op: t.Id; entity: t.Id; field: string }): Done<null>;
  undo_status(): Promise<t.UndoStatus>;
  undo(): Done<t.UndoDone>;
  redo(): Done<t.UndoDone>;
  job_stop(a: { job: string }): Promise<null>;
}

/** What the core says without being asked. */
export interface Announcements {
  on_progress(handler: (progress: t.Progress) => void): () => void;
  /** Something outside this window wrote: the command line, an automatic backup. */
  on_changed(handler: (changed: string[]) => void): () => void;
  /** A file was dropped on the window. */
  on_file_dropped(handler: (path: string) => void): () => void;
}

export type Commands = RegisterCommands &
  FileCommands &
  AcademyCommands &
  TraineeCommands &
  PersonCommands &
  TwiceCommands &
  EventCommands &
  PlanningCommands &
  CalendarCommands &
  GroupCommands &
  ClubCommands &
  CertificateCommands &
  TemplateCommands &
  IntakeCommands &
  LawCommands &
  PaperCommands &
  ExchangeCommands &
  LaptopCommands &
  DoorCommands &
  DeskCommands;

export type Backend = Commands & Announcements;
