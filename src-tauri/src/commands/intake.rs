//! People from files, step by step.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};
use tauri::State;
use tizim_core::common::Message;
use tizim_core::error::{Code, Error, Result};
use tizim_core::ids::Id;
use tizim_core::intake::import::{Filled, Import, PresenceWanted, Source};
use tizim_core::intake::view::{
    self, IntakeColumns, IntakeColumnsRequest, IntakeCounts, IntakeFile, IntakePeople, IntakeRows,
    IntakeRowsRequest, IntakeValueGroup,
};
use tizim_core::out_file;
use tizim_core::register::Register;

use crate::imports::Imports;
use crate::reply::{Answer, Change, Written, did};
use crate::state::Desk;

/// What is imported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum IntakeKind {
    /// People.
    Trainees,
    /// Marks of a sign-in sheet.
    Attendance,
    /// Who was at an online session, by a report of Zoom, Teams or Google Meet.
    Presence,
}

/// Where people come from and where they go.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct IntakeSource {
    /// What is imported.
    pub kind: IntakeKind,
    /// A file.
    pub path: Option<PathBuf>,
    /// Or pasted text.
    pub text: Option<String>,
    /// The event that receives the people.
    pub event: Option<Id>,
    /// For attendance and presence: the session.
    pub session: Option<Id>,
    /// For presence: what is asked of the report.
    pub wanted: Option<PresenceWanted>,
}

/// What was answered for rows.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct IntakeAnswerRequest {
    /// The import in progress.
    pub intake: Id,
    /// The rows.
    pub rows: Vec<u32>,
    /// `same`, `new`, `later` or `out`; `open` takes an answer back.
    pub answer: String,
    /// The person meant, when there are several candidates.
    pub candidate: Option<Id>,
}

/// A person kept out of the event by the law.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct IntakeKeptOut {
    /// The row.
    pub row: u32,
    /// The name.
    pub name: String,
    /// Why.
    pub reason: Message,
}

/// What an import did.
#[derive(Clone, Debug, Serialize, specta::Type)]
#[expect(missing_docs, reason = "the names say it")]
pub struct IntakeDone {
    /// The deed in the history; none where nothing was written.
    pub deed: Option<String>,
    /// The rows by what became of them, as the people step told them.
    pub counts: IntakeCounts,
    pub enrolled: u32,
    pub marked: u32,
    pub marks_kept: u32,
    /// People whose name is written as the list spells it.
    pub respelled: u32,
    /// Known people whom the list completed, and the values it wrote of them.
    pub filled: Filled,
    pub unchanged: u32,
    pub kept_out: Vec<IntakeKeptOut>,
}

type Held = Arc<Mutex<Import>>;

pub(super) fn lock(held: &Held) -> MutexGuard<'_, Import> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Returns an import that is open, or that waited and is opened as it was left.
async fn held(desk: &State<'_, Desk>, imports: &State<'_, Imports>, intake: Id) -> Answer<Held> {
    if let Some(held) = imports.find(intake) {
        return Ok(held);
    }
    let resumed = desk
        .read(move |register| Import::resume(register, intake))
        .await?;
    imports.keep(intake, resumed);
    imports
        .find(intake)
        .ok_or_else(|| Error::refused(Code::NotFound).with("id", intake).into())
}

/// Looks at or changes an import, off the window's thread.
pub(super) async fn with<T: Send + 'static>(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    intake: Id,
    deed: impl FnOnce(&mut Import, &Register) -> Result<T> + Send + 'static,
) -> Answer<T> {
    let held = held(&desk, &imports, intake).await?;
    desk.read(move |register| deed(&mut lock(&held), register))
        .await
}

/// Changes an import, and keeps it as far as it is answered.
pub(super) async fn change<T: Send + 'static>(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    intake: Id,
    deed: impl FnOnce(&mut Import, &Register) -> Result<T> + Send + 'static,
) -> Answer<T> {
    with(desk, imports, intake, move |import, register| {
        let answer = deed(import, register)?;
        import.keep_waiting(register, intake)?;
        Ok(answer)
    })
    .await
}

/// Opens a file or pasted text.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn intake_open(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    source: IntakeSource,
    job: String,
) -> Answer<IntakeFile> {
    let opened = desk
        .work(&job, move |register, ticket| {
            open(register, &source, ticket)
        })
        .await?;
    let (id, import, file) = opened;
    imports.keep(id, import);
    Ok(file)
}

fn open(
    register: &Register,
    source: &IntakeSource,
    ticket: &crate::jobs::Ticket,
) -> Result<(Id, Import, IntakeFile)> {
    ticket.report("stage-reading", 0, 0);
    let from = match (&source.path, &source.text) {
        (Some(path), _) => Source::File(path),
        (None, Some(text)) => Source::Text(text),
        (None, None) => return Err(Error::refused(Code::Missing).with("field", "path")),
    };
    let import = match (source.kind, source.event, source.session) {
        (IntakeKind::Presence, ..) => presence(register, source)?,
        (IntakeKind::Attendance, event, Some(session)) => {
            let mut import = Import::open(register, from, None, event)?;
            import.take_marks_of(register, session)?;
            import
        }
        (_, event, _) => Import::open(register, from, None, event)?,
    };
    let mut random = [0; 10];
    register.clock().fill(&mut random);
    let id = Id::from_moment(register.clock().milliseconds(), &random);
    let file = view::file(&import, id, register)?;
    Ok((id, import, file))
}

