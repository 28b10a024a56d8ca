/**
 * A template while it is designed: its present state, what is chosen on it, its own undo, and the page
 * drawn by the very code that prints. Whatever is changed is drawn a moment later; nothing waits for it.
 */
import { backend } from '../../backend';
import { asRefusal } from '../../backend/refusals';
import type { Box, Layer, PageDesign, Point, Refusal, SampleLangs, SampleName, Template, TemplateFace, TemplateShown, Trilingual } from '../../backend/types';
import { act } from '../../desk/deeds.svelte';
import { FormDraft } from '../../desk/draft.svelte';
import { aligned, distributed, type Alignment, type Spread } from './align';
import { carried, moved, roomOf } from './frames';
import { History } from './history';
import { added, doubled, removed, stepped, type Arranged } from './order';
import { MARGIN } from './snap';
import { split } from './two-languages';
import { warningsOf } from './warnings';

export interface Designed {
  name: Trilingual;
  design: Template;
}

/** Kept as text: a design is brought back whole, never half of one and half of another. */
interface Kept {
  name: Trilingual;
  design: string;
}

export type Which = 'one' | 'two';

/** A key is let go within this time; the page is drawn when nothing was changed for so long. */
const PAUSE_MS = 160;

export class Work {
  /** Null until it is saved for the first time. */
  id = $state<string | null>(null);
  doc = $state.raw<Designed>({ name: { kk: '', ru: '', en: '' }, design: {} as Template });
  saved = $state.raw<Designed | null>(null);
  which = $state<Which>('one');
  chosen = $state.raw<number[]>([]);
  /** The layers while they are dragged. */
  live = $state.raw<Layer[] | null>(null);
  lang = $state<Exclude<SampleLangs, 'kk+ru'>>('kk');
  sample = $state<SampleName>('usual');
  saving = $state(false);
  /** How far print on ready blanks is moved; null prints the whole page. */
  blank = $state.raw<Point | null>(null);
  bytes = $state.raw<Uint8Array | null>(null);
  refusal = $state.raw<Refusal | null>(null);
  faces = $state.raw<TemplateFace[]>([]);
  steps = $state.raw({ undo: false, redo: false });
  readonly classic: Template;
  draft: FormDraft<Kept> = $state.raw() as FormDraft<Kept>;
  #boxes = $state.raw<(Box | null)[]>([]);
  #drawn = $state.raw<Layer[]>([]);
  #history: History<Designed>;
  readonly #draftKey: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking = false;
  #stale = false;
  #left = false;

  /** `id` is null for what is designed anew or as a copy of `shown`. */
  constructor(id: string | null, shown: Pick<TemplateShown, 'name' | 'design'>, classic: Template, draftKey: string) {
    this.id = id;
    this.classic = classic;
    const first: Designed = { name: shown.name, design: shown.design };
    if (id) this.saved = first;
    this.#draftKey = draftKey;
    this.draft = this.#keep(first);
    this.#history = new History(first);
    this.doc = first;
    if (this.draft.back) this.#put(fromKept(this.draft.typed()));
    this.#soon(0);
  }

  #keep(first: Designed): FormDraft<Kept> {
    return new FormDraft<Kept>(this.#draftKey, toKept(first));
  }

  // What is shown.

  get page(): PageDesign {
    return (this.which === 'two' && this.doc.design.two) || this.doc.design.one;
  }

  get layers(): Layer[] {
    return this.live ?? this.page.layers;
  }

  get hasTwo(): boolean {
    return this.doc.design.two !== undefined;
  }

  get langs(): SampleLangs {
    return this.which === 'two' && this.hasTwo ? 'kk+ru' : this.lang;
  }

  /** The layer whose panel is shown. */
  get at(): number | null {
    return this.chosen.length === 1 ? (this.chosen[0] ?? null) : null;
  }

  get layer(): Layer | null {
    return this.at === null ? null : (this.layers[this.at] ?? null);
  }

  get isChanged(): boolean {
    return this.doc !== this.saved;
  }

