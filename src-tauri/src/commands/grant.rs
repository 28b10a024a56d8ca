//! Grants that clubs won.

use tauri::State;
use tizim_core::grants::{self, Grant, GrantDraft};
use tizim_core::ids::Id;

use crate::reply::{Answer, Change, did};
use crate::state::Desk;

/// Adds a grant to a club.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn grant_add(
    desk: State<'_, Desk>,
    club: Id,
    draft: GrantDraft,
) -> Answer<Change<Grant>> {
    desk.change(
        |grant: &Grant| did("grant-add").name(&grant.title),
        move |register| grants::add(register, club, &draft),
    )
    .await
}

/// Corrects a grant.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn grant_correct(
    desk: State<'_, Desk>,
    id: Id,
    draft: GrantDraft,
) -> Answer<Change<Grant>> {
    desk.change(
        |grant: &Grant| did("grant-correct").name(&grant.title),
        move |register| grants::correct(register, id, &draft),
    )
    .await
}

/// Puts grants in the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn grant_trash(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<u32>> {
    desk.change(
        |count: &u32| did("grant-trash").count(*count),
        move |register| grants::trash(register, &ids),
    )
    .await
}

/// Takes grants out of the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn grant_restore(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<u32>> {
    desk.change(
        |count: &u32| did("grant-restore").count(*count),
        move |register| grants::restore(register, &ids),
    )
    .await
}
