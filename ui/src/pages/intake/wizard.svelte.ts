/**
 * The five steps of taking people in, and everything chosen on the way. Going
 * back changes only the step, so no choice is lost; the core keeps the answers.
 */
import { backend } from '../../backend';
import { asRefusal } from '../../backend/refusals';
import type * as t from '../../backend/types';
import { act, attempt } from '../../desk/deeds.svelte';
import { runJob, type Job } from '../../desk/jobs.svelte';
import { putAway } from './put-away';

export type Step = 'file' | 'columns' | 'values' | 'people' | 'done';
export const STEPS: Step[] = ['file', 'columns', 'values', 'people', 'done'];
/** A meeting's report says itself what its columns are. */
const STEPS_OF_REPORT: Step[] = ['file', 'people', 'done'];

export const stepsOf = (kind: t.IntakeKind): Step[] => (kind === 'presence' ? STEPS_OF_REPORT : STEPS);

/** What the list is for: chosen on the page it was begun from, changed on the first step. */
export interface Aim {
  kind: t.IntakeKind;
  event: t.Id | null;
  session: t.Id | null;
}

export class Wizard {
  step = $state<Step>('file');
  aim = $state.raw<Aim>({ kind: 'trainees', event: null, session: null });
  file = $state.raw<t.IntakeFile | null>(null);
  /** The sheet that is read; null until a file is open. */
  sheet = $state<number | null>(null);
  header = $state.raw<{ row: number; rows: number } | null>(null);
  columns = $state.raw<t.IntakeColumns | null>(null);
  values = $state.raw<t.IntakeValueGroup[]>([]);
  /** What the list has no column for, told once for all its rows. */
  forAll = $state.raw<t.IntakeForAll[]>([]);
  people = $state.raw<t.IntakePeople | null>(null);
  marks = $state.raw<t.IntakeMarks | null>(null);
  /** Known people whom the list would complete. */
  fills = $state.raw<t.Filled | null>(null);
  /** How long people were there by a meeting's report. */
  presence = $state.raw<t.IntakePresence | null>(null);
  done = $state.raw<t.IntakeDone | null>(null);
  job = $state.raw<Job | null>(null);
  refusal = $state.raw<t.Refusal | null>(null);
  /** A list that was left half-answered: its first three steps are behind it. */
  readonly resumed: t.IntakePending | null;
  /** Something was answered or put right: the list waits on Home when it is left. */
  worked = $state(false);
  #choices: { index: number; field: string }[] = [];
  #choosing: Promise<void> = Promise.resolve();
  #source: { path: string | null; text: string | null } | null = null;

  constructor(aim: Aim, resumed: t.IntakePending | null = null) {
    this.aim = aim;
    this.resumed = resumed;
    this.worked = resumed !== null;
  }

  get intake(): t.Id {
    return this.file?.intake ?? this.resumed?.intake ?? '';
  }

  get busy(): boolean {
    return this.job !== null;
  }

  /** Where the steps may be gone back to. */
  get first(): Step {
    return this.resumed ? 'people' : 'file';
  }

  /** Nothing more may be changed once the list is taken in. */
  get canBack(): boolean {
    return this.step !== this.first && this.step !== 'done' && !this.busy;
  }

  get steps(): Step[] {
    return stepsOf(this.aim.kind);
  }

  /** Marks are what the list is for. */
  get ofMarks(): boolean {
    return this.aim.kind !== 'trainees';
  }

  back(): void {
    const before = this.steps[this.steps.indexOf(this.step) - 1];
    if (this.canBack && before) this.step = before;
  }

