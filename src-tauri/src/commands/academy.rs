//! The academy itself, and pictures.

use tauri::State;
use tizim_core::academy::{Academy, academy as show, correct};
use tizim_core::blobs;

use crate::reply::{Answer, Bytes, Change, did};
use crate::state::Desk;

/// Shows the academy.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn academy_show(desk: State<'_, Desk>) -> Answer<Academy> {
    desk.read(move |register| register.read(show)).await
}

/// Changes what the academy says of itself.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn academy_correct(desk: State<'_, Desk>, academy: Academy) -> Answer<Change<Academy>> {
    let lang = desk.lang();
    desk.change(
        move |it: &Academy| did("academy-correct").name(it.name.shown(lang)),
        move |register| correct(register, &academy),
    )
    .await
}

/// Returns a picture kept in the register.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn blob_read(desk: State<'_, Desk>, hash: String) -> Answer<Bytes> {
    desk.read(move |register| register.read(|it| blobs::read(it, &hash)).map(Bytes))
        .await
}
