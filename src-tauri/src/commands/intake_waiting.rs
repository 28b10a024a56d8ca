//! Lists that are left and come back to.

use serde::Serialize;
use tauri::State;
use tizim_core::ids::Id;
use tizim_core::intake::import::{forget_taken_in, forget_waiting, waiting_lists};

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

/// Leaves an import: one that was worked on waits on Home, of another, and of one that is taken in
/// whole, nothing is kept.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn intake_leave(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    intake: Id,
) -> Answer<()> {
    imports.leave(intake);
    // Locked meanwhile, the register is tidied when the next list is left.
    match desk.register() {
        Ok(_) => desk.read(forget_taken_in).await,
        Err(_) => Ok(()),
    }
}

/// Puts an import away; nothing of it was written unless it was applied.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn intake_close(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    intake: Id,
) -> Answer<()> {
    let held = imports.find(intake);
    // What was being answered meanwhile waits for the list, and finds it put away.
    desk.read(move |register| match held {
        Some(held) => lock(&held).put_away(register, intake),
        None => forget_waiting(register, intake),
    })
    .await?;
    imports.put_away(intake);
    Ok(())
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
    desk.read(move |register| lock(&held).bring_back(register, intake))
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
            kind: match (list.is_presence, list.session) {
                (true, _) => IntakeKind::Presence,
                (false, Some(_)) => IntakeKind::Attendance,
                (false, None) => IntakeKind::Trainees,
            },
            event: list.event,
            session: list.session,
            waiting: list.waiting,
        })
        .collect())
}
