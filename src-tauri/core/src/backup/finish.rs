//! The last steps of a restore, which survive being stopped.
//!
//! A restored register, its wraps and its key first lie ready beside the present ones. One rename
//! decides; from then on the steps that remain are carried out by whoever opens the register next,
//! if the program was stopped. Each step may be carried out again.

use std::fs;
use std::path::{Path, PathBuf};

use super::with_suffix;
use crate::disk;
use crate::error::{Doing, Result};
use crate::keys::{self, Secret};
use crate::register::{Lock, beside, wraps_path};

const DEED: &str = "put the restored register in place";

/// How the endings of databases begin that are not decided for.
const FRESH: &str = "restoring-";

/// The files of a restore under way, beside the register.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Part {
    /// The restored database, while the present register still counts.
    Fresh,
    /// The same file once it counts.
    Decided,
    /// Its wraps.
    Wraps,
    /// Its key; empty where none is to lie beside it.
    Key,
}

impl Part {
    pub(super) fn of(self, place: &Path) -> PathBuf {
        match self {
            // Unpacked before the register is locked: two programs must not share one file.
            Self::Fresh => beside(place, &format!("{FRESH}{}", std::process::id())),
            Self::Decided => beside(place, "restored"),
            Self::Wraps => beside(place, "keys-restoring"),
            Self::Key => beside(place, "key-restoring"),
        }
    }
}

/// What remains once it is decided, in this order: the database comes last, so that the steps are
/// carried out again until it is in its place.
pub(super) const STEPS: [fn(&Path) -> Result<()>; 4] =
    [remove_log, put_wraps, put_key, put_database];

/// Finishes a restore that was stopped after it was decided; mostly there is none.
///
/// Refuses with [`crate::error::Code::RegisterInUse`] while another program finishes it.
pub fn finish_restore(place: &Path) -> Result<()> {
    if !Part::Decided.of(place).exists() {
        return Ok(());
    }
    let _alone = Lock::alone(place)?;
    carry_out(place)
}

/// Decides for the restored register; no register may be open there.
pub(super) fn decide(place: &Path) -> Result<()> {
    disk::rename(&Part::Fresh.of(place), &Part::Decided.of(place)).doing(DEED)
}

/// Carries out what remains of a restore that is decided.
pub(super) fn carry_out(place: &Path) -> Result<()> {
    if Part::Decided.of(place).exists() {
        STEPS.iter().try_for_each(|step| step(place))?;
    }
    Ok(())
}

/// Lays ready the key that is to lie beside the restored register, or word that none is to.
pub(super) fn write_key(place: &Path, key: Option<&Secret>) -> Result<()> {
    let ready = Part::Key.of(place);
    match key {
        Some(key) => keys::keep_at(&ready, key),
        None => fs::write(&ready, []).doing(DEED),
    }
}

/// Removes the database that this program unpacked and did not decide for.
pub(super) fn forget_fresh(place: &Path) {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        drop(fs::remove_file(with_suffix(&Part::Fresh.of(place), suffix)));
    }
}

/// Removes what lies ready for a restore that failed before it was decided; the register is locked.
pub(super) fn forget_ready(place: &Path) {
    for part in [Part::Wraps, Part::Key] {
        drop(fs::remove_file(part.of(place)));
    }
}

/// Removes the databases that other programs unpacked before they were stopped; one that still
/// restores is refused, for its file is gone.
pub(super) fn sweep(place: &Path) {
    let Some(entries) = place.parent().and_then(|folder| fs::read_dir(folder).ok()) else {
        return;
    };
    let stem = beside(place, FRESH);
    let stem = stem.file_name().unwrap_or_default().to_string_lossy();
    for entry in entries.flatten() {
        if entry.file_name().to_string_lossy().starts_with(&*stem) {
            drop(fs::remove_file(entry.path()));
        }
    }
}

/// The old database's log must never be read into the new database.
fn remove_log(place: &Path) -> Result<()> {
    ["-wal", "-shm"]
        .iter()
        .try_for_each(|suffix| disk::remove(&with_suffix(place, suffix)))
        .doing(DEED)
}

fn put_wraps(place: &Path) -> Result<()> {
    put(&Part::Wraps.of(place), &wraps_path(place))
}

fn put_key(place: &Path) -> Result<()> {
    let (ready, beside) = (Part::Key.of(place), keys::path_beside(place));
    if fs::metadata(&ready).is_ok_and(|about| about.len() == 0) {
        // In this order: without the empty file nothing says that the old key must go.
        disk::remove(&beside).doing(DEED)?;
        return disk::remove(&ready).doing(DEED);
    }
    put(&ready, &beside)
}

fn put_database(place: &Path) -> Result<()> {
    put(&Part::Decided.of(place), place)
}

/// One that is not there any more was put in place before.
fn put(from: &Path, to: &Path) -> Result<()> {
    if from.exists() {
        disk::rename(from, to).doing(DEED)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
