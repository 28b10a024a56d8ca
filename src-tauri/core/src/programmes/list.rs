//! Reading programmes.

use rusqlite::{Connection, OptionalExtension as _, Row};

use super::{CompletionRule, Programme};
use crate::common::{Lang, Trilingual};
use crate::error::{Doing, OrNotFound, Result};
use crate::ids::Id;
use crate::kazakh;

const SELECT: &str = "SELECT p.id, p.title_kk, p.title_ru, p.title_en, p.note, p.trashed,
    (SELECT count(*) FROM event v WHERE v.programme = p.id AND v.trashed = 0),
    p.missed_at_most, p.hours_at_least, coalesce(p.all_marked, 0) FROM programme p";

fn read_row(row: &Row<'_>) -> rusqlite::Result<Programme> {
    Ok(Programme {
        id: row.get(0)?,
        title: Trilingual {
            kk: row.get(1)?,
            ru: row.get(2)?,
            en: row.get(3)?,
        },
        note: row.get(4)?,
        trashed: row.get::<_, i64>(5)? != 0,
        events: row.get(6)?,
        rule: CompletionRule {
            missed_at_most: row.get(7)?,
            hours_at_least: row.get(8)?,
            all_marked: row.get(9)?,
        },
    })
}

/// Lists programmes, or those in the trash, in the order of their titles.
pub fn list(connection: &Connection, trashed: bool) -> Result<Vec<Programme>> {
    let mut rows: Vec<Programme> = connection
        .prepare_cached(&format!("{SELECT} WHERE p.trashed = ?1"))
        .and_then(|mut it| it.query_map([trashed], read_row)?.collect())
        .doing("list programmes")?;
    rows.sort_by_cached_key(|it| (kazakh::sort_key(it.title.shown(Lang::Kk)), it.id));
    Ok(rows)
}

/// Returns a programme, in the trash too; refuses with [`crate::error::Code::NotFound`].
pub fn programme(connection: &Connection, id: Id) -> Result<Programme> {
    connection
        .prepare_cached(&format!("{SELECT} WHERE p.id = ?1"))
        .and_then(|mut it| it.query_row([id], read_row).optional())
        .doing("read a programme")?
        .or_not_found(id)
}
