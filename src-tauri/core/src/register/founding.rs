//! The place where a register is founded: one founding at a time, whole or not at all.

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

use super::files::{own_files, remove_database, with_suffix};
use super::{beside, wraps_path, write_wraps};
use crate::disk;
use crate::error::{Code, Doing, Error, Result};
use crate::keys::{self, Secret, Wraps};

const MARK: &str = ".founding";
const UNFINISHED: &str = ".founding-base";
const DEED: &str = "found the register";

/// Returns the paths that a founding uses besides those of the register.
pub(super) fn names(register: &Path) -> [PathBuf; 4] {
    let [mark, unfinished] = [MARK, UNFINISHED].map(|it| with_suffix(register, it));
    let [given, fresh] = ["published", "published-new"].map(|it| beside(&unfinished, it));
    [mark, unfinished, given, fresh]
}

/// A place where this program alone founds a register; dropped unfinished, nothing stays there.
///
/// The mark lies there from the first step to the last and is locked: one without a lock says that
/// a founding was stopped on the way, and the next one clears up after it.
pub(super) struct Site {
    path: PathBuf,
    mark: PathBuf,
    unfinished: PathBuf,
    laid: Vec<PathBuf>,
    _lock: File,
}

impl Site {
    /// Takes the place.
    ///
    /// Refuses with [`Code::RegisterExists`] a place where any file of a register lies, or where
    /// another program is founding one.
    pub fn enter(path: &Path) -> Result<Self> {
        let [mark, unfinished, ..] = names(path);
        require_free(path, mark.exists())?;
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).doing("make the folder of the register")?;
        }
        let was_left = mark.exists();
        let mut options = File::options();
        let opened = options.write(true).create(true).truncate(false).open(&mark);
        let lock = opened.doing(DEED)?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(taken()),
            Err(TryLockError::Error(error)) => return Err(error).doing(DEED),
        }
        let site = Self {
            path: path.to_owned(),
            mark,
            unfinished,
            laid: Vec::new(),
            _lock: lock,
        };
        require_free(path, was_left)?;
        site.clear_up();
        Ok(site)
    }

    /// Returns where the database is made.
    pub fn unfinished(&self) -> &Path {
        &self.unfinished
    }

    /// Lays the wraps beside the register, and the key where nothing else keeps it.
    pub fn lay_keys(&mut self, wraps: &Wraps, key: Option<&Secret>) -> Result<()> {
        let place = wraps_path(&self.path);
        File::create_new(&place).map_err(|error| match error.kind() {
            std::io::ErrorKind::AlreadyExists => taken(),
            _ => Error::file(DEED, &error),
        })?;
        self.laid.push(place);
        write_wraps(&self.path, wraps)?;
        if let Some(key) = key {
            self.laid.push(keys::path_beside(&self.path));
            keys::keep_beside(&self.path, key)?;
        }
        Ok(())
    }

    /// Lays the memory of the numbers that were given while the register was made: with the
    /// database alone, it would be opened as one that came here from elsewhere.
    pub fn lay_numbers(&mut self) -> Result<()> {
        let given = beside(&self.unfinished, "published");
        if !given.exists() {
            return Ok(());
        }
        let place = beside(&self.path, "published");
        self.laid.push(place.clone());
        disk::rename(&given, &place).doing(DEED)
    }

    /// Gives the closed database its name; from then on the register is there.
    pub fn finish(mut self) -> Result<()> {
        let log = with_suffix(&self.unfinished, "-wal");
        if fs::metadata(log).is_ok_and(|it| it.len() > 0) {
            return Err(Error::Bug("the new register was not closed".into()));
        }
        fs::rename(&self.unfinished, &self.path).doing(DEED)?;
        self.laid.clear();
        Ok(())
    }

    /// Removes what a founding that was stopped left behind; the register has no database yet.
    fn clear_up(&self) {
        self.remove_unfinished();
        drop(fs::remove_file(wraps_path(&self.path)));
        drop(fs::remove_file(beside(&self.path, "published")));
        keys::forget_beside(&self.path);
    }

    fn remove_unfinished(&self) {
        remove_database(&self.unfinished);
        for ending in ["published", "published-new"] {
            drop(fs::remove_file(beside(&self.unfinished, ending)));
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.remove_unfinished();
        for path in &self.laid {
            drop(fs::remove_file(path));
        }
        drop(fs::remove_file(&self.mark));
    }
}

fn taken() -> Error {
    Error::refused(Code::RegisterExists)
}

/// Refuses a place where files of a register lie; after a founding that was stopped, the keys of
/// a register that never was do not count.
fn require_free(path: &Path, was_left: bool) -> Result<()> {
    let mut remains = names(path).to_vec();
    if was_left {
        remains.extend([wraps_path(path), keys::path_beside(path)]);
        remains.extend(["keys-new", "published"].map(|it| beside(path, it)));
    }
    let is_there = |it: &PathBuf| it.exists() && !remains.contains(it) && !is_of_nobody(it);
    if own_files(path).iter().any(is_there) {
        return Err(taken());
    }
    Ok(())
}

/// What a restore that was stopped left behind belongs to no register; an empty lock tells nothing.
fn is_of_nobody(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    ending.starts_with("restoring") || ending.ends_with("-restoring") || ending == "lock"
}