  /** Changing the aim reads the same file again, because the core knows the aim from the start. */
  async aimAt(aim: Aim): Promise<void> {
    const { kind } = this.aim;
    // What is a report is no list of people, and the other way about.
    if (this.file && kind !== aim.kind && [kind, aim.kind].includes('presence')) this.drop();
    if (this.#source && this.file) await this.open(this.#source, aim);
    else this.aim = aim;
  }

  /** Where the file cannot be read again, what was open before stays open for what it was for. */
  async open(source: { path: string | null; text: string | null }, aim: Aim = this.aim): Promise<void> {
    const file = await this.#long((job) => backend().intake_open({ source: { ...aim, ...source, wanted: this.presence?.wanted ?? null }, job }));
    if (!file) return;
    // Read again for something else, the list is another one; another file leaves this one waiting.
    if (this.file && this.file.intake !== file.intake) void this.#leaveFor(source);
    this.#forget();
    this.aim = aim;
    this.#source = source;
    this.file = file;
    this.sheet = file.sheet;
    await this.readPresence();
  }

  /** Takes the file away, so that another can be chosen. */
  drop(): void {
    void this.leave();
    this.#forget();
  }

  /** Read for something else, what was answered does not hold; it is put away, and can be brought back. */
  async #leaveFor(source: { path: string | null; text: string | null }): Promise<void> {
    const { intake, worked } = this;
    if (this.#source !== source) return this.leave();
    if (worked) await putAway(intake);
    else await attempt(() => backend().intake_close({ intake }));
  }

  #forget(): void {
    this.file = this.columns = this.people = this.marks = this.fills = this.presence = this.header = this.sheet = null;
    this.values = [];
    this.forAll = [];
    this.#choices = [];
    this.#source = null;
    this.worked = false;
  }

  chooseSheet(index: number): void {
    if (index === this.sheet) return;
    this.sheet = index;
    this.columns = this.header = null;
    this.#choices = [];
  }

  async toColumns(): Promise<void> {
    if (!this.columns) await this.#readColumns();
    if (this.columns) this.step = 'columns';
  }

  async chooseHeader(row: number, rows: number): Promise<void> {
    this.header = { row, rows };
    this.#choices = [];
    await this.#readColumns(true);
  }

  async chooseField(index: number, field: string): Promise<void> {
    this.#choices = [...this.#choices.filter((one) => one.index !== index), { index, field }];
    await this.#readColumns(true);
  }

