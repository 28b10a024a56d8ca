/** Numbered papers: proof, issue, the book. */
import type { CompletionRule } from './academy';
import type { Day, Id, Lang, Message, Sort } from './common';

export type CertificateKind = 'certificate' | 'completion' | 'thanks' | 'diploma' | 'praise' | 'club';

/** Somebody who receives a paper that the rule does not give, with the reason that is kept. */
export interface Anyway {
  trainee: Id;
  reason: string;
}

/** Everything that decides how a batch of papers looks and who receives one. */
export interface CertificateRequest {
  event: Id;
  /** The programme, where the papers are of all its events together; `event` counts for nothing then. */
  programme: Id | null;
  kind: CertificateKind;
  lang: Lang;
  /** A second language beside or below it. */
  second: Lang | null;
  template: string;
  /** At least so many sessions present or late; 0 asks for none. */
  min_sessions: number;
  /** What is asked for beside that. */
  rule: CompletionRule;
  /** Only who is on a list in one of these roles, when not empty. */
  roles: string[];
  /** Who receives one all the same, and why. */
  anyway: Anyway[];
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
  /** What was counted, each a part of one sentence. */
  why: Message[];
  /** Why it is given though the rule does not give it. */
  anyway: string;
}

export interface LeftOut {
  trainee: Id;
  name: string;
  reason: Message;
  /** What was counted, each a part of one sentence. */
  why: Message[];
  /** What would still help. */
  help: Message[];
  /** A paper may be given all the same, for a written reason. */
  may_be_given: boolean;
}

/** What of one person's paper is worth a look. */
export interface NameFinding {
  trainee: Id;
  name: string;
  what: Message;
  grave: boolean;
}

/** A batch whose numbers were given and whose file is not known to be written. */
export interface PaperRun {
  id: Id;
  certificates: Id[];
  count: number;
  first: string;
  last: string;
  event: Id | null;
  title: string;
  form: 'one_pdf' | 'pdf_each';
  path: string;
  given_on: Day;
}

/** A valid paper with another name than its person has now. */
export interface RenamedPaper {
  paper: CertificateRow;
  now: string;
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
  findings: NameFinding[];
  shortest: ProofPerson | null;
  signers: string[];
  /** The wording as it stands, with `{name}` where the name goes. */
  wording: string;
  first_serial: string;
}

/** Into what papers are written, where, and as what. */
export interface CertificateOutput {
  place: 'one_pdf' | 'folder' | 'zip';
  /** A folder for `folder`, a file otherwise. */
  path: string;
  /** Of single people: a page, or a picture for messengers. */
  form: 'pdf' | 'png';
  /** How files of single people are called; empty takes number and name. */
  pattern: string;
}

/** A copy given of a paper, under the paper's own number. */
export interface PaperCopy {
  id: Id;
  /** Which one of the paper's copies it is, from 1. */
  number: number;
  on_date: Day;
  reason: string;
}

export interface Printer {
  name: string;
  /** The system prints there where nothing else is said. */
  is_usual: boolean;
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
  replaced_by_id: Id;
  /** Serial of the void paper in whose place this one was issued. */
  in_place_of: string;
  in_place_of_id: Id;
  /** Empty while nobody has it. */
  handed_on: Day;
  /** Who took it, where that was not the person. */
  handed_to: string;
  /** How often it was printed once more as a copy. */
  copies: number;
  /** `old_book`: written down before the program; there is no drawing. */
  origin: string;
}

export interface CertificateQuery {
  text: string;
  event: Id | null;
  kind: CertificateKind[];
  state: 'valid' | 'void' | null;
  year: number | null;
  handed?: 'handed' | 'waiting' | null;
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

/** What is wrong with a row or a sheet of an old book. */
export interface OldProblem {
  file: string;
  sheet: string;
  row: number | null;
  column: string;
  code: 'no_number' | 'no_name' | 'uncertain_row' | 'date_unread' | 'kind_unread' | 'number_repeated' | 'formula_error' | 'sheet_unread' | 'sheet_hidden';
  value: string;
  /** Nothing is taken from there. */
  blocks: boolean;
}

export interface OldPaper {
  sheet: string;
  row: number;
  number: string;
  name: string;
  about: string;
  date: Day;
  /** Whose it is, where that is sure. */
  trainee: Id;
  event: Id;
  state: 'new' | 'known';
}

/** What a book from before the program comes to. */
export interface OldBookTaken {
  added: number;
  known: number;
  with_person: number;
  left_out: number;
  papers: OldPaper[];
  problems: OldProblem[];
}
