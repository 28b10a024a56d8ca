//! Who signs papers.

use tauri::State;
use tizim_core::ids::Id;
use tizim_core::signatories::{self, Signatory, SignatoryDraft};

use crate::reply::{Answer, Change, did};
use crate::state::Desk;

/// Lists signatories.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn signatory_list(desk: State<'_, Desk>, trashed: bool) -> Answer<Vec<Signatory>> {
    desk.read(move |register| register.read(|it| signatories::list(it, trashed.into())))
        .await
}

/// Adds a signatory.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn signatory_add(
    desk: State<'_, Desk>,
    draft: SignatoryDraft,
) -> Answer<Change<Signatory>> {
    let lang = desk.lang();
    desk.change(
        move |one: &Signatory| did("signatory-add").name(one.name.shown(lang)),
        move |register| signatories::add(register, &draft),
    )
    .await
}

/// Corrects a signatory.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn signatory_correct(
    desk: State<'_, Desk>,
    id: Id,
    draft: SignatoryDraft,
) -> Answer<Change<Signatory>> {
    let lang = desk.lang();
    desk.change(
        move |one: &Signatory| did("signatory-correct").name(one.name.shown(lang)),
        move |register| signatories::correct(register, id, &draft),
    )
    .await
}

/// Puts signatories in the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn signatory_trash(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<()>> {
    desk.change(
        |()| did("signatory-trash"),
        move |register| signatories::trash(register, &ids).map(|it| it.map(drop)),
    )
    .await
}

/// Takes signatories out of the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn signatory_restore(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<()>> {
    desk.change(
        |()| did("signatory-restore"),
        move |register| signatories::restore(register, &ids).map(|it| it.map(drop)),
    )
    .await
}
