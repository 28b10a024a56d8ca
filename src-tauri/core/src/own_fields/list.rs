//! Reading the columns of the academy's own.

use rusqlite::{Connection, OptionalExtension as _, Row};

use super::{OwnField, OwnKind};
use crate::common::{Shelf, Trilingual};
use crate::error::{Doing, Result};
use crate::ids::Id;

const SELECT: &str = "SELECT f.id, f.title_kk, f.title_ru, f.title_en, f.holds, f.choices,
    coalesce(f.position, 0), f.trashed,
    (SELECT count(*) FROM own_value v JOIN trainee t ON t.id = v.trainee AND t.trashed = 0
     WHERE v.field = f.id AND v.trashed = 0 AND v.value <> '')
    FROM own_field f";

fn read_row(row: &Row<'_>) -> rusqlite::Result<OwnField> {
    let (holds, choices): (String, String) = (row.get(4)?, row.get(5)?);
    Ok(OwnField {
        id: row.get(0)?,
        title: Trilingual {
            kk: row.get(1)?,
            ru: row.get(2)?,
            en: row.get(3)?,
        },
        holds: OwnKind::find(&holds).unwrap_or_default(),
        choices: choices.lines().map(str::to_owned).collect(),
        position: row.get(6)?,
        trashed: row.get::<_, i64>(7)? != 0,
        people: row.get(8)?,
    })
}

/// Lists the columns, or those in the trash, in their order.
pub fn list(connection: &Connection, shelf: Shelf) -> Result<Vec<OwnField>> {
    connection
        .prepare_cached(&format!(
            "{SELECT} WHERE f.trashed = ?1 ORDER BY f.position, f.id"
        ))
        .and_then(|mut it| it.query_map([shelf.trashed()], read_row)?.collect())
        .doing("list the academy's own columns")
}

/// Finds a column, in the trash too.
pub fn find(connection: &Connection, id: Id) -> Result<Option<OwnField>> {
    connection
        .prepare_cached(&format!("{SELECT} WHERE f.id = ?1"))
        .and_then(|mut it| it.query_row([id], read_row).optional())
        .doing("read a column of the academy's own")
}

/// Finds a column by its id or by any of its titles, however they are typed.
pub(super) fn find_named(connection: &Connection, key: &str) -> Result<Option<OwnField>> {
    if let Ok(id) = key.trim().parse::<Id>() {
        return Ok(find(connection, id)?.filter(|it| !it.trashed));
    }
    let typed = plain(key);
    let is_meant = |field: &OwnField| {
        let title = &field.title;
        [&title.kk, &title.ru, &title.en]
            .into_iter()
            .any(|it| !it.is_empty() && plain(it) == typed)
    };
    Ok(list(connection, Shelf::Kept)?.into_iter().find(is_meant))
}

/// Returns a title as titles are compared: letters of any case, single spaces.
pub(super) fn plain(text: &str) -> String {
    crate::common::mended(text).to_lowercase()
}
