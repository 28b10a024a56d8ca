//! Printed papers of an event, and a volunteer's book.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use serde::Serialize;
use tauri::{AppHandle, State};
use tizim_core::error::Result;
use tizim_core::event_papers::{self, EventPapersMade, EventPapersOffer, EventPapersRequest};
use tizim_core::ids::Id;
use tizim_core::out_file;
use tizim_core::papers::PaperLangs;
use tizim_core::register::{Outcome, Register};

use crate::jobs::Ticket;
use crate::printing;
use crate::reply::{Answer, Bytes, Change, Written, did};
use crate::state::Desk;

/// What printing came to, and where it lies.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct EventPapersSaved {
    /// What it came to.
    pub made: EventPapersMade,
    /// The written file or folder.
    pub path: PathBuf,
}

/// Says what can be printed for an event.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn paper_offer(desk: State<'_, Desk>, event: Id) -> Answer<EventPapersOffer> {
    desk.read(move |register| {
        let today = register.clock().today();
        register.read(|it| event_papers::offer(it, event, today))
    })
    .await
}

/// Draws papers to be looked at.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn paper_preview(desk: State<'_, Desk>, request: EventPapersRequest) -> Answer<Bytes> {
    desk.read(move |register| {
        let today = register.clock().today();
        register
            .read(|it| event_papers::preview(it, &request, today))
            .map(Bytes)
    })
    .await
}

/// Writes papers: one PDF, a ZIP, or a PDF each into a folder, by the path.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn paper_save(
    desk: State<'_, Desk>,
    request: EventPapersRequest,
    path: PathBuf,
    job: String,
) -> Answer<Change<EventPapersSaved>> {
    let work = move |register: &Register, ticket: &Ticket| save(register, &request, path, ticket);
    let outcome = desk.work(&job, work).await?;
    Ok(Change::of(outcome, label))
}

/// Writes papers into a temporary PDF for the system's viewer, which prints.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn paper_print(
    app: AppHandle,
    desk: State<'_, Desk>,
    request: EventPapersRequest,
    job: String,
) -> Answer<Change<EventPapersSaved>> {
    let path = printing::place(&app, "papers")?;
    let work = move |register: &Register, ticket: &Ticket| save(register, &request, path, ticket);
    let outcome = desk.work(&job, work).await?;
    Ok(Change::of(outcome, label))
}

fn label(saved: &EventPapersSaved) -> crate::reply::Message {
    did("badges-print").count(saved.made.badges)
}

fn save(
    register: &Register,
    request: &EventPapersRequest,
    path: PathBuf,
    ticket: &Ticket,
) -> Result<Outcome<EventPapersSaved>> {
    let mut step = |done: usize, total: usize| {
        ticket.report("stage-drawing", done as u64, total as u64);
        match ticket.is_stopped() {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        }
    };
    let outcome = event_papers::save(register, request, &path, &mut step)?;
    Ok(outcome.map(|made| EventPapersSaved { made, path }))
}

/// Writes the books of volunteers.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn paper_book(
    desk: State<'_, Desk>,
    trainees: Vec<Id>,
    langs: PaperLangs,
    path: PathBuf,
) -> Answer<Written> {
    let target = path.clone();
    desk.read(move |register| book(register, &trainees, langs, &target))
        .await?;
    Written::at(path)
}

fn book(register: &Register, trainees: &[Id], langs: PaperLangs, path: &Path) -> Result<()> {
    let bytes = event_papers::draw_books(register, trainees, langs)?;
    out_file::write(register, path, &bytes)
}
