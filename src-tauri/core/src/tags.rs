//! Tags: the sets of a record, such as a person's categories or an event's directions.
//!
//! A tag is a record of its own with a derived id, so that two laptops adding the same tag agree
//! and adding wins over an unseen removal.

use std::collections::BTreeSet;

use rusqlite::Connection;

use crate::catalogue::Table;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::register::{Change, Fields};

/// Returns the codes of one kind that a record carries, in the order of their codes.
pub fn list(connection: &Connection, entity: Id, kind: &str) -> Result<Vec<String>> {
    connection
        .prepare_cached(
            "SELECT code FROM tag WHERE entity = ?1 AND kind = ?2 AND trashed = 0 ORDER BY code",
        )
        .and_then(|mut it| {
            it.query_map(rusqlite::params![entity, kind], |row| row.get(0))?
                .collect()
        })
        .doing("read tags")
}

/// Adds the tags that are wanted and not there, trashes those there and not wanted.
pub fn set(
    change: &mut Change<'_>,
    entity: Id,
    kind: &str,
    have: &BTreeSet<String>,
    want: &BTreeSet<String>,
) -> Result<()> {
    for code in want.difference(have) {
        add(change, entity, kind, code)?;
    }
    for code in have.difference(want) {
        for row in rows_of(change, entity, kind, code)? {
            change.trash(Table::Tag, row)?;
        }
    }
    Ok(())
}

/// Returns every row in which a record carries a code: of a person who was joined, each of their
/// records may bring its own.
fn rows_of(connection: &Connection, entity: Id, kind: &str, code: &str) -> Result<Vec<Id>> {
    connection
        .prepare_cached("SELECT id FROM tag WHERE entity = ?1 AND kind = ?2 AND code = ?3")
        .and_then(|mut it| {
            it.query_map(rusqlite::params![entity, kind, code], |row| row.get(0))?
                .collect()
        })
        .doing("read tags")
}

/// Adds one tag.
pub fn add(change: &mut Change<'_>, entity: Id, kind: &str, code: &str) -> Result<()> {
    let fields = Fields::new()
        .id("entity", Some(entity))
        .text("kind", kind)
        .text("code", code);
    change.add(Table::Tag, tag_id(entity, kind, code), fields)
}

fn tag_id(entity: Id, kind: &str, code: &str) -> Id {
    Id::derive(
        "tag",
        &[entity.as_bytes(), kind.as_bytes(), code.as_bytes()],
    )
}
