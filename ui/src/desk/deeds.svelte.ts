/**
 * Everything that writes goes through `act`: it announces what changed, offers
 * undo for eight seconds, and shows a refusal where no page took it.
 */
import { asRefusal } from '../backend/refusals';
import { backend } from '../backend';
import type { Change, Message, Refusal } from '../backend/types';
import { fileName } from '../words/file-name';
import { announce } from './changes.svelte';

const UNDO_SHOWN_MS = 8000;

/** `final` cannot be taken back: the paper may lie in somebody's hands. */
type Told = 'done' | 'final' | 'undone' | 'redone';

const isFinal = (label: Message | null) => label !== null && /^did-(certificate-|purge)/.test(label.key);

class Deeds {
  /** What the undo bar says, what a person should know of it besides, and the file it tells of; null while it is away. */
  bar = $state<{ label: Message; kind: Told; also?: Message; file?: string } | null>(null);
  /** The way back of what was done last in this window, where it is another than the register's undo. */
  back: (() => Promise<void>) | null = null;
  refusal = $state<Refusal | null>(null);
  /** A form was opened since: the bar lies under it and covers none of its buttons. */
  behind = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** With `back` the way back is another than the register's undo, until something else is done. */
  show(label: Message | null, kind: Told, back?: () => Promise<void>): void {
    clearTimeout(this.#timer);
    this.behind = false;
    this.bar = label ? { label, kind } : null;
    if (back) this.back = back;
    if (label) this.#timer = setTimeout(() => (this.bar = null), UNDO_SHOWN_MS);
  }

  /** Says where a file was written, with the way to its folder. */
  wrote(file: string): void {
    this.show({ key: 'file-written', args: { file: fileName(file) } }, 'final');
    if (this.bar) this.bar.file = file;
  }

  /** Adds a sentence to what the bar says of the deed just done. */
  add(also: Message): void {
    if (this.bar) this.bar.also = also;
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.bar = null;
  }
}

export const deeds = new Deeds();

/**
 * Runs a writing command and answers its value. Without `refused` a refusal is
 * shown in the bar and the answer is undefined; with it the page decides.
 */
export async function act<T>(
  call: () => Promise<Change<T>>,
  refused?: (refusal: Refusal) => void,
): Promise<T | undefined> {
  deeds.refusal = null;
  try {
    const change = await call();
    announce(change.changed);
    if (change.undo_label) deeds.back = null;
    deeds.show(change.undo_label, isFinal(change.undo_label) ? 'final' : 'done');
    return change.value;
  } catch (reason) {
    const refusal = asRefusal(reason);
    if (refused) refused(refusal);
    else deeds.refusal = refusal;
    return undefined;
  }
}

/** Runs a call that writes nothing shared; a refusal is shown in the bar. */
export async function attempt<T>(call: () => Promise<T>): Promise<T | undefined> {
  deeds.refusal = null;
  try {
    return await call();
  } catch (reason) {
    const refusal = asRefusal(reason);
    if (refusal.code !== 'stopped') deeds.refusal = refusal;
    return undefined;
  }
}

/** Looks for what a page is about: what is not there answers null, for the page says so itself. */
export async function find<T>(call: () => Promise<T>): Promise<T | null | undefined> {
  return attempt(async () => {
    try {
      return await call();
    } catch (reason) {
      if (asRefusal(reason).code === 'not_found') return null;
      throw reason;
    }
  });
}

export async function undo(): Promise<void> {
  const back = deeds.back;
  if (back) {
    deeds.back = null;
    deeds.hide();
    return back();
  }
  await step(() => backend().undo(), 'undone');
}

export async function redo(): Promise<void> {
  await step(() => backend().redo(), 'redone');
}

async function step(
  call: () => Promise<Change<{ label: Message }>>,
  kind: 'undone' | 'redone',
): Promise<void> {
  const done = await attempt(call);
  if (!done) return;
  // What two laptops wrote of one thing, and whether a file stands, may have changed with it.
  announce([...done.changed, 'exchange']);
  deeds.back = null;
  // To bring a file again is undo once more: it is a deed of this laptop that it was taken back.
  if (['act-exchange-read', 'act-held-accept-named'].includes(done.value.label.key)) deeds.show({ key: 'file-undo', args: done.value.label.args }, 'done');
  else deeds.show(done.value.label, kind);
}
