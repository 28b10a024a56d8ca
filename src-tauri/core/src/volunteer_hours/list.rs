//! The people of an action with the hours that marks propose and those that were confirmed.

use std::collections::BTreeMap;

use chrono::NaiveTime;
use rusqlite::{Connection, OptionalExtension as _};
use serde::Serialize;

use crate::attendance::MarkState;
use crate::error::{Doing, OrNotFound, Result};
use crate::events::ACTION_KINDS;
use crate::ids::Id;
use crate::sessions::{self, Session};
use crate::trainees::join_name;

/// The hours of one person at an action.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct HoursRow {
    /// The enrolment.
    pub enrolment: Id,
    /// The person.
    pub trainee: Id,
    /// Their name.
    pub name: String,
    /// Code of a district.
    pub district: String,
    /// Code of their role.
    pub role: String,
    /// Sessions they were at.
    pub attended: u32,
    /// Minutes that their marks propose.
    pub proposed: u32,
    /// Minutes that were confirmed.
    pub confirmed: Option<u32>,
    /// By whom.
    pub confirmed_by: String,
    /// On which day.
    pub confirmed_on: String,
}

/// The hours of an event.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct HoursOfEvent {
    /// The event.
    pub event: Id,
    /// Whether it is an action, whose hours can be confirmed.
    pub is_action: bool,
    /// People who came or whose hours were confirmed, in the order of names.
    pub rows: Vec<HoursRow>,
}

/// Says whether an event is an action: a volunteer one or an emergency.
///
/// Refuses with [`crate::error::Code::NotFound`].
pub fn is_action(connection: &Connection, event: Id) -> Result<bool> {
    let found: Option<(String, bool)> = connection
        .prepare_cached("SELECT kind, coalesce(emergency, 0) <> 0 FROM event WHERE id = ?1")
        .and_then(|mut it| {
            it.query_row([event], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()
        })
        .doing("read an event")?;
    let (kind, is_emergency) = found.or_not_found(event)?;
    Ok(is_emergency || ACTION_KINDS.contains(&kind.as_str()))
}

/// Says of event `v` what [`is_action`] does, as a condition.
pub(crate) fn condition() -> String {
    let kinds = ACTION_KINDS.map(|kind| format!("'{kind}'")).join(", ");
    format!("(coalesce(v.emergency, 0) <> 0 OR v.kind IN ({kinds}))")
}

/// Lists the people of an action with their hours.
///
/// Refuses with [`crate::error::Code::NotFound`].
pub fn list(connection: &Connection, event: Id) -> Result<HoursOfEvent> {
    let is_action = is_action(connection, event)?;
    let proposed = proposed(connection, event)?;
    let mut rows: Vec<HoursRow> = connection
        .prepare_cached(
            "SELECT e.id, e.trainee, t.surname, t.given, t.patronymic, t.district, e.role,
               e.confirmed_minutes, e.confirmed_by, e.confirmed_on
             FROM enrolment e CROSS JOIN trainee t ON t.id = e.trainee AND t.trashed = 0
             WHERE e.event = ?1 AND e.trashed = 0 ORDER BY t.sort_key, t.id",
        )
        .and_then(|mut it| it.query_map([event], read_row)?.collect())
        .doing("read the hours of an action")?;
    for row in &mut rows {
        let there = proposed.get(&row.trainee).copied().unwrap_or_default();
        (row.attended, row.proposed) = there;
    }
    rows.retain(|it| it.attended > 0 || it.confirmed.is_some());
    Ok(HoursOfEvent {
        event,
        is_action,
        rows,
    })
}

fn read_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<HoursRow> {
    let [surname, given, patronymic]: [String; 3] = [row.get(2)?, row.get(3)?, row.get(4)?];
    Ok(HoursRow {
        enrolment: row.get(0)?,
        trainee: row.get(1)?,
        name: join_name(&surname, &given, &patronymic),
        district: row.get(5)?,
        role: row.get(6)?,
        attended: 0,
        proposed: 0,
        confirmed: row.get(7)?,
        confirmed_by: row.get(8)?,
        confirmed_on: row.get(9)?,
    })
}

/// Sessions and minutes by person, as the marks of an event propose them.
pub(super) fn proposed(connection: &Connection, event: Id) -> Result<BTreeMap<Id, (u32, u32)>> {
    let mut sums: BTreeMap<Id, (u32, u32)> = BTreeMap::new();
    for session in sessions::list(connection, event)? {
        let marks: Vec<(Id, String, Option<u32>, Option<u32>)> = connection
            .prepare_cached(
                "SELECT trainee, mark, minutes, seconds FROM attendance
                 WHERE session = ?1 AND trashed = 0 AND trainee IS NOT NULL",
            )
            .and_then(|mut it| {
                it.query_map([session.id], |row| {
                    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
                })?
                .collect()
            })
            .doing("read the marks of a session")?;
        for (trainee, mark, late, seconds) in marks {
            if MarkState::find(&mark).is_some_and(MarkState::is_there) {
                let sum = sums.entry(trainee).or_default();
                sum.0 += 1;
                sum.1 += minutes_at(&session, late.unwrap_or_default(), seconds);
            }
        }
    }
    Ok(sums)
}

/// How long somebody worked at a session: as a meeting's report says, or from its beginning to its
/// end, or as many hours as it counts; less what they were late.
fn minutes_at(session: &Session, late: u32, seconds: Option<u32>) -> u32 {
    if let Some(seconds) = seconds {
        return seconds / 60;
    }
    let clock = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").ok();
    let lasted = match (clock(&session.starts), clock(&session.ends)) {
        (Some(starts), Some(ends)) => {
            let minutes = (ends - starts).num_minutes();
            // A shift may go past midnight.
            u32::try_from(minutes.rem_euclid(24 * 60)).unwrap_or_default()
        }
        _ => session.hours * 60,
    };
    lasted.saturating_sub(late)
}
