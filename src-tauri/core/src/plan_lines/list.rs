//! Reading the lines of a plan.

use rusqlite::{Connection, OptionalExtension as _, Row};

use super::PlanLine;
use crate::error::{Doing, OrNotFound, Result};
use crate::ids::Id;

const SELECT: &str = "SELECT id, plan, coalesce(position, 0), section, title_kk, title_ru, term,
    period, place, responsible, outcome, done FROM plan_line";

fn read_row(row: &Row<'_>) -> rusqlite::Result<PlanLine> {
    Ok(PlanLine {
        id: row.get(0)?,
        plan: row.get::<_, Option<Id>>(1)?.unwrap_or_default(),
        position: row.get(2)?,
        section: row.get(3)?,
        title_kk: row.get(4)?,
        title_ru: row.get(5)?,
        term: row.get(6)?,
        period: row.get(7)?,
        place: row.get(8)?,
        responsible: row.get(9)?,
        outcome: row.get(10)?,
        done: row.get(11)?,
    })
}

/// Returns a line, in the trash too; refuses with [`crate::error::Code::NotFound`].
pub fn line(connection: &Connection, id: Id) -> Result<PlanLine> {
    connection
        .prepare_cached(&format!("{SELECT} WHERE id = ?1"))
        .and_then(|mut it| it.query_row([id], read_row).optional())
        .doing("read a line of a plan")?
        .or_not_found(id)
}

/// Lists the lines of a plan in their order.
pub fn list(connection: &Connection, plan: Id) -> Result<Vec<PlanLine>> {
    listed(connection, plan, false)
}

/// Lists the lines of a plan that lie in the trash, in their order.
pub fn list_trashed(connection: &Connection, plan: Id) -> Result<Vec<PlanLine>> {
    listed(connection, plan, true)
}

fn listed(connection: &Connection, plan: Id, trashed: bool) -> Result<Vec<PlanLine>> {
    connection
        .prepare_cached(&format!(
            "{SELECT} WHERE plan = ?1 AND trashed = ?2 ORDER BY position, id"
        ))
        .and_then(|mut it| it.query_map((plan, trashed), read_row)?.collect())
        .doing("read the lines of a plan")
}
