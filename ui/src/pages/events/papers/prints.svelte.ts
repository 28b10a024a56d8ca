/**
 * Papers of one event being prepared: which, how, and the first page of what is
 * chosen. The page follows every change a moment later, and an older answer
 * never replaces a newer one.
 */
import { backend } from '../../../backend';
import { asRefusal } from '../../../backend/refusals';
import type * as t from '../../../backend/types';
import { act, attempt } from '../../../desk/deeds.svelte';
import { runJob, type Job } from '../../../desk/jobs.svelte';

const PAUSE_MS = 200;

/** What is chosen on the left: one paper, or all that is ticked. */
export type Choice = t.EventPaperKind | 'kit';
/** How a kit is written. */
export type KitForm = 'pdf' | 'zip' | 'folder';

export class Prints {
  readonly event: t.Id;
  choice = $state<Choice>('badge');
  request = $state.raw<t.EventPapersRequest>(emptyRequest(''));
  offer = $state.raw<t.EventPapersOffer | null>(null);
  /** What the kit holds. */
  ticked = $state<t.EventPaperKind[]>([]);
  form = $state<KitForm>('pdf');
  page = $state.raw<Uint8Array | null>(null);
  refusal = $state.raw<t.Refusal | null>(null);
  saved = $state.raw<t.EventPapersSaved | null>(null);
  job = $state.raw<Job | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  #begun = false;

  constructor(event: t.Id, langs: t.PaperLangs) {
    this.event = event;
    this.request = { ...emptyRequest(event), langs };
  }

  /** Reads what there is to print, again whenever the event changed. */
  async read(): Promise<void> {
    const offer = await attempt(() => backend().paper_offer({ event: this.event }));
    if (!offer) return;
    this.offer = offer;
    if (!this.#begun) {
      this.#begun = true;
      this.ticked = offer.papers.filter((one) => one.usual && one.count > 0).map((one) => one.kind);
      this.choice = offer.papers.find((one) => one.usual && one.count > 0)?.kind ?? 'signin';
    }
    this.#soon();
  }

  choose(choice: Choice): void {
    if (choice === this.choice) return;
    this.choice = choice;
    this.saved = null;
    this.page = null;
    this.#soon();
  }

  change(changes: Partial<t.EventPapersRequest>): void {
    this.request = { ...this.request, ...changes };
    this.saved = null;
    this.#soon();
  }

  tick(kind: t.EventPaperKind, on: boolean): void {
    this.ticked = on ? [...this.ticked, kind] : this.ticked.filter((one) => one !== kind);
    this.saved = null;
    this.#soon();
  }

  /** What is asked for as things stand. */
  get asked(): t.EventPapersRequest {
    return { ...this.request, papers: this.choice === 'kit' ? this.ticked : [this.choice] };
  }

  get has(): boolean {
    return this.offer !== null && this.asked.papers.length > 0;
  }

  count(kind: t.EventPaperKind): number {
    return this.offer?.papers.find((one) => one.kind === kind)?.count ?? 0;
  }

  leave(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.look(), PAUSE_MS);
  }

  async look(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const request = this.asked;
    try {
      const page = request.papers.length ? await backend().paper_preview({ request }) : null;
      if (turn !== this.#turn) return;
      this.page = page;
      this.refusal = null;
    } catch (reason) {
      if (turn !== this.#turn) return;
      this.page = null;
      this.refusal = asRefusal(reason);
    }
  }

  async save(path: string): Promise<boolean> {
    return this.#write((job) => backend().paper_save({ request: this.asked, path, job }));
  }

  /** Writes a temporary file and opens it in the viewer, which prints. */
  async print(): Promise<void> {
    const done = await this.#write((job) => backend().paper_print({ request: this.asked, job }));
    const path = this.saved?.path;
    if (done && path) await attempt(() => backend().file_open({ path }));
  }

  async #write(call: (job: string) => Promise<t.Change<t.EventPapersSaved>>): Promise<boolean> {
    if (this.job || !this.has) return false;
    this.refusal = null;
    const saved = await runJob(
      (job) => (this.job = job),
      (job) =>
        act(
          () => call(job),
          (refusal) => (this.refusal = refusal.code === 'stopped' ? null : refusal),
        ),
    );
    if (!saved) return false;
    this.saved = saved;
    const offer = await attempt(() => backend().paper_offer({ event: this.event }));
    if (offer) this.offer = offer;
    return true;
  }
}

export const emptyRequest = (event: t.Id): t.EventPapersRequest => ({
  event,
  papers: [],
  langs: 'kk',
  session: null,
  layout: '8',
  again: false,
  people: [],
  blank_rows: 10,
  signatory: null,
  signs: 'any',
});
