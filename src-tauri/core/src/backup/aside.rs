//! Keeping a register that a restore replaces.

use std::fs;
use std::path::Path;

use super::write::join;
use super::{Header, automatic_folder, with_suffix};
use crate::clock::Clock;
use crate::error::{Doing, Result};
use crate::keys::{self, KeyStore, Secret, Wraps};
use crate::register::{read_wraps, wraps_path};
use crate::store::open::{self, Access};

/// How the names of replaced registers end; they belong to no day and are never thinned away.
pub(super) const REPLACED: &str = "-replaced";

const DEED: &str = "set the present register aside";

/// Keeps a register that is already there as a backup, with its wraps and the key that lies beside
/// it; the register itself stays as it is.
///
/// Its key need not be known: the encrypted file is put behind its own wraps as it is. One that
/// was not closed cleanly has a write-ahead log, which is folded in where the key is known here;
/// else its files are kept side by side.
pub(super) fn set_aside(
    place: &Path,
    key: &Secret,
    store: &dyn KeyStore,
    clock: &dyn Clock,
) -> Result<()> {
    if !place.exists() {
        return Ok(());
    }
    let folder = automatic_folder(place);
    fs::create_dir_all(&folder).doing(DEED)?;
    let moment = clock.local().format("%Y-%m-%d-%H%M%S");
    let copy = folder.join(format!("{moment}{REPLACED}.tizim-copy"));
    let wraps = read_wraps(place).ok();
    if has_log(place) {
        let kept = wraps.as_ref().and_then(|it| store.find(it.register));
        let known = [kept, keys::find_beside(place), Some(key.clone())];
        // Done with the first that opens it.
        known.iter().flatten().any(|key| fold(place, key));
    }
    match wraps {
        Some(wraps) if !has_log(place) => keep_whole(place, &copy, wraps, clock)?,
        _ => keep_side_by_side(place, &copy)?,
    }
    match keys::find_beside(place) {
        Some(key) => keys::keep_beside(&copy, &key),
        None => Ok(()),
    }
}

fn has_log(place: &Path) -> bool {
    fs::metadata(with_suffix(place, "-wal")).is_ok_and(|about| about.len() > 0)
}

/// Folds the write-ahead log into the file, if the key opens it; whether it did, the disk says.
fn fold(place: &Path, key: &Secret) -> bool {
    open::open(place, key, Access::Write).is_ok_and(|connection| {
        connection
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
            .is_ok()
            && connection.close().is_ok()
    })
}

fn keep_whole(place: &Path, copy: &Path, wraps: Wraps, clock: &dyn Clock) -> Result<()> {
    let header = Header {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        schema: open::SCHEMA,
        made: clock.milliseconds(),
        kind: "replaced".to_owned(),
        wraps,
        length: fs::metadata(place).doing(DEED)?.len(),
    };
    join(&header, place, copy)
}

fn keep_side_by_side(place: &Path, copy: &Path) -> Result<()> {
    let pairs = [
        (place.to_owned(), "tizim"),
        (with_suffix(place, "-wal"), "tizim-wal"),
        (wraps_path(place), "keys"),
    ];
    for (from, ending) in pairs {
        if from.exists() {
            let to = copy.with_extension(ending);
            fs::copy(&from, &to).doing(DEED)?;
            fs::OpenOptions::new()
                .write(true)
                .open(&to)
                .and_then(|it| it.sync_all())
                .doing(DEED)?;
        }
    }
    Ok(())
}
