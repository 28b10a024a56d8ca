//! Reading grants.

use rusqlite::{Connection, OptionalExtension as _, Row, params};

use super::Grant;
use crate::common::Shelf;
use crate::error::{Doing, Result};
use crate::ids::Id;

const ROW: &str = "SELECT id, club, title, giver, won_on, coalesce(sum, 0), note FROM club_grant";

fn read_row(row: &Row<'_>) -> rusqlite::Result<Grant> {
    Ok(Grant {
        id: row.get(0)?,
        club: row.get(1)?,
        title: row.get(2)?,
        giver: row.get(3)?,
        won_on: row.get(4)?,
        sum: row.get(5)?,
        note: row.get(6)?,
    })
}

/// Lists the grants of a club, the latest first.
pub fn list(connection: &Connection, club: Id, shelf: Shelf) -> Result<Vec<Grant>> {
    connection
        .prepare_cached(&format!(
            "{ROW} WHERE club = ?1 AND trashed = ?2 ORDER BY won_on DESC, id DESC"
        ))
        .and_then(|mut it| {
            it.query_map(params![club, shelf.trashed()], read_row)?
                .collect()
        })
        .doing("list the grants of a club")
}

/// Finds a grant, in the trash too.
pub fn find(connection: &Connection, id: Id) -> Result<Option<Grant>> {
    connection
        .prepare_cached(&format!("{ROW} WHERE id = ?1"))
        .and_then(|mut it| it.query_row([id], read_row).optional())
        .doing("read a grant")
}
