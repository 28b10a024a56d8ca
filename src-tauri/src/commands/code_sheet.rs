//! The sheets with a code on their way to paper.

use std::path::PathBuf;

use tauri::{AppHandle, State};
use tizim_core::laptops::{self, CodeSheet};
use tizim_core::papers::SheetUse;

use crate::printing;
use crate::reply::{Answer, Written};
use crate::state::Desk;

/// Writes the sheet to a temporary PDF for the system's viewer, which prints.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn code_sheet_print(
    app: AppHandle,
    desk: State<'_, Desk>,
    sheet: CodeSheet,
) -> Answer<Written> {
    let name = match sheet.good_for {
        SheetUse::Recovery => "recovery-sheet",
        SheetUse::MainLaptop => "main-laptop-sheet",
    };
    let path = printing::place(&app, name)?;
    code_sheet_save(desk, sheet, path).await
}

/// Saves the sheet as a PDF.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn code_sheet_save(
    desk: State<'_, Desk>,
    sheet: CodeSheet,
    path: PathBuf,
) -> Answer<Written> {
    let (lang, target) = (desk.lang(), path.clone());
    desk.read(move |register| laptops::write_sheet(register, &sheet, lang, &target))
        .await?;
    Written::at(path)
}
