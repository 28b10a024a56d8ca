//! Columns that the academy defines for itself.

use tauri::State;
use tizim_core::common::Shelf;
use tizim_core::ids::Id;
use tizim_core::own_fields::{self, OwnField, OwnFieldDraft};

use crate::reply::{Answer, Change, did};
use crate::state::Desk;

/// Lists the columns, or those in the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn own_field_list(desk: State<'_, Desk>, trashed: bool) -> Answer<Vec<OwnField>> {
    desk.read(move |register| register.read(|it| own_fields::list(it, Shelf::from(trashed))))
        .await
}

/// Adds a column.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn own_field_add(
    desk: State<'_, Desk>,
    draft: OwnFieldDraft,
) -> Answer<Change<OwnField>> {
    let lang = desk.lang();
    desk.change(
        move |it: &OwnField| did("own-field-add").name(it.title.shown(lang)),
        move |register| own_fields::add(register, &draft),
    )
    .await
}

/// Changes a column.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn own_field_correct(
    desk: State<'_, Desk>,
    id: Id,
    draft: OwnFieldDraft,
) -> Answer<Change<OwnField>> {
    let lang = desk.lang();
    desk.change(
        move |it: &OwnField| did("own-field-correct").name(it.title.shown(lang)),
        move |register| own_fields::correct(register, id, &draft),
    )
    .await
}

/// Puts a column at a place among the others.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn own_field_move(desk: State<'_, Desk>, id: Id, position: u32) -> Answer<Change<()>> {
    desk.change(
        |()| did("own-field-place"),
        move |register| own_fields::place(register, id, position),
    )
    .await
}

/// Puts a column in the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn own_field_trash(desk: State<'_, Desk>, id: Id) -> Answer<Change<()>> {
    desk.change(
        |()| did("own-field-trash"),
        move |register| own_fields::trash(register, id),
    )
    .await
}

/// Takes a column out of the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn own_field_restore(desk: State<'_, Desk>, id: Id) -> Answer<Change<()>> {
    desk.change(
        |()| did("own-field-restore"),
        move |register| own_fields::restore(register, id),
    )
    .await
}
