//! What two laptops wrote of one thing without knowing of each other.

use tauri::State;
use tizim_core::exchange::conflicts::{self, Choice, Conflict};
use tizim_core::ids::Id;

use crate::reply::{Answer, Change, did};
use crate::state::Desk;

/// Lists fields in two versions: of a record and what is part of it, or all.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn conflict_list(desk: State<'_, Desk>, of: Option<Id>) -> Answer<Vec<Conflict>> {
    desk.read(move |register| conflicts::list(register, of))
        .await
}

/// Settles a field: one of its versions or another value is written over all of them.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn conflict_resolve(
    desk: State<'_, Desk>,
    id: String,
    choice: Choice,
) -> Answer<Change<()>> {
    desk.change(
        |()| did("conflict-resolve"),
        move |register| conflicts::resolve(register, &id, &choice),
    )
    .await
}
