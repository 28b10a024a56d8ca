//! Who looked at hidden data, and what left the register.

use std::path::PathBuf;

use tauri::State;
use tizim_core::common::Rows;
use tizim_core::disclosures::{self, Disclosure, DisclosureQuery};
use tizim_core::out_file;
use tizim_core::sheets::Form;

use crate::reply::{Answer, Written};
use crate::state::Desk;

/// Lists the log of this laptop.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn disclosure_list(
    desk: State<'_, Desk>,
    query: DisclosureQuery,
) -> Answer<Rows<Disclosure>> {
    desk.read(move |register| disclosures::list(register, &query))
        .await
}

/// Writes the log as a spreadsheet or a paper, by the path's ending.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn disclosure_export(
    desk: State<'_, Desk>,
    query: DisclosureQuery,
    path: PathBuf,
) -> Answer<Written> {
    let (lang, target) = (desk.lang(), path.clone());
    desk.read(move |register| {
        let bytes = disclosures::export(register, &query, lang, Form::of(&target))?;
        out_file::write(register, &target, &bytes)
    })
    .await?;
    Written::at(path)
}
