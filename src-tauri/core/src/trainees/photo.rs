//! A person's photo: a small picture of the face, kept without place, time and device.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension as _};

use super::merge::pick_typed;
use super::show::require_named;
use crate::act::Act;
use crate::blobs;
use crate::catalogue::Table;
use crate::error::{Code, Doing, Error, Result};
use crate::ids::Id;
use crate::register::{Fields, Outcome, Register};
use crate::value::Value;

/// The largest photo kept. The window makes it a small square before; a whole picture of a camera
/// would make every backup and every file for another laptop heavy.
pub const LARGEST_PHOTO: usize = 1024 * 1024;

/// Keeps a photo and returns its hash; without bytes the photo is taken away.
///
/// Refuses with [`Code::NotFound`], [`Code::InTrash`] or [`Code::Nameless`] the person, with [`Code::BlobTooLarge`] more
/// than 1 MiB, and with [`Code::UnknownFormat`] whatever is not a sound PNG or JPEG.
pub fn set_photo(register: &Register, id: Id, bytes: Option<&[u8]>) -> Result<Outcome<String>> {
    let bytes = bytes.map(read).transpose()?;
    register.transact(Act::TraineeCorrect, |change| {
        let id = require_named(change, id)?;
        let hash = bytes
            .as_deref()
            .map(|bytes| blobs::keep(change, bytes))
            .transpose()?;
        let value = hash.map_or(Value::Empty, Value::Hash);
        let fields = pick_typed(change, id, Fields::new().set("photo", value))?;
        change.correct(Table::Trainee, id, fields)?;
        Ok(blobs::hash_text(hash))
    })
}

/// Reads a picture from a file as a photo; refuses as [`set_photo`] and [`blobs::read_picture`] do.
pub fn read_photo(path: &Path) -> Result<Vec<u8>> {
    let bytes = blobs::read_picture(path)?;
    read(&bytes)
}

fn read(bytes: &[u8]) -> Result<Vec<u8>> {
    blobs::require_picture(bytes)?;
    let bytes = blobs::strip_notes(bytes)?;
    if bytes.len() > LARGEST_PHOTO {
        return Err(Error::refused(Code::BlobTooLarge));
    }
    Ok(bytes)
}

/// Returns the hash of a person's photo, empty where there is none.
pub fn photo_of(connection: &Connection, id: Id) -> Result<String> {
    let hash: Option<Option<[u8; 32]>> = connection
        .prepare_cached("SELECT photo FROM trainee WHERE id = ?1")
        .and_then(|mut it| it.query_row([id], |row| row.get(0)).optional())
        .doing("read the photo of a person")?;
    Ok(blobs::hash_text(hash.flatten()))
}
