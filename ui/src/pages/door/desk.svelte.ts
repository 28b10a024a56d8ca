/**
 * The door while it is open: what is typed, the answer to it, and who came last.
 *
 * Every key asks at once; an answer that comes after a later question is dropped, so that the sheet
 * never shows somebody who is not meant any more.
 */
import { backend } from '../../backend';
import { asRefusal } from '../../backend/refusals';
import type { Change, DoorAnswer, DoorPerson, DoorUndone, DoorView, Id, Refusal, RowsDone, RowsPlanned, Stop, WalkedIn, WalkIn } from '../../backend/types';
import { announce } from '../../desk/changes.svelte';
import { timeNow } from '../../desk/clock';
import { attempt } from '../../desk/deeds.svelte';
import { runJob } from '../../desk/jobs.svelte';
import { prefer, preference } from '../../desk/preferences.svelte';
import { words } from '../../words/words.svelte';
import { emptyRequest } from '../events/papers/prints.svelte';
import { play, type Sound } from './sounds';

/** What stands in the sheet in the place of the answer. */
export type Sheet = 'answer' | 'note' | 'walk-in' | 'lists' | 'paper';

/** Somebody who was at the desk a moment ago. */
export interface Passed {
  key: number;
  time: string;
  sound: Sound;
  name: string;
  /** Who it was; empty where nobody was meant. */
  trainee: Id;
}

/** What the rows of a paper list came to. */
export interface Brought {
  marked: number;
  known: number;
  /** Whom the law stops, and who left the list. */
  left: number;
}

const BLANK: DoorAnswer = { state: 'blank', text: '', person: null, at: '', desk: '', stop: null, candidates: [], is_sure: false, fits: 0, came: 0, of: 0 };
const SHOWN = 12;
/** A longer list is not read whole for its last few. */
const MOST_RECALLED = 2000;

export class DoorDesk {
  view = $state<DoorView>() as DoorView;
  text = $state('');
  answer = $state.raw<DoorAnswer>(BLANK);
  /** Who is chosen of several with the arrows; -1 for nobody. */
  chosen = $state(-1);
  sheet = $state<Sheet>('answer');
  refusal = $state<Refusal | null>(null);
  /** Whose marks were taken back, until the next key. */
  undone = $state.raw<DoorUndone | null>(null);
  /** How many the paper list brought, until the next key. */
  brought = $state.raw<Brought | null>(null);
  passed = $state<Passed[]>([]);
  came = $state(0);
  of = $state(0);
  /** The last tone, for who cannot hear and for tests. */
  sounded = $state<Sound | ''>('');
  isLoud = $state(preference('door.sound') !== 'off');
  #asked = 0;
  #answering: Promise<void> = Promise.resolve();
  #isPrinting = false;
  #passed = 0;

  constructor(view: DoorView) {
    this.begin(view);
  }

  begin(view: DoorView): void {
    this.view = view;
    this.count(view);
    this.answer = BLANK;
    this.chosen = -1;
    this.text = '';
  }

