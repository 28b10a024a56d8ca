//! The first page and the box that finds everything.

use tauri::State;
use tizim_core::home::{self, HomeToday};
use tizim_core::search::{self, Found};

use crate::reply::Answer;
use crate::state::Desk;

/// Returns what happens today and what waits.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn home_today(desk: State<'_, Desk>) -> Answer<HomeToday> {
    let lang = desk.lang();
    desk.read(move |register| home::today(register, lang)).await
}

/// Finds anything by what was typed; answers carry no phones and no numbers of people.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn palette_find(desk: State<'_, Desk>, text: String, limit: u32) -> Answer<Vec<Found>> {
    desk.read(move |register| register.read(|it| search::find(it, &text, limit)))
        .await
}
