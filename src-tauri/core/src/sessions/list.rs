//! Reading sessions.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _, Row};

use super::Session;
use crate::error::{Doing, OrNotFound, Result};
use crate::ids::Id;

const COLUMNS: &str = "s.id, s.event, s.position, s.title, s.date, s.starts, s.hours, s.place, \
     s.link, s.speakers, s.ends";

/// The order of the sessions of an event.
const ORDER: &str = "s.position, s.date, s.starts, s.id";

/// Whoever is to be marked, as a condition on enrolment `e`: registered or agreed to come. Who is
/// only invited or waits may still stay away without being missed.
const COMES: &str = "e.trashed = 0 AND e.status IN ('registered', 'agreed')";

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
        ends: row.get(10)?,
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

/// Lists the sessions of an event that lie in the trash, in their order.
pub fn list_trashed(connection: &Connection, event: Id) -> Result<Vec<Session>> {
    connection
        .prepare_cached(&format!(
            "SELECT {COLUMNS} FROM session AS s WHERE s.event = ?1 AND s.trashed = 1 ORDER BY {ORDER}"
        ))
        .and_then(|mut it| it.query_map([event], read_row)?.collect())
        .doing("read the deleted sessions of an event")
}

/// How far the attendance of a session is written down.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Marked {
    /// The session.
    pub session: Session,
    /// People registered or agreed to come, with a mark.
    pub marked: u32,
    /// People registered or agreed to come, without the nameless who have no mark: they get none any more.
    pub of: u32,
}

impl Marked {
    /// Says whether at least half of the people have a mark.
    ///
    /// Not all of them: a sheet of signatures marks only those who came. And not one: five marks
    /// of a hundred are a beginning.
    pub const fn is_done(&self) -> bool {
        self.marked.saturating_mul(2) >= self.of
    }

    /// Says whether it took place up to a day.
    pub fn is_due(&self, until: &str) -> bool {
        !self.session.date.is_empty() && self.session.date.as_str() <= until
    }
}

/// Lists the sessions of an event in their order, each with how far it is marked.
pub fn list_marked(connection: &Connection, event: Id) -> Result<Vec<Marked>> {
    let of: u32 = connection
        .prepare_cached(&format!(
            "SELECT count(*) FROM enrolment e INDEXED BY enrolment_event
               CROSS JOIN trainee t INDEXED BY trainee_listed ON t.id = e.trainee AND t.trashed = 0
             WHERE e.event = ?1 AND {COMES}"
        ))
        .and_then(|mut it| it.query_row([event], |row| row.get(0)))
        .doing("count who comes to an event")?;
    // Somebody nameless without a mark gets none any more, and nobody waits for it.
    let sql = format!(
        "SELECT {COLUMNS},
           (SELECT count(*) FROM attendance a INDEXED BY attendance_session
              CROSS JOIN enrolment e INDEXED BY enrolment_event ON e.event = s.event
                AND e.trainee = a.trainee AND {COMES}
              CROSS JOIN trainee t INDEXED BY trainee_listed ON t.id = e.trainee AND t.trashed = 0
            WHERE a.session = s.id AND a.trashed = 0 AND a.mark <> ''),
           (SELECT count(*) FROM enrolment e INDEXED BY enrolment_event
              CROSS JOIN trainee t ON t.id = e.trainee AND t.trashed = 0 AND t.anonymised_on <> ''
            WHERE e.event = s.event AND {COMES}
              AND NOT EXISTS (SELECT 1 FROM attendance a WHERE a.session = s.id
                AND a.trainee = e.trainee AND a.trashed = 0 AND a.mark <> ''))
         FROM session AS s WHERE s.event = ?1 AND s.trashed = 0 ORDER BY {ORDER}"
    );
    let read = |row: &Row<'_>| {
        Ok(Marked {
            session: read_row(row)?,
            marked: row.get(11)?,
            of: of.saturating_sub(row.get(12)?),
        })
    };
    connection
        .prepare_cached(&sql)
        .and_then(|mut it| it.query_map([event], read)?.collect())
        .doing("read how far sessions are marked")
}

/// Lists the sessions of an event up to a day whose attendance is not written down yet, as
/// [`Marked::is_done`] tells it.
pub fn list_unmarked(connection: &Connection, event: Id, until: NaiveDate) -> Result<Vec<Marked>> {
    let until = until.to_string();
    let mut sessions = list_marked(connection, event)?;
    sessions.retain(|it| it.is_due(&until) && !it.is_done());
    Ok(sessions)
}
