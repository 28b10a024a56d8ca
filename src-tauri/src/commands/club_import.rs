//! Clubs and grants from a file: what would become of it, answers, and taking it in.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use tauri::State;
use tizim_core::error::{Code, Error, Result};
use tizim_core::ids::Id;
use tizim_core::intake::club_lists::{
    Answer as Said, Asked, ClubListView, ClubLists, Place, Tallies, read_from,
};
use tizim_core::intake::import::NameChoice;
use tizim_core::register::Register;

use crate::imports::Imports;
use crate::reply::{Answer, Change, did};
use crate::state::Desk;

/// A file of clubs that is open.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct ClubImportOpen {
    /// The name it is known by until it is left.
    pub list: Id,
    /// What it holds.
    pub view: ClubListView,
}

/// What a person said of a doubtful row.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct ClubImportAnswer {
    /// The file.
    pub list: Id,
    /// Place of the sheet among those that were read.
    pub sheet: u32,
    /// The row.
    pub row: u32,
    /// What was asked.
    pub asked: Asked,
    /// `same`, `new` or `out`; `ask` drops what was answered, to be asked once more.
    pub answer: String,
    /// The record meant, for `same`.
    pub candidate: Option<Id>,
    /// For `same` and `new` of a leader: the day from which they lead the club in place of whoever
    /// leads it now; empty where they lead it beside them.
    pub from: String,
}

/// Opens a file; nothing is written.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn club_import_open(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    path: PathBuf,
    job: String,
) -> Answer<ClubImportOpen> {
    let (list, lists, view) = desk
        .work(&job, move |register, ticket| {
            ticket.report("stage-reading", 0, 0);
            let lists = ClubLists::open(register, &path, None)?;
            if ticket.is_stopped() {
                return Err(Error::refused(Code::Stopped));
            }
            let mut random = [0; 10];
            register.clock().fill(&mut random);
            let id = Id::from_moment(register.clock().milliseconds(), &random);
            let view = lists.view(register)?;
            Ok((id, lists, view))
        })
        .await?;
    imports.keep_clubs(list, lists);
    Ok(ClubImportOpen { list, view })
}

/// Takes an answer for a row and shows what follows from it.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn club_import_answer(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    request: ClubImportAnswer,
    job: String,
) -> Answer<ClubListView> {
    let held = imports.find_clubs(request.list)?;
    desk.work(&job, move |register, ticket| {
        ticket.report("stage-matching", 0, 0);
        let place = Place {
            sheet: usize::try_from(request.sheet).unwrap_or(usize::MAX),
            row: request.row,
        };
        let mut lists = held.lock().unwrap_or_else(PoisonError::into_inner);
        let from = match request.from.as_str() {
            "" => None,
            day => Some(read_from(day)?),
        };
        let said = match (request.answer.as_str(), request.candidate, from) {
            ("same", Some(id), None) => Said::Same(id),
            ("new", _, None) => Said::New,
            ("same", who @ Some(_), Some(from)) => Said::InPlace { who, from },
            ("new", _, Some(from)) => Said::InPlace { who: None, from },
            ("out", ..) => Said::Out,
            ("ask", ..) => {
                lists.ask_again(register, (place, request.asked))?;
                return lists.view(register);
            }
            (other, ..) => {
                let refused = Error::refused(Code::BadValue).with("field", "answer");
                return Err(refused.with("value", other));
            }
        };
        lists.answer(register, (place, request.asked), said)?;
        lists.view(register)
    })
    .await
}

/// A row of a list of clubs.
#[derive(Clone, Copy, Debug, Deserialize, specta::Type)]
pub struct ClubImportPlace {
    /// Place of the sheet among those that were read.
    pub sheet: u32,
    /// The row.
    pub row: u32,
}

impl From<ClubImportPlace> for Place {
    fn from(it: ClubImportPlace) -> Self {
        Self {
            sheet: usize::try_from(it.sheet).unwrap_or(usize::MAX),
            row: it.row,
        }
    }
}

/// Takes the list's spelling of the leaders of these rows, or keeps the one that stands; nothing takes
/// an answer back.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn club_import_names_choose(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    list: Id,
    rows: Vec<ClubImportPlace>,
    choice: Option<NameChoice>,
) -> Answer<ClubListView> {
    let held = imports.find_clubs(list)?;
    desk.read(move |register| {
        let mut lists = held.lock().unwrap_or_else(PoisonError::into_inner);
        let rows: Vec<Place> = rows.into_iter().map(Place::from).collect();
        lists.choose_names(&rows, choice)?;
        lists.view(register)
    })
    .await
}

/// Writes everything that is decided, in one step that undo takes back.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn club_import_apply(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    list: Id,
    job: String,
) -> Answer<Change<Tallies>> {
    let held = imports.find_clubs(list)?;
    let outcome = desk
        .work(&job, move |register, ticket| {
            ticket.report("stage-writing", 0, 0);
            apply(register, &held)
        })
        .await?;
    imports.leave_clubs(list);
    Ok(Change::of(outcome, |it: &Tallies| {
        let (leaders, grants) = (it.leaders.new, it.grant_rows.new);
        if leaders + grants == 0 {
            return did("club-import").count(it.club_rows.new);
        }
        let said = did("club-import-more").count(it.club_rows.new);
        said.number("leaders", leaders).number("grants", grants)
    }))
}

fn apply(
    register: &Register,
    held: &Arc<Mutex<ClubLists>>,
) -> Result<tizim_core::register::Outcome<Tallies>> {
    let mut lists = held.lock().unwrap_or_else(PoisonError::into_inner);
    lists.look_again(register)?;
    let tallies = lists.tallies();
    Ok(lists.apply(register)?.map(|_| tallies))
}

/// Closes a file that is not taken in.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn club_import_leave(imports: State<'_, Imports>, list: Id) -> Answer<()> {
    imports.leave_clubs(list);
    Ok(())
}
