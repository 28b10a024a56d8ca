/** The part of the contract about programmes, plans and what surrounds an event. */
import type * as t from './types';

type Done<T> = Promise<t.Change<T>>;

export interface PlanningCommands {
  programme_progress(a: { id: t.Id }): Promise<t.ProgrammeProgress>;
  /** What a rule would add; writes nothing. */
  session_rule_show(a: { event: t.Id; rule: t.WeeklyRule }): Promise<t.PlannedSession[]>;
  session_generate(a: { event: t.Id; rule: t.WeeklyRule }): Done<t.Generated>;
}
