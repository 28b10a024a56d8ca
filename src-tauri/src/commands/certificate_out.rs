//! What comes after issuing: handing over, copies, printing, the years of the book.

use std::path::PathBuf;

use tauri::{AppHandle, State};
use tizim_core::certificates::{self, OldBookTaken, PaperCopy};
use tizim_core::ids::Id;
use tizim_core::intake::book::open_book;
use tizim_core::out_file;
use tizim_core::printers::{Pages, PrintJob, Printer, Spooler};

use super::certificate::draw;
use crate::printing;
use crate::reply::{Answer, Change, Written, did};
use crate::state::Desk;

/// Notes that papers were handed over; an empty day means today.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn certificate_hand_over(
    desk: State<'_, Desk>,
    ids: Vec<Id>,
    on: String,
    to: String,
) -> Answer<Change<u32>> {
    desk.change(
        |count: &u32| did("certificate-hand-over").count(*count),
        move |register| certificates::hand_over(register, &ids, &on, &to),
    )
    .await
}

/// Notes that papers were not handed over after all.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn certificate_hand_over_undo(
    desk: State<'_, Desk>,
    ids: Vec<Id>,
) -> Answer<Change<u32>> {
    desk.change(
        |count: &u32| did("certificate-hand-over-undo").count(*count),
        move |register| certificates::take_hand_over_back(register, &ids),
    )
    .await
}

/// Notes a copy of a paper and draws it into one temporary PDF for the system's viewer.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn certificate_copy(
    app: AppHandle,
    desk: State<'_, Desk>,
    id: Id,
    reason: String,
) -> Answer<Change<Written>> {
    let path = printing::place(&app, "copy")?;
    desk.change(
        |_: &Written| did("certificate-copy"),
        move |register| {
            let outcome = certificates::copy(register, id, &reason)?;
            let pdf = certificates::draw_copy(register, outcome.value)?;
            out_file::write(register, &path, &pdf)?;
            let bytes = pdf.len() as u64;
            Ok(outcome.map(|_| Written { path, bytes }))
        },
    )
    .await
}

/// Lists the copies of a paper.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn certificate_copies(desk: State<'_, Desk>, id: Id) -> Answer<Vec<PaperCopy>> {
    desk.read(move |register| register.read(|it| certificates::copies(it, id)))
        .await
}

/// Lists the years in which papers were issued.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn certificate_years(desk: State<'_, Desk>) -> Answer<Vec<i32>> {
    desk.read(|register| register.read(certificates::years))
        .await
}

/// Lists the printers of the system; none where papers are printed from a viewer.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn printer_list() -> Answer<Vec<Printer>> {
    crate::state::aside(|| Ok(spooler().printers())).await
}

/// Sends papers to a printer, or those of them that the range names, and returns how many pages that
/// were.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn certificate_send_to_printer(
    desk: State<'_, Desk>,
    ids: Vec<Id>,
    pages: String,
    printer: String,
    copies: u32,
    title: String,
) -> Answer<u32> {
    desk.read(move |register| {
        let ids = Pages::read(&pages)?.of(&ids);
        certificates::require_valid(register, &ids)?;
        let job = PrintJob {
            printer,
            copies,
            title,
        };
        spooler().print(&draw(register, &ids)?, &job)?;
        Ok(u32::try_from(ids.len()).unwrap_or(u32::MAX))
    })
    .await
}

/// Tells what a spreadsheet of papers from before the program would come to; nothing is written.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn old_book_show(desk: State<'_, Desk>, path: PathBuf) -> Answer<OldBookTaken> {
    desk.read(move |register| {
        let book = open_book(&path)?;
        register.read(|it| certificates::foresee_old_book(it, &book))
    })
    .await
}

/// Takes in the papers of a spreadsheet that are not there yet.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn old_book_take(desk: State<'_, Desk>, path: PathBuf) -> Answer<Change<OldBookTaken>> {
    desk.change(
        |told: &OldBookTaken| did("old-book-take").count(told.added),
        move |register| certificates::take_old_book(register, &open_book(&path)?),
    )
    .await
}

/// Where the print commands are: those of the system, or of a rehearsal.
fn spooler() -> Spooler {
    #[cfg(feature = "rehearsal")]
    if let Some(folder) = std::env::var_os("TIZIM_SPOOLER") {
        return Spooler::inside(PathBuf::from(folder));
    }
    Spooler::of_system()
}
