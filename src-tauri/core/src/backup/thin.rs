//! Automatic backups: one a day while there is work, thinned to weeks and months.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{Datelike as _, NaiveDate};

use super::aside::REPLACED;
use super::write::{Goes, close_what_was_written, write_backup};
use crate::error::{Code, Doing, Error, Result};
use crate::keys;
use crate::register::Register;

/// Days of which every backup stays.
const DAYS: i64 = 7;
/// Weeks of which the latest backup stays.
const WEEKS: i64 = 5;
/// Months of which the latest backup stays.
const MONTHS: i64 = 12;

/// Days of which a backup stays whatever their age.
const LEAST: usize = 10;

/// Returns the folder of automatic backups beside a register.
pub fn automatic_folder(register: &Path) -> PathBuf {
    crate::register::beside(register, "copies")
}

/// Returns the automatic backups with their days, oldest first.
pub fn list_automatic(register: &Path) -> Result<Vec<(NaiveDate, PathBuf)>> {
    let folder = automatic_folder(register);
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(&folder).doing("list the backups")? {
        let path = entry.doing("list the backups")?.path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let day = name.get(..10).and_then(|text| text.parse().ok());
        if let (Some(day), true) = (day, name.ends_with(".tizim-copy")) {
            found.push((day, path));
        }
    }
    found.sort();
    Ok(found)
}

/// Says which of some days' backups may go: the last of each of the latest seven days, five weeks
/// and twelve months stays. So do the newest ten days however old they look: a clock that jumped
/// ahead must not empty the folder.
///
/// ```
/// use chrono::NaiveDate;
/// let november = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
/// let days: Vec<_> = (1..=22).map(november).collect();
/// let gone = tizim_core::backup::thin(&days, november(22));
/// let weeks_ago: Vec<_> = (2..8).chain(9..15).map(november).collect();
/// assert_eq!(gone, weeks_ago, "of each week before the last seven days its last day stays");
/// let years_later = NaiveDate::from_ymd_opt(2046, 1, 1).unwrap();
/// assert_eq!(tizim_core::backup::thin(&days, years_later).len(), 12);
/// ```
pub fn thin(days: &[NaiveDate], today: NaiveDate) -> Vec<NaiveDate> {
    let mut days = days.to_vec();
    days.sort_unstable();
    days.dedup();
    let (mut weeks, mut months) = (BTreeSet::new(), BTreeSet::new());
    let mut gone = Vec::new();
    for (age, day) in days.iter().rev().enumerate() {
        let old = (today - *day).num_days();
        let week = day.iso_week();
        let first_of_week = weeks.insert((week.year(), week.week()));
        let first_of_month = months.insert((day.year(), day.month()));
        let stays = age == 0
            || old < DAYS
            || first_of_week && old < WEEKS * 7
            || first_of_month && old < MONTHS * 31;
        if !stays {
            gone.push(*day);
        }
    }
    // The newest come first in `gone`: they stay until there are enough.
    let short = LEAST.saturating_sub(days.len() - gone.len());
    let mut gone: Vec<_> = gone.into_iter().skip(short).collect();
    gone.reverse();
    gone
}

/// Makes ready for a copy of kind `intake`, which is made while a large list is being written.
///
/// Refuses with [`Code::BackupFailed`] where no copy can be kept; nothing was written then.
pub fn ready_beside_a_change(register: &Register) -> Result<()> {
    let folder = automatic_folder(register.path());
    fs::create_dir_all(&folder).map_err(|_| Error::refused(Code::BackupFailed))?;
    close_what_was_written(register)
}

/// Writes today's automatic backup where there is none yet, and thins the older ones.
///
/// Returns the file written. A `kind` other than `daily` is always written, in addition.
pub fn keep_automatic(register: &Register, kind: &str) -> Result<Option<PathBuf>> {
    let folder = automatic_folder(register.path());
    fs::create_dir_all(&folder).doing("make the folder of backups")?;
    let today = register.clock().today();
    let mut present = list_automatic(register.path())?;
    // The register that a restore replaced is another one: no backup of today's stands in for it.
    present.retain(|(_, path)| !is_replaced(path));
    if kind == "daily" && present.iter().any(|(day, _)| *day == today) {
        return Ok(None);
    }
    let moment = register.clock().local().format("%Y-%m-%d-%H%M%S");
    let target = folder.join(format!("{moment}-{kind}.tizim-copy"));
    remove_unfinished(&folder, today)?;
    write_backup(register, &target, kind, Goes::Beside)?;
    let days: Vec<NaiveDate> = present.iter().map(|(day, _)| *day).chain([today]).collect();
    let gone = thin(&days, today);
    for (day, path) in present {
        if gone.contains(&day) {
            fs::remove_file(&path).doing("thin the backups")?;
            keys::forget_beside(&path);
        }
    }
    Ok(Some(target))
}

pub(super) fn is_replaced(path: &Path) -> bool {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    name.ends_with(REPLACED)
}

/// Removes what a program that was stopped while it wrote a backup left behind on an earlier day;
/// what is a day old nobody is writing any more.
fn remove_unfinished(folder: &Path, today: NaiveDate) -> Result<()> {
    for path in list_unfinished(folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let day: Option<NaiveDate> = name.get(..10).and_then(|text| text.parse().ok());
        if day.is_some_and(|day| day < today) {
            fs::remove_file(&path).doing("thin the backups")?;
        }
    }
    Ok(())
}

/// Lists what lies in a folder of backups that are not whole, with what SQLite laid beside them:
/// those being written, and those that a stopped program left behind.
pub(super) fn list_unfinished(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).doing("list the backups")? {
        let path = entry.doing("list the backups")?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let is_unfinished = [".part", ".new", ".check"]
            .iter()
            .any(|end| name.contains(&format!(".tizim-copy{end}")));
        if is_unfinished {
            found.push(path);
        }
    }
    Ok(found)
}
