//! People.

use std::path::PathBuf;

use tauri::State;
use tizim_core::common::Rows;
use tizim_core::error::Doing as _;
use tizim_core::ids::Id;
use tizim_core::sheets::Form;
use tizim_core::trainees::{
    self, ExportOrder, Trainee, TraineeCard, TraineeChanges, TraineeChecked, TraineeDraft,
    TraineeFound, TraineeQuery, TraineeRow,
};

use crate::reply::{Answer, Change, Written, did};
use crate::state::Desk;

/// Lists people, phone and IIN masked.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_list(desk: State<'_, Desk>, query: TraineeQuery) -> Answer<Rows<TraineeRow>> {
    desk.read(move |register| {
        let today = register.clock().today();
        let mut list = register.read(|it| trainees::list(it, &query, today))?;
        list.rows.iter_mut().for_each(|row| row.trainee.mask());
        Ok(list)
    })
    .await
}

/// Returns the ids of everybody a query meets.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_ids(desk: State<'_, Desk>, query: TraineeQuery) -> Answer<Vec<Id>> {
    desk.read(move |register| {
        let today = register.clock().today();
        register.read(|it| trainees::ids(it, &query, today))
    })
    .await
}

/// Finds people however they are typed, phone and IIN masked.
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

/// Shows a person's card, phone and IIN masked.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_show(desk: State<'_, Desk>, id: Id) -> Answer<TraineeCard> {
    desk.read(move |register| {
        let mut card = trainees::card(register, id)?;
        card.trainee.trainee.mask();
        Ok(card)
    })
    .await
}

/// Returns the whole phone or IIN; the look is remembered on this laptop.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_reveal(desk: State<'_, Desk>, id: Id, field: String) -> Answer<String> {
    desk.read(move |register| trainees::reveal(register, id, &field))
        .await
}

/// Says what deserves a look before a person is saved.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_check(
    desk: State<'_, Desk>,
    id: Option<Id>,
    draft: TraineeDraft,
) -> Answer<TraineeChecked> {
    desk.read(move |register| {
        let today = register.clock().today();
        register.read(|it| trainees::check(it, id, &draft, today))
    })
    .await
}

/// Adds a person.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_add(desk: State<'_, Desk>, draft: TraineeDraft) -> Answer<Change<Trainee>> {
    desk.change(
        |person: &Trainee| did("trainee-add").name(&person.full_name()),
        move |register| trainees::add(register, draft).map(masked),
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
        |person: &Trainee| did("trainee-correct").name(&person.full_name()),
        move |register| trainees::correct(register, id, changes).map(masked),
    )
    .await
}

fn masked(
    outcome: tizim_core::register::Outcome<Trainee>,
) -> tizim_core::register::Outcome<Trainee> {
    outcome.map(|mut person| {
        person.mask();
        person
    })
}

/// Makes the same changes to many people.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_correct_many(
    desk: State<'_, Desk>,
    ids: Vec<Id>,
    changes: TraineeChanges,
) -> Answer<Change<u32>> {
    desk.change(
        |count: &u32| did("trainee-correct-many").count(*count),
        move |register| trainees::correct_many(register, &ids, &changes),
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

/// Keeps a person's own dative form; an empty one goes back to the rule.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_dative(desk: State<'_, Desk>, id: Id, form: String) -> Answer<Change<()>> {
    desk.change(
        |()| did("trainee-correct-many").count(1),
        move |register| trainees::set_dative(register, id, &form),
    )
    .await
}

/// Writes people with the chosen columns, as a spreadsheet or a paper by the path's ending.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_export(
    desk: State<'_, Desk>,
    query: TraineeQuery,
    ids: Vec<Id>,
    columns: Vec<String>,
    path: PathBuf,
) -> Answer<Written> {
    let (lang, target) = (desk.lang(), path.clone());
    let order = ExportOrder {
        query,
        ids,
        columns,
    };
    desk.read(move |register| {
        let bytes = trainees::export(register, &order, lang, Form::of(&target))?;
        std::fs::write(&target, bytes).doing("write the list")
    })
    .await?;
    Written::at(path)
}
