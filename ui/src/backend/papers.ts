/** The part of the contract that is about printed papers of an event. */
import type * as t from './types';

export interface PaperCommands {
  paper_offer(a: { event: t.Id }): Promise<t.EventPapersOffer>;
  /** Nothing is remembered: a badge that is only looked at is not printed. */
  paper_preview(a: { request: t.EventPapersRequest }): Promise<Uint8Array>;
  /** One PDF, a ZIP of PDFs or, into a folder, a PDF each, by the path. */
  paper_save(a: { request: t.EventPapersRequest; path: string; job: string }): Promise<t.Change<t.EventPapersSaved>>;
  /** A temporary PDF for the system's viewer. */
  paper_print(a: { request: t.EventPapersRequest; job: string }): Promise<t.Change<t.EventPapersSaved>>;
  paper_book(a: { trainees: t.Id[]; langs: t.PaperLangs; path: string }): Promise<t.Written>;
}
