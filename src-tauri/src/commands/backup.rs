//! Backups of the register.

use std::path::PathBuf;

use tauri::State;
use tizim_core::backup::{self, Backup, BackupDone};
use tizim_core::error::Result;
use tizim_core::register::Register;

use crate::reply::{Answer, Change};
use crate::state::Desk;

/// Lists the backups beside the register, the newest first.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn backup_list(desk: State<'_, Desk>) -> Answer<Vec<Backup>> {
    desk.read(|register| backup::list(register.path(), register.clock()))
        .await
}

/// Writes a backup where the automatic ones lie, and reads it back.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn backup_write(desk: State<'_, Desk>, job: String) -> Answer<Change<BackupDone>> {
    copy(desk, job, backup::write_now).await
}

/// Copies to a stick or any folder and reads the copy back before it answers.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn backup_copy(
    desk: State<'_, Desk>,
    folder: PathBuf,
    job: String,
) -> Answer<Change<BackupDone>> {
    copy(desk, job, move |register| {
        backup::copy_to(register, &folder)
    })
    .await
}

async fn copy(
    desk: State<'_, Desk>,
    job: String,
    write: impl FnOnce(&Register) -> Result<BackupDone> + Send + 'static,
) -> Answer<Change<BackupDone>> {
    let value = desk
        .work(&job, |register, ticket| {
            ticket.report("stage-copying", 0, 0);
            write(register)
        })
        .await?;
    Ok(Change {
        value,
        changed: vec!["backup".to_owned()],
        undo_label: None,
    })
}
