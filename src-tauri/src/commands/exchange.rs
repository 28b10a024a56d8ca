//! Files between the laptops of one academy: sending, looking into, taking in, taking back.

use std::ops::ControlFlow;
use std::path::PathBuf;

use serde::Deserialize;
use tauri::State;
use tizim_core::exchange::folder::{self, FolderDone};
use tizim_core::exchange::{
    self, ExchangeState, ExchangeUndone, FileWritten, For, Plan, ReadDone, ReadStage,
};
use tizim_core::ids::Id;
use tizim_core::register::Outcome;

use crate::jobs::Ticket;
use crate::reply::{Answer, Change, did};
use crate::state::Desk;

/// A file to be written.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct ExchangeFile {
    /// The laptop it is for; none for all of them.
    pub laptop: Option<Id>,
    /// Whether it holds everything, and not only what they lack.
    pub is_full: bool,
    /// Where it goes.
    pub path: PathBuf,
}

/// Tells who has what.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn exchange_state(desk: State<'_, Desk>) -> Answer<ExchangeState> {
    desk.read(exchange::state).await
}

/// Proposes what a file from this laptop is called.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn exchange_file_name(desk: State<'_, Desk>) -> Answer<String> {
    desk.read(exchange::file_name).await
}

/// Writes a file for the others.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn exchange_write(
    desk: State<'_, Desk>,
    file: ExchangeFile,
    job: String,
) -> Answer<FileWritten> {
    desk.work(&job, move |register, ticket| {
        let whom = file.laptop.map_or(For::All, For::One);
        let go_on = &mut told(ticket, "stage-writing");
        exchange::write(register, &file.path, whom, file.is_full, go_on)
    })
    .await
}

/// Says what a file would change; nothing is written.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn exchange_plan(desk: State<'_, Desk>, path: PathBuf, job: String) -> Answer<Plan> {
    desk.work(&job, move |register, ticket| {
        exchange::plan(register, &path, &mut told_by_stage(ticket))
    })
    .await
}

/// Takes a file in, but for some rows of its plan; `again` does so with one that was undone.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn exchange_read(
    desk: State<'_, Desk>,
    path: PathBuf,
    except: Vec<String>,
    again: bool,
    job: String,
) -> Answer<Change<ReadDone>> {
    let take = match again {
        true => exchange::read_again,
        false => exchange::read,
    };
    let outcome = desk
        .work(&job, move |register, ticket| {
            take(register, &path, &except, &mut told_by_stage(ticket))
        })
        .await?;
    desk.look_for_duplicates();
    let done = &outcome.value;
    let is_new = done.is_again || !done.plan.is_known && !done.plan.joins;
    let label = did("exchange-read").name(&done.plan.from);
    Ok(heard(outcome, is_new.then_some(label)))
}

/// Takes back what one of the files changed.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn exchange_undo(desk: State<'_, Desk>, file: i64) -> Answer<Change<ExchangeUndone>> {
    let outcome = desk
        .read(move |register| exchange::undo_file(register, file))
        .await?;
    let done = &outcome.value;
    let label = did("exchange-undo").name(&done.name).count(done.back);
    Ok(heard(outcome, Some(label)))
}

/// Watches a shared folder, or none.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn exchange_folder_watch(
    desk: State<'_, Desk>,
    folder: Option<PathBuf>,
) -> Answer<ExchangeState> {
    desk.read(move |register| {
        folder::watch(register, folder.as_deref())?;
        exchange::state(register)
    })
    .await
}

/// Looks into the shared folder once: reads what is new, lays there what others lack.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn exchange_folder_look(
    desk: State<'_, Desk>,
    job: String,
) -> Answer<Change<FolderDone>> {
    let outcome = desk
        .work(&job, |register, ticket| match folder::watched(register)? {
            Some(folder) => folder::look(register, &folder, &mut told_by_stage(ticket)),
            None => Ok(Outcome {
                value: FolderDone::default(),
                changed: Vec::new(),
                tx: None,
            }),
        })
        .await?;
    let fresh = outcome.value.read.iter().find(|it| !it.plan.is_known);
    let label = fresh.map(|it| did("exchange-read").name(&it.plan.from));
    Ok(heard(outcome, label))
}

/// An answer whose way back is that of files, not that of deeds; who has what changed with it.
pub(super) fn heard<T>(outcome: Outcome<T>, label: crate::reply::UndoLabel) -> Change<T> {
    let mut change = Change::of(outcome, |_| did("change"));
    change.changed.push("exchange".to_owned());
    Change {
        undo_label: label,
        ..change
    }
}

/// Tells the window how far a job is, and hears whether it was stopped.
pub(super) fn told<'a>(
    ticket: &'a Ticket,
    stage: &'a str,
) -> impl FnMut(u64, u64) -> ControlFlow<()> + 'a {
    move |done, total| {
        ticket.report(stage, done, total);
        match ticket.is_stopped() {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        }
    }
}

fn told_by_stage(ticket: &Ticket) -> impl FnMut(ReadStage, u64, u64) -> ControlFlow<()> + '_ {
    move |stage, done, total| told(ticket, stage.key())(done, total)
}
