//! How long people were at an online session, by a meeting's report.

use std::collections::BTreeMap;

use serde::Serialize;
use tauri::State;
use tizim_core::error::{Code, Error, Result};
use tizim_core::ids::Id;
use tizim_core::intake::import::{Import, PresenceLine, PresenceOf, PresenceWanted};
use tizim_core::register::Register;

use super::intake::{change, with};
use crate::imports::Imports;
use crate::reply::Answer;
use crate::state::Desk;

/// What counts of a report, and what comes of it.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct IntakePresence {
    /// What is asked of the report.
    pub wanted: PresenceWanted,
    /// What counts.
    pub of: PresenceOf,
    /// How long each person was there of whom it is known.
    pub lines: Vec<PresenceLine>,
}

/// Shows how long people were there, as rows stand.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn intake_presence(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    intake: Id,
) -> Answer<IntakePresence> {
    with(desk, imports, intake, |import, register| {
        show(import, register)
    })
    .await
}

/// Takes another threshold or other times.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn intake_presence_want(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    intake: Id,
    wanted: PresenceWanted,
) -> Answer<IntakePresence> {
    change(desk, imports, intake, move |import, register| {
        import.want_presence(register, wanted)?;
        show(import, register)
    })
    .await
}

fn show(import: &Import, register: &Register) -> Result<IntakePresence> {
    let none = || Error::refused(Code::NotAReport).with("file", &import.book.name);
    let presence = import.presence.as_ref().ok_or_else(none)?;
    Ok(IntakePresence {
        wanted: presence.wanted.clone(),
        of: import.presence_counts().ok_or_else(none)?,
        lines: register.read(|it| import.presence_lines(it, &BTreeMap::new()))?,
    })
}
