//! Plans of a year.

use std::path::PathBuf;

use tauri::{AppHandle, State};
use tizim_core::common::Shelf;
use tizim_core::error::Result;
use tizim_core::ids::Id;
use tizim_core::intake::book::{Book, open_book, read_paste};
use tizim_core::out_file;
use tizim_core::plan_lines::{self, PlanImport};
use tizim_core::plans::{self, PlanDraft, PlanLook, PlanView, YearPlan};
use tizim_core::sheets::Form;

use crate::printing;
use crate::reply::{Answer, Bytes, Change, Written, did};
use crate::state::Desk;

/// Lists plans.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn plan_list(desk: State<'_, Desk>, trashed: bool) -> Answer<Vec<YearPlan>> {
    desk.read(move |register| register.read(|it| plans::list(it, Shelf::from(trashed))))
        .await
}

/// Returns a plan against what came of it.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn plan_show(desk: State<'_, Desk>, id: Id) -> Answer<PlanView> {
    desk.read(move |register| {
        let today = register.clock().today();
        register.read(|it| plans::show(it, id, today))
    })
    .await
}

/// Adds a plan.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn plan_add(desk: State<'_, Desk>, draft: PlanDraft) -> Answer<Change<YearPlan>> {
    let lang = desk.lang();
    desk.change(
        move |it: &YearPlan| did("plan-add").name(&it.title(lang)),
        move |register| plans::add(register, &draft),
    )
    .await
}

/// Changes a plan.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn plan_correct(
    desk: State<'_, Desk>,
    id: Id,
    draft: PlanDraft,
) -> Answer<Change<YearPlan>> {
    let lang = desk.lang();
    desk.change(
        move |it: &YearPlan| did("plan-correct").name(&it.title(lang)),
        move |register| plans::correct(register, id, &draft),
    )
    .await
}

/// Puts plans in the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn plan_trash(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<()>> {
    desk.change(
        |(): &()| did("plan-trash"),
        move |register| plans::trash(register, &ids),
    )
    .await
}

/// Takes plans out of the trash.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn plan_restore(desk: State<'_, Desk>, ids: Vec<Id>) -> Answer<Change<()>> {
    desk.change(
        |(): &()| did("plan-restore"),
        move |register| plans::restore(register, &ids),
    )
    .await
}

/// Where a table comes from: a file, or what was copied out of one.
#[derive(Clone, Debug, serde::Deserialize, specta::Type)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum PlanSource {
    /// A file.
    File {
        /// Where it lies.
        path: PathBuf,
    },
    /// Text.
    Text {
        /// The text.
        text: String,
    },
}

impl PlanSource {
    fn read(&self) -> Result<Book> {
        Ok(match self {
            Self::File { path } => open_book(path)?,
            Self::Text { text } => read_paste(text)?,
        })
    }
}

/// Tells what a table would come to; writes nothing.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn plan_import_show(
    desk: State<'_, Desk>,
    id: Id,
    source: PlanSource,
) -> Answer<PlanImport> {
    desk.read(move |register| {
        let book = source.read()?;
        register.read(|it| plan_lines::foresee(it, id, &book))
    })
    .await
}

/// Adds the lines of a table that the plan does not have.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn plan_import(
    desk: State<'_, Desk>,
    id: Id,
    source: PlanSource,
) -> Answer<Change<PlanImport>> {
    desk.change(
        |told: &PlanImport| did("plan-import").count(told.added),
        move |register| plan_lines::import(register, id, &source.read()?),
    )
    .await
}

/// Draws a plan as it would be printed.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn plan_preview(desk: State<'_, Desk>, id: Id, look: PlanLook) -> Answer<Bytes> {
    desk.read(move |register| {
        let today = register.clock().today();
        register.read(|it| plans::preview(it, id, look, today).map(Bytes))
    })
    .await
}

/// Writes a plan as a paper or a spreadsheet, by the path's ending.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn plan_save(
    desk: State<'_, Desk>,
    id: Id,
    look: PlanLook,
    path: PathBuf,
) -> Answer<Written> {
    let target = path.clone();
    desk.read(move |register| {
        let bytes = match Form::of(&target) {
            Form::Pdf => plans::draw(register, id, look)?,
            _ => plans::export(register, id, look)?,
        };
        out_file::write(register, &target, &bytes)
    })
    .await?;
    Written::at(path)
}

/// Writes a plan into a temporary PDF for the system's viewer, which prints.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn plan_print(
    app: AppHandle,
    desk: State<'_, Desk>,
    id: Id,
    look: PlanLook,
) -> Answer<Written> {
    let path = printing::place(&app, "plan")?;
    let target = path.clone();
    desk.read(move |register| {
        out_file::write(register, &target, &plans::draw(register, id, look)?)
    })
    .await?;
    Written::at(path)
}
