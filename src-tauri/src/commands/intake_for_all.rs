//! Answers that go to many rows of a list at once.

use tauri::State;
use tizim_core::ids::Id;
use tizim_core::intake::view::{self, IntakeForAll};

use super::intake::{change, with};
use crate::imports::Imports;
use crate::reply::Answer;
use crate::state::Desk;

/// Shows what the list does not say, of all its people or of some, and may be told for its rows.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn intake_for_all_show(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    intake: Id,
) -> Answer<Vec<IntakeForAll>> {
    let lang = desk.lang();
    with(desk, imports, intake, move |import, _| {
        Ok(view::for_all(import, lang))
    })
    .await
}

/// Says what holds for every row that does not say it itself; an empty value takes it back.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn intake_for_all_tell(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    intake: Id,
    field: String,
    value: String,
) -> Answer<()> {
    change(desk, imports, intake, move |import, _| {
        view::tell_for_all(import, &field, &value)
    })
    .await
}

/// Takes every guess of a mistyped e-mail address that is not answered yet.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn intake_emails_take(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    intake: Id,
) -> Answer<()> {
    change(desk, imports, intake, move |import, _| {
        import.take_guessed_emails(None)
    })
    .await
}
