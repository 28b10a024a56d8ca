/**
 * A batch of papers being prepared: what is asked for, what the core says of
 * it, and the page that is looked at. Proof and page follow every change a
 * moment later, and an older answer never replaces a newer one.
 */
import { backend } from '../../backend';
import { asRefusal } from '../../backend/refusals';
import type * as t from '../../backend/types';
import { announce } from '../../desk/changes.svelte';
import { act, attempt } from '../../desk/deeds.svelte';
import { FormDraft } from '../../desk/draft.svelte';
import { runJob, type Job } from '../../desk/jobs.svelte';
import { outcomes, type Outcome } from '../../desk/outcomes.svelte';
import type { OutputChoice } from './output';
import { ofEvent, type Subject } from './subject';

const PAUSE_MS = 200;

/** Batches whose page was left before they were through, by event. */
const left: Record<t.Id, Batch> = {};
/** Goes up with every register that is entered: a batch of one before is told nowhere. */
let entered = 0;

/** Another register is entered: what was left belongs to the one before. */
export function forgetBatches(): void {
  entered += 1;
  for (const event of Object.keys(left)) delete left[event];
}

/** The batch of an event that was left before it was through, with what it has come to since. */
export function takeUp(event: t.Id): Batch | undefined {
  const batch = left[event];
  delete left[event];
  if (batch) batch.watched = true;
  outcomes.close(outcomeOf(event));
  return batch;
}

const outcomeOf = (event: t.Id) => `papers ${event}`;
const draftOf = (event: t.Id) => `papers ${event}`;

/** Everything chosen on the page: what is asked for, and how it is written. */
type Chosen = t.CertificateRequest & { form: OutputChoice };