  /** Where a layer is drawn, brought along while the answer is awaited. */
  measured(at: number): Box | null {
    const layer = this.layers[at];
    return layer ? carried(this.#drawn[at], layer, this.#boxes[at] ?? null) : null;
  }

  /** The room of a layer: what its handles hold. */
  room(at: number): Box {
    const layer = this.layers[at];
    return layer ? roomOf(layer, this.measured(at)) : [0, 0, 0, 0];
  }

  get warnings() {
    return warningsOf(this.page, this.doc.design.inks, this.page.layers.map((_, at) => this.measured(at)));
  }

  // What is changed.

  #put(next: Designed, tag = ''): void {
    this.#history.put(next, tag);
    this.#show(next);
  }

  #show(next: Designed): void {
    this.doc = next;
    this.live = null;
    this.steps = { undo: this.#history.canUndo, redo: this.#history.canRedo };
    this.chosen = this.chosen.filter((at) => at < this.page.layers.length);
    if (this.which === 'two' && !next.design.two) this.which = 'one';
    this.#soon();
  }

  rename(name: Partial<Trilingual>): void {
    this.#put({ ...this.doc, name: { ...this.doc.name, ...name } }, 'name');
  }

  /** Changes the template itself: its colours, its kind. */
  retouch(part: Partial<Template>, tag = ''): void {
    this.#put({ ...this.doc, design: { ...this.doc.design, ...part } }, tag);
  }

  repage(change: (page: PageDesign) => PageDesign, tag = ''): void {
    const which = this.which === 'two' && this.hasTwo ? 'two' : 'one';
    this.retouch({ [which]: change(this.page) }, tag);
  }

  /** Both pages are of one size. */
  resheet(change: (page: PageDesign) => PageDesign, tag = ''): void {
    const { one, two } = this.doc.design;
    this.retouch({ one: change(one), ...(two ? { two: change(two) } : {}) }, tag);
  }

  relayer(layers: Layer[], tag = ''): void {
    this.repage((page) => ({ ...page, layers }), tag);
  }

  arrange({ layers, chosen }: Arranged): void {
    this.#history.seal();
    this.relayer(layers);
    this.chosen = chosen;
  }

  /** Changes one layer; steps of one tag in a row are one step. */
  amend(at: number, change: (layer: Layer) => Layer, tag = ''): void {
    this.relayer(this.page.layers.map((layer, i) => (i === at ? change(layer) : layer)), tag && `${tag} ${at}`);
  }

  add(layer: Layer): void {
    this.arrange(added(this.page.layers, layer));
  }

  remove(): void {
    if (this.chosen.length) this.arrange(removed(this.page.layers, this.chosen));
  }

  double(): void {
    if (this.chosen.length) this.arrange(doubled(this.page.layers, this.chosen));
  }

  step(by: 1 | -1): void {
    if (this.chosen.length) this.arrange(stepped(this.page.layers, this.chosen, by));
  }

  toggle(at: number, what: 'hidden' | 'locked'): void {
    this.amend(at, (layer) => ({ ...layer, [what]: !layer[what] }));
  }

  /** Those chosen that may be moved. */
  get free(): number[] {
    return this.chosen.filter((at) => this.layers[at] && !this.layers[at]?.locked);
  }

  nudge(dx: number, dy: number): void {
    const free = this.free;
    if (!free.length) return;
    this.relayer(this.page.layers.map((layer, at) => (free.includes(at) ? moved(layer, dx, dy) : layer)), `nudge ${free.join()}`);
  }

  align(how: Alignment): void {
    this.#shift(aligned(this.free.map((at) => this.room(at)), how, this.page.page, MARGIN));
  }

  distribute(way: Spread): void {
    this.#shift(distributed(this.free.map((at) => this.room(at)), way));
  }

