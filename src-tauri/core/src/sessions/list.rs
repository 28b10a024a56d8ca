//! Reading sessions.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _, Row, params};

use super::Session;
use crate::error::{Doing, OrNotFound, Result};
use crate::ids::Id;

const COLUMNS: &str = "s.id, s.event, s.position, s.title, s.date, s.starts, s.hours, s.place, \
     s.link, s.speakers";

/// The order of the sessions of an event.
const ORDER: &str = "s.position, s.date, s.starts, s.id";

fn read_row(row: &Row<'_>) -> rusqlite::Result<Session> {
    Ok(Session {
        id: row.get(0)?,
        event: row.get::<_, Option<Id>>(1)?.unwrap_or_default(),
        position: row.get::<_, Option<u32>>(2)?.unwrap_or_default(),
        title: row.get(3)?,
        date: row.get(4)?,
        starts: row.get(5)?,
        hours: row.get::<_, Option<u32>>(6)?.unwrap_or_default(),
        place: row.get(7)?,
        link: row.get(8)?,
        speakers: row.get(9)?,
    })
}

/// Returns a session, in the trash too; refuses with [`crate::error::Code::NotFound`].
pub fn session(connection: &Connection, id: Id) -> Result<Session> {
    connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM session AS s WHERE s.id = ?1"
        ))
        .and_then(|mut it| it.query_row([id], read_row).optional())
        .doing("read a session")?
        .or_not_found(id)
}

/// Lists the sessions of an event in their order.
pub fn list(connection: &Connection, event: Id) -> Result<Vec<Session>> {
    connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM session AS s WHERE s.event = ?1 AND s.trashed = 0 ORDER BY {ORDER}"
        ))
        .and_then(|mut it| it.query_map([event], read_row)?.collect())
        .doing("read the sessions of an event")
}

/// Lists the sessions of an event up to a day that nobody was marked at, though people are
/// registered.
pub fn list_unmarked(connection: &Connection, event: Id, until: NaiveDate) -> Result<Vec<Session>> {
    connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM session AS s WHERE s.event = ?1 AND s.trashed = 0
               AND s.date <> '' AND s.date <= ?2
               AND NOT EXISTS (SELECT 1 FROM attendance a
                 WHERE a.session = s.id AND a.trashed = 0 AND a.mark <> '')
               AND EXISTS (SELECT 1 FROM enrolment e
                 CROSS JOIN trainee t INDEXED BY trainee_listed
                   ON t.id = e.trainee AND t.trashed = 0
                 WHERE e.event = s.event AND e.trashed = 0 AND e.status = 'registered')
             ORDER BY {ORDER}"
        ))
        .and_then(|mut it| {
            it.query_map(params![event, until.to_string()], read_row)?
                .collect()
        })
        .doing("read unmarked sessions")
}
