//! Names that a list spells better than they are kept.

use tauri::State;
use tizim_core::ids::Id;
use tizim_core::intake::import::NameChoice;
use tizim_core::intake::view::{self, IntakeBetterName, IntakePeople};

use super::intake::{change, with};
use crate::imports::Imports;
use crate::reply::Answer;
use crate::state::Desk;

/// Shows the people whose name the list spells better, or otherwise so that no rule can tell.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn intake_names_show(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    intake: Id,
) -> Answer<Vec<IntakeBetterName>> {
    with(desk, imports, intake, |import, _| {
        Ok(view::better_names(import))
    })
    .await
}

/// Takes the list's spelling of these rows, or keeps the one that stands; nothing takes an answer
/// back.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn intake_names_choose(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    intake: Id,
    rows: Vec<u32>,
    choice: Option<NameChoice>,
) -> Answer<IntakePeople> {
    change(desk, imports, intake, move |import, _| {
        import.choose_names(&rows, choice)?;
        Ok(view::people(import))
    })
    .await
}
