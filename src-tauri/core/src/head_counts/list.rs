//! Reading head counts.

use rusqlite::Connection;

use super::HeadCount;
use crate::error::{Doing, Result};
use crate::ids::Id;

/// Lists the head counts of an event in the order of their words.
pub fn list(connection: &Connection, event: Id) -> Result<Vec<HeadCount>> {
    listed(connection, event, false)
}

/// Lists the head counts of an event that lie in the trash, in the order of their words.
pub fn list_trashed(connection: &Connection, event: Id) -> Result<Vec<HeadCount>> {
    listed(connection, event, true)
}

fn listed(connection: &Connection, event: Id, trashed: bool) -> Result<Vec<HeadCount>> {
    connection
        .prepare_cached(
            "SELECT id, event, label, coalesce(people, 0) FROM head_count
             WHERE event = ?1 AND trashed = ?2 ORDER BY label, id",
        )
        .and_then(|mut it| {
            it.query_map((event, trashed), |row| {
                Ok(HeadCount {
                    id: row.get(0)?,
                    event: row.get(1)?,
                    label: row.get(2)?,
                    people: row.get(3)?,
                })
            })?
            .collect()
        })
        .doing("read head counts")
}

/// Returns how many people an event reached whom nobody named.
pub fn total(connection: &Connection, event: Id) -> Result<u32> {
    Ok(list(connection, event)?.iter().map(|it| it.people).sum())
}
