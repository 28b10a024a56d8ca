//! People.

use serde::Deserialize;
use tauri::State;
use tizim_core::common::Lang;
use tizim_core::ids::Id;
use tizim_core::trainees::{
    self, TimelineEntry, Trainee, TraineeCard, TraineeChanges, TraineeChecked, TraineeDraft,
    TraineeFound, TraineeSession,
};

use crate::reply::{Answer, Change, did};
use crate::state::Desk;

/// A field that is shown whole only on request.
#[derive(Clone, Copy, Debug, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum RevealField {
    /// The phone.
    Phone,
    /// The second phone.
    PhoneMore,
    /// The e-mail address.
    Email,
    /// The IIN.
    Iin,
}

impl RevealField {
    const fn name(self) -> &'static str {
        match self {
            Self::Phone => "phone",
            Self::PhoneMore => "phone_more",
            Self::Email => "email",
            Self::Iin => "iin",
        }
    }
}

/// Finds people however they are typed.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_find(
    desk: State<'_, Desk>,
    text: String,
    limit: u32,
) -> Answer<Vec<TraineeFound>> {
    desk.read(move |register| {
        let mut found = register.read(|it| trainees::find(it, &text, limit))?;
        found.iter_mut().for_each(|one| one.row.trainee.mask());
        Ok(found)
    })
    .await
}

/// Returns what a person's page shows, contacts masked.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_show(desk: State<'_, Desk>, id: Id) -> Answer<TraineeCard> {
    desk.read(move |register| trainees::masked_card(register, id))
        .await
}

/// Shows one masked field whole; the look is noted on this laptop.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_reveal(desk: State<'_, Desk>, id: Id, field: RevealField) -> Answer<String> {
    desk.read(move |register| trainees::reveal(register, id, field.name()))
        .await
}

/// Warns of doubtful values and of people much alike.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_check(
    desk: State<'_, Desk>,
    id: Option<Id>,
    draft: TraineeDraft,
) -> Answer<TraineeChecked> {
    desk.read(move |register| {
        register.read(|it| trainees::check(it, id, &draft, register.clock().today()))
    })
    .await
}

/// Adds a person.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_add(desk: State<'_, Desk>, draft: TraineeDraft) -> Answer<Change<Trainee>> {
    desk.change(
        |it: &Trainee| did("trainee-add").name(&it.full_name()),
        move |register| trainees::add(register, draft),
    )
    .await
}

/// Changes the given fields of a person.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_correct(
    desk: State<'_, Desk>,
    id: Id,
    changes: TraineeChanges,
) -> Answer<Change<Trainee>> {
    desk.change(
        |it: &Trainee| did("trainee-correct").name(&it.full_name()),
        move |register| trainees::correct(register, id, changes),
    )
    .await
}

/// Puts people in the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_trash(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<u32>> {
    desk.change(
        |count: &u32| did("trainee-trash").count(*count),
        move |register| trainees::trash(register, &ids),
    )
    .await
}

/// Takes people out of the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_restore(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<u32>> {
    desk.change(
        |count: &u32| did("trainee-restore").count(*count),
        move |register| trainees::restore(register, &ids),
    )
    .await
}

/// Keeps how a person is called on papers and was called before: the form of names on their page.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_names(
    desk: State<'_, Desk>,
    id: Id,
    changes: TraineeChanges,
) -> Answer<Change<Trainee>> {
    desk.change(
        |it: &Trainee| did("trainee-names").name(&it.full_name()),
        move |register| trainees::correct(register, id, changes),
    )
    .await
}

/// Keeps a small picture as a person's photo and returns its hash; without bytes takes it away.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_photo(
    desk: State<'_, Desk>,
    id: Id,
    bytes: Option<Vec<u8>>,
) -> Answer<Change<String>> {
    desk.change(
        |hash: &String| {
            did(if hash.is_empty() {
                "trainee-photo-removed"
            } else {
                "trainee-photo"
            })
        },
        move |register| trainees::set_photo(register, id, bytes.as_deref()),
    )
    .await
}

/// Lists the sessions of a person's events with their marks.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_sessions(desk: State<'_, Desk>, id: Id) -> Answer<Vec<TraineeSession>> {
    desk.read(move |register| register.read(|it| trainees::sessions_of(it, id)))
        .await
}

/// Tells what happened to a person, in the language of the window.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_timeline(
    desk: State<'_, Desk>,
    id: Id,
    lang: Lang,
) -> Answer<Vec<TimelineEntry>> {
    desk.read(move |register| trainees::timeline(register, id, lang))
        .await
}
