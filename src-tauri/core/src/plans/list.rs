//! Reading plans.

use rusqlite::{Connection, OptionalExtension as _, Row};

use super::YearPlan;
use crate::common::Shelf;
use crate::error::{Doing, OrNotFound, Result};
use crate::ids::Id;

const SELECT: &str =
    "SELECT p.id, p.year, p.title_kk, p.title_ru, p.approved_by, p.note, p.trashed,
    (SELECT count(*) FROM plan_line l WHERE l.plan = p.id AND l.trashed = 0) FROM plan p";

fn read_row(row: &Row<'_>) -> rusqlite::Result<YearPlan> {
    Ok(YearPlan {
        id: row.get(0)?,
        year: row.get(1)?,
        title_kk: row.get(2)?,
        title_ru: row.get(3)?,
        approved_by: row.get(4)?,
        note: row.get(5)?,
        trashed: row.get::<_, i64>(6)? != 0,
        lines: row.get(7)?,
    })
}

/// Lists plans, the latest year first.
pub fn list(connection: &Connection, shelf: Shelf) -> Result<Vec<YearPlan>> {
    connection
        .prepare_cached(&format!(
            "{SELECT} WHERE p.trashed = ?1 ORDER BY p.year DESC, p.title_kk, p.id"
        ))
        .and_then(|mut it| it.query_map([shelf.trashed()], read_row)?.collect())
        .doing("list plans")
}

/// Returns a plan, in the trash too; refuses with [`crate::error::Code::NotFound`].
pub fn plan(connection: &Connection, id: Id) -> Result<YearPlan> {
    connection
        .prepare_cached(&format!("{SELECT} WHERE p.id = ?1"))
        .and_then(|mut it| it.query_row([id], read_row).optional())
        .doing("read a plan")?
        .or_not_found(id)
}
