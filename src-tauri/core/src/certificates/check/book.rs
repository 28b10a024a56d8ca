//! What the book of issued papers says of a number.

use rusqlite::Connection;
use serde::Deserialize;

use super::text::canonical;
use crate::error::{Doing, Result};
use crate::ids::Id;

/// A paper of the book.
pub(super) struct Kept {
    pub id: Id,
    /// The text of its code in the form that is compared; nothing where the person was made nameless.
    pub code: Option<String>,
    pub name: String,
    pub issued_on: String,
    /// When it was made void, and why.
    pub void: Option<(String, String)>,
    pub replaced_by: String,
}

/// The part of a frozen paper that is asked here.
#[derive(Deserialize)]
struct Frozen {
    code: String,
}

/// Returns the text of the code that a frozen paper carries.
pub(super) fn code_of(content: &str) -> Option<String> {
    let frozen: Frozen = serde_json::from_str(content).ok()?;
    Some(canonical(&frozen.code))
}

/// Returns the papers of a number: mostly one, and several where two laptops gave it.
pub(super) fn papers(connection: &Connection, number: &str) -> Result<Vec<Kept>> {
    connection
        .prepare_cached(
            "SELECT c.id, c.content, c.name, c.issued_on,
               (SELECT v.on_date FROM certificate_void v
                 WHERE v.certificate = c.id AND v.trashed = 0 ORDER BY v.id LIMIT 1),
               (SELECT v.reason FROM certificate_void v
                 WHERE v.certificate = c.id AND v.trashed = 0 ORDER BY v.id LIMIT 1),
               coalesce((SELECT r.serial FROM certificate r
                 WHERE r.replaces = c.id AND r.trashed = 0 ORDER BY r.counter, r.id LIMIT 1), '')
             FROM certificate c WHERE c.serial = ?1 AND c.trashed = 0 ORDER BY c.id",
        )
        .and_then(|mut it| {
            it.query_map([number], |row| {
                let content: String = row.get(1)?;
                let (on, why): (Option<String>, Option<String>) = (row.get(4)?, row.get(5)?);
                Ok(Kept {
                    id: row.get(0)?,
                    code: code_of(&content),
                    name: row.get(2)?,
                    issued_on: row.get(3)?,
                    void: on.map(|on| (on, why.unwrap_or_default())),
                    replaced_by: row.get(6)?,
                })
            })?
            .collect()
        })
        .doing("look a paper up")
}
