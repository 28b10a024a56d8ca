//! How far the people of a programme are.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};
use serde::Serialize;

use super::{Completion, CompletionRule, Programme, ProgressTally, judge, programme};
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::store::figures::WAS_THERE;

/// Roles of people who make a programme and do not go through it.
pub(crate) const NOT_TAUGHT: [&str; 8] = [
    "speaker",
    "trainer",
    "moderator",
    "expert",
    "jury",
    "organiser",
    "accompanying",
    "guest",
];

/// Says that session `s` of event `v` is still to be held on a day (`?2`); without a session, that
/// the event is.
const AHEAD: &str = "(s.date > ?2 OR coalesce(s.date, '') = ''
    AND v.status NOT IN ('held', 'reported') AND (v.last_day = '' OR v.last_day >= ?2))";

/// One person of a programme.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ProgressRow {
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
    /// Events of the programme they are on the list of.
    pub events: u32,
    /// Their marks.
    #[serde(flatten)]
    pub tally: ProgressTally,
    /// What the rule says of them.
    #[serde(flatten)]
    pub completion: Completion,
}

/// A programme with everybody who goes through it, in the order of names.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ProgrammeProgress {
    /// The programme.
    pub programme: Programme,
    /// Its people.
    pub people: Vec<ProgressRow>,
}

/// Returns how far everybody registered for the events of a programme is, or who came without being
/// registered; refuses with [`crate::error::Code::NotFound`].
///
/// Cancelled events count for nothing, and of the others only those a person is on the list of; what
/// the programme still holds elsewhere may be come to.
/// Speakers, organisers and guests are left out.
pub fn progress(connection: &Connection, id: Id, today: NaiveDate) -> Result<ProgrammeProgress> {
    let programme = programme(connection, id)?;
    let rule = programme.rule;
    let ahead = ahead(connection, id, today)?;
    let not_taught = NOT_TAUGHT.map(|role| format!("'{role}'")).join(", ");
    let sql = format!(
        "SELECT t.id, t.surname, t.given, t.patronymic, t.district, count(DISTINCT e.event),
           count(s.id),
           count(*) FILTER (WHERE a.mark = 'present'), count(*) FILTER (WHERE a.mark = 'late'),
           count(*) FILTER (WHERE a.mark = 'excused'), count(*) FILTER (WHERE a.mark = 'absent'),
           count(*) FILTER (WHERE s.id IS NOT NULL AND coalesce(a.mark, '') = ''
             AND s.date <> '' AND s.date <= ?2),
           count(*) FILTER (WHERE s.id IS NOT NULL AND coalesce(a.mark, '') = ''
             AND (s.date = '' OR s.date > ?2)),
           coalesce(sum(s.hours) FILTER (WHERE a.mark IN ('present', 'late')), 0),
           coalesce(sum(s.hours) FILTER (WHERE coalesce(a.mark, '') = ''), 0),
           count(s.id) FILTER (WHERE {AHEAD}),
           coalesce(sum(s.hours) FILTER (WHERE {AHEAD}), 0)
         FROM event v
           CROSS JOIN enrolment e INDEXED BY enrolment_event ON e.event = v.id AND e.trashed = 0
             AND e.role NOT IN ({not_taught}) AND (e.status = 'registered' OR {WAS_THERE})
           CROSS JOIN trainee t ON t.id = e.trainee AND t.trashed = 0
           LEFT JOIN session s ON s.event = v.id AND s.trashed = 0
           LEFT JOIN attendance a ON a.session = s.id AND a.trainee = e.trainee AND a.trashed = 0
         WHERE v.programme = ?1 AND v.trashed = 0 AND v.status <> 'cancelled'
         GROUP BY t.id ORDER BY t.sort_key, t.id"
    );
    let people = connection
        .prepare_cached(&sql)
        .and_then(|mut it| {
            it.query_map(params![id, today.to_string()], |row| {
                read_row(row, &rule, ahead)
            })?
            .collect()
        })
        .doing("read the progress of a programme")?;
    Ok(ProgrammeProgress { programme, people })
}

/// Counts what a programme still holds, in sessions and hours. An event ahead whose sessions nobody
/// made yet counts as one, with its own hours.
fn ahead(connection: &Connection, programme: Id, today: NaiveDate) -> Result<(u32, u32)> {
    connection
        .prepare_cached(&format!(
            "SELECT count(*), coalesce(sum(coalesce(s.hours, CASE WHEN s.id IS NULL THEN v.hours END)),
               0)
             FROM event v LEFT JOIN session s ON s.event = v.id AND s.trashed = 0
             WHERE v.programme = ?1 AND v.trashed = 0 AND v.status <> 'cancelled' AND {AHEAD}"
        ))
        .and_then(|mut it| {
            it.query_row(params![programme, today.to_string()], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
        })
        .doing("read what a programme still holds")
}

fn read_row(
    row: &Row<'_>,
    rule: &CompletionRule,
    (sessions_ahead, hours_ahead): (u32, u32),
) -> rusqlite::Result<ProgressRow> {
    let own: (u32, u32) = (row.get(15)?, row.get(16)?);
    let tally = ProgressTally {
        sessions: row.get(6)?,
        present: row.get(7)?,
        late: row.get(8)?,
        excused: row.get(9)?,
        absent: row.get(10)?,
        unmarked: row.get(11)?,
        ahead: row.get(12)?,
        hours: row.get(13)?,
        hours_open: row.get(14)?,
        elsewhere: sessions_ahead.saturating_sub(own.0),
        hours_elsewhere: hours_ahead.saturating_sub(own.1),
    };
    Ok(ProgressRow {
        trainee: row.get(0)?,
        surname: row.get(1)?,
        given: row.get(2)?,
        patronymic: row.get(3)?,
        district: row.get(4)?,
        events: row.get(5)?,
        tally,
        completion: judge(rule, &tally),
    })
}
