//! People in lists: narrowed, ordered, exported, changed together.

use std::ops::ControlFlow;
use std::path::PathBuf;

use tauri::State;
use tizim_core::common::Rows;
use tizim_core::error::{Error, Result};
use tizim_core::ids::Id;
use tizim_core::out_file;
use tizim_core::sheets::Form;
use tizim_core::trainees::{
    self, ExportOrder, ManyChanges, ManyDone, TraineeQuery, TraineeRow, ValueCount,
};

use crate::jobs::Ticket;
use crate::reply::{Answer, Change, Written, did};
use crate::state::Desk;

/// Lists people, contacts masked.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_list(desk: State<'_, Desk>, query: TraineeQuery) -> Answer<Rows<TraineeRow>> {
    desk.read(move |register| {
        let mut rows = trainees::page(register, &query)?;
        for row in &mut rows.rows {
            row.trainee.mask();
        }
        Ok(rows)
    })
    .await
}

/// Returns the ids of everybody the query meets.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_ids(desk: State<'_, Desk>, query: TraineeQuery) -> Answer<Vec<Id>> {
    desk.read(move |register| {
        register.read(|it| trainees::ids(it, &query, register.clock().today()))
    })
    .await
}

/// Counts the values of a field among those the query meets.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_values(
    desk: State<'_, Desk>,
    query: TraineeQuery,
    field: String,
) -> Answer<Vec<ValueCount>> {
    desk.read(move |register| {
        register.read(|it| trainees::values(it, &query, &field, register.clock().today()))
    })
    .await
}

/// Makes one change to many people, as a job; whoever cannot take it is named with the reason.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_change_many(
    desk: State<'_, Desk>,
    job: String,
    ids: Vec<Id>,
    changes: ManyChanges,
) -> Answer<Change<ManyDone>> {
    let outcome = desk
        .work(&job, move |register, ticket| {
            trainees::change_many(register, &ids, &changes, &mut tell(ticket, "stage-writing"))
        })
        .await?;
    let label = |done: &ManyDone| did("trainee-correct-many").count(done.changed);
    Ok(Change::of(outcome, label))
}

/// Says what changing many people would come to, and writes nothing.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_foresee_many(
    desk: State<'_, Desk>,
    job: String,
    ids: Vec<Id>,
    changes: ManyChanges,
) -> Answer<ManyDone> {
    desk.work(&job, move |register, ticket| {
        trainees::foresee_many(register, &ids, &changes, &mut tell(ticket, "stage-working"))
    })
    .await
}

/// Writes people as a spreadsheet, delimited text or a paper, by the path's ending, as a job.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_export(
    desk: State<'_, Desk>,
    job: String,
    query: TraineeQuery,
    ids: Vec<Id>,
    columns: Vec<String>,
    path: PathBuf,
) -> Answer<Written> {
    let (lang, target) = (desk.lang(), path.clone());
    let order = order(query, ids, columns);
    desk.work(&job, move |register, ticket| {
        let step = &mut tell(ticket, "stage-writing");
        let bytes = trainees::export(register, &order, lang, Form::of(&target), step)?;
        out_file::write(register, &target, &bytes)
    })
    .await?;
    Written::at(path)
}

/// Returns people as numbered lines, for a messenger.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn trainee_text(
    desk: State<'_, Desk>,
    query: TraineeQuery,
    ids: Vec<Id>,
    columns: Vec<String>,
) -> Answer<String> {
    let lang = desk.lang();
    let order = order(query, ids, columns);
    desk.read(move |register| {
        let go_on = &mut |_, _| ControlFlow::Continue(());
        let bytes = trainees::export(register, &order, lang, Form::Text, go_on)?;
        text_of(bytes)
    })
    .await
}

fn text_of(bytes: Vec<u8>) -> Result<String> {
    String::from_utf8(bytes).map_err(|error| Error::Bug(format!("write lines: {error}")))
}

fn order(query: TraineeQuery, ids: Vec<Id>, columns: Vec<String>) -> ExportOrder {
    ExportOrder {
        query,
        ids,
        columns,
    }
}

/// Tells the window how far the work is, and the work whether the window stopped it.
fn tell(ticket: &Ticket, stage: &'static str) -> impl FnMut(u32, u32) -> ControlFlow<()> {
    move |done, total| {
        ticket.report(stage, u64::from(done), u64::from(total));
        if ticket.is_stopped() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }
}
