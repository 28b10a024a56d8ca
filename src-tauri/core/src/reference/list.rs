//! Reading the lists.

use rusqlite::{Connection, OptionalExtension as _, Row, params};

use super::{Reference, ReferenceKind, row_id};
use crate::common::{Lang, Trilingual};
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::reference_data::ReferenceRow;

const ROW: &str = "SELECT id, kind, code, kk, ru, en, forms, coalesce(position, 0),
    coalesce(hidden, 0), coalesce(shipped, 0) FROM reference
    WHERE trashed = 0 AND kind IN ('direction', 'district', 'event_kind', 'format', 'category',
        'role', 'club_kind', 'school', 'faculty')";

fn read_row(row: &Row<'_>) -> rusqlite::Result<Reference> {
    let (kind, forms): (String, String) = (row.get(1)?, row.get(6)?);
    Ok(Reference {
        id: row.get(0)?,
        kind: ReferenceKind::find(&kind).unwrap_or_default(),
        code: row.get(2)?,
        name: Trilingual {
            kk: row.get(3)?,
            ru: row.get(4)?,
            en: row.get(5)?,
        },
        forms: serde_json::from_str(&forms).unwrap_or_default(),
        position: row.get(7)?,
        hidden: row.get::<_, i64>(8)? != 0,
        shipped: row.get::<_, i64>(9)? != 0,
    })
}

/// Returns every list at once, hidden rows included, list by list in the order they are offered.
pub fn list(connection: &Connection) -> Result<Vec<Reference>> {
    let mut rows: Vec<Reference> = connection
        .prepare_cached(&format!("{ROW} ORDER BY position, kk, id"))
        .and_then(|mut it| it.query_map([], read_row)?.collect())
        .doing("read the lists")?;
    rows.sort_by_key(|row| row.kind);
    Ok(rows)
}

/// Returns one list in the order it is offered, hidden rows included.
pub fn list_of(connection: &Connection, kind: &str) -> Result<Vec<Reference>> {
    connection
        .prepare_cached(&format!("{ROW} AND kind = ?1 ORDER BY position, kk, id"))
        .and_then(|mut it| it.query_map([kind], read_row)?.collect())
        .doing("read a list")
}

/// Returns one list as recognition takes it: with aliases and whatever else the rows keep.
pub fn rows_of(connection: &Connection, kind: &str) -> Result<Vec<ReferenceRow>> {
    let rows = list_of(connection, kind)?;
    Ok(rows.into_iter().map(to_row).collect())
}

fn to_row(row: Reference) -> ReferenceRow {
    ReferenceRow {
        kind: row.kind.code().to_owned(),
        key: row.code,
        kk: row.name.kk,
        ru: row.name.ru,
        en: row.name.en,
        data: row.forms,
    }
}

/// Finds a row by its record.
pub fn find(connection: &Connection, id: Id) -> Result<Option<Reference>> {
    connection
        .prepare_cached(&format!("{ROW} AND id = ?1"))
        .and_then(|mut it| it.query_row(params![id], read_row).optional())
        .doing("read a row of a list")
}

/// Finds a row by its code.
pub fn find_code(connection: &Connection, kind: &str, code: &str) -> Result<Option<Reference>> {
    find(connection, row_id(kind, code))
}

/// Returns the name of a row in a language; what no row knows is shown as it was written.
pub fn name_of(connection: &Connection, kind: &str, code: &str, lang: Lang) -> Result<String> {
    let row = find_code(connection, kind, code)?;
    let name = row.map(|row| row.name.shown(lang).to_owned());
    Ok(name
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| code.to_owned()))
}