  #shift(by: Point[]): void {
    const free = this.free;
    if (by.every(([dx, dy]) => !dx && !dy)) return;
    this.relayer(
      this.page.layers.map((layer, at) => {
        const [dx, dy] = by[free.indexOf(at)] ?? [0, 0];
        return dx || dy ? moved(layer, dx, dy) : layer;
      }),
    );
  }

  /** Shows layers while they are dragged; nothing of it is a step yet. */
  drag(layers: Layer[]): void {
    this.live = layers;
    this.#soon();
  }

  /** What was dragged is one step. */
  drop(): void {
    const layers = this.live;
    this.#history.seal();
    if (layers) this.relayer(layers);
  }

  /** Esc while it is dragged: all is as before. */
  cancel(): void {
    this.live = null;
    this.#soon();
  }

  choose(at: number | null, more = false): void {
    this.#history.seal();
    if (at === null) this.chosen = [];
    else if (!more) this.chosen = [at];
    else this.chosen = this.chosen.includes(at) ? this.chosen.filter((one) => one !== at) : [...this.chosen, at];
  }

  chooseAll(): void {
    this.chosen = this.page.layers.flatMap((layer, at) => (layer.hidden || layer.locked ? [] : [at]));
  }

  turn(which: Which): void {
    if (which === this.which) return;
    this.which = which;
    this.chosen = [];
    this.#soon(0);
  }

  beginTwo(): void {
    this.retouch({ two: split(this.doc.design.one) });
    this.which = 'two';
    this.chosen = [];
    this.#soon(0);
  }

  dropTwo(): void {
    const design = { ...this.doc.design };
    delete design.two;
    this.which = 'one';
    this.chosen = [];
    this.#put({ ...this.doc, design });
  }

  undo(): void {
    if (this.live) this.cancel();
    else this.#show(this.#history.undo());
  }

  redo(): void {
    this.#show(this.#history.redo());
  }

  // The example.

  look(part: Partial<Pick<Work, 'lang' | 'sample' | 'saving' | 'blank'>>): void {
    Object.assign(this, part);
    this.#soon(0);
  }

  #soon(wait = PAUSE_MS): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), wait);
  }

  /** One page is drawn at a time; what was changed meanwhile is drawn after it. */
  async #ask(): Promise<void> {
    if (this.#left) return;
    this.#stale = this.#asking;
    if (this.#asking) return;
    this.#asking = true;
    const layers = this.layers;
    const which = this.page === this.doc.design.two ? 'two' : 'one';
    const design = { ...this.doc.design, [which]: { ...this.page, layers } };
    const { langs, saving, sample: name, blank } = this;
    const sample = { design, langs, saving, name, blank };
    try {
      const [bytes, boxes] = await Promise.all([backend().template_sample({ sample }), backend().template_boxes({ sample })]);
      this.bytes = bytes;
      this.#boxes = boxes;
      this.#drawn = layers;
      this.refusal = null;
    } catch (reason) {
      this.refusal = asRefusal(reason);
    }
    this.#asking = false;
    if (this.#stale) this.#soon(0);
  }

  // Its end.

  /** Saves a new version; answers whether it was saved. */
  async save(): Promise<boolean> {
    if (this.live) this.drop();
    const doc = this.doc;
    const written = await act(
      () => backend().template_save({ template: { id: this.id, name: doc.name, design: doc.design } }),
      (refusal) => (this.refusal = refusal),
    );
    if (written === undefined) return false;
    this.id = written;
    this.saved = doc;
    this.refusal = null;
    this.draft.drop();
    this.draft = this.#keep(doc);
    this.#history.seal();
    return true;
  }

  /** Drops what came back from before. */
  anew(): void {
    this.draft.anew();
    this.#put(fromKept(this.draft.typed()));
  }

  /** The page is left: what is not saved waits for it. */
  leave(): void {
    this.#left = true;
    clearTimeout(this.#timer);
    if (this.live) this.drop();
    clearTimeout(this.#timer);
    if (!this.isChanged) return this.draft.drop();
    Object.assign(this.draft.fields, toKept(this.doc));
    this.draft.leave();
  }
}

const toKept = ({ name, design }: Designed): Kept => ({ name: { ...name }, design: JSON.stringify(design) });
const fromKept = ({ name, design }: Kept): Designed => ({ name: { ...name }, design: JSON.parse(design) as Template });
