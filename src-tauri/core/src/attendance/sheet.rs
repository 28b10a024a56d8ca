//! The grid of people and sessions.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::Serialize;

use super::MarkState;
use crate::common::Lang;
use crate::enrolments::EnrolmentState;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::reference;
use crate::sessions::{self, Session};

/// A mark of one person at one session.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Mark {
    /// How they were there.
    pub state: MarkState,
    /// Minutes late; 0 when not late or not said.
    pub minutes: u32,
}

/// A person with their marks.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct AttendanceRow {
    /// The person.
    pub trainee: Id,
    /// Surname.
    pub surname: String,
    /// Given name.
    pub given: String,
    /// Patronymic.
    pub patronymic: String,
    /// Code of a district.
    pub district: String,
    /// School, or faculty, or where they work.
    pub school: String,
    /// The list whose code stands there; nothing where it is a text.
    #[serde(skip)]
    pub school_list: Option<&'static str>,
    /// Code of their role.
    pub role: String,
    /// Where they stand on the list.
    pub status: EnrolmentState,
    /// Whether they were made nameless: they take no marks.
    pub is_nameless: bool,
    /// In the order of the sessions.
    pub marks: Vec<Option<Mark>>,
    /// Academic hours of the sessions they were at.
    pub hours: u32,
}

/// What else is known of a mark.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct MarkNote {
    /// The person.
    pub trainee: Id,
    /// The session.
    pub session: Id,
    /// How long they were there by a meeting's report, in seconds.
    pub seconds: Option<u32>,
    /// Why excused.
    pub reason: String,
}

/// Everybody on the list of an event with their marks at its sessions.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct AttendanceSheet {
    /// The event.
    pub event: Id,
    /// Its sessions in order.
    pub sessions: Vec<Session>,
    /// People in the order of names.
    pub rows: Vec<AttendanceRow>,
    /// What else is known of marks, of those of which anything is.
    pub notes: Vec<MarkNote>,
}

/// Returns the grid of an event.
pub fn sheet(connection: &Connection, event: Id) -> Result<AttendanceSheet> {
    let sessions = sessions::list(connection, event)?;
    let marks = marks_of(connection, event)?;
    let mut rows: Vec<AttendanceRow> = connection
        .prepare_cached(
            "SELECT t.id, t.surname, t.given, t.patronymic, t.district,
               coalesce(nullif(t.school, ''), nullif(t.faculty, ''), t.organisation),
               e.role, e.status,
               CASE WHEN t.school <> '' THEN 1 WHEN t.faculty <> '' THEN 2 ELSE 0 END,
               t.anonymised_on <> ''
             FROM enrolment e CROSS JOIN trainee t ON t.id = e.trainee AND t.trashed = 0
             WHERE e.event = ?1 AND e.trashed = 0 ORDER BY t.sort_key, t.id",
        )
        .and_then(|mut it| it.query_map([event], read_row)?.collect())
        .doing("read the list of an event")?;
    for row in &mut rows {
        let of = |session: &Session| marks.get(&(row.trainee, session.id)).copied();
        row.marks = sessions.iter().map(of).collect();
        let there = sessions.iter().zip(&row.marks);
        let there = there.filter(|(_, mark)| mark.is_some_and(|it| it.state.is_there()));
        row.hours = there.map(|(session, _)| session.hours).sum();
    }
    Ok(AttendanceSheet {
        event,
        notes: notes_of(connection, event)?,
        sessions,
        rows,
    })
}

fn notes_of(connection: &Connection, event: Id) -> Result<Vec<MarkNote>> {
    connection
        .prepare_cached(
            "SELECT a.trainee, a.session, a.seconds,
               CASE a.mark WHEN 'excused' THEN a.reason ELSE '' END AS why
             FROM session s CROSS JOIN attendance a ON a.session = s.id AND a.trashed = 0
             WHERE s.event = ?1 AND s.trashed = 0 AND a.mark <> '' AND a.trainee IS NOT NULL
               AND (a.seconds IS NOT NULL OR why <> '')
             ORDER BY s.id, a.trainee",
        )
        .and_then(|mut it| {
            it.query_map([event], |row| {
                Ok(MarkNote {
                    trainee: row.get(0)?,
                    session: row.get(1)?,
                    seconds: row.get(2)?,
                    reason: row.get(3)?,
                })
            })?
            .collect()
        })
        .doing("read notes of marks")
}

/// Returns the grid of an event with the names of schools and faculties instead of their codes.
pub fn named_sheet(connection: &Connection, event: Id, lang: Lang) -> Result<AttendanceSheet> {
    let mut grid = sheet(connection, event)?;
    for row in &mut grid.rows {
        if let Some(list) = row.school_list {
            row.school = reference::name_of(connection, list, &row.school, lang)?;
        }
    }
    Ok(grid)
}

fn read_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<AttendanceRow> {
    Ok(AttendanceRow {
        trainee: row.get(0)?,
        surname: row.get(1)?,
        given: row.get(2)?,
        patronymic: row.get(3)?,
        district: row.get(4)?,
        school: row.get(5)?,
        role: row.get(6)?,
        status: EnrolmentState::read(&row.get::<_, String>(7)?),
        school_list: match row.get(8)? {
            1 => Some("school"),
            2 => Some("faculty"),
            _ => None,
        },
        is_nameless: row.get(9)?,
        marks: Vec::new(),
        hours: 0,
    })
}

fn marks_of(connection: &Connection, event: Id) -> Result<BTreeMap<(Id, Id), Mark>> {
    let rows: Vec<(Id, Id, String, Option<u32>)> = connection
        .prepare_cached(
            "SELECT a.trainee, a.session, a.mark, a.minutes
             FROM session s CROSS JOIN attendance a ON a.session = s.id AND a.trashed = 0
             WHERE s.event = ?1 AND s.trashed = 0 AND a.mark <> '' AND a.trainee IS NOT NULL",
        )
        .and_then(|mut it| {
            it.query_map([event], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
            })?
            .collect()
        })
        .doing("read marks")?;
    let mark = |(trainee, session, state, minutes): (Id, Id, String, Option<u32>)| {
        let state = MarkState::find(&state)?;
        Some((
            (trainee, session),
            Mark {
                state,
                minutes: minutes.unwrap_or_default(),
            },
        ))
    };
    Ok(rows.into_iter().filter_map(mark).collect())
}

/// Returns how many sessions each person on the list was present at; nobody stands with none.
pub fn sessions_attended(connection: &Connection, event: Id) -> Result<BTreeMap<Id, u32>> {
    // Held to this order, or SQLite may begin with all people and all marks of each.
    connection
        .prepare_cached(
            "SELECT a.trainee, count(*)
             FROM session s
               CROSS JOIN attendance a INDEXED BY attendance_session
                 ON a.session = s.id AND a.trashed = 0 AND a.mark IN ('present', 'late')
               CROSS JOIN enrolment e
                 ON e.event = s.event AND e.trainee = a.trainee AND e.trashed = 0
               CROSS JOIN trainee t INDEXED BY trainee_listed
                 ON t.id = a.trainee AND t.trashed = 0
             WHERE s.event = ?1 AND s.trashed = 0 GROUP BY a.trainee",
        )
        .and_then(|mut it| {
            it.query_map([event], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .doing("count attendance")
}
