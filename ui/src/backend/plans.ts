/** The part of the contract about programmes, plans and what surrounds an event. */
import type * as t from './types';

type Done<T> = Promise<t.Change<T>>;

export interface PlanningCommands {
  programme_progress(a: { id: t.Id }): Promise<t.ProgrammeProgress>;
  /** What a rule would add; writes nothing. */
  session_rule_show(a: { event: t.Id; rule: t.WeeklyRule }): Promise<t.PlannedSession[]>;
  plan_list(a: { trashed: boolean }): Promise<t.YearPlan[]>;
  plan_show(a: { id: t.Id }): Promise<t.PlanView>;
  plan_add(a: { draft: t.PlanDraft }): Done<t.YearPlan>;
  plan_correct(a: { id: t.Id; draft: t.PlanDraft }): Done<t.YearPlan>;
  plan_trash(a: { ids: t.Id[] }): Done<null>;
  plan_restore(a: { ids: t.Id[] }): Done<null>;
  /** What a table would come to; writes nothing. */
  plan_import_show(a: { id: t.Id; source: t.PlanSource }): Promise<t.PlanImport>;
  plan_import(a: { id: t.Id; source: t.PlanSource }): Done<t.PlanImport>;
  /** The paper as it would be printed. */
  plan_preview(a: { id: t.Id; look: t.PlanLook }): Promise<Uint8Array>;
  /** `.pdf` or `.xlsx` by the path's ending. */
  plan_save(a: { id: t.Id; look: t.PlanLook; path: string }): Promise<t.Written>;
  plan_print(a: { id: t.Id; look: t.PlanLook }): Promise<t.Written>;
  plan_line_add(a: { plan: t.Id; draft: t.PlanLineDraft }): Done<t.PlanLine>;
  /** A term that changes is understood anew, unless the period is given with it. */
  plan_line_correct(a: { id: t.Id; changes: Partial<t.PlanLineDraft & { period: string }> }): Done<t.PlanLine>;
  plan_line_move(a: { id: t.Id; position: number }): Done<null>;
  plan_line_trash(a: { ids: t.Id[] }): Done<null>;
  plan_line_restore(a: { ids: t.Id[] }): Done<null>;
  /** What an event of the line would say of itself. */
  plan_line_event(a: { id: t.Id }): Promise<t.EventFields>;
  /** An empty line unties. */
  plan_line_tie(a: { line: t.Id | ''; events: t.Id[] }): Done<null>;
  session_generate(a: { event: t.Id; rule: t.WeeklyRule }): Done<t.Generated>;
}
