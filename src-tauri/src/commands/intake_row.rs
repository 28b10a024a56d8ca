//! One row of a list, put right before it is taken in.

use tauri::State;
use tizim_core::ids::Id;
use tizim_core::intake::import::RowFields;
use tizim_core::intake::view::{self, IntakePeople, IntakeRowForm};

use super::intake::{change, with};
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
    change(desk, imports, intake, move |import, register| {
        import.swap_name(row)?;
        import.decide(register)?;
        Ok(view::people(import))
    })
    .await
}

/// Shows what can be put right in a row, beside what the file says.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn intake_row_show(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    intake: Id,
    row: u32,
) -> Answer<IntakeRowForm> {
    with(desk, imports, intake, move |import, _| {
        view::form(import, row)
    })
    .await
}

/// Takes what was typed for a row, and compares the rows anew.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn intake_row_correct(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    intake: Id,
    row: u32,
    fields: RowFields,
) -> Answer<IntakePeople> {
    change(desk, imports, intake, move |import, register| {
        import.put_right(row, &fields)?;
        import.decide(register)?;
        Ok(view::people(import))
    })
    .await
}

/// Takes a row as the file says it again, and compares the rows anew.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn intake_row_restore(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    intake: Id,
    row: u32,
) -> Answer<IntakePeople> {
    change(desk, imports, intake, move |import, register| {
        import.take_as_in_file(row)?;
        import.decide(register)?;
        Ok(view::people(import))
    })
    .await
}
