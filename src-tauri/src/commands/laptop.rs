//! The laptops of an academy: asking to be let in, letting in, withdrawing, handing over.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use tauri::State;
use tizim_core::clock::SystemClock;
use tizim_core::error::Result;
use tizim_core::exchange::{self, FileWritten, HeldTaken, Plan, Role};
use tizim_core::ids::Id;
use tizim_core::keys::{Effort, KeyStore};
use tizim_core::laptops::{self, Asking, CodeSheet, HandOverPlaces, HandedOver, Request};
use tizim_core::register::{Created, Register};

use super::exchange::{heard, told};
use crate::reply::{Answer, Change, did};
use crate::state::{Desk, aside};

/// What a laptop that asks to be let in says of itself.
#[derive(Clone, Debug, Deserialize, specta::Type)]
#[expect(missing_docs, reason = "the names say it")]
pub struct JoinDraft {
    pub name: String,
    pub worker: String,
    /// Empty: no password, and the key lies beside the register.
    pub password: String,
}

/// A laptop that was let in.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct LetIn {
    /// What it asked.
    pub request: Request,
    /// The file that it waits for.
    pub file: FileWritten,
}

/// Begins a register that waits to be let in; the sheet is shown once and can be renewed later.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn laptop_begin(desk: State<'_, Desk>, draft: JoinDraft) -> Answer<CodeSheet> {
    let (path, keys) = (desk.register_path(), desk.keys());
    let (register, sheet) = aside(move || Ok(begin(&path, draft, keys.as_ref())?)).await?;
    desk.lay(register);
    Ok(sheet)
}

fn begin(path: &Path, draft: JoinDraft, keys: &dyn KeyStore) -> Result<(Register, CodeSheet)> {
    let asking = Asking {
        name: draft.name,
        worker: draft.worker,
        password: Some(draft.password).filter(|it| !it.is_empty()),
        effort: Effort::ORDINARY,
    };
    let Created { register, recovery } =
        laptops::begin(path, &asking, keys, Arc::new(SystemClock))?;
    let sheet = laptops::recovery_sheet(&register, &recovery)?;
    Ok((register, sheet))
}

/// Writes the file with which this laptop asks to be let in.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn laptop_request(
    desk: State<'_, Desk>,
    name: String,
    worker: String,
    brings: bool,
    path: PathBuf,
) -> Answer<Request> {
    desk.read(move |register| laptops::request(register, &name, &worker, brings, &path))
        .await
}

/// Returns the request with which this laptop asked last, while it waits.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn laptop_asked(desk: State<'_, Desk>) -> Answer<Option<Request>> {
    desk.read(laptops::asked).await
}

/// Thinks better of joining.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn laptop_request_withdraw(desk: State<'_, Desk>) -> Answer<()> {
    desk.read(laptops::withdraw_request).await
}

/// Reads a request, so that its words can be compared before anybody is let in.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn laptop_request_read(path: PathBuf) -> Answer<Request> {
    aside(move || Ok(laptops::read_request(&path)?)).await
}

/// Lets a laptop in and writes the file that it waits for.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn laptop_approve(
    desk: State<'_, Desk>,
    request: PathBuf,
    path: PathBuf,
    job: String,
) -> Answer<LetIn> {
    desk.work(&job, move |register, ticket| {
        let go_on = &mut told(ticket, "stage-writing");
        let (request, file) = laptops::approve(register, &request, Role::Member, &path, go_on)?;
        Ok(LetIn { request, file })
    })
    .await
}

/// Withdraws a laptop.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn laptop_withdraw(desk: State<'_, Desk>, id: Id) -> Answer<()> {
    desk.read(move |register| laptops::withdraw(register, id))
        .await
}

/// Says what the work of a withdrawn laptop would change; nothing is written.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn laptop_held_plan(desk: State<'_, Desk>, id: Id) -> Answer<Plan> {
    desk.read(move |register| laptops::plan_held(register, id))
        .await
}

/// Takes in what a withdrawn laptop wrote afterwards, but for some rows of its plan.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn laptop_accept(
    desk: State<'_, Desk>,
    id: Id,
    except: Vec<String>,
) -> Answer<Change<HeldTaken>> {
    let outcome = desk
        .read(move |register| laptops::accept(register, id, &except))
        .await?;
    desk.look_for_duplicates();
    let label = did("held-accept").name(&outcome.value.plan.from);
    Ok(heard(outcome, Some(label)))
}

/// Keeps away what a withdrawn laptop wrote afterwards.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn laptop_refuse(desk: State<'_, Desk>, id: Id) -> Answer<Change<u32>> {
    let outcome = desk
        .read(move |register| laptops::refuse(register, id))
        .await?;
    Ok(heard(outcome, None))
}

/// Says that of two copies of a laptop's disk one is gone.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn laptop_copy_gone(desk: State<'_, Desk>, id: Id) -> Answer<()> {
    desk.read(move |register| exchange::copy_gone(register, id))
        .await
}

/// Takes back that one is gone.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn laptop_copy_back(desk: State<'_, Desk>, id: Id) -> Answer<()> {
    desk.read(move |register| exchange::copy_back(register, id))
        .await
}

/// Returns what the sheet says with which another laptop becomes the main one.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn laptop_kit(desk: State<'_, Desk>) -> Answer<CodeSheet> {
    desk.read(laptops::kit_sheet).await
}

/// Stops reminding of the sheet that a new main laptop has not printed yet.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn laptop_kit_put_off(desk: State<'_, Desk>) -> Answer<()> {
    desk.read(laptops::put_sheet_off).await
}

/// Makes another laptop the main one: a checked copy, the act and the file for it go to a folder.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn laptop_hand_over(
    desk: State<'_, Desk>,
    to: Id,
    folder: PathBuf,
    job: String,
) -> Answer<HandedOver> {
    let lang = desk.lang();
    desk.work(&job, move |register, ticket| {
        let name = exchange::file_name(register)?;
        let act = folder.join(&name).with_extension("pdf");
        let copy = folder.join(&name).with_extension("tizim-copy");
        let places = HandOverPlaces {
            file: &folder.join(&name),
            copy: &copy,
            act: &act,
        };
        laptops::hand_over_with(
            register,
            to,
            places,
            lang,
            &mut told(ticket, "stage-copying"),
        )
    })
    .await
}

/// Makes this laptop the main one with the code of the printed sheet.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn laptop_take_over(desk: State<'_, Desk>, code: String) -> Answer<()> {
    desk.read(move |register| laptops::take_over(register, &code))
        .await
}
