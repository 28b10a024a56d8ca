//! Templates to be filled in and read.

use std::path::PathBuf;

use tauri::State;
use tizim_core::common::Lang;
use tizim_core::error::Result;
use tizim_core::intake::sheets::{TemplateKind, write_template};
use tizim_core::out_file;

use super::intake::IntakeKind;
use crate::reply::{Answer, Written};
use crate::state::Desk;

/// Saves an empty template.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn intake_template_save(
    desk: State<'_, Desk>,
    kind: IntakeKind,
    path: PathBuf,
) -> Answer<Written> {
    let (lang, target) = (desk.lang(), path.clone());
    desk.read(move |register| out_file::write(register, &target, &template(kind, lang)?))
        .await?;
    Written::at(path)
}

fn template(kind: IntakeKind, lang: Lang) -> Result<Vec<u8>> {
    let kind = match kind {
        IntakeKind::Trainees => TemplateKind::Trainees,
        IntakeKind::Attendance | IntakeKind::Presence => TemplateKind::Attendance,
    };
    write_template(kind, lang)
}
