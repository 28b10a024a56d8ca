//! The marks of an event one by one: who, where, who wrote it and when.

use rusqlite::{Connection, Row};
use serde::Serialize;

use super::MarkState;
use super::written::author_of_mark;
use crate::clock::{KAZAKHSTAN, local_moment};
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::register::Register;
use crate::sessions;

/// A mark that stands.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct MarkShown {
    /// The person.
    pub trainee: Id,
    /// The session.
    pub session: Id,
    /// Its place among the sessions of the event, from 1.
    pub session_no: u32,
    /// The mark.
    pub mark: MarkState,
    /// Minutes late.
    pub minutes_late: u32,
    /// Academic hours of the session, where the person was there.
    pub hours: u32,
    /// How long they were there by a meeting's report, in seconds.
    pub seconds: Option<u32>,
    /// Why excused.
    pub reason: String,
    /// Who wrote the mark, and on which laptop: «Айнұр Ж. · Кабинет 2».
    pub by: String,
    /// When they came, or else when the mark was written: `2026-11-27T09:42`.
    pub at: String,
}

/// One row of the register, before it is known who wrote it.
struct Stored {
    record: Id,
    desk: String,
    at: String,
    mark: String,
    shown: MarkShown,
}

/// Returns the marks of an event in the order of sessions and names.
pub fn show(register: &Register, event: Id) -> Result<Vec<MarkShown>> {
    register.read(|connection| {
        crate::events::event(connection, event)?;
        let mut all = Vec::new();
        for (number, session) in (1_u32..).zip(sessions::list(connection, event)?) {
            for mut stored in read(connection, session.id)? {
                let Some(mark) = MarkState::find(&stored.mark) else {
                    continue;
                };
                stored.shown.session_no = number;
                stored.shown.mark = mark;
                match mark.is_there() {
                    true => stored.shown.hours = session.hours,
                    false => stored.at.clear(),
                }
                if mark != MarkState::Excused {
                    stored.shown.reason.clear();
                }
                all.push(signed(connection, stored)?);
            }
        }
        Ok(all)
    })
}

fn read(connection: &Connection, session: Id) -> Result<Vec<Stored>> {
    let to_stored = |row: &Row<'_>| {
        Ok(Stored {
            record: row.get(0)?,
            mark: row.get(2)?,
            at: row.get(4)?,
            desk: row.get(5)?,
            shown: MarkShown {
                trainee: row.get(1)?,
                session,
                session_no: 0,
                mark: MarkState::Absent,
                minutes_late: row.get::<_, Option<u32>>(3)?.unwrap_or_default(),
                hours: 0,
                seconds: row.get(6)?,
                reason: row.get(7)?,
                by: String::new(),
                at: String::new(),
            },
        })
    };
    connection
        .prepare_cached(
            "SELECT a.id, a.trainee, a.mark, a.minutes, a.at, a.desk, a.seconds, a.reason
             FROM attendance a CROSS JOIN trainee t ON t.id = a.trainee AND t.trashed = 0
             WHERE a.session = ?1 AND a.trashed = 0 AND a.mark <> ''
             ORDER BY t.sort_key, t.id",
        )
        .and_then(|mut it| it.query_map([session], to_stored)?.collect())
        .doing("read the marks of a session")
}

/// Adds who wrote a mark and when; whoever let somebody in at another desk is told by that desk.
fn signed(connection: &Connection, stored: Stored) -> Result<MarkShown> {
    let author = author_of_mark(connection, stored.record)?;
    let laptop = match (stored.desk.is_empty(), &author) {
        (false, _) => stored.desk,
        (true, Some(author)) => author.laptop.clone(),
        (true, None) => String::new(),
    };
    let worker = author.as_ref().map(|it| it.worker.clone());
    let names = [worker.unwrap_or_default(), laptop];
    let names: Vec<&str> = names
        .iter()
        .map(String::as_str)
        .filter(|it| !it.is_empty())
        .collect();
    let written = author.map(|it| local_moment(it.milliseconds, KAZAKHSTAN));
    let written = written.map(|it| it.format("%Y-%m-%dT%H:%M").to_string());
    let at = Some(stored.at).filter(|it| !it.is_empty());
    Ok(MarkShown {
        by: names.join(" · "),
        at: at.or(written).unwrap_or_default(),
        ..stored.shown
    })
}
