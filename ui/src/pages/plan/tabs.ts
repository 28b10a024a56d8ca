/** The tabs of the page «Plan», in their order: what a tab is called, and what it shows. */
import type { Component } from 'svelte';
import Board from './Board.svelte';
import Calendar from './Calendar.svelte';
import YearPlan from './YearPlan.svelte';

export interface PlanTab {
  /** The word after `tab=` in the address; its label is `plan-tab-ID`. */
  id: string;
  shows: Component<{ tabs: import('svelte').Snippet }>;
}

/** The first is shown where the address names none. */
export const TABS: PlanTab[] = [
  { id: 'plan', shows: YearPlan },
  { id: 'calendar', shows: Calendar },
  { id: 'board', shows: Board },
];
