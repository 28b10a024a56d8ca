//! Reading places of before.

use rusqlite::{Connection, OptionalExtension as _, Row};

use super::Study;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::store::joined;

const SELECT: &str = "SELECT s.id, s.trainee, s.school, s.organisation, s.faculty, s.course,
    s.study_group, s.since, s.until, s.trashed FROM study s";

fn read_row(row: &Row<'_>) -> rusqlite::Result<Study> {
    Ok(Study {
        id: row.get(0)?,
        trainee: row.get(1)?,
        school: row.get(2)?,
        organisation: row.get(3)?,
        faculty: row.get(4)?,
        course: row.get(5)?,
        study_group: row.get(6)?,
        since: row.get(7)?,
        until: row.get(8)?,
        trashed: row.get::<_, i64>(9)? != 0,
    })
}

/// Lists the places of a person outside the trash, the latest first.
pub fn list(connection: &Connection, trainee: Id) -> Result<Vec<Study>> {
    let trainee = joined::shown_of(connection, trainee)?;
    connection
        .prepare_cached(&format!(
            "{SELECT} WHERE s.trainee = ?1 AND s.trashed = 0
             ORDER BY max(s.until, s.since) DESC, s.id DESC"
        ))
        .and_then(|mut it| it.query_map([trainee], read_row)?.collect())
        .doing("list where a person studied")
}

/// Finds a place, in the trash too.
pub fn find(connection: &Connection, id: Id) -> Result<Option<Study>> {
    connection
        .prepare_cached(&format!("{SELECT} WHERE s.id = ?1"))
        .and_then(|mut it| it.query_row([id], read_row).optional())
        .doing("read where a person studied")
}
