//! What a list writes of people who are known already.

use tauri::State;
use tizim_core::common::Message;
use tizim_core::ids::Id;
use tizim_core::intake::import::Filled;

use super::intake::{IntakeDone, with};
use crate::imports::Imports;
use crate::reply::{Answer, did};
use crate::state::Desk;

/// Counts the known people whom the list would complete, and the values it would write of them.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn intake_fills(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    intake: Id,
) -> Answer<Filled> {
    with(desk, imports, intake, move |import, register| {
        register.read(|it| import.will_fill(it))
    })
    .await
}

/// Says who was added and whose data were completed.
pub(super) fn did_apply(done: &IntakeDone) -> Message {
    let (new, filled) = (done.counts.new, done.filled);
    let key = match (new, filled.people) {
        (_, 0) => return did("intake-apply").count(new),
        (0, _) => "intake-filled",
        _ => "intake-apply-filled",
    };
    let said = did(key).count(new).number("people", filled.people);
    said.number("values", filled.values)
}
