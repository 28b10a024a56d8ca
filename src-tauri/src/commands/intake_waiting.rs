//! Lists that are left and come back to.

use serde::Serialize;
use tauri::State;
use tizim_core::ids::Id;
use tizim_core::intake::import::{forget_waiting, waiting_lists};

use super::intake::{IntakeKind, lock};
use crate::imports::Imports;
use crate::reply::Answer;
use crate::state::Desk;

/// An unfinished import that waits on Home.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[expect(missing_docs, reason = "the names say it")]
pub struct IntakePending {
    pub intake: Id,
    pub name: String,
    pub kind: IntakeKind,
    pub event: Option<Id>,
    pub session: Option<Id>,
    pub waiting: u32,
}

/// Leaves an import: one that was worked on waits on Home, of another nothing is kept.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands over values")]
pub fn intake_leave(imports: State<'_, Imports>, intake: Id) -> Answer<()> {
    imports.leave(intake);
    Ok(())
}

/// Puts an import away; nothing of it was written unless it was applied.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn intake_close(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    intake: Id,
) -> Answer<()> {
    imports.put_away(intake);
    desk.read(move |register| forget_waiting(register, intake))
        .await
}

/// Brings back the import that was put away last.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn intake_reopen(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    intake: Id,
) -> Answer<()> {
    let held = imports.bring_back(intake)?;
    desk.read(move |register| lock(&held).keep_waiting(register, intake))
        .await
}

/// Lists imports that wait for answers.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn intake_pending(desk: State<'_, Desk>) -> Answer<Vec<IntakePending>> {
    let lists = desk.read(waiting_lists).await?;
    Ok(lists
        .into_iter()
        .map(|list| IntakePending {
            intake: list.id,
            name: list.name,
            kind: match list.session {
                Some(_) => IntakeKind::Attendance,
                None => IntakeKind::Trainees,
            },
            event: list.event,
            session: list.session,
            waiting: list.waiting,
        })
        .collect())
}
