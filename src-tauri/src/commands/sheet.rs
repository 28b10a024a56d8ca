//! Tables that leave as they are shown.

use std::path::PathBuf;

use tauri::State;
use tizim_core::out_file;
use tizim_core::sheets::{Form, ShownTable, export_shown};

use crate::reply::{Answer, Written};
use crate::state::Desk;

/// Writes a table as the screen shows it, by the path's ending.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn sheet_save(
    desk: State<'_, Desk>,
    table: ShownTable,
    path: PathBuf,
) -> Answer<Written> {
    let (lang, target) = (desk.lang(), path.clone());
    desk.read(move |register| {
        let bytes = export_shown(register, &table, lang, Form::of(&target))?;
        out_file::write(register, &target, &bytes)
    })
    .await?;
    Written::at(path)
}
