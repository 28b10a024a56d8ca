//! Reading bodies.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _, Row};

use super::{BodyName, Organisation};
use crate::blobs::hash_text;
use crate::common::Shelf;
use crate::error::{Doing, Result};
use crate::ids::Id;

const ROW: &str = "SELECT id, full_kk, short_kk, paper_kk, full_ru, short_ru, paper_ru, full_en,
    short_en, paper_en, since, until, logo, coalesce(position, 0), trashed FROM organisation";

fn read_row(row: &Row<'_>) -> rusqlite::Result<Organisation> {
    let name = |first: usize| -> rusqlite::Result<BodyName> {
        Ok(BodyName {
            full: row.get(first)?,
            short: row.get(first + 1)?,
            paper: row.get(first + 2)?,
        })
    };
    Ok(Organisation {
        id: row.get(0)?,
        kk: name(1)?,
        ru: name(4)?,
        en: name(7)?,
        from: row.get(10)?,
        to: row.get(11)?,
        logo: hash_text(row.get(12)?),
        position: row.get(13)?,
        trashed: row.get::<_, i64>(14)? != 0,
    })
}

/// Lists bodies in their order.
pub fn list(connection: &Connection, shelf: Shelf) -> Result<Vec<Organisation>> {
    connection
        .prepare_cached(&format!(
            "{ROW} WHERE trashed = ?1 ORDER BY position, full_kk, id"
        ))
        .and_then(|mut it| it.query_map([shelf.trashed()], read_row)?.collect())
        .doing("list organisations")
}

/// Lists the bodies whose names hold on a day.
pub fn organisations_on(connection: &Connection, day: NaiveDate) -> Result<Vec<Organisation>> {
    connection
        .prepare_cached(&format!(
            "{ROW} WHERE trashed = 0 AND since <= ?1 AND (until = '' OR until >= ?1)
             ORDER BY position, full_kk, id"
        ))
        .and_then(|mut it| it.query_map([day.to_string()], read_row)?.collect())
        .doing("list organisations of a day")
}

/// Finds a body, in the trash too.
pub fn find(connection: &Connection, id: Id) -> Result<Option<Organisation>> {
    connection
        .prepare_cached(&format!("{ROW} WHERE id = ?1"))
        .and_then(|mut it| it.query_row([id], read_row).optional())
        .doing("read an organisation")
}
