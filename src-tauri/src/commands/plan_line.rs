//! Lines of a plan.

use tauri::State;
use tizim_core::events::EventFields;
use tizim_core::ids::{Id, Link};
use tizim_core::plan_lines::{self, PlanLine, PlanLineChanges, PlanLineDraft};

use crate::reply::{Answer, Change, did};
use crate::state::Desk;

/// Adds a line after the others of its section.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn plan_line_add(
    desk: State<'_, Desk>,
    plan: Id,
    draft: PlanLineDraft,
) -> Answer<Change<PlanLine>> {
    let lang = desk.lang();
    desk.change(
        move |it: &PlanLine| did("plan-line-add").name(&it.title(lang)),
        move |register| plan_lines::add(register, plan, draft),
    )
    .await
}

/// Changes the given fields of a line.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn plan_line_correct(
    desk: State<'_, Desk>,
    id: Id,
    changes: PlanLineChanges,
) -> Answer<Change<PlanLine>> {
    let lang = desk.lang();
    desk.change(
        move |it: &PlanLine| did("plan-line-correct").name(&it.title(lang)),
        move |register| plan_lines::correct(register, id, changes),
    )
    .await
}

/// Puts a line elsewhere in its plan.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn plan_line_move(desk: State<'_, Desk>, id: Id, position: u32) -> Answer<Change<()>> {
    desk.change(
        |(): &()| did("plan-line-move"),
        move |register| plan_lines::place(register, id, position),
    )
    .await
}

/// Puts lines in the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn plan_line_trash(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<()>> {
    desk.change(
        |(): &()| did("plan-line-trash"),
        move |register| plan_lines::trash(register, &ids),
    )
    .await
}

/// Takes lines out of the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn plan_line_restore(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<()>> {
    desk.change(
        |(): &()| did("plan-line-restore"),
        move |register| plan_lines::restore(register, &ids),
    )
    .await
}

/// Returns what an event of a line would say of itself.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn plan_line_event(desk: State<'_, Desk>, id: Id) -> Answer<EventFields> {
    desk.read(move |register| register.read(|it| plan_lines::event_fields(it, id)))
        .await
}

/// Ties events to a line, or unties them.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn plan_line_tie(
    desk: State<'_, Desk>,
    line: Link,
    events: Vec<Id>,
) -> Answer<Change<()>> {
    desk.change(
        |(): &()| did("plan-line-tie"),
        move |register| plan_lines::tie(register, line.0, &events),
    )
    .await
}
