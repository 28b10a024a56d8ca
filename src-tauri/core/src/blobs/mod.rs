//! Pictures and other bytes kept in the register, each under the hash of its content.
//!
//! Bytes are facts: written once, never changed, named by BLAKE3. A record may name bytes that
//! have not arrived yet; whoever shows them then shows a placeholder.

mod picture;
mod strip;

pub use picture::{read_picture, require_picture};
pub use strip::strip_notes;

use rusqlite::{Connection, OptionalExtension as _, params};

use crate::error::{Code, Doing, Error, OrNotFound, Result};
use crate::register::Change;

/// The largest content kept.
pub const LARGEST: u64 = 20 * 1024 * 1024;

/// Keeps bytes and returns their hash; bytes already here are kept once.
///
/// Refuses with [`Code::BlobTooLarge`] above [`LARGEST`].
pub fn keep(change: &Change<'_>, bytes: &[u8]) -> Result<[u8; 32]> {
    keep_local(change, bytes)
}

/// Keeps bytes that no record names yet, as [`keep`] does: those of a draft.
pub(crate) fn keep_local(connection: &Connection, bytes: &[u8]) -> Result<[u8; 32]> {
    if bytes.len() as u64 > LARGEST {
        return Err(Error::refused(Code::BlobTooLarge));
    }
    let hash = *blake3::hash(bytes).as_bytes();
    connection
        .execute(
            "INSERT OR IGNORE INTO blob(hash, bytes) VALUES (?1, ?2)",
            params![hash, bytes],
        )
        .doing("keep a picture")?;
    Ok(hash)
}

/// Finds bytes by the text of their hash; nothing where they have not arrived.
///
/// Refuses with [`Code::Damaged`] bytes that are not what their hash says.
pub fn find(connection: &Connection, hash: &str) -> Result<Option<Vec<u8>>> {
    let Ok(hash) = blake3::Hash::from_hex(hash.trim()) else {
        return Ok(None);
    };
    let bytes: Option<Vec<u8>> = connection
        .prepare_cached("SELECT bytes FROM blob WHERE hash = ?1")
        .and_then(|mut it| it.query_row([hash.as_bytes()], |row| row.get(0)).optional())
        .doing("read a picture")?;
    match bytes {
        Some(bytes) if blake3::hash(&bytes) != hash => Err(Error::Damaged(
            "a picture is not what its hash says".to_owned(),
        )),
        bytes => Ok(bytes),
    }
}

/// Returns bytes by the text of their hash; refuses with [`Code::NotFound`].
pub fn read(connection: &Connection, hash: &str) -> Result<Vec<u8>> {
    find(connection, hash)?.or_not_found(hash)
}

/// Returns the hash of a record's picture as text, empty where there is none.
pub fn hash_text(hash: Option<[u8; 32]>) -> String {
    hash.map(|hash| blake3::Hash::from_bytes(hash).to_hex().to_string())
        .unwrap_or_default()
}
