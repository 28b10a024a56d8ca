/** An entry of the history in words, and those of its changes that say something to a person. */
import type { Author, FieldChange, HistoryEntry, Message } from '../../backend/types';
import { momentOf, today } from '../../desk/clock';
import { moment } from '../../words/dates';
import { pick, say, sayMessage } from '../../words/words.svelte';
import { fieldLabel } from './value';

/** What was done; an undo and a redo say what they took back or did again. */
export function entryWords(entry: HistoryEntry): string {
  if (!entry.about) return sayMessage(entry.label);
  return entry.label.key === 'act-redo' ? say('bar-redone', { label: sayMessage(entry.about) }) : undoneWords(entry.about);
}

/** Says that a deed was taken back. Of one that put something back, «Undone: put back» would read as if it stood. */
export function undoneWords(deed: Message): string {
  if (!/^(act-restore|did-.*-restore)/.test(deed.key) || deed.key === 'did-history-restore') return say('bar-undone', { label: sayMessage(deed) });
  return deed.args['name'] ? say('bar-undone-restoring', { name: deed.args['name'] }) : say('bar-undone-restoring-many', { count: Number(deed.args['count'] ?? 1) });
}

/** Kept for the program alone: counters, the whole text of a paper, keys, places in a list. */
const INNER: Record<string, string[]> = {
  academy: ['series'],
  certificate: ['counter', 'content', 'origin'],
  certificate_copy: ['certificate'],
  certificate_void: ['certificate'],
  laptop: ['signing', 'sealing'],
  reference: ['code', 'forms', 'position', 'shipped'],
  organisation: ['position'],
  signatory: ['position'],
  session: ['event', 'position'],
  question: ['event', 'position'],
  enrolment: ['trainee'],
  attendance: ['trainee'],
  membership: ['trainee'],
  grant: ['club'],
  club_grant: ['club'],
  consent: ['trainee'],
  tag: ['entity', 'kind'],
  study: ['trainee'],
  own_value: ['trainee', 'field'],
  own_field: ['position'],
  not_same: ['first', 'second', 'trashed'],
  same_person: ['first', 'second', 'pick'],
};

/** What a record of a person hangs on stands before its other fields. */
const HANGS_ON = ['event', 'session', 'club', 'certificate'];

/** «Deleted: Айша» says already what its only change would. */
const isSaid = (entry: HistoryEntry, change: FieldChange) => change.field === 'trashed' && !change.hangs_on && entry.changes.length === 1 && entry.label.args['name'] === change.name;

/** Changes to show. A tag is one change: its kind names the field, its code is the value. */
export function shownChanges(entry: HistoryEntry): FieldChange[] {
  const kindOf = (tag: FieldChange) => entry.changes.find((one) => one.entity === tag.entity && one.table === 'tag' && one.field === 'kind')?.after;
  return entry.changes
    .filter((one) => !INNER[one.table]?.includes(one.field) && !(one.hangs_on && HANGS_ON.includes(one.field)) && !isSaid(entry, one))
    .map((one) => (one.table === 'tag' && one.field === 'code' ? { ...one, field: kindOf(one) || one.field } : one));
}

/** Whose change it is, and of which field; a deletion has no field, and a value of an own column is called as the column. */
export function changeName(change: FieldChange, isWhole: boolean): string {
  const isGone = change.field === 'trashed' && (change.table === 'same_person' || (change.name && isWhole));
  const field = isGone ? '' : fieldLabel(change.field, change.table);
  if (change.hangs_on && change.table === 'own_value') return [isWhole ? change.name : '', change.column ? pick(change.column) : change.hangs_on].filter(Boolean).join(': ');
  return [isWhole ? change.name : (change.hangs_on ?? ''), field].filter(Boolean).join(': ');
}

/** Who had written a value that the deed brought back. */
export function writtenBy(by: Author): string {
  return say('versions-written-by', { by: [by.worker, by.laptop, moment(momentOf(by.milliseconds), today())].filter(Boolean).join(', ') });
}