export class Batch {
  readonly subject: Subject;
  request = $state.raw<t.CertificateRequest | null>(null);
  proof = $state.raw<t.CertificateProof | null>(null);
  page = $state.raw<Uint8Array | null>(null);
  /** Whose page is shown; null shows the longest name. */
  person = $state<t.Id | null>(null);
  form = $state<OutputChoice>('one_pdf');
  /** What was chosen before the page was left; it comes back, and the page says so. */
  draft = $state.raw<FormDraft<Chosen> | null>(null);
  templates = $state.raw<t.TemplateRow[]>([]);
  organisations = $state.raw<t.Organisation[]>([]);
  signatories = $state.raw<t.Signatory[]>([]);
  issued = $state.raw<t.CertificateIssued | null>(null);
  /** A field holds what cannot be read, so that the papers would say what it held before. */
  unread = $state(false);
  /** Numbers were given, but the file was not written whole. */
  unwritten = $state.raw<t.CertificateRow[]>([]);
  job = $state.raw<Job | null>(null);
  refusal = $state.raw<t.Refusal | null>(null);
  /** Whether its page is shown; what it comes to is else said wherever one is. */
  watched = true;
  /** Papers are drawn, or the book is asked which of them have numbers. */
  #working = false;
  readonly #entered = entered;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor(of: t.EventCard | Subject) {
    this.subject = 'event' in of ? ofEvent(of) : of;
  }

  async begin(): Promise<void> {
    const read = await attempt(() =>
      Promise.all([
        this.subject.isProgramme ? backend().certificate_programme_defaults({ programme: this.subject.id }) : backend().certificate_defaults({ event: this.subject.id }),
        backend().template_list(),
        backend().organisation_list({ trashed: false }),
        backend().signatory_list({ trashed: false }),
      ]),
    );
    if (!read) return;
    let fresh: t.CertificateRequest;
    [fresh, this.templates, this.organisations, this.signatories] = read;
    this.draft = new FormDraft<Chosen>(draftOf(this.subject.id), { ...fresh, form: this.form });
    this.#take(this.draft);
    await this.#look();
  }

  #take(draft: FormDraft<Chosen>): void {
    const { form, ...request } = draft.typed();
    this.request = request;
    this.form = form;
  }

  /** Drops what came back; the page begins as it would the first time. */
  anew(): void {
    if (!this.draft) return;
    this.draft.anew();
    this.#take(this.draft);
    this.#soon();
  }

  /** Changes what is asked for; the proof follows. */
  change(part: Partial<t.CertificateRequest>): void {
    if (!this.request) return;
    this.request = { ...this.request, ...part };
    this.#soon();
  }

  /** Another kind of paper takes the template made for it, unless one of the academy was chosen. */
  takeKind(kind: t.CertificateKind): void {
    const chosen = this.templates.find((one) => one.id === this.request?.template);
    const made = this.templates.find((one) => one.shipped && one.kind === kind);
    this.change(chosen?.shipped && made ? { kind, template: made.id } : { kind });
  }

  tick(trainee: t.Id, on: boolean): void {
    const except = this.request?.except ?? [];
    this.change({ except: on ? except.filter((one) => one !== trainee) : [...except, trainee] });
  }

  /** Somebody receives one all the same; without a reason no longer. */
  giveAnyway(trainee: t.Id, reason: string): void {
    const others = (this.request?.anyway ?? []).filter((one) => one.trainee !== trainee);
    this.change({ anyway: reason ? [...others, { trainee, reason }] : others });
  }

  show(person: t.Id | null): void {
    this.person = person;
    this.#soon();
  }

  /** Everything again, after somebody else changed the register. */
  again(): void {
    if (this.request && !this.issued && !this.job) this.#soon();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
  }

  /** Its page goes: what was chosen waits for it. Work under way goes on, and so does what only the page can mend. */
  leave(): void {
    this.stop();
    if (this.#entered !== entered) return;
    if (!this.#working && !this.unwritten.length) return this.#keep();
    this.watched = false;
    left[this.subject.id] = this;
    if (!this.#working) this.#tell();
    else if (this.job) outcomes.watch({ ...this.#about(), job: this.job });
  }

  #keep(): void {
    if (!this.draft || !this.request) return;
    if (this.issued || this.unwritten.length) return this.draft.drop();
    Object.assign(this.draft.fields, $state.snapshot(this.request), { form: this.form });
    this.draft.leave();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), PAUSE_MS);
  }

  async #look(): Promise<void> {
    const request = this.request;
    if (!request) return;
    this.#turn += 1;
    const turn = this.#turn;
    try {
      const proof = await backend().certificate_proof({ request });
      if (turn !== this.#turn) return;
      this.proof = proof;
      this.refusal = null;
      const trainee = proof.people.some((one) => one.trainee === this.person) ? this.person : null;
      const page = proof.people.length ? await backend().certificate_preview({ request, trainee }) : null;
      if (turn === this.#turn) this.page = page;
    } catch (reason) {
      if (turn === this.#turn) this.refusal = asRefusal(reason);
    }
  }

  /** The person on the page: the chosen one, or who has the longest name. */
  get shown(): t.ProofPerson | null {
    return this.proof?.people.find((one) => one.trainee === this.person) ?? this.proof?.longest ?? null;
  }

  async issue(output: t.CertificateOutput): Promise<void> {
    const request = this.request;
    const people = this.proof?.people.map((one) => one.trainee) ?? [];
    if (!request || people.length === 0 || this.unread) return;
    this.stop();
    this.refusal = null;
    this.#working = true;
    const done = await runJob(
      (job) => (this.job = job),
      (job) =>
        act(
          () => backend().certificate_issue({ request, output, job }),
          (refusal) => (this.refusal = refusal),
        ),
    );
    if (done) this.issued = done;
    else await this.#afterRefusal(request, people);
    this.#rest();
  }

  #rest(): void {
    this.#working = false;
    if (!this.watched) this.#tell();
  }

  #about(): Pick<Outcome, 'id' | 'title' | 'href'> {
    const { id, title, batch } = this.subject;
    return { id: outcomeOf(id), title, href: batch };
  }

  /** Says how it ended to somebody who is elsewhere, as long as it is in the same register. */
  #tell(): void {
    if (this.#entered !== entered) return;
    const about = this.#about();
    outcomes.close(about.id);
    const count = this.issued?.issued ?? this.unwritten.length;
    if (this.issued) outcomes.tell({ ...about, said: { key: 'issue-done', args: { count } }, refusal: null });
    else if (count) outcomes.tell({ ...about, said: { key: 'issue-unwritten', args: { count } }, todo: 'issue-unwritten-text', refusal: this.refusal });
    else if (this.refusal) outcomes.tell({ ...about, said: null, refusal: this.refusal });
  }

  /** Numbers are given before files are written: a full stick or «stop» may come between. */
  async #afterRefusal(request: t.CertificateRequest, people: t.Id[]): Promise<void> {
    const query = { text: '', event: request.programme ? null : request.event, kind: [request.kind], state: 'valid' as const, year: null, sort: { by: 'serial', descending: false }, offset: 0, limit: 10_000 };
    const book = await attempt(() => backend().certificate_list({ query }));
    const of = request.programme ? await this.#ofRuns() : null;
    const fresh = (book?.rows ?? []).filter((row) => people.includes(row.trainee) && (!of || of.includes(row.id)));
    if (fresh.length) {
      announce(['certificate']);
      this.unwritten = fresh;
    } else {
      const refusal = this.refusal;
      await this.#look();
      if (refusal && refusal.code !== 'stopped') this.refusal = refusal;
    }
  }

  /** Papers of programmes that wait for their file: the book asks for events alone. */
  async #ofRuns(): Promise<t.Id[]> {
    const runs = (await attempt(() => backend().paper_run_list())) ?? [];
    return runs.filter((one) => !one.event).flatMap((one) => one.certificates);
  }

  /** Writes again the papers whose numbers are given already. */
  async save(output: t.CertificateOutput): Promise<void> {
    const ids = this.unwritten.map((row) => row.id);
    this.refusal = null;
    this.#working = true;
    try {
      const written = await runJob(
        (job) => (this.job = job),
        (job) => backend().certificate_save({ ids, output, job }),
      );
      this.issued = { issued: ids.length, serials: this.unwritten.map((row) => row.serial), left_out: this.proof?.left_out ?? [], path: written.path };
      this.unwritten = [];
    } catch (reason) {
      this.refusal = asRefusal(reason);
    }
    this.#rest();
  }
}
