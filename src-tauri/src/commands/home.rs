//! The first page and the palette.

use tauri::State;
use tizim_core::home::{self, HomeToday, PaletteFound};

use crate::reply::Answer;
use crate::state::Desk;

/// Returns what happens today and what waits.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn home_today(desk: State<'_, Desk>) -> Answer<HomeToday> {
    let lang = desk.lang();
    desk.read(move |register| home::today(register, lang)).await
}

/// Finds people, events and clubs, phones and numbers masked.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn palette_find(desk: State<'_, Desk>, text: String, limit: u32) -> Answer<PaletteFound> {
    desk.read(move |register| {
        let today = register.clock().today();
        let mut found = register.read(|it| home::find(it, &text, limit, today))?;
        found
            .trainees
            .iter_mut()
            .for_each(|one| one.row.trainee.mask());
        Ok(found)
    })
    .await
}