  /** Who came last to this session before the door was opened, or turned to it. */
  async recall(): Promise<void> {
    const { session } = this.view;
    if (this.of > MOST_RECALLED) return;
    const rows = await backend()
      .door_came({ of: { session } })
      .catch(() => []);
    if (session !== this.view.session || this.passed.length) return;
    const came = rows.filter((one) => one.person.is_in && one.at).sort((a, b) => b.at.localeCompare(a.at));
    this.passed = came.slice(0, SHOWN).map(({ person, at }) => ({ key: ++this.#passed, time: at.split('T')[1] ?? '', sound: 'in', name: person.name, trainee: person.trainee }));
  }

  private count(from: { came: number; of: number }): void {
    this.came = from.came;
    this.of = from.of;
  }

  /** Asks who is meant by what stands in the line. */
  async ask(text: string, keys = ''): Promise<void> {
    this.text = text;
    this.refusal = null;
    this.#forget();
    const mine = ++this.#asked;
    // A scanner types faster than answers come: a letter that another one overtook is not asked about.
    await this.#answering;
    if (mine !== this.#asked) return;
    this.#answering = this.#find(text, keys, mine);
    await this.#answering;
  }

  async #find(text: string, keys: string, mine: number): Promise<void> {
    try {
      let answer = await backend().door_ask({ text });
      // A scanner under a layout whose letters nobody foresaw: its keys lie where they always lay.
      if (answer.state === 'none' && isCode(keys) && keys !== text.toUpperCase()) {
        const meant = await backend().door_ask({ text: keys });
        if (meant.person) answer = { ...meant, text };
      }
      if (mine === this.#asked) this.show(answer);
    } catch (reason) {
      if (mine === this.#asked) this.refusal = asRefusal(reason);
    }
  }

  private show(answer: DoorAnswer): void {
    this.answer = answer;
    this.count(answer);
    // One who is known by the name and not on the list is offered; of several, or where a slip of a key is met, somebody has to be chosen.
    this.chosen = answer.state === 'none' && answer.is_sure && answer.candidates.length === 1 ? 0 : -1;
  }

  get candidate(): DoorPerson | null {
    return this.answer.candidates[this.chosen] ?? null;
  }

  choose(step: 1 | -1): void {
    const last = this.answer.candidates.length - 1;
    if (last < 0) return;
    this.chosen = Math.max(0, Math.min(last, this.chosen + step));
  }

  /** Marks whoever is meant, or says again why nobody is. */
  async enter(keys = ''): Promise<void> {
    const { answer, candidate, text } = this;
    if (!text.trim()) return;
    const isFresh = answer.text === text;
    if (isFresh && candidate) return this.come(candidate);
    const badge = isFresh && answer.person && isCode(keys) ? answer.person : null;
    if (badge && answer.state === 'ready') return this.come(badge);
    await this.carry(() => backend().door_enter({ text }));
  }

  async come(person: DoorPerson, note = ''): Promise<void> {
    const { text } = this;
    await this.carry(() => backend().door_come({ person: person.trainee, text, note }));
  }

  private async carry(call: () => Promise<Change<DoorAnswer>>): Promise<void> {
    const mine = ++this.#asked;
    this.refusal = null;
    this.#forget();
    try {
      const done = await call();
      announce(done.changed);
      if (mine === this.#asked) this.show(done.value);
      else this.count(done.value);
      this.note(done.value);
      this.sheet = 'answer';
    } catch (reason) {
      this.refusal = asRefusal(reason);
    }
  }

  private note(answer: DoorAnswer): void {
    const sound = soundOf(answer);
    if (!sound) return;
    this.sound(sound);
    // A piece of a name, or a name that nobody has, is nobody who was at the desk.
    if (answer.person) this.pass(sound, answer.person?.name ?? answer.text, answer.person?.trainee ?? '');
  }

  private sound(sound: Sound): void {
    this.sounded = sound;
    if (this.isLoud) play(sound);
  }

  private pass(sound: Sound, name: string, trainee: Id): void {
    this.passed = [{ key: ++this.#passed, time: timeNow(), sound, name, trainee }, ...this.passed].slice(0, SHOWN);
  }

  /** What was looked for in vain is the beginning of a new name; a badge is none, nor is a name that was dealt with. */
  get begun(): string {
    const text = this.text.trim();
    const isDone = this.answer.text === this.text && this.answer.state === 'in';
    return isDone || isCode(text.toUpperCase()) ? '' : text;
  }

  /** Writes down somebody new; answers who is alike where somebody has to look first. */
  async walkIn(person: WalkIn): Promise<DoorPerson[] | null> {
    const mine = ++this.#asked;
    this.refusal = null;
    try {
      const done: Change<WalkedIn> = await backend().door_walk_in({ person });
      announce(done.changed);
      const { answer, alike } = done.value;
      if (!answer) return alike;
      if (mine === this.#asked) this.show(answer);
      this.note(answer);
      this.sheet = 'answer';
      return null;
    } catch (reason) {
      this.refusal = asRefusal(reason);
      return [];
    }
  }

  async undo(): Promise<void> {
    this.refusal = null;
    try {
      const done = await backend().door_undo();
      announce(done.changed);
      if (done.value === null) {
        this.refusal = { code: 'nothing_to_undo', message: 'no mark', hint: '', args: { why: 'door' } };
        return;
      }
      const gone = done.value.people;
      this.passed = this.passed.filter((one) => one.sound !== 'in' || !gone.includes(one.trainee));
      this.begin(await backend().door_view());
      this.undone = done.value;
    } catch (reason) {
      this.refusal = asRefusal(reason);
    }
  }

  /** A badge for whoever just came in, or lost theirs: one card, opened in the viewer, which prints. */
  async printBadge(): Promise<void> {
    const { person, state } = this.answer;
    if (!person || (state !== 'in' && state !== 'already') || this.#isPrinting) return;
    this.#isPrinting = true;
    this.refusal = null;
    const request = { ...emptyRequest(this.view.event), langs: words.lang, papers: ['badge' as const], people: [person.trainee], layout: 'single' as const };
    try {
      const done = await runJob(
        () => undefined,
        (job) => backend().paper_print({ request, job }),
      );
      announce(done.changed);
      await attempt(() => backend().file_open({ path: done.value.path }));
    } catch (reason) {
      this.refusal = asRefusal(reason);
    } finally {
      this.#isPrinting = false;
    }
  }

  async turn(session: string): Promise<void> {
    try {
      this.#asked += 1;
      this.#forget();
      this.refusal = null;
      this.begin(await backend().door_turn({ session }));
      this.passed = [];
      await this.recall();
    } catch (reason) {
      this.refusal = asRefusal(reason);
    }
  }

  /** What was said of deeds before the present one. */
  #forget(): void {
    this.undone = null;
    this.brought = null;
  }

  /** Counts again after the rows of a paper list were marked, and says who came with it. */
  async takeRows(done: RowsDone, people: RowsPlanned[]): Promise<void> {
    this.#forget();
    this.begin(await backend().door_view());
    this.brought = { marked: done.marked, known: done.known, left: done.stopped.length + done.gone.length };
    for (const one of people) this.pass('in', one.name, one.trainee);
    if (done.marked) this.sound('in');
  }

  toggleSound(): void {
    this.isLoud = !this.isLoud;
    prefer('door.sound', this.isLoud ? 'on' : 'off');
  }
}

/** What an answer sounds like once somebody pressed Enter. */
export function soundOf(answer: DoorAnswer): Sound | null {
  switch (answer.state) {
    case 'in':
    case 'already':
    case 'none':
    case 'stopped':
      return answer.state;
    case 'several':
      return 'none';
    default:
      return null;
  }
}

/** A badge is ten letters. */
export const isCode = (keys: string) => /^[A-Z]{10}$/.test(keys);

/** The words that say why the law stops somebody. */
export const stopWord = (stop: Stop) => ({ consent: 'door-consent', under_age: 'door-under-age', age_unknown: 'door-age-unknown' })[stop];
