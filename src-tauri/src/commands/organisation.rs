//! Bodies in whose name papers are issued, with their logos.

use std::path::PathBuf;

use tauri::State;
use tizim_core::blobs;
use tizim_core::ids::Id;
use tizim_core::organisations::{self, Organisation, OrganisationDraft};

use crate::reply::{Answer, Bytes, Change, did};
use crate::state::Desk;

/// Lists bodies.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn organisation_list(desk: State<'_, Desk>, trashed: bool) -> Answer<Vec<Organisation>> {
    desk.read(move |register| register.read(|it| organisations::list(it, trashed.into())))
        .await
}

/// Adds a body.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn organisation_add(
    desk: State<'_, Desk>,
    draft: OrganisationDraft,
) -> Answer<Change<Organisation>> {
    let lang = desk.lang();
    desk.change(
        move |body: &Organisation| did("organisation-add").name(body.on_paper(lang)),
        move |register| organisations::add(register, &draft),
    )
    .await
}

/// Corrects a body.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn organisation_correct(
    desk: State<'_, Desk>,
    id: Id,
    draft: OrganisationDraft,
) -> Answer<Change<Organisation>> {
    let lang = desk.lang();
    desk.change(
        move |body: &Organisation| did("organisation-correct").name(body.on_paper(lang)),
        move |register| organisations::correct(register, id, &draft),
    )
    .await
}

/// Puts bodies in the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn organisation_trash(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<()>> {
    desk.change(
        |()| did("organisation-trash"),
        move |register| organisations::trash(register, &ids).map(|it| it.map(drop)),
    )
    .await
}

/// Takes bodies out of the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn organisation_restore(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<()>> {
    desk.change(
        |()| did("organisation-restore"),
        move |register| organisations::restore(register, &ids).map(|it| it.map(drop)),
    )
    .await
}

/// Reads the picture at a path into the register; nothing takes the logo away.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn organisation_logo(
    desk: State<'_, Desk>,
    id: Id,
    path: Option<PathBuf>,
) -> Answer<Change<Organisation>> {
    desk.change(
        |_: &Organisation| did("organisation-logo"),
        move |register| organisations::set_logo(register, id, path.as_deref()),
    )
    .await
}

/// Returns a picture kept in the register; refuses with `not_found` one that has not arrived.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn blob_read(desk: State<'_, Desk>, hash: String) -> Answer<Bytes> {
    desk.read(move |register| register.read(|it| blobs::read(it, &hash)).map(Bytes))
        .await
}
