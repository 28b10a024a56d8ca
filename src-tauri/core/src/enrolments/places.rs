//! Places at an event: who comes when all are taken waits, and moves up when one is free again.
//!
//! A place is taken by whoever is registered or has agreed to come, but for those who hold the
//! event: speakers, trainers, organisers and the like. Laptops that do not know of each other may
//! give more places than there are; nobody is sent away for that, the list says so.

use std::cell::Cell;

use rusqlite::{Connection, OptionalExtension as _, params};
use serde::Serialize;

use super::law::Rule;
use super::{EnrolmentState, status};
use crate::catalogue::Table;
use crate::error::{Doing, Result};
use crate::events::{self, EventStatus, HeldDays};
use crate::ids::Id;
use crate::register::Change;
use crate::trainees::join_name;

/// Roles of those who hold an event and take no place of those it is held for.
pub const HOLDING: [&str; 7] = [
    "speaker",
    "trainer",
    "moderator",
    "expert",
    "jury",
    "organiser",
    "accompanying",
];

/// Whoever takes a place, as a condition on enrolment `e`.
const TAKES: &str = "e.trashed = 0 AND e.status IN ('registered', 'agreed')
    AND e.role NOT IN ('speaker', 'trainer', 'moderator', 'expert', 'jury', 'organiser',
      'accompanying')";

/// Somebody who waited and now has a place.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct MovedUp {
    /// Who.
    pub trainee: Id,
    /// Their name.
    pub name: String,
}

/// What a change to enrolments came to.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct EnrolmentsChanged {
    /// How many were changed.
    pub count: u32,
    /// Who got a place that became free.
    pub moved_up: Vec<MovedUp>,
}

/// Says whether somebody of this role takes one of the places.
pub fn takes_place(role: &str) -> bool {
    !HOLDING.contains(&role)
}

/// Returns how many places are left at an event; nothing where it takes as many as come.
pub fn left(connection: &Connection, event: Id) -> Result<Option<u32>> {
    let capacity: Option<u32> = connection
        .prepare_cached("SELECT capacity FROM event WHERE id = ?1")
        .and_then(|mut it| it.query_row([event], |row| row.get(0)).optional())
        .doing("read the places of an event")?
        .flatten();
    let Some(capacity) = capacity.filter(|it| *it > 0) else {
        return Ok(None);
    };
    Ok(Some(capacity.saturating_sub(taken(connection, event)?)))
}

/// Returns how many places of an event are taken.
pub fn taken(connection: &Connection, event: Id) -> Result<u32> {
    connection
        .prepare_cached(&format!(
            "SELECT count(*) FROM enrolment e
             CROSS JOIN trainee t INDEXED BY trainee_listed ON t.id = e.trainee AND t.trashed = 0
             WHERE e.event = ?1 AND {TAKES}"
        ))
        .and_then(|mut it| it.query_row([event], |row| row.get(0)))
        .doing("count the places taken at an event")
}

/// The places of one event while people are put on its list one after another: counted once, when
/// they are asked for first, and then down.
#[derive(Debug, Default)]
pub struct Room(Cell<Option<Option<u32>>>);

impl Room {
    /// Says whether every place is taken.
    pub(super) fn is_full(&self, connection: &Connection, event: Id) -> Result<bool> {
        let left = match self.0.get() {
            Some(left) => left,
            None => left(connection, event)?,
        };
        self.0.set(Some(left));
        Ok(left == Some(0))
    }

    /// Counts a place that was taken just now.
    pub(super) fn take(&self) {
        let left = self.0.get().flatten();
        if let Some(left) = left {
            self.0.set(Some(Some(left.saturating_sub(1))));
        }
    }
}

/// Gives places that became free to those who wait, the first come first, and returns who they are;
/// `before` are the places that were left before the change.
///
/// Whoever the law keeps out goes on waiting, and so do the enrolments just made to wait. Nobody
/// moves up to an event that is over or cancelled.
pub(crate) fn move_up(
    change: &mut Change<'_>,
    (event, before): (Id, Option<u32>),
    but: &[Id],
) -> Result<Vec<MovedUp>> {
    let mut moved = Vec::new();
    let now = left(change, event)?;
    let free = match (before, now) {
        (Some(before), Some(now)) => now.saturating_sub(before),
        _ => 0,
    };
    if free == 0 || !is_ahead(change, event)? {
        return Ok(moved);
    }
    let rule = Rule::of(change, event, change.today())?;
    let free = usize::try_from(free).unwrap_or(usize::MAX);
    for one in waiting(change, event)? {
        if moved.len() == free {
            break;
        }
        let is_kept_out = rule.keeps_out(&one.birth_date) && !one.is_overruled;
        if is_kept_out || but.contains(&one.enrolment) {
            continue;
        }
        let fields = status::fields(change, EnrolmentState::Registered);
        change.correct(Table::Enrolment, one.enrolment, fields)?;
        moved.push(MovedUp {
            trainee: one.trainee,
            name: one.name,
        });
    }
    Ok(moved)
}

/// Says whether an event may still be come to: it is neither held nor cancelled, and its last day,
/// where that is known, has not passed.
fn is_ahead(change: &Change<'_>, event: Id) -> Result<bool> {
    let status = events::event(change, event)?.fields.status;
    let last = HeldDays::read(change, event)?.last;
    let is_past = last.is_some_and(|it| it < change.today());
    Ok(!status.is_over() && status != EventStatus::Cancelled && !is_past)
}

struct Waiting {
    enrolment: Id,
    trainee: Id,
    name: String,
    birth_date: String,
    /// Whether a written note lets them in whatever the law says.
    is_overruled: bool,
}

/// Those who wait and would take a place, in the order in which they came.
fn waiting(connection: &Connection, event: Id) -> Result<Vec<Waiting>> {
    connection
        .prepare_cached(
            "SELECT e.id, t.id, t.surname, t.given, t.patronymic, t.birth_date,
               e.law_note <> ''
             FROM enrolment e CROSS JOIN trainee t ON t.id = e.trainee AND t.trashed = 0
             WHERE e.event = ?1 AND e.trashed = 0 AND e.status = 'waiting'
               AND t.anonymised_on = ''
             ORDER BY e.registered_at, (SELECT p.born FROM presence p WHERE p.entity = e.id), e.id",
        )
        .and_then(|mut it| {
            it.query_map(params![event], |row| {
                let part = |column| row.get::<_, String>(column);
                Ok(Waiting {
                    enrolment: row.get(0)?,
                    trainee: row.get(1)?,
                    name: join_name(&part(2)?, &part(3)?, &part(4)?),
                    birth_date: part(5)?,
                    is_overruled: row.get(6)?,
                })
            })?
            .collect()
        })
        .doing("read who waits for a place")
}
