/** Numbered papers: proof, issue, the book. */
import type { Day, Id, Lang, Message, Sort } from './common';

export type CertificateKind = 'certificate' | 'completion' | 'thanks' | 'diploma' | 'praise' | 'club';

/** Everything that decides how a batch of papers looks and who receives one. */
export interface CertificateRequest {
  event: Id;
  kind: CertificateKind;
  lang: Lang;
  /** A second language beside or below it. */
  second: Lang | null;
  template: string;
  /** At least so many sessions present or late; 0 asks for none. */
  min_sessions: number;
  /** Only these people, when not empty. */
  only: Id[];
  /** Never these people. */
  except: Id[];
  issued_on: Day;
  /** Own wording instead of the template's; empty takes the template's. */
  wording: string;
  /** Own wording in the second language. */
  wording_second: string;
  /** The place won, 1 to 3, which diplomas tell. */
  place: number | null;
  /** Hours of the whole event, the same on every paper. */
  hours: number | null;
  /** Each paper tells the hours of the sessions its person came to. */
  own_hours: boolean;
  organisations: Id[];
  signatories: Id[];
  /** Place for a stamp, «М.О.», off by default. */
  stamp_place: boolean;
  /** First office number; empty leaves office numbers out. */
  office_number: string;
}

export interface ProofPerson {
  trainee: Id;
  /** As it will be printed. */
  name: string;
  /** The Kazakh rule is not sure of the form, or the Latin name was made by rule. */
  unsure: boolean;
  attended: number;
  sessions: number;
  /** Academic hours their paper tells. */
  hours: number | null;
}

export interface LeftOut {
  trainee: Id;
  name: string;
  reason: Message;
}

export interface CertificateProof {
  people: ProofPerson[];
  left_out: LeftOut[];
  /** The person whose name is the longest on paper. */
  longest: ProofPerson | null;
  /** True when the longest name had to be shrunk or wrapped. */
  longest_fits: 'whole' | 'shrunk' | 'wrapped';
  /** Letters no font of the template has. */
  missing_letters: { name: string; letters: string }[];
  warnings: Message[];
  /** The wording as it stands, with `{name}` where the name goes. */
  wording: string;
  first_serial: string;
}

/** One PDF of all, or a file per person. */
export interface CertificateOutput {
  form: 'one_pdf' | 'pdf_each';
  /** A file for one_pdf, a folder otherwise. */
  path: string;
}

export interface CertificateIssued {
  issued: number;
  serials: string[];
  left_out: LeftOut[];
  /** The written file or folder. */
  path: string;
}

export interface CertificateRow {
  id: Id;
  serial: string;
  office_number: string;
  /** As printed. */
  name: string;
  trainee: Id;
  event: Id;
  event_title: string;
  kind: CertificateKind;
  /** `kk`, or `kk+ru`. */
  lang: string;
  issued_on: Day;
  issued_by: string;
  /** `unreadable`: its content is none that a paper has. */
  state: 'valid' | 'void' | 'unreadable';
  void_reason: string;
  /** Serial of the paper that stands in for this one. */
  replaced_by: string;
}

export interface CertificateQuery {
  text: string;
  event: Id | null;
  kind: CertificateKind[];
  state: 'valid' | 'void' | null;
  year: number | null;
  /** Only those given twice, as two laptops do that did not know of each other. */
  twice?: boolean;
  sort: Sort;
  offset: number;
  limit: number;
}

/** What is said of a paper that somebody brought. */
export interface PaperCheck {
  verdict: 'genuine' | 'void' | 'replaced' | 'altered' | 'foreign';
  note: 'none' | 'not_in_book' | 'other_words' | 'wrong_proof' | 'other_page' | 'sent_away' | 'no_code' | 'old_code';
  /** The page of the file, from 1; 0 for a text or a picture. */
  page: number;
  number: string;
  name: string;
  academy: string;
  kind: string;
  /** ISO where the book has the paper, else as its words say it. */
  issued_on: string;
  void_on: Day;
  void_reason: string;
  replaced_by: string;
  /** The paper in the book. */
  certificate: Id | null;
}
