/** How the states of lines look, and lines under their headings. */
import type { LineState, PlanLineRow } from '../../backend/types';
import type { IconName } from '../../parts/icons';
import { say } from '../../words/words.svelte';

export const LINE_LOOKS: Record<LineState, { tone: 'new' | 'known' | 'choose' | 'problem'; icon: IconName }> = {
  in_time: { tone: 'new', icon: 'check' },
  later: { tone: 'choose', icon: 'time' },
  earlier: { tone: 'new', icon: 'check' },
  held: { tone: 'new', icon: 'check' },
  done: { tone: 'new', icon: 'check' },
  under_way: { tone: 'known', icon: 'empty' },
  ahead: { tone: 'known', icon: 'day' },
  not_held: { tone: 'problem', icon: 'problem' },
  cancelled: { tone: 'known', icon: 'close' },
};

export const lineState = (state: LineState) => say(`line-state-${state.replaceAll('_', '-')}`);

export interface Section {
  heading: string;
  /** Lines with their number in the whole plan. */
  rows: { number: number; line: PlanLineRow }[];
}

/** Lines that stand one after another under one heading. */
export function sectionsOf(lines: PlanLineRow[]): Section[] {
  const sections: Section[] = [];
  lines.forEach((line, at) => {
    const row = { number: at + 1, line };
    const last = sections.at(-1);
    if (last?.heading === line.section) last.rows.push(row);
    else sections.push({ heading: line.section, rows: [row] });
  });
  return sections;
}

/** The school year a day lies in: what a new plan is offered. */
export function schoolYearOf(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  // In spring and summer the plan of the next year is written.
  const first = month >= 5 ? year : year - 1;
  return `${first}/${String((first + 1) % 100).padStart(2, '0')}`;
}
