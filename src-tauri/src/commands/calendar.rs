//! The calendar.

use std::path::PathBuf;

use tauri::State;
use tizim_core::calendar::{self, Calendar, CalendarScope, Shift};
use tizim_core::events::EventRecord;
use tizim_core::out_file;

use crate::reply::{Answer, Change, Written, did};
use crate::state::Desk;

/// Returns what falls on the days from the first to the last.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn calendar_between(
    desk: State<'_, Desk>,
    first: String,
    last: String,
) -> Answer<Calendar> {
    desk.read(move |register| register.read(|it| calendar::on_days(it, &first, &last)))
        .await
}

/// Moves a session or an event to another day.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn calendar_shift(desk: State<'_, Desk>, shift: Shift) -> Answer<Change<EventRecord>> {
    let lang = desk.lang();
    desk.change(
        move |it: &EventRecord| did("calendar-shift").name(&it.fields.title(lang)),
        move |register| calendar::shift(register, &shift),
    )
    .await
}

/// Writes events as a calendar file.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn calendar_export(
    desk: State<'_, Desk>,
    scope: CalendarScope,
    path: PathBuf,
) -> Answer<Written> {
    let (lang, target) = (desk.lang(), path.clone());
    desk.read(move |register| {
        let now = register.clock().local().to_utc();
        let bytes = register.read(|it| calendar::export(it, &scope, now, lang))?;
        out_file::write(register, &target, &bytes)
    })
    .await?;
    Written::at(path)
}