  async #readColumns(isChosen = false): Promise<void> {
    const request = {
      intake: this.intake,
      sheet: this.sheet,
      header_row: this.header?.row ?? null,
      header_rows: this.header?.rows ?? null,
      choices: this.#choices,
    };
    const columns = await this.#quick(() => backend().intake_columns({ request }));
    if (!columns) return;
    this.columns = columns;
    this.worked ||= isChosen;
  }

  async toValues(): Promise<void> {
    if (await this.#readValues()) this.step = 'values';
  }

  async #readValues(): Promise<boolean> {
    const { intake } = this;
    const read = await this.#quick(() => Promise.all([backend().intake_values({ intake }), backend().intake_for_all_show({ intake })]));
    if (read) [this.values, this.forAll] = read;
    return read !== undefined;
  }

  /** Answers come one after another, so that none is read before it is taken. */
  #afterwards(deed: () => Promise<void>): Promise<void> {
    this.#choosing = this.#choosing.then(deed);
    return this.#choosing;
  }

  /** Says what holds for every row that does not say it itself. */
  tellForAll(field: string, value: string): Promise<void> {
    return this.#afterwards(() => this.#tell(() => backend().intake_for_all_tell({ intake: this.intake, field, value })));
  }

  /** Takes every guess of a mistyped address. */
  takeEmails(): Promise<void> {
    return this.#afterwards(() => this.#tell(() => backend().intake_emails_take({ intake: this.intake })));
  }

  async #tell(call: () => Promise<null>): Promise<void> {
    if ((await this.#quick(call)) === undefined) return;
    this.worked = true;
    await this.#readValues();
  }

  chooseValue(field: string, raw: string, meaning: string): Promise<void> {
    return this.#afterwards(() => this.#tell(() => backend().intake_value_choose({ intake: this.intake, field, raw, meaning })));
  }

  async toPeople(): Promise<void> {
    // A value that was just typed is on its way: people are compared with it.
    await this.#choosing;
    const people = await this.#long((job) => backend().intake_people({ intake: this.intake, job }));
    if (!people) return;
    this.people = people;
    await this.readMarks();
    await this.readFills();
    await this.readPresence();
    this.step = 'people';
  }

  /** Says whether the answer was taken; `refusal` says why not. */
  async answer(rows: number[], answer: t.IntakeAnswer, candidate: t.Id | null = null): Promise<boolean> {
    const request = { intake: this.intake, rows, answer, candidate };
    return this.#change(() => backend().intake_answer({ request }));
  }

  /** Takes names as the list spells them, or keeps those that stand; says whether the answer was taken. */
  async chooseNames(rows: number[], choice: t.NameChoice | null): Promise<boolean> {
    return this.#change(() => backend().intake_names_choose({ intake: this.intake, rows, choice }));
  }

  /** Surname and given name of a row stand in each other's place. */
  async swapName(row: number): Promise<void> {
    await this.#change(() => backend().intake_name_swap({ intake: this.intake, row }));
  }

  /** Takes what was typed for a row; answers why not. */
  async putRight(row: number, fields: t.RowFields): Promise<t.Refusal | null> {
    try {
      await this.#take(await backend().intake_row_correct({ intake: this.intake, row, fields }));
      return null;
    } catch (reason) {
      return asRefusal(reason);
    }
  }

  /** Takes a row as the file says it again; says whether it was. */
  async asInFile(row: number): Promise<boolean> {
    return this.#change(() => backend().intake_row_restore({ intake: this.intake, row }));
  }

  async #change(call: () => Promise<t.IntakePeople>): Promise<boolean> {
    const people = await this.#quick(call);
    if (people) await this.#take(people);
    return people !== undefined;
  }

  async #take(people: t.IntakePeople): Promise<void> {
    this.people = people;
    this.worked = true;
    await this.readMarks();
    await this.readFills();
    await this.readPresence();
  }

  /** Where a sign-in sheet says something else than was marked before. */
  async readMarks(): Promise<void> {
    if (!this.ofMarks) return;
    this.marks = (await this.#quick(() => backend().intake_marks({ intake: this.intake }))) ?? null;
  }

  /** Told beside the button, which counts those who are added. */
  async readFills(): Promise<void> {
    if (this.ofMarks) return;
    this.fills = (await this.#quick(() => backend().intake_fills({ intake: this.intake }))) ?? null;
  }

  async readPresence(): Promise<void> {
    if (this.aim.kind !== 'presence') return;
    this.presence = (await this.#quick(() => backend().intake_presence({ intake: this.intake }))) ?? null;
  }

  /** Takes another threshold or other times; answers why not. */
  async wantPresence(wanted: t.PresenceWanted): Promise<t.Refusal | null> {
    try {
      this.presence = await backend().intake_presence_want({ intake: this.intake, wanted });
      this.worked = true;
      return null;
    } catch (reason) {
      return asRefusal(reason);
    }
  }

  async replaceMarks(replace: boolean): Promise<void> {
    const marks = await this.#quick(() => backend().intake_marks_replace({ intake: this.intake, replace }));
    if (marks) this.marks = marks;
  }

  async apply(): Promise<void> {
    const done = await this.#long((job) =>
      act(
        () => backend().intake_apply({ intake: this.intake, job }),
        (refusal) => (this.refusal = refusal),
      ),
    );
    if (!done) return;
    this.done = done;
    this.step = 'done';
  }

  /** Leaves the list; one that was worked on waits on Home. */
  async leave(): Promise<void> {
    const intake = this.intake;
    if (intake) await attempt(() => backend().intake_leave({ intake }));
  }

  async #long<T>(call: (job: string) => Promise<T>): Promise<T | undefined> {
    return this.#quick(() => runJob((job) => (this.job = job), call));
  }

  async #quick<T>(call: () => Promise<T>): Promise<T | undefined> {
    this.refusal = null;
    try {
      return await call();
    } catch (reason) {
      const refusal = asRefusal(reason);
      if (refusal.code !== 'stopped') this.refusal = refusal;
      return undefined;
    }
  }
}

let held: { wizard: Wizard; key: string } | null = null;

/**
 * The wizard of an address. One that is not finished is found again when the
 * page was left to look something up.
 */
export function wizardOf(query: Record<string, string>, pending: t.IntakePending[]): Wizard {
  const { intake = '', event = '', session = '', kind = '' } = query;
  const key = [intake, event, session, kind].join(' ');
  if (held?.key === key && held.wizard.step !== 'done') return held.wizard;
  void held?.wizard.leave();
  const left = pending.find((one) => one.intake === intake) ?? null;
  const aim: Aim = left
    ? { kind: left.kind, event: left.event, session: left.session }
    : { kind: kind === 'attendance' || kind === 'presence' ? kind : 'trainees', event: event || null, session: session || null };
  held = { wizard: new Wizard(aim, left), key };
  return held.wizard;
}

/** Forgets the present wizard: the next visit begins anew. */
export function forgetWizard(): void {
  void held?.wizard.leave();
  held = null;
}
