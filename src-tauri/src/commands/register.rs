//! Opening, keys, samples and backups.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Deserialize;
use tauri::{AppHandle, State};
use tizim_core::backup::{self, Backup, BackupDone, Restoring};
use tizim_core::clock::SystemClock;
use tizim_core::error::{Code, Error, Result};
use tizim_core::keys::{Effort, RecoveryCode};
use tizim_core::laptops::{self, CodeSheet};
use tizim_core::register::{
    CheckReport, Created, Founding, Opening, Outcome, Register, RegisterStatus,
};

use crate::printing;
use crate::reply::{Answer, Change, did};
use crate::state::{Desk, aside};

/// What a new academy says of itself.
#[derive(Clone, Debug, Deserialize, specta::Type)]
#[expect(missing_docs, reason = "the names say it")]
pub struct AcademyDraft {
    pub name: String,
    pub language: String,
    /// Empty: no password, and the key lies beside the register.
    pub password: String,
    pub worker: String,
    pub laptop_name: String,
}

/// What opens a register; one of the two is given, or neither for a kept key.
#[derive(Clone, Debug, Deserialize, specta::Type)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Unlock {
    pub password: Option<String>,
    pub recovery: Option<String>,
}

/// What a check found.
#[derive(Clone, Debug, serde::Serialize, specta::Type)]
#[expect(missing_docs, reason = "the names say it")]
pub struct RegisterCheck {
    pub damaged: bool,
    pub differs: bool,
    pub findings: Vec<String>,
}

impl From<CheckReport> for RegisterCheck {
    fn from(report: CheckReport) -> Self {
        Self {
            damaged: !report.damage.is_empty(),
            differs: report.differs || report.unsigned > 0,
            findings: report.damage,
        }
    }
}

/// Says whether there is a register and whether it is open; a kept key opens it at once.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn register_status(desk: State<'_, Desk>) -> Answer<RegisterStatus> {
    desk.open_kept().await?;
    desk.status().await
}

/// Founds an academy; the sheet is shown once and can be renewed later.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn academy_create(desk: State<'_, Desk>, draft: AcademyDraft) -> Answer<CodeSheet> {
    let (path, keys) = (desk.register_path(), desk.keys());
    let (register, sheet) = aside(move || Ok(found(&path, draft, keys.as_ref())?)).await?;
    desk.lay(register);
    Ok(sheet)
}

fn found(
    path: &Path,
    draft: AcademyDraft,
    keys: &dyn tizim_core::keys::KeyStore,
) -> Result<(Register, CodeSheet)> {
    let founding = Founding {
        academy: draft.name,
        language: draft.language,
        worker: draft.worker,
        laptop: draft.laptop_name,
        password: Some(draft.password).filter(|it| !it.is_empty()),
        effort: Effort::ORDINARY,
    };
    let Created { register, recovery } =
        Register::create(path, &founding, keys, Arc::new(SystemClock))?;
    let sheet = laptops::recovery_sheet(&register, &recovery)?;
    Ok((register, sheet))
}

/// Opens the register with the password or the code of the recovery sheet.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn register_open(desk: State<'_, Desk>, unlock: Unlock) -> Answer<RegisterStatus> {
    let path = desk.register_path();
    let register = aside(move || Ok(open(&path, &unlock)?)).await?;
    desk.keys().keep(register.key_id(), register.key());
    desk.lay(register);
    desk.status().await
}

fn open(path: &Path, unlock: &Unlock) -> Result<Register> {
    let clock = Arc::new(SystemClock);
    match (&unlock.recovery, &unlock.password) {
        (Some(text), _) => {
            let code = RecoveryCode::read(text)?;
            Register::open(path, Opening::Recovery(&code), clock)
        }
        (None, Some(password)) => Register::open(path, Opening::Password(password), clock),
        (None, None) => Err(Error::refused(Code::PasswordNeeded)),
    }
}

/// Closes the register and forgets its key in the system's store, so that the password is asked.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn register_lock(app: AppHandle, desk: State<'_, Desk>) -> Answer<RegisterStatus> {
    if let Ok(register) = desk.register() {
        desk.keys().forget(register.key_id());
    }
    desk.clear();
    printing::clear(&app);
    desk.status().await
}

