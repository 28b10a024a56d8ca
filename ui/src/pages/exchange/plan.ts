/** A plan in words: its first sentence, its rows by event, what is unticked. */
import type { DifferenceKind, Plan, PlanCount, PlanRow } from '../../backend/types';
import { dayShort } from '../../words/dates';
import { has, say } from '../../words/words.svelte';
import { fieldLabel, shownValue } from '../history/value';
import { differsWords } from './differs';

/** What is counted by its own word; everything else is «other records». */
const COUNTED = ['trainee', 'event', 'session', 'enrolment', 'attendance', 'club', 'membership', 'club_grant', 'certificate', 'consent'];
const PEOPLE = ['trainee', 'study', 'own_value', 'consent', 'same_person', 'not_same', 'tag'];
const CLUBS = ['club', 'membership', 'club_grant'];

/** Tables as the words know them. */
const idOf = (table: string) => table.replaceAll('_', '-');

function sum(counts: PlanCount[], meets: (one: PlanCount) => boolean): number {
  return counts.filter(meets).reduce((total, one) => total + one.count, 0);
}

/** «14 жаңа адам», «31 белгі», «2 екі түрлі жазба»: the kinds there are, the new ones first. */
export function tallies(counts: PlanCount[]): string[] {
  const told = COUNTED.map((table) => [`plan-added-${idOf(table)}`, sum(counts, (one) => one.kind === 'added' && one.table === table)] as const);
  const rest = [
    ['plan-added-other', sum(counts, (one) => one.kind === 'added' && !COUNTED.includes(one.table))],
    ['plan-changed', sum(counts, (one) => one.kind === 'changed')],
    ['plan-two-versions', sum(counts, (one) => one.kind === 'two_versions')],
    ['plan-deleted-here', sum(counts, (one) => one.kind === 'deleted_here')],
    ['plan-deleted-there', sum(counts, (one) => one.kind === 'deleted_there')],
    ['plan-brought-back', sum(counts, (one) => one.kind === 'brought_back')],
    ['plan-trashed', sum(counts, (one) => one.kind === 'trashed')],
    ['plan-erased', sum(counts, (one) => one.kind === 'erased')],
    ['plan-displaced', sum(counts, (one) => one.kind === 'displaced')],
  ] as const;
  return [...told, ...rest].filter(([, count]) => count > 0).map(([id, count]) => say(id, { count }));
}

export const trashed = (plan: Plan) => sum(plan.counts, (one) => one.kind === 'trashed' || one.kind === 'displaced');
const goes = (plan: Plan) => sum(plan.counts, (one) => ['trashed', 'erased', 'displaced'].includes(one.kind));

/** The first line: from whom, what comes, and whether anything goes. */
export function sentence(plan: Plan): string {
  const things = tallies(plan.counts).join(', ') || say('plan-nothing');
  const end = goes(plan) ? '' : ` ${say('plan-nothing-trashed')}`;
  return `${say('plan-from', { name: plan.from, things })}${end}`;
}

export interface Part {
  id: string;
  title: string;
  rows: PlanRow[];
}

function partOf(row: PlanRow): string {
  if (row.event) return row.event;
  if (PEOPLE.includes(row.table)) return 'people';
  return CLUBS.includes(row.table) ? 'clubs' : 'lists';
}

/** What a row is of: a session without a title is called by its day. */
export const rowName = (row: PlanRow) => row.name || dayShort(row.day) || wholeWords(row);

/** What tells a row from others of its name: year of birth or school, the session of a mark, the club of a member. */
export function rowDetail(row: PlanRow): string {
  if (row.table === 'trainee') return row.field ? '' : row.day.slice(0, 4) || row.detail;
  if (row.table === 'attendance') return row.detail || dayShort(row.day);
  if (row.table === 'session') return row.name ? dayShort(row.day) : '';
  return ['membership', 'club_grant'].includes(row.table) ? row.detail : '';
}

/** What comes out of the trash may have fields that were changed; what is new is one row. */
const RETURNS: DifferenceKind[] = ['brought_back', 'deleted_here'];
const COMES: DifferenceKind[] = ['added', ...RETURNS];

const recordsOf = (rows: PlanRow[], kinds: DifferenceKind[]) => new Set(rows.filter((row) => kinds.includes(row.kind)).map((row) => row.record));

/** Rows that are nothing without what these rows bring: marks of a new person, fields of one out of the trash. */
export function withWhatHangs(plan: Plan, rows: PlanRow[]): PlanRow[] {
  const [coming, back] = [recordsOf(rows, COMES), recordsOf(rows, RETURNS)];
  const hangs = (row: PlanRow) => back.has(row.record) || row.part_of.some((id) => coming.has(id));
  const hanging = plan.rows.filter((row) => !row.is_fixed && !rows.includes(row) && hangs(row));
  return hanging.length ? withWhatHangs(plan, [...rows, ...hanging]) : rows;
}

/** Rows that these rows are nothing without. */
export function withWhatHolds(plan: Plan, rows: PlanRow[]): PlanRow[] {
  const [parts, own] = [new Set(rows.flatMap((row) => row.part_of)), new Set(rows.map((row) => row.record))];
  const holds = (row: PlanRow) => (COMES.includes(row.kind) && parts.has(row.record)) || (RETURNS.includes(row.kind) && own.has(row.record));
  return [...rows, ...plan.rows.filter((row) => holds(row) && !rows.includes(row))];
}

/** Rows under their events, then people, clubs and lists; what needs a look stands first in each. */
export function partsOf(plan: Plan): Part[] {
  const rank = (row: PlanRow) => ['erased', 'displaced', 'trashed', 'deleted_here', 'deleted_there', 'two_versions', 'brought_back', 'changed', 'added'].indexOf(row.kind);
  const events = plan.groups.filter((group) => group.event).map((group) => ({ id: group.event as string, title: group.name }));
  const others = ['people', 'clubs', 'lists'].map((id) => ({ id, title: say(`plan-part-${id}`) }));
  return [...events, ...others]
    .map((part) => ({ ...part, rows: plan.rows.filter((row) => partOf(row) === part.id).sort((a, b) => rank(a) - rank(b)) }))
    .filter((part) => part.rows.length);
}

const WHOLE: DifferenceKind[] = ['trashed', 'brought_back', 'deleted_here', 'deleted_there', 'erased', 'displaced'];

/** What becomes of a row that is about the whole record: «жаңа адам». */
export function wholeWords(row: PlanRow): string {
  if (WHOLE.includes(row.kind)) {
    // A mark that goes is called by its person, who stays.
    const own = `plan-row-${idOf(row.kind)}-${idOf(row.table)}`;
    return say(has(own) ? own : `plan-row-${idOf(row.kind)}`);
  }
  if (row.mark) return say('plan-row-mark', { mark: shownValue(row.table, 'mark', row.mark) });
  const id = `plan-row-added-${idOf(row.table)}`;
  return say(has(id) ? id : 'plan-row-added');
}

export const fieldWords = (row: PlanRow) => (row.field ? fieldLabel(row.field, row.table) : wholeWords(row));
/** Of two versions what came is shown beside what stands here, whichever of them is shown afterwards. */
const cameOf = (row: PlanRow) => (row.kind === 'two_versions' && row.after === row.before ? row.beside : row.after);
export const cameWords = (row: PlanRow) => shownValue(row.table, row.field, cameOf(row));
export const hereWords = (row: PlanRow) => shownValue(row.table, row.field, row.before);
/** Where a contact changes whose hidden forms are alike. */
export const apartWords = (row: PlanRow) => differsWords(row.table, row.field, row.before, cameOf(row));
