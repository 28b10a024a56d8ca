//! The door on paper and on a helper's laptop.

use std::path::PathBuf;

use serde::Serialize;
use tauri::{AppHandle, State};
use tizim_core::check_in::{self, DoorView, Of, RowsDone, RowsPlan};
use tizim_core::clock::SystemClock;
use tizim_core::common::Lang;
use tizim_core::door_file::{self, DoorChoices, DoorFileWritten, DoorProposals, DoorTaken, Given};
use tizim_core::ids::Id;
use tizim_core::out_file;
use tizim_core::sheets::Form;

use crate::doors::{Doors, OpenDoor};
use crate::printing;
use crate::reply::{Answer, Change, Written, did};
use crate::state::{Desk, aside};

/// A printed list, ready to be opened.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct ListPrinted {
    /// Where it lies.
    pub path: PathBuf,
    /// Its code.
    pub code: String,
}

/// Writes the numbered list of an event for the printer.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn door_list_print(
    app: AppHandle,
    desk: State<'_, Desk>,
    event: Id,
) -> Answer<ListPrinted> {
    let (lang, path) = (desk.lang(), printing::place(&app, "list")?);
    desk.read(move |register| {
        let list = check_in::list_paper(register, event, lang)?;
        out_file::write(register, &path, &list.bytes)?;
        let code = list.code;
        Ok(ListPrinted { path, code })
    })
    .await
}

/// Says who stands in the rows of a printed list; nothing is written.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn door_rows_foresee(
    desk: State<'_, Desk>,
    event: Id,
    session: Id,
    rows: String,
    list: String,
) -> Answer<RowsPlan> {
    desk.read(move |it| check_in::foresee_rows(it, (event, session), &rows, &list))
        .await
}

/// Marks everybody present who stands in the rows of a printed list.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn door_rows_mark(
    desk: State<'_, Desk>,
    event: Id,
    session: Id,
    rows: String,
    list: String,
) -> Answer<Change<RowsDone>> {
    desk.change(
        |done: &RowsDone| did("check-in-rows").count(done.marked),
        move |it| check_in::mark_rows(it, (event, session), (&rows, &list), ""),
    )
    .await
}

/// Saves who came as a spreadsheet or a paper, by the ending of the path.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn door_came_save(
    desk: State<'_, Desk>,
    event: Id,
    of: Of,
    path: PathBuf,
) -> Answer<Written> {
    let (lang, target) = (desk.lang(), path.clone());
    desk.read(move |register| {
        let bytes = check_in::export_came(register, event, &of, lang, Form::of(&target))?;
        out_file::write(register, &target, &bytes)
    })
    .await?;
    Written::at(path)
}

/// Writes the list of an event for a helper's laptop and returns the words that open it.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn door_file_write(
    desk: State<'_, Desk>,
    event: Id,
    path: PathBuf,
) -> Answer<DoorFileWritten> {
    desk.read(move |register| door_file::write(register, event, None, &path))
        .await
}

/// Opens a door file in the language of the window; no register is needed, and where there is none
/// no language is kept.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn door_file_open(
    doors: State<'_, Doors>,
    path: PathBuf,
    words: String,
    name: String,
    lang: Lang,
) -> Answer<DoorView> {
    let doors = doors.inner().clone();
    aside(move || {
        let door = door_file::open(&path, &words, &name, &SystemClock, lang)?;
        let view = door.view();
        doors.put(OpenDoor::Helper(Box::new(door)));
        Ok(view)
    })
    .await
}

/// Writes what was done at the open door of a helper, for the staff.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn door_file_give(doors: State<'_, Doors>, path: PathBuf) -> Answer<Given> {
    doors
        .ask(move |door, _| match door {
            OpenDoor::Helper(door) => door.give(&path),
            OpenDoor::Own(_) => Err(no_helper()),
        })
        .await
}

/// Writes what was done with a door file that opens no more.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn door_file_give_late(path: PathBuf, words: String, out: PathBuf) -> Answer<Given> {
    aside(move || Ok(door_file::give(&path, &words, &out)?)).await
}

/// Says what a helper gave back for an event; nothing is written.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn door_file_propose(
    desk: State<'_, Desk>,
    event: Id,
    path: PathBuf,
) -> Answer<DoorProposals> {
    let lang = desk.lang();
    desk.read(move |register| door_file::propose(register, &path, Some(event), lang))
        .await
}

/// Takes what the staff chose of it, in one deed.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn door_file_take(
    desk: State<'_, Desk>,
    path: PathBuf,
    choices: DoorChoices,
) -> Answer<Change<DoorTaken>> {
    let lang = desk.lang();
    desk.change(
        |done: &DoorTaken| did("door-take").count(done.marks),
        move |register| door_file::take(register, &path, &choices, lang),
    )
    .await
}

fn no_helper() -> tizim_core::error::Error {
    tizim_core::error::Error::refused(tizim_core::error::Code::NotFound).with("id", "door")
}