/// Puts a backup in the place of the register; the present one is kept as a backup.
///
/// Everything that can be refused is tried beside the open register, which stays on the desk; if
/// the last step then fails, or is refused because work in the register is still under way, the
/// register is opened again with the key it was open with.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn register_restore(
    desk: State<'_, Desk>,
    path: PathBuf,
    unlock: Unlock,
    job: String,
) -> Answer<RegisterStatus> {
    let (place, keys, ticket) = (desk.own_path(), desk.keys(), desk.ticket(&job));
    let store = Arc::clone(&keys);
    let prepared = aside(move || {
        ticket.report("stage-restoring", 0, 0);
        Ok(prepare(&path, &place, &unlock, store.as_ref())?)
    })
    .await?;
    let closed = desk.clear();
    let leaving = closed.clone();
    let put = move || {
        if let Some(closed) = leaving {
            closed.wait();
        }
        Ok(prepared.put_in_place(keys.as_ref(), Arc::new(SystemClock))?)
    };
    match aside(put).await {
        Ok(register) => {
            desk.leave_samples();
            desk.lay(register);
            desk.status().await
        }
        Err(refusal) => {
            desk.reopen(closed).await;
            Err(refusal)
        }
    }
}

fn prepare(
    backup: &Path,
    place: &Path,
    unlock: &Unlock,
    keys: &dyn tizim_core::keys::KeyStore,
) -> Result<Restoring> {
    match (&unlock.recovery, &unlock.password) {
        (Some(text), _) => {
            let code = RecoveryCode::read(text)?;
            backup::prepare(backup, place, Opening::Recovery(&code))
        }
        (None, Some(password)) => backup::prepare(backup, place, Opening::Password(password)),
        (None, None) => backup::prepare(backup, place, Opening::Kept(keys)),
    }
}

/// Looks for damage, and for a rebuild that differs.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn register_check(desk: State<'_, Desk>, job: String) -> Answer<RegisterCheck> {
    desk.work(&job, |register, ticket| {
        ticket.report("stage-checking", 0, 0);
        Ok(register.check()?.into())
    })
    .await
}

/// Opens the samples, made at the first time, apart from one's own register.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn samples_open(desk: State<'_, Desk>, job: String) -> Answer<RegisterStatus> {
    let (path, keys, ticket) = (desk.samples_path(), desk.keys(), desk.ticket(&job));
    let register = aside(move || {
        ticket.report("stage-samples", 0, 0);
        let clock = Arc::new(SystemClock);
        Ok(if path.exists() {
            Register::open(&path, Opening::Kept(keys.as_ref()), clock)?
        } else {
            tizim_core::demo::create(&path, keys.as_ref(), clock)?
        })
    })
    .await?;
    desk.enter_samples();
    desk.lay(register);
    desk.status().await
}

/// Goes back from the samples to one's own register.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn samples_leave(desk: State<'_, Desk>) -> Answer<RegisterStatus> {
    desk.leave_samples();
    desk.clear();
    desk.open_kept().await?;
    desk.status().await
}

/// Sets a new password in place of the old one.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn password_change(
    desk: State<'_, Desk>,
    old: String,
    fresh: String,
) -> Answer<RegisterStatus> {
    desk.read(move |register| register.change_password(&old, &fresh, Effort::ORDINARY))
        .await?;
    desk.status().await
}

/// Makes a new recovery code; the sheet printed before no longer opens the register.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn recovery_renew(desk: State<'_, Desk>, password: String) -> Answer<CodeSheet> {
    desk.read(move |register| {
        let code = register.renew_recovery(&password)?;
        laptops::recovery_sheet(register, &code)
    })
    .await
}

/// Lists the backups beside the register.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn backup_list(desk: State<'_, Desk>) -> Answer<Vec<Backup>> {
    desk.read(|register| backup::list(register.path(), register.clock()))
        .await
}

/// Writes a backup where the automatic ones lie.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn backup_write(desk: State<'_, Desk>, job: String) -> Answer<Change<BackupDone>> {
    let done = desk
        .work(&job, |register, _| backup::write_now(register))
        .await?;
    Ok(told(done))
}

/// Copies the register to a stick and reads the copy back.
#[tauri::command(rename_all = "snake_case")]
#[specta::specta]
pub async fn backup_copy(
    desk: State<'_, Desk>,
    folder: PathBuf,
    job: String,
) -> Answer<Change<BackupDone>> {
    let done = desk
        .work(&job, move |register, _| backup::copy_to(register, &folder))
        .await?;
    Ok(told(done))
}

/// A backup changes nothing that undo could take back; the window only reads its list again.
fn told(done: BackupDone) -> Change<BackupDone> {
    let mut change = Change::of(
        Outcome {
            value: done,
            changed: Vec::new(),
            tx: None,
        },
        |_| did("backup"),
    );
    change.changed.push("backup".to_owned());
    change
}
