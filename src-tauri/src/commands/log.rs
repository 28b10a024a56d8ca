//! The log for support.

use std::fs;
use std::path::PathBuf;

use tauri::AppHandle;

use crate::journal;
use crate::reply::{Answer, Refusal, Written};
use crate::state::aside;

const LONGEST_NOTE: usize = 500;

/// Returns the last lines of the log, oldest first.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn log_read(app: AppHandle, lines: u32) -> Answer<Vec<String>> {
    aside(move || journal::last_lines(&app, usize::try_from(lines).unwrap_or(usize::MAX))).await
}

/// Copies the log to a place the user chose.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn log_save(app: AppHandle, path: PathBuf) -> Answer<Written> {
    aside(move || {
        fs::copy(journal::path(&app)?, &path).map_err(Refusal::file_failed)?;
        Written::at(path)
    })
    .await
}

/// Writes where the window broke; the window sends codes and places, never what a person typed.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands over values")]
pub fn log_note(text: String) -> Answer<()> {
    let short: String = text
        .chars()
        .filter(|it| !it.is_control())
        .take(LONGEST_NOTE)
        .collect();
    log::warn!("window: {short}");
    Ok(())
}
