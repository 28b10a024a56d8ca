//! The volunteer hours of one person.

use rusqlite::Connection;
use serde::Serialize;

use super::list::{condition, is_action, proposed};
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::store::joined;

/// How long a person worked as a volunteer.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct VolunteerHours {
    /// Minutes that supervisors confirmed: these are the person's volunteer hours.
    pub confirmed: u32,
    /// Minutes that marks propose at actions where nobody confirmed them yet.
    pub unconfirmed: u32,
    /// Actions with confirmed hours.
    pub actions: u32,
}

/// Sums the minutes that supervisors confirmed of a person as they are shown.
pub(crate) fn confirmed_minutes(connection: &Connection, trainee: Id) -> Result<u32> {
    connection
        .prepare_cached(&format!(
            "SELECT coalesce(sum(e.confirmed_minutes), 0) FROM enrolment e
             CROSS JOIN event v ON v.id = e.event AND v.trashed = 0 AND {}
             WHERE e.trainee = ?1 AND e.trashed = 0",
            condition()
        ))
        .and_then(|mut it| it.query_row([trainee], |row| row.get(0)))
        .doing("sum the volunteer hours of a person")
}

/// Counts the volunteer hours of a person.
pub fn of_person(connection: &Connection, trainee: Id) -> Result<VolunteerHours> {
    let trainee = joined::shown_of(connection, trainee)?;
    let events: Vec<(Id, Option<u32>)> = connection
        .prepare_cached(
            "SELECT e.event, e.confirmed_minutes FROM enrolment e
             CROSS JOIN event v ON v.id = e.event AND v.trashed = 0
             WHERE e.trainee = ?1 AND e.trashed = 0",
        )
        .and_then(|mut it| {
            it.query_map([trainee], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .doing("read the volunteer hours of a person")?;
    let mut hours = VolunteerHours::default();
    for (event, confirmed) in events {
        if !is_action(connection, event)? {
            continue;
        }
        match confirmed {
            Some(minutes) => {
                hours.confirmed += minutes;
                hours.actions += 1;
            }
            None => {
                let there = proposed(connection, event)?;
                hours.unconfirmed += there.get(&trainee).map_or(0, |it| it.1);
            }
        }
    }
    Ok(hours)
}
