//! Opening, locking, checking and restoring the register; its password and recovery sheet.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use tauri::State;
use tizim_core::common::Lang;
use tizim_core::error::{Doing as _, Result};
use tizim_core::keys::Effort;
use tizim_core::register::{
    CheckReport, Created, Founding, RecoverySheet, Register, RegisterStatus,
};

use crate::opening::{self, Unlock};
use crate::reply::{Answer, Written};
use crate::state::Desk;

/// A new academy as typed.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct AcademyDraft {
    /// Its name.
    pub name: String,
    /// Its language.
    pub language: Lang,
    /// The start password; empty for none.
    pub password: String,
    /// The first worker.
    pub worker: String,
    /// What this laptop is called.
    pub laptop_name: String,
}

/// What a check found.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct RegisterCheck {
    /// Whether the file is damaged.
    pub damaged: bool,
    /// Whether making the tables anew gives other content.
    pub differs: bool,
    /// What the check said, for support.
    pub findings: Vec<String>,
}

impl From<CheckReport> for RegisterCheck {
    fn from(report: CheckReport) -> Self {
        Self {
            damaged: !report.damage.is_empty(),
            differs: report.differs,
            findings: report.damage,
        }
    }
}

/// Tells whether there is a register and whether it is open.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn register_status(desk: State<'_, Desk>) -> Answer<RegisterStatus> {
    desk.aside(opening::status).await
}

/// Makes a new register; the sheet is shown once and can be renewed later.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn academy_create(desk: State<'_, Desk>, draft: AcademyDraft) -> Answer<RecoverySheet> {
    desk.aside(move |desk| {
        let founding = Founding {
            academy: draft.name,
            language: draft.language.code().to_owned(),
            worker: draft.worker,
            laptop: draft.laptop_name,
            password: Some(draft.password).filter(|it| !it.is_empty()),
            effort: Effort::ORDINARY,
        };
        let place = opening::own(desk);
        let Created { register, recovery } =
            Register::create(&place, &founding, desk.keys(), opening::clock())?;
        let sheet = RecoverySheet::of(&register, &recovery)?;
        opening::lay(desk, register);
        Ok(sheet)
    })
    .await
}

/// Opens the register with the password or the recovery code.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn register_open(desk: State<'_, Desk>, unlock: Unlock) -> Answer<RegisterStatus> {
    desk.aside(move |desk| opening::open(desk, &unlock)).await
}

/// Closes the register until the password is typed.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn register_lock(desk: State<'_, Desk>) -> Answer<RegisterStatus> {
    desk.aside(|desk| {
        desk.lock();
        opening::told(desk)
    })
    .await
}

/// Puts a backup in the place of the register; the present one is kept as a backup.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn register_restore(
    desk: State<'_, Desk>,
    path: PathBuf,
    unlock: Unlock,
    job: String,
) -> Answer<RegisterStatus> {
    let ticket = desk.ticket(&job);
    desk.aside(move |desk| {
        ticket.report("stage-copying", 0, 0);
        opening::restore(desk, &path, &unlock)
    })
    .await
}

/// Looks for damage.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn register_check(desk: State<'_, Desk>, job: String) -> Answer<RegisterCheck> {
    desk.work(&job, |register, ticket| {
        ticket.report("stage-checking", 0, 0);
        register.check().map(Into::into)
    })
    .await
}

/// Opens the samples instead of one's own register.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn samples_open(desk: State<'_, Desk>, job: String) -> Answer<RegisterStatus> {
    let ticket = desk.ticket(&job);
    desk.aside(move |desk| {
        ticket.report("stage-writing", 0, 0);
        opening::open_samples(desk)
    })
    .await
}

/// Goes back to one's own register.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn samples_leave(desk: State<'_, Desk>) -> Answer<RegisterStatus> {
    desk.aside(opening::leave_samples).await
}

/// Changes the start password; a recovery code stands for a forgotten one.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn password_change(
    desk: State<'_, Desk>,
    old: String,
    new: String,
) -> Answer<RegisterStatus> {
    desk.aside(move |desk| {
        let register = desk.open_register()?;
        opening::require_own(desk, &register)?;
        register.change_password(&old, &new, Effort::ORDINARY)?;
        opening::told(desk)
    })
    .await
}

/// Makes a new recovery sheet; the one printed before no longer opens the register.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn recovery_renew(desk: State<'_, Desk>, password: String) -> Answer<RecoverySheet> {
    desk.aside(move |desk| {
        let register = desk.open_register()?;
        opening::require_own(desk, &register)?;
        RecoverySheet::of(&register, &register.renew_recovery(&password)?)
    })
    .await
}

/// Writes the sheet as a temporary file for the system's viewer, which prints.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn recovery_print(desk: State<'_, Desk>, sheet: RecoverySheet) -> Answer<Written> {
    let (lang, path) = (desk.lang(), desk.folder().join("recovery.pdf"));
    let target = path.clone();
    desk.aside(move |_| draw_sheet(&sheet, lang, &target))
        .await?;
    Written::at(path)
}

/// Writes the sheet where the user chose.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn recovery_save(
    desk: State<'_, Desk>,
    sheet: RecoverySheet,
    path: PathBuf,
) -> Answer<Written> {
    let (lang, target) = (desk.lang(), path.clone());
    desk.aside(move |_| draw_sheet(&sheet, lang, &target))
        .await?;
    Written::at(path)
}

fn draw_sheet(sheet: &RecoverySheet, lang: Lang, path: &Path) -> Result<()> {
    std::fs::write(path, sheet.draw(lang)?).doing("write the recovery sheet")
}
