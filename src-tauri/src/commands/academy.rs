//! The academy itself.

use tauri::State;
use tizim_core::academy::{self, Academy};

use crate::reply::{Answer, Change, did};
use crate::state::Desk;

/// Shows the academy.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn academy_show(desk: State<'_, Desk>) -> Answer<Academy> {
    desk.read(|register| register.read(academy::academy)).await
}

/// Changes what the academy says of itself.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn academy_correct(desk: State<'_, Desk>, academy: Academy) -> Answer<Change<Academy>> {
    desk.change(
        |_: &Academy| did("academy-correct"),
        move |register| academy::correct(register, &academy),
    )
    .await
}
