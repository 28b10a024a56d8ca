//! People counted at events, but not named.

use tauri::State;
use tizim_core::head_counts::{self, HeadCount, HeadCountDraft};
use tizim_core::ids::Id;

use crate::reply::{Answer, Change, did};
use crate::state::Desk;

/// Adds people whom nobody named.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn head_count_add(
    desk: State<'_, Desk>,
    event: Id,
    draft: HeadCountDraft,
) -> Answer<Change<HeadCount>> {
    desk.change(
        |count: &HeadCount| did("head-count-add").count(count.people),
        move |register| head_counts::add(register, event, &draft),
    )
    .await
}

/// Corrects who they were and how many.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn head_count_correct(
    desk: State<'_, Desk>,
    event: Id,
    id: Id,
    draft: HeadCountDraft,
) -> Answer<Change<HeadCount>> {
    desk.change(
        |_: &HeadCount| did("head-count-correct"),
        move |register| head_counts::correct(register, event, id, &draft),
    )
    .await
}

/// Puts head counts in the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn head_count_trash(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<()>> {
    desk.change(
        |(): &()| did("head-count-trash"),
        move |register| head_counts::trash(register, &ids),
    )
    .await
}

/// Takes head counts out of the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn head_count_restore(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<()>> {
    desk.change(
        |(): &()| did("head-count-restore"),
        move |register| head_counts::restore(register, &ids),
    )
    .await
}
