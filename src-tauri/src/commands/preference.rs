//! What this laptop remembers for the eyes: language, theme, columns, saved views.

use std::collections::BTreeMap;

use tauri::State;
use tizim_core::preferences;

use crate::reply::Answer;
use crate::state::Desk;

/// Lists preferences; while nothing is open there are none.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn preference_list(desk: State<'_, Desk>) -> Answer<BTreeMap<String, String>> {
    match desk.register() {
        Ok(_) => desk.read(preferences::list).await,
        Err(_) => Ok(BTreeMap::new()),
    }
}

/// Keeps a preference; refuses with `password_needed` while nothing is open.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn preference_write(desk: State<'_, Desk>, name: String, value: String) -> Answer<()> {
    desk.read(move |register| preferences::write(register, &name, &value))
        .await
}
