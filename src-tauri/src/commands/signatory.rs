//! Who signs papers.

use tauri::State;
use tizim_core::ids::Id;
use tizim_core::signatories::{self, Signatory, SignatoryDraft};

use crate::reply::{Answer, Change, did};
use crate::state::Desk;

/// Lists who signs.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn signatory_list(desk: State<'_, Desk>, trashed: bool) -> Answer<Vec<Signatory>> {
    desk.read(move |register| register.read(|it| signatories::list(it, trashed.into())))
        .await
}

/// Adds somebody who signs.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn signatory_add(
    desk: State<'_, Desk>,
    draft: SignatoryDraft,
) -> Answer<Change<Signatory>> {
    let lang = desk.lang();
    desk.change(
        move |it: &Signatory| did("signatory-add").name(it.name.shown(lang)),
        move |register| signatories::add(register, &draft),
    )
    .await
}

/// Changes somebody who signs.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn signatory_correct(
    desk: State<'_, Desk>,
    id: Id,
    draft: SignatoryDraft,
) -> Answer<Change<Signatory>> {
    let lang = desk.lang();
    desk.change(
        move |it: &Signatory| did("signatory-correct").name(it.name.shown(lang)),
        move |register| signatories::correct(register, id, &draft),
    )
    .await
}

/// Puts those who sign in the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn signatory_trash(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<u32>> {
    desk.change(
        |count: &u32| did("signatory-trash").count(*count),
        move |register| signatories::trash(register, &ids),
    )
    .await
}

/// Takes those who sign out of the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn signatory_restore(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<u32>> {
    desk.change(
        |count: &u32| did("signatory-restore").count(*count),
        move |register| signatories::restore(register, &ids),
    )
    .await
}
