//! The log for support.

use std::fs;
use std::path::PathBuf;

use tauri::{AppHandle, State};
use tizim_core::out_file::OutFile;

use crate::journal;
use crate::reply::{Answer, Refusal, Written};
use crate::state::{Desk, aside};

const LONGEST_NOTE: usize = 500;

/// Returns the last lines of the log, oldest first.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn log_read(app: AppHandle, lines: u32) -> Answer<Vec<String>> {
    aside(move || journal::last_lines(&app, usize::try_from(lines).unwrap_or(usize::MAX))).await
}

/// Copies the log to a place the user chose; a file of the register or of the samples is never
/// written over.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn log_save(app: AppHandle, desk: State<'_, Desk>, path: PathBuf) -> Answer<Written> {
    let registers = [desk.own_path(), desk.samples_path()];
    aside(move || {
        let lines = fs::read(journal::path(&app)?).map_err(Refusal::file_failed)?;
        let registers = registers.each_ref().map(PathBuf::as_path);
        Written::at(OutFile::apart(&registers, &path)?.fill(&lines)?)
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
