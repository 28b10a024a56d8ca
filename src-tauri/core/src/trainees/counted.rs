//! What everybody comes to at once: events, hours, certificates and the last day, for sorting.
//!
//! Asked of each person apart, the figures of 100,000 people are 100,000 walks through marks. Here
//! every mark is read once, event by event, from indexes that hold nothing else.
//! Deliberately absent: figures that a screen shows. Rows of a list count their own.

use rusqlite::{Connection, params};

use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::store::figures::IS_VALID;

/// A figure that people may be sorted by.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Figure {
    /// Events attended or registered for.
    Events,
    /// Hours of sessions attended.
    Hours,
    /// Valid certificates.
    Certificates,
    /// Day of the last session attended.
    LastOn,
}

impl Figure {
    /// Finds the figure a column of the list shows.
    pub(super) fn find(column: &str) -> Option<Self> {
        match column {
            "events" => Some(Self::Events),
            "hours" => Some(Self::Hours),
            "certificates" => Some(Self::Certificates),
            "last_on" => Some(Self::LastOn),
            _ => None,
        }
    }
}

/// The figures of one person; a day is the number its digits make, `20261127`.
#[derive(Clone, Copy, Default, Debug)]
struct Sum {
    events: i64,
    hours: i64,
    certificates: i64,
    last_on: i64,
}

impl Sum {
    fn add(&mut self, other: Self) {
        self.events += other.events;
        self.hours += other.hours;
        self.certificates += other.certificates;
        self.last_on = self.last_on.max(other.last_on);
    }
}

/// The figures of everybody who has any.
#[derive(Debug)]
pub(crate) struct Counted {
    /// In the order of the ids, each once.
    people: Vec<(Id, Sum)>,
}

impl Counted {
    /// Returns a figure of a person, greater for more and for later.
    pub(super) fn of(&self, person: Id, figure: Figure) -> i64 {
        let Ok(at) = self.people.binary_search_by_key(&person, |(id, _)| *id) else {
            return 0;
        };
        self.people.get(at).map_or(0, |(_, sum)| match figure {
            Figure::Events => sum.events,
            Figure::Hours => sum.hours,
            Figure::Certificates => sum.certificates,
            Figure::LastOn => sum.last_on,
        })
    }
}

/// Counts everybody, by the same rules as [`super::TraineeRow`] counts one.
pub(super) fn count_all(connection: &Connection) -> Result<Counted> {
    let mut all = certificates(connection)?;
    let events: Vec<Id> = connection
        .prepare_cached("SELECT id FROM event WHERE trashed = 0")
        .and_then(|mut it| it.query_map([], |row| row.get(0))?.collect())
        .doing("count people")?;
    for event in events {
        all.extend(people_of(connection, event)?);
    }
    all.sort_unstable_by_key(|(id, _)| *id);
    let mut people: Vec<(Id, Sum)> = Vec::with_capacity(all.len());
    for (id, sum) in all {
        match people.last_mut().filter(|(last, _)| *last == id) {
            Some((_, known)) => known.add(sum),
            None => people.push((id, sum)),
        }
    }
    Ok(Counted { people })
}

/// Valid certificates, one by one.
fn certificates(connection: &Connection) -> Result<Vec<(Id, Sum)>> {
    let sql = format!(
        "SELECT c.trainee FROM certificate c INDEXED BY certificate_event
         WHERE c.trainee IS NOT NULL AND {IS_VALID}"
    );
    let one = Sum {
        certificates: 1,
        ..Sum::default()
    };
    connection
        .prepare_cached(&sql)
        .and_then(|mut it| it.query_map([], |row| Ok((row.get(0)?, one)))?.collect())
        .doing("count certificates")
}

/// Somebody's place on the list of an event.
struct Place {
    person: Id,
    is_registered: bool,
    was_there: bool,
}

/// What an event adds to whoever is on its list.
fn people_of(connection: &Connection, event: Id) -> Result<Vec<(Id, Sum)>> {
    let mut listed = list_of(connection, event)?;
    let mut sums = Vec::new();
    let mut marks = connection
        .prepare_cached(
            "SELECT trainee FROM attendance INDEXED BY attendance_session
             WHERE session = ?1 AND trainee IS NOT NULL AND trashed = 0
               AND mark IN ('present', 'late')",
        )
        .doing("count marks")?;
    for (session, hours, last_on) in sessions_of(connection, event)? {
        let mut rows = marks.query([session]).doing("count marks")?;
        while let Some(row) = rows.next().doing("count marks")? {
            let person: Id = row.get(0).doing("count marks")?;
            let first = listed.partition_point(|it| it.person < person);
            let places = listed.get_mut(first..).unwrap_or_default().iter_mut();
            let mut is_listed = false;
            for place in places.take_while(|it| it.person == person) {
                place.was_there = true;
                is_listed = true;
            }
            if is_listed {
                let sum = Sum {
                    hours,
                    last_on,
                    ..Sum::default()
                };
                sums.push((person, sum));
            }
        }
    }
    let one = Sum {
        events: 1,
        ..Sum::default()
    };
    let counts = |it: &&Place| it.is_registered || it.was_there;
    sums.extend(listed.iter().filter(counts).map(|it| (it.person, one)));
    Ok(sums)
}

/// Who is on the list of an event, in the order of their ids.
fn list_of(connection: &Connection, event: Id) -> Result<Vec<Place>> {
    connection
        .prepare_cached(
            "SELECT trainee, status = 'registered' FROM enrolment INDEXED BY enrolment_event
             WHERE event = ?1 AND trainee IS NOT NULL AND trashed = 0 ORDER BY trainee",
        )
        .and_then(|mut it| {
            it.query_map([event], |row| {
                Ok(Place {
                    person: row.get(0)?,
                    is_registered: row.get(1)?,
                    was_there: false,
                })
            })?
            .collect()
        })
        .doing("count a list")
}

/// Sessions of an event with their hours and their day.
fn sessions_of(connection: &Connection, event: Id) -> Result<Vec<(Id, i64, i64)>> {
    connection
        .prepare_cached(
            "SELECT id, coalesce(hours, 0), CAST(replace(date, '-', '') AS INTEGER)
             FROM session WHERE event = ?1 AND trashed = 0",
        )
        .and_then(|mut it| {
            it.query_map(params![event], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })?
            .collect()
        })
        .doing("count sessions")
}
