/**
 * The grid of people and sessions: what is shown, where the hand is, and the
 * marks that stand on the screen before the register has them.
 */
import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import { backend } from '../../../backend';
import type { AttendanceRow, AttendanceSheet, Id, Mark, MarkChange, MarkNote, MarkState, Session, Table } from '../../../backend/types';
import { follow } from '../../../desk/changes.svelte';
import { today } from '../../../desk/clock';
import { act, attempt, deeds } from '../../../desk/deeds.svelte';
import { named } from '../../../desk/register.svelte';
import { fullName } from '../../../words/words.svelte';
import { cellKey, countMarks, MarkQueue, type Counts } from './mark-queue';
import { finds } from './match';
import { isAwaited } from './rest';

const TABLES: Table[] = ['attendance', 'enrolment', 'session', 'trainee'];

/** Everyone but those who will not come, unless they have a mark all the same. */
const isExpected = (row: AttendanceRow) => !['refused', 'cancelled'].includes(row.status) || row.marks.some((mark) => mark !== null);

/** People of one session. */
export interface Cells {
  session: Id;
  trainees: Id[];
}

export class Grid {
  readonly event: Id;
  text = $state('');
  district = $state<string[]>([]);
  role = $state<string[]>([]);
  /** The session whose unmarked people alone are shown; null shows everybody. */
  open = $state<number | null>(null);
  row = $state(0);
  column = $state(0);
  /** The other end of a widened choice. */
  anchor = $state(0);
  loaded = $state(false);
  #sheet = $state.raw<AttendanceSheet | null>(null);
  #assumed = new SvelteMap<string, Mark | null>();
  /** Rises when a sent batch became part of the sheet. */
  #kept = $state(0);
  /** The person the hand is on, wherever filters put the row. */
  #at: Id = '';
  #own = 0;
  readonly #asked: Id | null;
  #queue = new MarkQueue({ send: (marks) => this.#send(marks), settle: (marks, sent) => this.#settle(marks, sent) });

  constructor(event: Id, session: Id | null = null) {
    this.event = event;
    this.#asked = session;
  }

  get sessions(): Session[] {
    return this.#sheet?.sessions ?? [];
  }

  readonly people = $derived((this.#sheet?.rows ?? []).filter(isExpected));

  /** The filter by marks is taken once: a row must not vanish under the hand that marks it. */
  readonly rows = $derived.by(() => {
    const [text, district, role, open] = [this.text, this.district, this.role, this.open];
    return this.people.filter((row) => {
      if (district.length && !district.includes(row.district)) return false;
      if (role.length && !role.includes(row.role)) return false;
      if (open !== null && row.is_nameless) return false;
      if (open !== null && untrack(() => this.markOf(row, open)) !== null) return false;
      return finds(text, [fullName(row), named('school', row.school)]);
    });
  });

  readonly #byTrainee = $derived(Object.fromEntries(this.people.map((row) => [row.trainee, row])));

  /** What the sheet says, then what was marked since: a keystroke must not count thousands of cells. */
  readonly #sheetCounts = $derived.by(() => {
    void this.#kept;
    return this.sessions.map((_, at): Counts => countMarks(this.people.map((row) => row.marks[at] ?? null)));
  });

  readonly counts = $derived.by(() => {
    const counts = this.#sheetCounts.map((one) => ({ ...one }));
    for (const [key, mark] of this.#assumed) {
      const [session, trainee = ''] = key.split(' ');
      const at = this.sessions.findIndex((one) => one.id === session);
      const [row, sum] = [this.#byTrainee[trainee], counts[at]];
      if (!row || !sum) continue;
      sum[row.marks[at]?.state ?? 'none'] -= 1;
      sum[mark?.state ?? 'none'] += 1;
    }
    return counts;
  });

  /** How many of the people shown have no mark in a session: those whom «the rest» would mark. */
  restOf(at: number): number {
    return this.#unmarked(at).length;
  }

  /** Those shown whose mark may be taken away. */
  #marked(at: number): AttendanceRow[] {
    return this.rows.filter((row) => !row.is_nameless && this.markOf(row, at) !== null);
  }

  /** How many marks of those shown may be taken away. */
  markedOf(at: number): number {
    return this.#marked(at).length;
  }

