//! What this laptop remembers of its window.

use std::collections::BTreeMap;

use tauri::State;
use tizim_core::preferences;

use crate::reply::Answer;
use crate::state::Desk;

/// Returns every preference.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn preference_list(desk: State<'_, Desk>) -> Answer<BTreeMap<String, String>> {
    desk.read(preferences::list).await
}

/// Keeps a preference.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn preference_write(desk: State<'_, Desk>, name: String, value: String) -> Answer<()> {
    desk.read(move |register| preferences::write(register, &name, &value))
        .await
}
