/** Columns of the people of a programme, and how a rule is said. */
import type { CompletionRule, CompletionState, ProgressRow, Sort } from '../../backend/types';
import { districtShort } from '../../desk/register.svelte';
import type { Column } from '../../parts/table/columns';
import type { IconName } from '../../parts/icons';
import { figure } from '../../words/figures';
import { fullName, say, sayMessage } from '../../words/words.svelte';

/** Rows of a table have an id; these are people. */
export type Goer = ProgressRow & { id: string };

export const STATES: CompletionState[] = ['completed', 'not_yet', 'impossible', 'no_rule'];

export const LOOKS: Record<CompletionState, { tone: 'new' | 'known' | 'choose' | 'problem'; icon: IconName }> = {
  completed: { tone: 'new', icon: 'check' },
  not_yet: { tone: 'known', icon: 'time' },
  impossible: { tone: 'problem', icon: 'close' },
  no_rule: { tone: 'known', icon: 'ask' },
};

export const stateWords = (state: CompletionState) => say(`completion-${state.replace('_', '-')}`);
export const whyWords = (row: ProgressRow) => row.reasons.map((one) => sayMessage(one)).join('; ');
const thereOf = (row: ProgressRow) => row.present + row.late;

export function goerColumns(): Column<Goer>[] {
  const some = (count: number) => (count ? figure(count) : '');
  return [
    { id: 'name', label: say('field-name'), min: 276, sacred: true, stays: true, sortable: true, text: fullName },
    { id: 'state', label: say('progress-column-state'), width: 172, sortable: true, text: (row) => stateWords(row.state) },
    { id: 'there', label: say('progress-column-there'), width: 88, figures: true, sortable: true, text: (row) => say('progress-there-of', { there: figure(thereOf(row)), of: figure(row.sessions) }) },
    { id: 'absent', label: say('progress-column-missed'), width: 92, figures: true, sortable: true, text: (row) => some(row.absent) },
    { id: 'hours', label: say('field-hours'), width: 72, figures: true, sortable: true, text: (row) => figure(row.hours) },
    { id: 'why', label: say('progress-column-why'), min: 220, wraps: true, quiet: true, text: (row) => (row.state === 'no_rule' ? '' : whyWords(row)) },
    { id: 'excused', label: say('progress-column-excused'), width: 92, figures: true, sortable: true, shown: 'wide', text: (row) => some(row.excused) },
    { id: 'unmarked', label: say('progress-column-unmarked'), width: 112, figures: true, sortable: true, shown: 'wide', text: (row) => some(row.unmarked) },
    { id: 'events', label: say('progress-column-events'), width: 100, figures: true, sortable: true, shown: 'chosen', text: (row) => figure(row.events) },
    { id: 'district', label: say('field-district'), width: 150, wraps: true, shown: 'chosen', text: (row) => districtShort(row.district) },
  ];
}

/** People in the order of a column; they come in the order of names. */
export function ordered(rows: Goer[], sort: Sort): Goer[] {
  const key = (row: Goer): number => {
    if (sort.by === 'state') return STATES.indexOf(row.state);
    if (sort.by === 'there') return thereOf(row);
    return Number(row[sort.by as 'absent' | 'hours' | 'excused' | 'unmarked' | 'events'] ?? 0);
  };
  if (sort.by === 'name') return sort.descending ? [...rows].reverse() : rows;
  return [...rows].sort((a, b) => (sort.descending ? key(b) - key(a) : key(a) - key(b)));
}

/** What a programme asks, in one line; empty where it asks nothing. */
export function ruleWords(rule: CompletionRule): string {
  const said: string[] = [];
  if (rule.missed_at_most === 0) said.push(say('programme-rule-missed-none'));
  else if (rule.missed_at_most !== null) said.push(say('programme-rule-missed', { count: rule.missed_at_most }));
  if (rule.hours_at_least !== null) said.push(say('programme-rule-hours', { count: rule.hours_at_least }));
  if (rule.all_marked) said.push(say('programme-rule-marked'));
  return said.join(' · ');
}