  /** Those shown who are awaited and have no mark. */
  #unmarked(at: number): AttendanceRow[] {
    return this.rows.filter((row) => isAwaited(row) && this.markOf(row, at) === null);
  }

  get narrowed(): boolean {
    return !!this.text.trim() || this.district.length + this.role.length > 0 || this.open !== null;
  }

  dropFilters(): void {
    this.text = '';
    this.district = this.role = [];
    this.open = null;
  }

  markOf(row: AttendanceRow, at: number): Mark | null {
    const key = cellKey(this.sessions[at]?.id ?? '', row.trainee);
    return this.#assumed.has(key) ? (this.#assumed.get(key) ?? null) : (row.marks[at] ?? null);
  }

  /** Sessions a person was at. */
  attended(row: AttendanceRow): number {
    return this.sessions.filter((_, at) => ['present', 'late'].includes(this.markOf(row, at)?.state ?? '')).length;
  }

  /** Academic hours of the sessions a person was at. */
  hours(row: AttendanceRow): number {
    const there = this.sessions.filter((_, at) => ['present', 'late'].includes(this.markOf(row, at)?.state ?? ''));
    return there.reduce((sum, one) => sum + one.hours, 0);
  }

  /** A number that changes when somebody else wrote; own batches are known already. */
  strange(): number {
    return follow(...TABLES) - this.#own;
  }

  async read(): Promise<void> {
    const sheet = await attempt(() => backend().attendance_sheet({ event: this.event }));
    if (!sheet) return;
    this.#sheet = sheet;
    if (!this.loaded) this.column = this.#firstColumn();
    this.loaded = true;
    this.keepInside();
  }

  /** The session the address names, or the first that has begun and is not marked to the end. */
  #firstColumn(): number {
    const named = this.sessions.findIndex((session) => session.id === this.#asked);
    const day = today();
    const due = this.sessions.findIndex((session, at) => session.date !== '' && session.date <= day && this.restOf(at) > 0);
    return Math.max(0, named >= 0 ? named : due);
  }

  keepInside(): void {
    this.goTo(Math.max(0, this.rows.findIndex((row) => row.trainee === this.#at)), this.column);
  }

  goTo(row: number, column: number, extend = false): void {
    this.row = Math.max(0, Math.min(this.rows.length - 1, row));
    this.column = Math.max(0, Math.min(this.sessions.length - 1, column));
    if (!extend) this.anchor = this.row;
    this.#at = this.rows[this.row]?.trainee ?? this.#at;
  }

  get chosen(): { from: number; to: number } {
    return { from: Math.min(this.row, this.anchor), to: Math.max(this.row, this.anchor) };
  }

  /** Marks the chosen people of the chosen session. */
  mark(state: MarkState | null): void {
    const { from, to } = this.chosen;
    const rows = this.rows.slice(from, to + 1);
    // A batch is sent whole, so that one who is refused would cost the others their marks.
    if (rows.length && rows.every((row) => row.is_nameless)) deeds.refusal = { code: 'nameless', message: '', hint: '' };
    this.#put(rows, this.column, state);
  }

  /** The cells a choice is made of now, to be written to later. */
  chosenCells(): Cells {
    const { from, to } = this.chosen;
    return { session: this.sessions[this.column]?.id ?? '', trainees: this.rows.slice(from, to + 1).map((row) => row.trainee) };
  }

  /** Writes how late people came, wherever the hand has gone since. */
  late({ session, trainees }: Cells, minutes: number): void {
    const at = this.sessions.findIndex((one) => one.id === session);
    this.#put(trainees.flatMap((id) => this.#byTrainee[id] ?? []), at, 'late', minutes);
  }

  /** What else is known of a mark: why excused, how long by a meeting's report. */
  noteOf(row: AttendanceRow, at: number): MarkNote | null {
    const session = this.sessions[at]?.id;
    return this.#sheet?.notes.find((one) => one.trainee === row.trainee && one.session === session) ?? null;
  }

  /** Writes why people are excused; marks on their way go before it. */
  async excuse({ session, trainees }: Cells, reason: string): Promise<void> {
    await this.flush();
    await act(() => backend().attendance_excuse({ event: this.event, session, trainees, reason }));
  }

  /** Marks everybody shown who is awaited and has no mark in a session. */
  markRest(at: number, state: MarkState): number {
    const rest = this.#unmarked(at);
    this.#put(rest, at, state);
    void this.flush();
    return rest.length;
  }

  /** Takes the marks of everybody shown away. */
  clear(at: number): void {
    this.#put(this.#marked(at), at, null);
    void this.flush();
  }

  /** Without minutes a late mark keeps those it has. */
  #put(rows: AttendanceRow[], at: number, state: MarkState | null, given?: number): void {
    const session = this.sessions[at];
    if (!session) return;
    const changes: MarkChange[] = [];
    for (const row of rows.filter((one) => !one.is_nameless)) {
      const present = this.markOf(row, at);
      const minutes = given ?? (state === 'late' && present?.state === 'late' ? present.minutes : 0);
      if ((present?.state ?? null) === state && (present?.minutes ?? 0) === minutes) continue;
      const key = cellKey(session.id, row.trainee);
      this.#assumed.set(key, state ? { state, minutes } : null);
      changes.push({ session: session.id, trainee: row.trainee, state, minutes });
    }
    if (changes.length) this.#queue.put(changes);
  }

  get unsent(): number {
    return this.#queue.waiting;
  }

  flush(): Promise<void> {
    return this.#queue.flush();
  }

  async #send(marks: MarkChange[]): Promise<boolean> {
    const done = await act(async () => {
      const change = await backend().attendance_mark({ event: this.event, marks });
      this.#own += change.changed.filter((table) => TABLES.some((one) => one === table)).length;
      return change;
    });
    return done !== undefined;
  }

  /** What was sent becomes the sheet; what was refused falls back to it. */
  #settle(marks: MarkChange[], sent: boolean): void {
    if (sent) for (const mark of marks) this.#keep(mark);
    this.#kept += 1;
    for (const mark of marks) {
      const key = cellKey(mark.session, mark.trainee);
      if (!this.#queue.holds(key)) this.#assumed.delete(key);
    }
  }

  #keep(mark: MarkChange): void {
    const at = this.sessions.findIndex((session) => session.id === mark.session);
    const row = this.#sheet?.rows.find((one) => one.trainee === mark.trainee);
    if (row && at >= 0) row.marks[at] = mark.state ? { state: mark.state, minutes: mark.minutes } : null;
  }

  /** Everything shown as a table that a spreadsheet takes. */
  pastable(words: (mark: Mark | null) => string, name: string): string {
    const lines = [[name, ...this.sessions.map((session) => session.title)]];
    for (const row of this.rows) lines.push([fullName(row), ...this.sessions.map((_, at) => words(this.markOf(row, at)))]);
    return lines.map((cells) => cells.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
  }
}
