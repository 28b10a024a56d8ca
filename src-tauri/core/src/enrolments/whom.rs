//! Where people for a list come from: a club, an earlier event, a view of people kept on this laptop.

use chrono::NaiveDate;
use rusqlite::{Connection, params};
use serde::Deserialize;

use crate::catalogue::Table;
use crate::error::{Doing, OrNotFound, Result};
use crate::ids::Id;
use crate::register::Register;
use crate::store::apply::find_presence;
use crate::trainees;

/// Whom to put on the list of an event.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Whom {
    /// These people.
    People(Vec<Id>),
    /// Everybody who is in this club on that day.
    Club(Id),
    /// Everybody on the list of this event who neither refused nor cancelled.
    Event(Id),
    /// Everybody who was at this event.
    Attended(Id),
    /// Everybody whom the view of people of this name shows.
    View(String),
}

/// Returns the people meant on a day, each once, in the order of names; the nameless are left out.
///
/// Refuses with [`crate::error::Code::NotFound`] a club, an event or a view that is not there.
pub fn people_of(register: &Register, whom: &Whom, today: NaiveDate) -> Result<Vec<Id>> {
    match whom {
        Whom::People(ids) => Ok(ids.clone()),
        Whom::View(name) => {
            let query = trainees::view(register, name)?;
            register.read(|it| {
                let found = trainees::ids(it, &query, today)?;
                named(it, found)
            })
        }
        Whom::Club(id) => register.read(|it| members(it, *id, today)),
        Whom::Event(id) => register.read(|it| {
            let sql = "SELECT e.trainee FROM enrolment e
                 JOIN trainee t ON t.id = e.trainee AND t.trashed = 0 AND t.anonymised_on = ''
                 WHERE e.event = ?1 AND e.trashed = 0
                   AND e.status NOT IN ('refused', 'cancelled') ORDER BY t.sort_key, t.id";
            of_event(it, *id, sql)
        }),
        Whom::Attended(id) => register.read(|it| {
            let sql = "SELECT DISTINCT t.id FROM session s
                 CROSS JOIN attendance a ON a.session = s.id AND a.trashed = 0
                   AND a.mark IN ('present', 'late')
                 CROSS JOIN trainee t ON t.id = a.trainee AND t.trashed = 0
                   AND t.anonymised_on = ''
                 WHERE s.event = ?1 AND s.trashed = 0 ORDER BY t.sort_key, t.id";
            of_event(it, *id, sql)
        }),
    }
}

fn members(connection: &Connection, club: Id, today: NaiveDate) -> Result<Vec<Id>> {
    require(connection, Table::Club, club)?;
    connection
        .prepare_cached(
            "SELECT DISTINCT t.id FROM membership m
             JOIN trainee t ON t.id = m.trainee AND t.trashed = 0 AND t.anonymised_on = ''
             WHERE m.club = ?1 AND m.trashed = 0 AND (m.until = '' OR m.until > ?2)
             ORDER BY t.sort_key, t.id",
        )
        .and_then(|mut it| {
            it.query_map(params![club, today.to_string()], |row| row.get(0))?
                .collect()
        })
        .doing("read the members of a club")
}

fn of_event(connection: &Connection, event: Id, sql: &str) -> Result<Vec<Id>> {
    require(connection, Table::Event, event)?;
    connection
        .prepare_cached(sql)
        .and_then(|mut it| it.query_map([event], |row| row.get(0))?.collect())
        .doing("read the people of an event")
}

fn named(connection: &Connection, ids: Vec<Id>) -> Result<Vec<Id>> {
    let mut statement = connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM trainee WHERE id = ?1 AND anonymised_on = '')",
        )
        .doing("read people")?;
    let mut kept = Vec::with_capacity(ids.len());
    for id in ids {
        if statement
            .query_row([id], |row| row.get(0))
            .doing("read a person")?
        {
            kept.push(id);
        }
    }
    Ok(kept)
}

fn require(connection: &Connection, table: Table, id: Id) -> Result<()> {
    find_presence(connection, id)?
        .filter(|it| it.table == table.number() && it.gone.is_none())
        .map(drop)
        .or_not_found(id)
}
