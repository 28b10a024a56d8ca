/** One change for many people, as its form holds it. */
import type { ManyChanges, ManyDone, NotChanged } from '../../backend/types';

/** Fields that may become the same for all. */
export const SAME_FOR_ALL = ['district', 'school', 'faculty', 'course', 'study_group', 'organisation', 'sex'] as const;
export type SameField = (typeof SAME_FOR_ALL)[number];

/** Sets that people keep and get something more, or lose something. */
export const SETS = ['add_categories', 'drop_categories', 'add_directions', 'drop_directions'] as const;
export type SetField = (typeof SETS)[number];

export interface ManyForm {
  /** The fields ticked: an empty value of a ticked field empties it. */
  ticked: string[];
  values: Record<SameField, string>;
  sets: Record<SetField, string[]>;
  note: string;
  /** Values of the academy's own columns, by the column's id. */
  own: Record<string, string>;
}

export function emptyForm(): ManyForm {
  return {
    ticked: [],
    values: { district: '', school: '', faculty: '', course: '', study_group: '', organisation: '', sex: '' },
    sets: { add_categories: [], drop_categories: [], add_directions: [], drop_directions: [] },
    note: '',
    own: {},
  };
}

export function changesOf(form: ManyForm): ManyChanges {
  const fields: [string, unknown][] = SAME_FOR_ALL.filter((name) => form.ticked.includes(name)).map((name) => [name, form.values[name].trim()]);
  const own = form.ticked.flatMap((name) => (name.startsWith('own:') ? [name.slice(4)] : [])).map((id) => [id, form.own[id] ?? '']);
  if (own.length) fields.push(['own', Object.fromEntries(own)]);
  const set = (name: SetField) => (form.ticked.includes(name) ? [...form.sets[name]] : []);
  return {
    fields: Object.fromEntries(fields) as ManyChanges['fields'],
    add_categories: set('add_categories'),
    drop_categories: set('drop_categories'),
    add_directions: set('add_directions'),
    drop_directions: set('drop_directions'),
    append_note: form.ticked.includes('append_note') ? form.note.trim() : '',
    event: null,
    role: '',
  };
}

/** Whether the form asks for anything. */
export function asksFor(changes: ManyChanges): boolean {
  const sets = changes.add_categories.length + changes.drop_categories.length + changes.add_directions.length + changes.drop_directions.length;
  return Object.keys(changes.fields).length + sets > 0 || changes.append_note !== '';
}

/** Whoever stays as they were, by the reason, the most frequent first. */
export function byReason(done: ManyDone): { reason: NotChanged['reason']; people: NotChanged[] }[] {
  const groups: Record<string, { reason: NotChanged['reason']; people: NotChanged[] }> = {};
  for (const one of done.failed) {
    const group = (groups[JSON.stringify([one.reason.key, one.reason.args['event'], one.reason.args['field']])] ??= { reason: one.reason, people: [] });
    group.people.push(one);
  }
  return Object.values(groups).sort((a, b) => b.people.length - a.people.length);
}
