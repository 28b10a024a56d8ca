//! The list of an event, and the columns of its form.

use std::path::PathBuf;

use tauri::State;
use tizim_core::check_in::require_note;
use tizim_core::common::{Message, Rows};
use tizim_core::enrolments::{
    self, AnswerColumn, CallOutRow, Clash, Enrolment, EnrolmentAdded, EnrolmentChanges,
    EnrolmentDraft, EnrolmentQuery, EnrolmentState, EnrolmentsChanged, MovedUp, Whom, answers,
};
use tizim_core::ids::Id;
use tizim_core::out_file;
use tizim_core::sheets::Form;
use tizim_core::trainees::TraineeQuery;

use crate::reply::{Answer, Change, Written, did};
use crate::state::Desk;

/// Lists people of an event, phones and numbers masked.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn enrolment_list(
    desk: State<'_, Desk>,
    query: EnrolmentQuery,
) -> Answer<Rows<Enrolment>> {
    desk.read(move |register| {
        let mut list = register.read(|it| enrolments::list(it, &query))?;
        list.rows
            .iter_mut()
            .for_each(|row| row.trainee.trainee.mask());
        Ok(list)
    })
    .await
}

/// Whoever is invited is not registered yet.
fn added_as(status: EnrolmentState) -> &'static str {
    match status {
        EnrolmentState::Invited => "enrolment-invite",
        _ => "enrolment-add",
    }
}

/// Puts people on the list of an event; a written note lets in whom the law keeps out.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn enrolment_add(
    desk: State<'_, Desk>,
    event: Id,
    trainees: Vec<Id>,
    role: String,
    status: EnrolmentState,
    note: Option<String>,
) -> Answer<Change<EnrolmentAdded>> {
    desk.change(
        move |done: &EnrolmentAdded| did(added_as(status)).count(done.added),
        move |register| {
            let draft = EnrolmentDraft {
                role,
                status,
                law_note: note.as_deref().map_or(Ok(String::new()), require_note)?,
                ..EnrolmentDraft::default()
            };
            enrolments::add_with(register, event, &trainees, &draft)
        },
    )
    .await
}

/// Puts people from a club, an earlier event or a view on the list of an event.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn enrolment_add_from(
    desk: State<'_, Desk>,
    event: Id,
    whom: Whom,
    role: String,
    status: EnrolmentState,
) -> Answer<Change<EnrolmentAdded>> {
    desk.change(
        move |done: &EnrolmentAdded| did(added_as(status)).count(done.added),
        move |register| enrolments::add_from(register, event, &whom, &role, status),
    )
    .await
}

/// Returns who would be put on a list.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn enrolment_whom(desk: State<'_, Desk>, whom: Whom) -> Answer<Vec<Id>> {
    desk.read(move |register| enrolments::people_of(register, &whom, register.clock().today()))
        .await
}

/// Returns who on the list of an event is expected elsewhere at the same time.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn enrolment_clashes(desk: State<'_, Desk>, event: Id) -> Answer<Vec<Clash>> {
    desk.read(move |register| register.read(|it| enrolments::clashes(it, event)))
        .await
}

/// Lists whom one may call to an event, contacts masked.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn enrolment_call_out(
    desk: State<'_, Desk>,
    event: Id,
    query: TraineeQuery,
) -> Answer<Rows<CallOutRow>> {
    desk.read(move |register| {
        let today = register.clock().today();
        let mut list = register.read(|it| enrolments::call_out(it, event, &query, today))?;
        list.rows
            .iter_mut()
            .for_each(|row| row.person.trainee.mask());
        Ok(list)
    })
    .await
}

/// Returns people as a text with their phones, to be sent to whoever calls them.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn enrolment_call_out_text(
    desk: State<'_, Desk>,
    event: Id,
    trainees: Vec<Id>,
) -> Answer<String> {
    let lang = desk.lang();
    desk.read(move |register| enrolments::call_out_text(register, event, &trainees, lang))
        .await
}

/// Says how many were changed, and who moved up.
fn changed(key: &str, done: &EnrolmentsChanged) -> Message {
    let count = done.count;
    match done.moved_up.as_slice() {
        [] => did(key).count(count),
        [MovedUp { name, .. }] => did(&format!("{key}-moved")).count(count).name(name),
        more => did(&format!("{key}-moved-more"))
            .count(count)
            .with("moved", more.len()),
    }
}

/// Makes the same changes to enrolments.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn enrolment_correct(
    desk: State<'_, Desk>,
    ids: Vec<Id>,
    changes: EnrolmentChanges,
) -> Answer<Change<EnrolmentsChanged>> {
    desk.change(
        |done: &EnrolmentsChanged| changed("enrolment-correct", done),
        move |register| enrolments::correct(register, &ids, &changes),
    )
    .await
}

/// Takes people off a list.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn enrolment_trash(
    desk: State<'_, Desk>,
    ids: Vec<Id>,
) -> Answer<Change<EnrolmentsChanged>> {
    desk.change(
        |done: &EnrolmentsChanged| changed("enrolment-trash", done),
        move |register| enrolments::trash(register, &ids),
    )
    .await
}

/// Puts people back on a list as they were.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn enrolment_restore(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<u32>> {
    desk.change(
        |count: &u32| did("enrolment-restore").count(*count),
        move |register| enrolments::restore(register, &ids),
    )
    .await
}

/// Adds a column to the form of an event.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn answer_column_add(
    desk: State<'_, Desk>,
    event: Id,
    label: String,
) -> Answer<Change<AnswerColumn>> {
    desk.change(
        |column: &AnswerColumn| did("answer-column-add").name(&column.label),
        move |register| answers::add(register, event, &label),
    )
    .await
}

/// Gives a column of a form another title.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn answer_column_correct(
    desk: State<'_, Desk>,
    event: Id,
    id: Id,
    label: String,
) -> Answer<Change<AnswerColumn>> {
    desk.change(
        |column: &AnswerColumn| did("answer-column-correct").name(&column.label),
        move |register| answers::correct(register, event, id, &label),
    )
    .await
}

/// Writes the list of an event as a spreadsheet or a paper, by the ending of the path.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn enrolment_export(
    desk: State<'_, Desk>,
    query: EnrolmentQuery,
    columns: Vec<String>,
    path: PathBuf,
) -> Answer<Written> {
    let (lang, target) = (desk.lang(), path.clone());
    desk.read(move |register| {
        let form = Form::of(&target);
        let bytes = enrolments::export(register, &query, &columns, lang, form)?;
        out_file::write(register, &target, &bytes)
    })
    .await?;
    Written::at(path)
}
