//! One row of a list, put right before it is taken in.

use tauri::State;
use tizim_core::error::Result;
use tizim_core::ids::Id;
use tizim_core::intake::import::{Import, RowFields};
use tizim_core::intake::view::{self, IntakePeople, IntakeRowForm};

use super::intake::{change, with};
use crate::imports::Imports;
use crate::reply::Answer;
use crate::state::Desk;

/// Changes a row and compares the rows anew.
async fn compare_anew(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    intake: Id,
    put: impl FnOnce(&mut Import) -> Result<()> + Send + 'static,
) -> Answer<IntakePeople> {
    change(desk, imports, intake, move |import, register| {
        put(import)?;
        import.decide(register)?;
        Ok(view::people(import))
    })
    .await
}

/// Takes surname and given name of a row for each other, and compares the rows anew.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn intake_name_swap(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    intake: Id,
    row: u32,
) -> Answer<IntakePeople> {
    compare_anew(desk, imports, intake, move |import| import.swap_name(row)).await
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
    compare_anew(desk, imports, intake, move |import| {
        import.put_right(row, &fields)
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
    compare_anew(desk, imports, intake, move |import| {
        import.take_as_in_file(row)
    })
    .await
}
