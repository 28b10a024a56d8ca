//! Clubs, who is in them, and the grants they won.

use std::path::PathBuf;

use tauri::State;
use tizim_core::clubs::{
    self, Club, ClubAlike, ClubCard, ClubChanges, ClubFields, ClubQuery, ClubRow, HandOver,
    HandedOver,
};
use tizim_core::common::{Lang, Rows, count_of};
use tizim_core::grants::{self, Grant, GrantDraft};
use tizim_core::ids::Id;
use tizim_core::memberships::{self, Entry, Membership, MembershipChanges};
use tizim_core::out_file;

use crate::reply::{Answer, Change, Written, did};
use crate::state::Desk;

/// Lists clubs.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn club_list(desk: State<'_, Desk>, query: ClubQuery) -> Answer<Rows<ClubRow>> {
    desk.read(move |register| register.read(|it| clubs::list(it, &query, register.clock().today())))
        .await
}

/// Returns what the page of a club shows.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn club_show(desk: State<'_, Desk>, id: Id) -> Answer<ClubCard> {
    desk.read(move |register| register.read(|it| clubs::show(it, id, register.clock().today())))
        .await
}

/// Adds a club; `another` tells that it is none of those alike.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn club_add(
    desk: State<'_, Desk>,
    draft: ClubFields,
    another: bool,
) -> Answer<Change<Club>> {
    desk.change(
        |it: &Club| did("club-add").name(it.fields.shown()),
        move |register| match another {
            true => clubs::add_another(register, draft),
            false => clubs::add(register, draft),
        },
    )
    .await
}

/// Lists clubs much alike to one that is typed.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn club_alike(desk: State<'_, Desk>, draft: ClubFields) -> Answer<Vec<ClubAlike>> {
    desk.read(move |register| {
        register.read(|it| clubs::alike(it, &draft, register.clock().today()))
    })
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
        |it: &Club| did("club-correct").name(it.fields.shown()),
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

/// Hands clubs over: a new leader, the old one, and who left.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn club_hand_over(
    desk: State<'_, Desk>,
    clubs: Vec<HandOver>,
) -> Answer<Change<Vec<HandedOver>>> {
    desk.change(
        |it: &Vec<HandedOver>| {
            let names = it.iter().map(|one| one.club.fields.shown());
            let names = names.collect::<Vec<_>>().join(", ");
            did("club-hand-over").name(&names).count(count_of(it))
        },
        move |register| clubs::hand_over(register, &clubs),
    )
    .await
}

/// Writes the card of a club as a paper.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn club_card(
    desk: State<'_, Desk>,
    id: Id,
    lang: Lang,
    contacts: bool,
    path: PathBuf,
) -> Answer<Written> {
    let target = path.clone();
    desk.read(move |register| {
        let bytes = clubs::card(register, id, lang, contacts)?;
        out_file::write(register, &target, &bytes)
    })
    .await?;
    Written::at(path)
}

/// Takes people into a club.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn membership_add(
    desk: State<'_, Desk>,
    club: Id,
    trainees: Vec<Id>,
    role: String,
    from: String,
    to: String,
) -> Answer<Change<u32>> {
    desk.change(
        |count: &u32| did("membership-add").count(*count),
        move |register| memberships::add(register, club, &trainees, &Entry { role, from, to }),
    )
    .await
}

/// Changes a membership.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn membership_correct(
    desk: State<'_, Desk>,
    id: Id,
    changes: MembershipChanges,
) -> Answer<Change<Membership>> {
    desk.change(
        |it: &Membership| did("membership-correct").name(&it.surname),
        move |register| memberships::correct(register, id, &changes),
    )
    .await
}

/// Puts memberships in the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn membership_trash(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<u32>> {
    desk.change(
        |count: &u32| did("membership-trash").count(*count),
        move |register| memberships::trash(register, &ids),
    )
    .await
}

/// Takes memberships out of the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn membership_restore(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<u32>> {
    desk.change(
        |count: &u32| did("membership-restore").count(*count),
        move |register| memberships::restore(register, &ids),
    )
    .await
}

/// Adds a grant.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn grant_add(
    desk: State<'_, Desk>,
    club: Id,
    draft: GrantDraft,
) -> Answer<Change<Grant>> {
    desk.change(
        |it: &Grant| did("grant-add").name(&it.title),
        move |register| grants::add(register, club, &draft),
    )
    .await
}

/// Changes a grant.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn grant_correct(
    desk: State<'_, Desk>,
    id: Id,
    draft: GrantDraft,
) -> Answer<Change<Grant>> {
    desk.change(
        |it: &Grant| did("grant-correct").name(&it.title),
        move |register| grants::correct(register, id, &draft),
    )
    .await
}

/// Puts grants in the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn grant_trash(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<u32>> {
    desk.change(
        |count: &u32| did("grant-trash").count(*count),
        move |register| grants::trash(register, &ids),
    )
    .await
}

/// Takes grants out of the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn grant_restore(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<u32>> {
    desk.change(
        |count: &u32| did("grant-restore").count(*count),
        move |register| grants::restore(register, &ids),
    )
    .await
}
