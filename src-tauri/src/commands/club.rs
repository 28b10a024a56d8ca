//! Clubs.

use tauri::State;
use tizim_core::clubs::{self, Club, ClubCard, ClubChanges, ClubFields, ClubQuery, ClubRow};
use tizim_core::common::Rows;
use tizim_core::ids::Id;

use crate::reply::{Answer, Change, did};
use crate::state::Desk;

/// Lists clubs.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn club_list(desk: State<'_, Desk>, query: ClubQuery) -> Answer<Rows<ClubRow>> {
    desk.read(move |register| {
        let today = register.clock().today();
        register.read(|it| clubs::list(it, &query, today))
    })
    .await
}

/// Shows a club with its people and grants.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn club_show(desk: State<'_, Desk>, id: Id) -> Answer<ClubCard> {
    desk.read(move |register| {
        let today = register.clock().today();
        register.read(|it| clubs::show(it, id, today))
    })
    .await
}

/// Adds a club.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn club_add(desk: State<'_, Desk>, draft: ClubFields) -> Answer<Change<Club>> {
    desk.change(
        |club: &Club| did("club-add").name(club.fields.shown()),
        move |register| clubs::add(register, draft),
    )
    .await
}

/// Changes the given fields of a club.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn club_correct(
    desk: State<'_, Desk>,
    id: Id,
    changes: ClubChanges,
) -> Answer<Change<Club>> {
    desk.change(
        |club: &Club| did("club-correct").name(club.fields.shown()),
        move |register| clubs::correct(register, id, changes),
    )
    .await
}

/// Puts clubs in the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn club_trash(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<u32>> {
    desk.change(
        |count: &u32| did("club-trash").count(*count),
        move |register| clubs::trash(register, &ids),
    )
    .await
}

/// Takes clubs out of the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn club_restore(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<u32>> {
    desk.change(
        |count: &u32| did("club-restore").count(*count),
        move |register| clubs::restore(register, &ids),
    )
    .await
}
