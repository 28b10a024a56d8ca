//! Reading signatories.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _, Row};

use super::Signatory;
use crate::common::{Shelf, Trilingual};
use crate::error::{Doing, Result};
use crate::ids::Id;

const ROW: &str = "SELECT id, name_kk, name_ru, name_en, title_kk, title_ru, title_en,
    organisation, since, until, coalesce(position, 0), trashed FROM signatory";

fn read_row(row: &Row<'_>) -> rusqlite::Result<Signatory> {
    let text = |first: usize| -> rusqlite::Result<Trilingual> {
        Ok(Trilingual {
            kk: row.get(first)?,
            ru: row.get(first + 1)?,
            en: row.get(first + 2)?,
        })
    };
    Ok(Signatory {
        id: row.get(0)?,
        name: text(1)?,
        title: text(4)?,
        organisation: row.get(7)?,
        from: row.get(8)?,
        to: row.get(9)?,
        position: row.get(10)?,
        trashed: row.get::<_, i64>(11)? != 0,
    })
}

/// Lists signatories in their order.
pub fn list(connection: &Connection, shelf: Shelf) -> Result<Vec<Signatory>> {
    connection
        .prepare_cached(&format!(
            "{ROW} WHERE trashed = ?1 ORDER BY position, name_kk, id"
        ))
        .and_then(|mut it| it.query_map([shelf.trashed()], read_row)?.collect())
        .doing("list signatories")
}

/// Lists who signs on a day.
pub fn signatories_on(connection: &Connection, day: NaiveDate) -> Result<Vec<Signatory>> {
    connection
        .prepare_cached(&format!(
            "{ROW} WHERE trashed = 0 AND since <= ?1 AND (until = '' OR until >= ?1)
             ORDER BY position, name_kk, id"
        ))
        .and_then(|mut it| it.query_map([day.to_string()], read_row)?.collect())
        .doing("list signatories of a day")
}

/// Finds a signatory, in the trash too.
pub fn find(connection: &Connection, id: Id) -> Result<Option<Signatory>> {
    connection
        .prepare_cached(&format!("{ROW} WHERE id = ?1"))
        .and_then(|mut it| it.query_row([id], read_row).optional())
        .doing("read a signatory")
}
