//! The backups beside the register, and those a worker asks for.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde::Serialize;

use super::aside::REPLACED;
use super::read_header;
use super::thin::{automatic_folder, list_automatic};
use super::write::{BackupDone, Goes, copy_and_read_back, copy_telling};
use crate::clock::{Clock, local_moment};
use crate::error::{Doing, Result};
use crate::laptops;
use crate::register::Register;

/// Days a daily backup counts as one of the latest, and as one of its week.
const DAILY_DAYS: i64 = 7;
const WEEKLY_DAYS: i64 = 35;

/// Why a backup was made, or how long it is kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum BackupKind {
    /// The day's own, of the last seven days.
    Daily,
    /// The last of its week.
    Weekly,
    /// The last of its month.
    Monthly,
    /// Before an upgrade.
    Upgrade,
    /// Before a large import.
    Intake,
    /// A worker asked for it on this laptop.
    Now,
    /// Before another register took its place.
    Replaced,
    /// A worker copied it to a stick or another folder.
    Copy,
}

/// A backup that lies beside the register.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Backup {
    /// The file.
    pub path: String,
    /// When it was made, with the offset of this laptop.
    pub made_at: String,
    /// Its size.
    pub bytes: u64,
    /// Why it was made, or how long it is kept.
    pub kind: BackupKind,
}

/// Writes a moment as the window reads it.
pub(super) fn moment(milliseconds: u64, clock: &dyn Clock) -> String {
    let local = local_moment(milliseconds, clock.offset_seconds());
    local.to_rfc3339_opts(chrono::SecondsFormat::Secs, false)
}

/// Lists the backups beside a register, the newest first; files that are none are passed over.
pub fn list(register: &Path, clock: &dyn Clock) -> Result<Vec<Backup>> {
    let today = clock.today();
    let mut found = Vec::new();
    for (day, path) in list_automatic(register)? {
        let (Ok((header, _)), Ok(about)) = (read_header(&path), fs::metadata(&path)) else {
            continue;
        };
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        let backup = Backup {
            path: path.display().to_string(),
            made_at: moment(header.made, clock),
            bytes: about.len(),
            kind: kind_of(&header.kind, &name, day, today),
        };
        found.push((header.made, backup));
    }
    found.sort_by_key(|(made, _)| std::cmp::Reverse(*made));
    Ok(found.into_iter().map(|(_, backup)| backup).collect())
}

fn kind_of(cause: &str, name: &str, day: NaiveDate, today: NaiveDate) -> BackupKind {
    match (cause, (today - day).num_days()) {
        ("daily", ..DAILY_DAYS) => BackupKind::Daily,
        ("daily", ..WEEKLY_DAYS) => BackupKind::Weekly,
        ("daily", _) => BackupKind::Monthly,
        ("upgrade", _) => BackupKind::Upgrade,
        ("intake", _) => BackupKind::Intake,
        ("now", _) => BackupKind::Now,
        ("replaced", _) => BackupKind::Replaced,
        // Earlier versions called every one of these a copy; their names tell them apart.
        _ if name.contains(REPLACED) => BackupKind::Replaced,
        _ if name.contains("-copy") => BackupKind::Now,
        _ => BackupKind::Copy,
    }
}

/// Returns when the newest backup beside a register was made.
pub fn latest(register: &Path, clock: &dyn Clock) -> Option<String> {
    list(register, clock)
        .ok()?
        .into_iter()
        .next()
        .map(|backup| backup.made_at)
}

/// Writes a backup beside the register, reads it back and thins the older ones.
pub fn write_now(register: &Register) -> Result<BackupDone> {
    write_now_telling(register, &mut |_, _| ())
}

/// Writes a backup as [`write_now`] does; `tell` hears how much of it is written.
pub(super) fn write_now_telling(
    register: &Register,
    tell: &mut dyn FnMut(u32, u32),
) -> Result<BackupDone> {
    let folder = automatic_folder(register.path());
    fs::create_dir_all(&folder).doing("make the folder of backups")?;
    let stem = register
        .clock()
        .local()
        .format("%Y-%m-%d-%H%M%S-copy")
        .to_string();
    let target = free_name(&folder, &stem);
    copy_telling(register, &target, "now", Goes::Beside, tell)
}

/// Copies the register to a stick or any other folder and reads the copy back.
///
/// The name tells people which laptop and which day: `Tizim-Кабинет 2-2026-11-22.tizim-copy`.
pub fn copy_to(register: &Register, folder: &Path) -> Result<BackupDone> {
    let laptop = register.read(|it| laptops::name(it, register.identity().laptop))?;
    let laptop: String = laptop
        .chars()
        .filter(|it| it.is_alphanumeric() || *it == ' ' || *it == '-')
        .collect();
    let stem = format!("Tizim-{}-{}", laptop.trim(), register.clock().today());
    copy_and_read_back(register, &free_name(folder, &stem), "copy", Goes::Away)
}

/// Returns a name in a folder that no file has; a copy never takes the place of an older one.
fn free_name(folder: &Path, stem: &str) -> PathBuf {
    let plain = folder.join(format!("{stem}.tizim-copy"));
    let numbered = (2..).map(|number| folder.join(format!("{stem}-{number}.tizim-copy")));
    std::iter::once(plain.clone())
        .chain(numbered)
        .find(|path| !path.exists())
        .unwrap_or(plain)
}
