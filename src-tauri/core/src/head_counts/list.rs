//! Reading head counts.

use rusqlite::Connection;

use super::HeadCount;
use crate::error::{Doing, Result};
use crate::ids::Id;

/// Lists the head counts of an event in the order of their words.
pub fn list(connection: &Connection, event: Id) -> Result<Vec<HeadCount>> {
    connection
        .prepare_cached(
            "SELECT id, event, label, coalesce(people, 0) FROM head_count
             WHERE event = ?1 AND trashed = 0 ORDER BY label, id",
        )
        .and_then(|mut it| {
            it.query_map([event], |row| {
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
