/** The part of the contract about numbered papers. */
import type * as t from './types';

type Done<T> = Promise<t.Change<T>>;

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
