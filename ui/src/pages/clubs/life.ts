/** The life of a grant as a line of steps: applied, won or refused, reported. */
import type { Day, Grant, GrantDraft, GrantState } from '../../backend/types';

export const GRANT_STATES: GrantState[] = ['applied', 'won', 'refused', 'reported'];

export interface Step {
  kind: 'applied' | 'won' | 'waiting' | 'refused' | 'reported' | 'due' | 'overdue';
  on: Day;
  done: boolean;
}

/** A report that should have been given before this day. */
export function isOverdue(grant: Pick<Grant, 'state' | 'report_due'>, today: Day): boolean {
  return grant.state === 'won' && !!grant.report_due && grant.report_due < today;
}

/** What happened to a grant and what is ahead of it, in its order. */
export function lifeLine(grant: GrantDraft, today: Day): Step[] {
  const { state } = grant;
  const steps: Step[] = [];
  if (state === 'applied' || grant.applied_on) steps.push({ kind: 'applied', on: grant.applied_on, done: true });
  if (state === 'refused') return [...steps, { kind: 'refused', on: grant.won_on, done: true }];
  steps.push({ kind: state === 'applied' ? 'waiting' : 'won', on: grant.won_on, done: state !== 'applied' });
  if (state === 'reported') steps.push({ kind: 'reported', on: grant.reported_on, done: true });
  else steps.push({ kind: isOverdue(grant, today) ? 'overdue' : 'due', on: grant.report_due, done: false });
  return steps;
}
