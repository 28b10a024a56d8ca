//! What a helper did, in a file of its own beside the door file.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::content::{DoorContent, LETTERS_OF_DESK, MARKS_ENDING, OwnContent};
use super::seal::{self, Kind};
use crate::common::mended;
use crate::error::{Code, Error, Result};
use crate::out_file::OutFile;

/// The helper's own file.
#[derive(Debug)]
pub(super) struct Own {
    /// The door file, whose lock is held while something is written.
    door_file: PathBuf,
    path: PathBuf,
    key: [u8; 32],
    pub(super) content: OwnContent,
}

impl Own {
    /// Reads what was done before; nothing where the file is not there yet.
    ///
    /// Refuses with [`Code::DamagedFile`] one that is there and cannot be read: nothing is written
    /// over the work of a morning.
    pub(super) fn read(door_file: &Path, door: &DoorContent, desk: &str) -> Result<Self> {
        let path = beside(door_file);
        let key = door.own_key;
        let mut content = match path.exists() {
            true => seal::open_with_key(Kind::Own, &path, &key).map_err(|_| damaged())?,
            false => OwnContent::default(),
        };
        let desk: String = mended(desk).chars().take(LETTERS_OF_DESK).collect();
        if !desk.is_empty() {
            content.desk = desk;
        }
        (content.door, content.event) = (door.door, door.event);
        Ok(Self {
            door_file: door_file.to_owned(),
            path,
            key,
            content,
        })
    }

    /// Changes what was done and writes it whole to the disk; where that fails nothing was changed. What
    /// another program did with the same door file meanwhile is read first.
    pub(super) fn change<T>(&mut self, deed: impl FnOnce(&mut OwnContent) -> T) -> Result<T> {
        let door_file = std::fs::File::open(&self.door_file);
        // Where a file system has no locks, one program at a time is all there can be.
        let lock = door_file.ok().filter(|it| it.lock().is_ok());
        let mut content = self.content.clone();
        if lock.is_some() && self.path.exists() {
            let desk = std::mem::take(&mut content.desk);
            content =
                seal::open_with_key(Kind::Own, &self.path, &self.key).map_err(|_| damaged())?;
            content.desk = desk;
        }
        let value = deed(&mut content);
        let secret = x25519_dalek::StaticSecret::from(self.key);
        let public = x25519_dalek::PublicKey::from(&secret);
        let bytes = seal::to_keys(Kind::Own, &content, &[public.to_bytes()])?;
        OutFile::again(&[], &self.path, "marks")?.fill(&bytes)?;
        drop(lock);
        self.content = content;
        Ok(value)
    }
}

/// Returns where the helper's own file of a door file lies.
pub(super) fn beside(door_file: &Path) -> PathBuf {
    let mut path = OsString::from(door_file);
    path.push(MARKS_ENDING);
    PathBuf::from(path)
}

fn damaged() -> Error {
    Error::refused(Code::DamagedFile)
}
