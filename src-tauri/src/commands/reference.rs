//! The lists an academy may edit, and values already written elsewhere.

use tauri::State;
use tizim_core::ids::Id;
use tizim_core::reference::{self, Reference, ReferenceDraft};
use tizim_core::suggestions;

use crate::reply::{Answer, Change, did};
use crate::state::Desk;

/// Returns every list at once, hidden rows included.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn reference_list(desk: State<'_, Desk>) -> Answer<Vec<Reference>> {
    desk.read(|register| register.read(reference::list)).await
}

/// Adds a row to a list.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn reference_add(
    desk: State<'_, Desk>,
    draft: ReferenceDraft,
) -> Answer<Change<Reference>> {
    let lang = desk.lang();
    desk.change(
        move |row: &Reference| did("reference-add").name(row.name.shown(lang)),
        move |register| reference::add(register, &draft),
    )
    .await
}

/// Corrects a row of a list.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn reference_correct(
    desk: State<'_, Desk>,
    id: Id,
    draft: ReferenceDraft,
) -> Answer<Change<Reference>> {
    let lang = desk.lang();
    desk.change(
        move |row: &Reference| did("reference-correct").name(row.name.shown(lang)),
        move |register| reference::correct(register, id, &draft),
    )
    .await
}

/// Returns values already written in a free-text field, most used first.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn value_suggest(
    desk: State<'_, Desk>,
    field: String,
    text: String,
    limit: u32,
) -> Answer<Vec<String>> {
    desk.read(move |register| register.read(|it| suggestions::suggest(it, &field, &text, limit)))
        .await
}
