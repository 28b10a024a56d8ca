//! Reference data.

use tauri::State;
use tizim_core::ids::Id;
use tizim_core::reference::{self, Reference, ReferenceDraft};

use crate::reply::{Answer, Change, did};
use crate::state::Desk;

/// Returns every list at once, hidden rows included.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn reference_list(desk: State<'_, Desk>) -> Answer<Vec<Reference>> {
    desk.read(move |register| register.read(reference::list))
        .await
}

/// Adds a row.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn reference_add(
    desk: State<'_, Desk>,
    draft: ReferenceDraft,
) -> Answer<Change<Reference>> {
    let lang = desk.lang();
    desk.change(
        move |it: &Reference| did("reference-add").name(it.name.shown(lang)),
        move |register| reference::add(register, &draft),
    )
    .await
}

/// Changes a row.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn reference_correct(
    desk: State<'_, Desk>,
    id: Id,
    draft: ReferenceDraft,
) -> Answer<Change<Reference>> {
    let lang = desk.lang();
    desk.change(
        move |it: &Reference| did("reference-correct").name(it.name.shown(lang)),
        move |register| reference::correct(register, id, &draft),
    )
    .await
}

/// Suggests values already written in a free-text field, most used first.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn value_suggest(
    desk: State<'_, Desk>,
    field: String,
    text: String,
    limit: u32,
) -> Answer<Vec<String>> {
    desk.read(move |register| {
        register.read(|it| tizim_core::suggestions::suggest(it, &field, &text, limit))
    })
    .await
}
