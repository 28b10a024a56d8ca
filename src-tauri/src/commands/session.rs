//! Sessions of an event.

use tauri::State;
use tizim_core::ids::Id;
use tizim_core::sessions::{
    self, Generated, PlannedSession, Session, SessionChanges, SessionDraft, WeeklyRule,
};

use crate::reply::{Answer, Change, did};
use crate::state::Desk;

/// Adds a session after the others of its event.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn session_add(
    desk: State<'_, Desk>,
    event: Id,
    draft: SessionDraft,
) -> Answer<Change<Session>> {
    desk.change(
        |session: &Session| did("session-add").name(&session.title),
        move |register| sessions::add(register, event, draft),
    )
    .await
}

/// Returns what a rule would add; writes nothing.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn session_rule_show(
    desk: State<'_, Desk>,
    event: Id,
    rule: WeeklyRule,
) -> Answer<Vec<PlannedSession>> {
    desk.read(move |register| register.read(|it| sessions::preview(it, event, &rule)))
        .await
}

/// Adds the sessions of a rule that are missing.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn session_generate(
    desk: State<'_, Desk>,
    event: Id,
    rule: WeeklyRule,
) -> Answer<Change<Generated>> {
    desk.change(
        |made: &Generated| did("session-generate").count(made.added),
        move |register| sessions::generate_weekly(register, event, &rule),
    )
    .await
}

/// Changes the given fields of a session.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn session_correct(
    desk: State<'_, Desk>,
    id: Id,
    changes: SessionChanges,
) -> Answer<Change<Session>> {
    desk.change(
        |_: &Session| did("session-correct"),
        move |register| sessions::correct(register, id, changes),
    )
    .await
}

/// Puts a session elsewhere in the order of its event.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn session_move(desk: State<'_, Desk>, id: Id, position: u32) -> Answer<Change<()>> {
    desk.change(
        |(): &()| did("session-move"),
        move |register| sessions::place(register, id, position),
    )
    .await
}

/// Puts sessions in the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn session_trash(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<()>> {
    desk.change(
        |(): &()| did("session-trash"),
        move |register| sessions::trash(register, &ids),
    )
    .await
}

/// Takes sessions out of the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn session_restore(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<()>> {
    desk.change(
        |(): &()| did("session-restore"),
        move |register| sessions::restore(register, &ids),
    )
    .await
}
