//! Reading photos.

use rusqlite::{Connection, OptionalExtension as _, Row};

use super::Photo;
use crate::blobs;
use crate::error::{Doing, OrNotFound, Result};
use crate::ids::Id;

const SELECT: &str = "SELECT id, event, picture, caption, coalesce(position, 0) FROM photo";

fn read_row(row: &Row<'_>) -> rusqlite::Result<Photo> {
    Ok(Photo {
        id: row.get(0)?,
        event: row.get::<_, Option<Id>>(1)?.unwrap_or_default(),
        picture: blobs::hash_text(row.get(2)?),
        caption: row.get(3)?,
        position: row.get(4)?,
    })
}

/// Lists the photos of an event in their order.
pub fn list(connection: &Connection, event: Id) -> Result<Vec<Photo>> {
    listed(connection, event, false)
}

/// Lists those that lie in the trash.
pub fn list_trashed(connection: &Connection, event: Id) -> Result<Vec<Photo>> {
    listed(connection, event, true)
}

fn listed(connection: &Connection, event: Id, trashed: bool) -> Result<Vec<Photo>> {
    connection
        .prepare_cached(&format!(
            "{SELECT} WHERE event = ?1 AND trashed = ?2 ORDER BY position, id"
        ))
        .and_then(|mut it| it.query_map((event, trashed), read_row)?.collect())
        .doing("read photos")
}

/// Returns a photo, in the trash too; refuses with [`crate::error::Code::NotFound`].
pub fn photo(connection: &Connection, id: Id) -> Result<Photo> {
    connection
        .prepare_cached(&format!("{SELECT} WHERE id = ?1"))
        .and_then(|mut it| it.query_row([id], read_row).optional())
        .doing("read a photo")?
        .or_not_found(id)
}
