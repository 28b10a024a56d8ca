//! What happened; undo, redo and restoring a value.

use std::ops::ControlFlow;

use tauri::State;
use tizim_core::common::Rows;
use tizim_core::history::{self, HistoryEntry, HistoryQuery, ImportUndone, UndoDone, UndoStatus};
use tizim_core::ids::Id;

use crate::jobs::Ticket;
use crate::reply::{Answer, Change, did};
use crate::state::Desk;

/// Lists what happened, newest first.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn history_list(
    desk: State<'_, Desk>,
    query: HistoryQuery,
) -> Answer<Rows<HistoryEntry>> {
    desk.read(move |register| history::list(register, &query))
        .await
}

/// Sets a field back to the value an operation wrote.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn history_restore(
    desk: State<'_, Desk>,
    op: String,
    entity: Id,
    field: String,
) -> Answer<Change<()>> {
    desk.change(
        |()| did("history-restore"),
        move |register| history::restore(register, &op, entity, &field),
    )
    .await
}

/// Takes a list back that was taken in, whatever came after it.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn import_undo(
    desk: State<'_, Desk>,
    tx: String,
    job: String,
) -> Answer<Change<ImportUndone>> {
    let outcome = desk
        .work(&job, move |register, ticket| {
            history::undo_import(register, &tx, &mut told_by(ticket, "stage-writing"))
        })
        .await?;
    Ok(Change::of(outcome, |it: &ImportUndone| {
        did("import-undo").count(it.gone)
    }))
}

/// Says what would go and what would stay if a list were taken back; nothing is written.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn import_undo_show(
    desk: State<'_, Desk>,
    tx: String,
    job: String,
) -> Answer<ImportUndone> {
    desk.work(&job, move |register, ticket| {
        history::foresee_undo_import(register, &tx, &mut told_by(ticket, "stage-checking"))
    })
    .await
}

/// Tells the window how far a job is, and hears whether it was stopped.
fn told_by<'a>(ticket: &'a Ticket, stage: &'a str) -> impl FnMut(u32, u32) -> ControlFlow<()> + 'a {
    move |done, total| {
        ticket.report(stage, done.into(), total.into());
        match ticket.is_stopped() {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        }
    }
}

/// Says what undo and redo would do.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn undo_status(desk: State<'_, Desk>) -> Answer<UndoStatus> {
    desk.read(history::status).await
}

/// Takes the last deed back.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn undo(desk: State<'_, Desk>) -> Answer<Change<UndoDone>> {
    desk.change(|done: &UndoDone| done.label.clone(), history::undo)
        .await
}

/// Does the last undone deed again.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn redo(desk: State<'_, Desk>) -> Answer<Change<UndoDone>> {
    desk.change(|done: &UndoDone| done.label.clone(), history::redo)
        .await
}
