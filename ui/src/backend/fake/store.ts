/**
 * Everything the invented register holds, in memory. Undo keeps whole copies:
 * the fake is for looks and tests of the window, never for rules of the core.
 */
import type * as t from '../types';

export interface StoredEnrolment {
  id: t.Id;
  event: t.Id;
  trainee: t.Id;
  role: string;
  status: t.EnrolmentState;
  answers: Record<t.Id, string>;
  note: string;
  law_note: string;
  trashed: boolean;
}

export type StoredMembership = t.Membership & { trashed: boolean };
export type StoredGrant = t.Grant & { trashed: boolean };
/** A template of the academy with its versions, the latest last. */
export interface StoredTemplate {
  id: string;
  trashed: boolean;
  versions: { version: t.Id; number: number; written_on: t.Moment; by: string; name: t.Trilingual; design: t.Template }[];
}

export type StoredSession = t.Session & { trashed: boolean };

export interface Data {
  academy: t.Academy;
  trainees: t.Trainee[];
  events: t.EventRecord[];
  sessions: StoredSession[];
  columns: (t.AnswerColumn & { event: t.Id })[];
  enrolments: StoredEnrolment[];
  groups: (t.EventGroup & { trashed: boolean })[];
  /** Enrolment → group. */
  groupOf: Record<t.Id, t.Id>;
  /** `session trainee` → mark. */
  marks: Record<string, t.Mark>;
  /** `session trainee` → why excused. */
  reasons: Record<string, string>;
  head_counts: (t.HeadCount & { trashed: boolean })[];
  /** Confirmed volunteer hours by enrolment. */
  hours: Record<t.Id, { minutes: number; by: string; on: string }>;
  clubs: t.Club[];
  memberships: StoredMembership[];
  grants: StoredGrant[];
  certificates: t.CertificateRow[];
  templates: StoredTemplate[];
  organisations: t.Organisation[];
  signatories: t.Signatory[];
  programmes: t.Programme[];
  publications: (t.Publication & { trashed: boolean })[];
  photos: (t.Photo & { trashed: boolean })[];
  plans: t.YearPlan[];
  planLines: (t.PlanLine & { trashed: boolean })[];
  reference: t.Reference[];
  workers: t.Worker[];
  history: t.HistoryEntry[];
  exchange: t.ExchangeState;
  conflicts: t.Conflict[];
  /** The request with which this laptop asked. */
  asked: t.LaptopRequest | null;
  /** What stands on people's pages beside the fields. */
  more: More;
  /** Pairs who may be one person. */
  twins: Omit<t.DuplicateRow, 'names'>[];
  /** Whoever stands in another record of the same person, and in which. */
  standing: Record<t.Id, t.Id>;
  /** Pairs who were said to be two people. */
  apart: string[];
  consents: t.Consent[];
  /** Until when people are kept, and since when they are nameless. */
  kept: Record<t.Id, { until: t.Day; nameless: t.Day; erased?: boolean }>;
}

export interface More {
  fields: t.OwnField[];
  /** `trainee field` → value. */
  own: Record<string, string>;
  /** What was typed on somebody since they were joined, by field. */
  typed: Record<string, string>;
  studies: t.Study[];
  since: Record<t.Id, t.Day>;
  names: Record<t.Id, Partial<Record<'russian_name' | 'dative' | 'genitive' | 'russian_dative' | 'other_names', string>>>;
  photos: Record<t.Id, string>;
}

interface Step {
  label: t.Message;
  changed: t.Table[];
  before: Data;
  after: Data | null;
}

export class Store {
  data: Data;
  worker: t.Id;
  #undo: Step[] = [];
  #redo: Step[] = [];
  #ids = 0;

  constructor(data: Data) {
    this.data = data;
    this.worker = data.workers[0]?.id ?? '';
  }

  id(): t.Id {
    this.#ids += 1;
    return `01990000-0000-7000-8000-${String(this.#ids).padStart(12, '0')}`;
  }

  /** One change with its label and its line of history. */
  write<T>(
    key: string,
    args: t.Message['args'],
    changed: t.Table[],
    work: (data: Data) => T,
    fields: t.FieldChange[] = [],
  ): Promise<t.Change<T>> {
    const before = structuredClone(this.data);
    let value: T;
    try {
      value = work(this.data);
    } catch (reason) {
      return Promise.reject(reason);
    }
    const label = { key, args };
    this.#undo.push({ label, changed, before, after: null });
    this.#redo = [];
    this.data.history.unshift(this.#entry(label, fields, Number(args['count'] ?? 1)));
    return Promise.resolve({ value: structuredClone(value), changed, undo_label: label });
  }

  #entry(label: t.Message, changes: t.FieldChange[], records: number): t.HistoryEntry {
    return {
      id: this.id(),
      at: new Date().toISOString(),
      worker: this.data.workers.find((one) => one.id === this.worker)?.name ?? '',
      laptop: 'Кабинет 1',
      label,
      about: null,
      records,
      changes,
      is_cut: false,
      undone: false,
      can_undo: true,
      can_take_back: label.key === 'did-intake-apply',
    };
  }

  status(): t.UndoStatus {
    return { undo: this.#undo.at(-1)?.label ?? null, redo: this.#redo.at(-1)?.label ?? null };
  }

  undo(): t.Change<t.UndoDone> {
    const step = this.#undo.pop();
    if (!step) throw refuse('nothing_to_undo');
    step.after = this.data;
    this.data = step.before;
    this.#redo.push(step);
    return this.#stepped(step);
  }

  redo(): t.Change<t.UndoDone> {
    const step = this.#redo.pop();
    if (!step?.after) throw refuse('nothing_to_redo');
    step.before = this.data;
    this.data = step.after;
    this.#undo.push(step);
    return this.#stepped(step);
  }

  #stepped(step: Step): t.Change<t.UndoDone> {
    return { value: { label: step.label, left: [] }, changed: step.changed, undo_label: step.label };
  }
}

export function refuse(code: string, args: t.Message['args'] = {}, field?: string): t.Refusal {
  return { code, message: code, hint: '', args, ...(field ? { field } : {}) };
}

/** The record or the refusal every command gives for a lost one. */
export function found<T>(record: T | undefined): T {
  if (record === undefined) throw refuse('not_found');
  return record;
}

export function page<T>(rows: T[], query: { offset: number; limit: number }): t.Rows<T> {
  return { rows: structuredClone(rows.slice(query.offset, query.offset + query.limit)), total: rows.length };
}

/** Kazakh order for texts, plain order for figures. */
const order = new Intl.Collator('kk');

export function sorted<T>(rows: T[], sort: t.Sort, key: (row: T, by: string) => string | number): T[] {
  const sign = sort.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [key(a, sort.by), key(b, sort.by)];
    const way = typeof x === 'number' && typeof y === 'number' ? x - y : order.compare(String(x), String(y));
    return sign * way;
  });
}

const FOLD: Record<string, string> = {
  ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и', ё: 'е', й: 'и', ы: 'и',
};

/** Close enough to the search of the core for looking at pages. */
export function fold(text: string): string {
  return [...text.toLocaleLowerCase()].map((letter) => FOLD[letter] ?? letter).join('');
}

export function meets(text: string, ...fields: string[]): boolean {
  const stored = fold(fields.join(' ')).split(/\s+/);
  return fold(text).split(/\s+/).filter(Boolean).every((word) => stored.some((one) => one.startsWith(word)));
}

export function mask(text: string, shown: number): string {
  if (text.length <= shown + 5) return text;
  return text.slice(0, 5) + '•'.repeat(text.length - 5 - shown) + text.slice(-shown);
}
