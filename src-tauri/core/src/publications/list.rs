//! Reading publications.

use rusqlite::{Connection, OptionalExtension as _, Row};

use super::Publication;
use crate::error::{Doing, OrNotFound, Result};
use crate::ids::Id;

const SELECT: &str = "SELECT id, event, title, outlet, link, on_date, reach FROM publication";

fn read_row(row: &Row<'_>) -> rusqlite::Result<Publication> {
    Ok(Publication {
        id: row.get(0)?,
        event: row.get::<_, Option<Id>>(1)?.unwrap_or_default(),
        title: row.get(2)?,
        outlet: row.get(3)?,
        link: row.get(4)?,
        on_date: row.get(5)?,
        reach: row.get::<_, Option<u32>>(6)?.unwrap_or_default(),
    })
}

/// Lists the publications of an event, the earliest first and those without a day last.
pub fn list(connection: &Connection, event: Id) -> Result<Vec<Publication>> {
    listed(connection, event, false)
}

/// Lists those that lie in the trash.
pub fn list_trashed(connection: &Connection, event: Id) -> Result<Vec<Publication>> {
    listed(connection, event, true)
}

fn listed(connection: &Connection, event: Id, trashed: bool) -> Result<Vec<Publication>> {
    connection
        .prepare_cached(&format!(
            "{SELECT} WHERE event = ?1 AND trashed = ?2 ORDER BY on_date = '', on_date, id"
        ))
        .and_then(|mut it| it.query_map((event, trashed), read_row)?.collect())
        .doing("read publications")
}

/// Returns a publication, in the trash too; refuses with [`crate::error::Code::NotFound`].
pub fn publication(connection: &Connection, id: Id) -> Result<Publication> {
    connection
        .prepare_cached(&format!("{SELECT} WHERE id = ?1"))
        .and_then(|mut it| it.query_row([id], read_row).optional())
        .doing("read a publication")?
        .or_not_found(id)
}
