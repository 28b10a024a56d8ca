//! Names of a list that were read the wrong way round.

use tauri::State;
use tizim_core::ids::Id;
use tizim_core::intake::view::{self, IntakePeople};

use super::intake::with;
use crate::imports::Imports;
use crate::reply::Answer;
use crate::state::Desk;

/// Takes surname and given name of a row for each other, and compares the rows anew.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn intake_name_swap(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    intake: Id,
    row: u32,
) -> Answer<IntakePeople> {
    with(desk, imports, intake, move |import, register| {
        import.swap_name(row)?;
        import.decide(register)?;
        Ok(view::people(import))
    })
    .await
}
