//! Where a person studied or worked before.

use tauri::State;
use tizim_core::ids::Id;
use tizim_core::studies::{self, Study, StudyChanges, StudyDraft};

use crate::reply::{Answer, Change, did};
use crate::state::Desk;

/// Takes a person to another place; the present one joins those of before.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_move(
    desk: State<'_, Desk>,
    id: Id,
    draft: StudyDraft,
) -> Answer<Change<Vec<Study>>> {
    desk.change(
        |_: &Vec<Study>| did("trainee-move"),
        move |register| studies::move_on(register, id, draft),
    )
    .await
}

/// Adds a place of before.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn study_add(
    desk: State<'_, Desk>,
    trainee: Id,
    draft: StudyDraft,
) -> Answer<Change<Study>> {
    desk.change(
        |_: &Study| did("study-add"),
        move |register| studies::add(register, trainee, draft),
    )
    .await
}

/// Changes the given fields of a place.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn study_correct(
    desk: State<'_, Desk>,
    id: Id,
    changes: StudyChanges,
) -> Answer<Change<Study>> {
    desk.change(
        |_: &Study| did("study-correct"),
        move |register| studies::correct(register, id, changes),
    )
    .await
}

/// Puts places in the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn study_trash(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<u32>> {
    desk.change(
        |_: &u32| did("study-trash"),
        move |register| studies::trash(register, &ids),
    )
    .await
}

/// Takes places out of the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn study_restore(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<u32>> {
    desk.change(
        |_: &u32| did("study-restore"),
        move |register| studies::restore(register, &ids),
    )
    .await
}