fn presence(register: &Register, source: &IntakeSource) -> Result<Import> {
    let missing = |field: &str| Error::refused(Code::Missing).with("field", field);
    let path = source.path.as_ref().ok_or_else(|| missing("path"))?;
    let event = source.event.ok_or_else(|| missing("event"))?;
    let session = source.session.ok_or_else(|| missing("session"))?;
    let wanted = source.wanted.clone().unwrap_or_default();
    Import::open_presence(register, path, (event, session), wanted)
}

/// Takes choices of sheet, header and columns, and shows what the columns mean then.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn intake_columns(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    request: IntakeColumnsRequest,
) -> Answer<IntakeColumns> {
    change(desk, imports, request.intake, move |import, _| {
        view::take_columns(import, &request)?;
        Ok(view::columns(import))
    })
    .await
}

/// Shows the values that need a look.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn intake_values(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    intake: Id,
) -> Answer<Vec<IntakeValueGroup>> {
    let lang = desk.lang();
    with(desk, imports, intake, move |import, _| {
        view::values(import, lang)
    })
    .await
}

/// Says what a value means.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn intake_value_choose(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    intake: Id,
    field: String,
    raw: String,
    meaning: String,
) -> Answer<()> {
    change(desk, imports, intake, move |import, _| {
        view::take_value(import, &field, &raw, &meaning)
    })
    .await
}

/// Compares every row with the register and shows questions by reason.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn intake_people(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    intake: Id,
    job: String,
) -> Answer<IntakePeople> {
    let held = held(&desk, &imports, intake).await?;
    desk.work(&job, move |register, ticket| {
        ticket.report("stage-matching", 0, 0);
        let mut import = lock(&held);
        import.decide(register)?;
        Ok(view::people(&import))
    })
    .await
}

/// Shows rows of a group or of a state.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn intake_rows(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    request: IntakeRowsRequest,
) -> Answer<IntakeRows> {
    let lang = desk.lang();
    with(desk, imports, request.intake, move |import, register| {
        register.read(|it| view::rows(import, it, &request, lang))
    })
    .await
}

/// Takes an answer for rows.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn intake_answer(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    request: IntakeAnswerRequest,
) -> Answer<IntakePeople> {
    change(desk, imports, request.intake, move |import, _| {
        let candidate = request.candidate;
        view::take_answers(import, &request.rows, &request.answer, candidate)?;
        Ok(view::people(import))
    })
    .await
}

/// Writes everything that is decided, in one step that undo takes back.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn intake_apply(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    intake: Id,
    job: String,
) -> Answer<Change<IntakeDone>> {
    let held = held(&desk, &imports, intake).await?;
    let outcome = desk
        .work(&job, move |register, ticket| {
            apply(register, intake, &held, ticket)
        })
        .await?;
    desk.look_for_duplicates();
    Ok(Change::of(outcome, |done: &IntakeDone| {
        if done.marked > 0 {
            did("attendance-mark").count(done.marked)
        } else {
            super::intake_fills::did_apply(done)
        }
    }))
}

fn apply(
    register: &Register,
    intake: Id,
    held: &Held,
    ticket: &crate::jobs::Ticket,
) -> Result<tizim_core::register::Outcome<IntakeDone>> {
    let mut import = lock(held);
    let counts = view::people(&import).counts;
    let outcome = import.apply(register, &mut |done, total| {
        ticket.report("stage-writing", done.into(), total.into());
        if ticket.is_stopped() {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    })?;
    // The people are in: that their list could not be kept is no reason to say they are not.
    if let Err(error) = import.keep_waiting(register, intake) {
        log::error!("a list that was taken in was not kept: {error}");
    }
    let deed = outcome.tx.map(tizim_core::history::name_of_deed);
    Ok(outcome.map(|done| IntakeDone {
        deed,
        counts,
        enrolled: done.enrolled,
        marked: done.marked,
        marks_kept: done.marks_kept,
        respelled: done.respelled,
        filled: done.filled,
        unchanged: done.unchanged,
        kept_out: done
            .kept_out
            .into_iter()
            .map(|it| IntakeKeptOut {
                row: it.row,
                name: it.name,
                reason: Message::new("kept-out-under-age"),
            })
            .collect(),
    }))
}

/// Saves rows with problems as a spreadsheet to correct and read again.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn intake_problems_save(
    desk: State<'_, Desk>,
    imports: State<'_, Imports>,
    intake: Id,
    path: PathBuf,
) -> Answer<Written> {
    let lang = desk.lang();
    let target = path.clone();
    with(desk, imports, intake, move |import, register| {
        out_file::write(register, &target, &import.problems_book(lang)?)
    })
    .await?;
    Written::at(path)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
