//! Programmes.

use tauri::State;
use tizim_core::ids::Id;
use tizim_core::programmes::{self, Programme, ProgrammeDraft, ProgrammeProgress};

use crate::reply::{Answer, Change, did};
use crate::state::Desk;

/// Lists programmes.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn programme_list(desk: State<'_, Desk>, trashed: bool) -> Answer<Vec<Programme>> {
    desk.read(move |register| register.read(|it| programmes::list(it, trashed)))
        .await
}

/// Returns how far the people of a programme are.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn programme_progress(desk: State<'_, Desk>, id: Id) -> Answer<ProgrammeProgress> {
    desk.read(move |register| {
        let today = register.clock().today();
        register.read(|it| programmes::progress(it, id, today))
    })
    .await
}

/// Adds a programme.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn programme_add(
    desk: State<'_, Desk>,
    draft: ProgrammeDraft,
) -> Answer<Change<Programme>> {
    let lang = desk.lang();
    desk.change(
        move |it: &Programme| did("programme-add").name(it.title.shown(lang)),
        move |register| programmes::add(register, &draft),
    )
    .await
}

/// Changes a programme.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn programme_correct(
    desk: State<'_, Desk>,
    id: Id,
    draft: ProgrammeDraft,
) -> Answer<Change<Programme>> {
    let lang = desk.lang();
    desk.change(
        move |it: &Programme| did("programme-correct").name(it.title.shown(lang)),
        move |register| programmes::correct(register, id, &draft),
    )
    .await
}

/// Puts programmes in the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn programme_trash(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<()>> {
    desk.change(
        |(): &()| did("programme-trash"),
        move |register| programmes::trash(register, &ids),
    )
    .await
}

/// Takes programmes out of the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn programme_restore(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<()>> {
    desk.change(
        |(): &()| did("programme-restore"),
        move |register| programmes::restore(register, &ids),
    )
    .await
}
