//! Bodies that issue papers and give grants.

use std::path::PathBuf;

use tauri::State;
use tizim_core::ids::Id;
use tizim_core::organisations::{self, Organisation, OrganisationDraft};

use crate::reply::{Answer, Change, did};
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
        move |it: &Organisation| did("organisation-add").name(it.on_paper(lang)),
        move |register| organisations::add(register, &draft),
    )
    .await
}

/// Changes a body.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn organisation_correct(
    desk: State<'_, Desk>,
    id: Id,
    draft: OrganisationDraft,
) -> Answer<Change<Organisation>> {
    let lang = desk.lang();
    desk.change(
        move |it: &Organisation| did("organisation-correct").name(it.on_paper(lang)),
        move |register| organisations::correct(register, id, &draft),
    )
    .await
}

/// Reads a picture into the register as the body's logo, or takes the logo away.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn organisation_logo(
    desk: State<'_, Desk>,
    id: Id,
    path: Option<PathBuf>,
) -> Answer<Change<Organisation>> {
    let lang = desk.lang();
    desk.change(
        move |it: &Organisation| did("organisation-logo").name(it.on_paper(lang)),
        move |register| organisations::set_logo(register, id, path.as_deref()),
    )
    .await
}

/// Puts bodies in the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn organisation_trash(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<u32>> {
    desk.change(
        |count: &u32| did("organisation-trash").count(*count),
        move |register| organisations::trash(register, &ids),
    )
    .await
}

/// Takes bodies out of the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn organisation_restore(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<u32>> {
    desk.change(
        |count: &u32| did("organisation-restore").count(*count),
        move |register| organisations::restore(register, &ids),
    )
    .await
}
