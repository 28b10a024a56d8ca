//! Marks of a sign-in sheet beside those that stand already.

use serde::Serialize;
use tauri::State;
use tizim_core::error::Result;
use tizim_core::ids::Id;
use tizim_core::intake::import::{Import, MarkDiffering, MarkTwice};
use tizim_core::register::Register;

use super::intake::{change, with};
use crate::imports::Imports;
use crate::reply::Answer;
use crate::state::Desk;

/// Marks of the session that differ from those of the sheet, and which of the two will stand.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct IntakeMarks {
    /// Where the sheet says something else than stands.
    pub differing: Vec<MarkDiffering>,
    /// People whose lines say different things; the better mark is taken.
    pub twice: Vec<MarkTwice>,
    /// Whether the sheet's marks take their place.
    pub replace: bool,
}

/// Shows where a sign-in sheet says something else than was marked before.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn intake_marks(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    intake: Id,
) -> Answer<IntakeMarks> {
    with(desk, imports, intake, show_marks).await
}

/// Chooses whose marks stand: those set before, or the sheet's.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn intake_marks_replace(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    intake: Id,
    replace: bool,
) -> Answer<IntakeMarks> {
    change(desk, imports, intake, move |import, register| {
        import.replace_marks = replace;
        show_marks(import, register)
    })
    .await
}

fn show_marks(import: &mut Import, register: &Register) -> Result<IntakeMarks> {
    Ok(IntakeMarks {
        differing: register.read(|it| import.marks_differing(it))?,
        twice: register.read(|it| import.marks_twice(it))?,
        replace: import.replace_marks,
    })
}
