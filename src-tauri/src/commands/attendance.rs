//! Attendance.

use std::path::PathBuf;

use tauri::State;
use tizim_core::attendance::{self, AttendanceSheet, MarkChange};
use tizim_core::ids::Id;
use tizim_core::out_file;
use tizim_core::sheets::Form;

use crate::reply::{Answer, Change, Written, did};
use crate::state::Desk;

/// Returns people and sessions with their marks, places of study by name.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn attendance_sheet(desk: State<'_, Desk>, event: Id) -> Answer<AttendanceSheet> {
    let lang = desk.lang();
    desk.read(move |register| register.read(|it| attendance::named_sheet(it, event, lang)))
        .await
}

/// Sets marks and takes them away.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn attendance_mark(
    desk: State<'_, Desk>,
    event: Id,
    marks: Vec<MarkChange>,
) -> Answer<Change<u32>> {
    let deed = match attendance::takes_away(&marks) {
        true => "attendance-unmark",
        false => "attendance-mark",
    };
    desk.change(
        move |count: &u32| did(deed).count(*count),
        move |register| attendance::mark(register, event, &marks),
    )
    .await
}

/// Marks people excused at a session, and says why.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn attendance_excuse(
    desk: State<'_, Desk>,
    event: Id,
    session: Id,
    trainees: Vec<Id>,
    reason: String,
) -> Answer<Change<u32>> {
    desk.change(
        |count: &u32| did("attendance-mark").count(*count),
        move |register| attendance::excuse(register, (event, session), &trainees, &reason),
    )
    .await
}

/// Writes the marks as a spreadsheet or a paper, by the ending of the path.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn attendance_export(desk: State<'_, Desk>, event: Id, path: PathBuf) -> Answer<Written> {
    let (lang, target) = (desk.lang(), path.clone());
    desk.read(move |register| {
        let bytes = attendance::export(register, event, lang, Form::of(&target))?;
        out_file::write(register, &target, &bytes)
    })
    .await?;
    Written::at(path)
}
