//! People in clubs.

use tauri::State;
use tizim_core::ids::Id;
use tizim_core::memberships::{self, Entry, Membership, MembershipChanges};

use crate::reply::{Answer, Change, did};
use crate::state::Desk;

/// Takes people into a club; who is in already stays as they are.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn membership_add(
    desk: State<'_, Desk>,
    club: Id,
    trainees: Vec<Id>,
    role: String,
    from: String,
) -> Answer<Change<u32>> {
    desk.change(
        |count: &u32| did("membership-add").count(*count),
        move |register| memberships::add(register, club, &trainees, &Entry { role, from }),
    )
    .await
}

/// Changes a member's role and dates.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn membership_correct(
    desk: State<'_, Desk>,
    id: Id,
    changes: MembershipChanges,
) -> Answer<Change<Membership>> {
    desk.change(
        |_: &Membership| did("membership-correct"),
        move |register| memberships::correct(register, id, &changes),
    )
    .await
}

/// Takes people out of clubs.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn membership_trash(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<u32>> {
    desk.change(
        |count: &u32| did("membership-trash").count(*count),
        move |register| memberships::trash(register, &ids),
    )
    .await
}

/// Brings memberships back.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn membership_restore(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<u32>> {
    desk.change(
        |count: &u32| did("membership-restore").count(*count),
        move |register| memberships::restore(register, &ids),
    )
    .await
}
