//! Lists of people with filters, order and counts.

use std::collections::BTreeMap;

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension as _, params_from_iter};
use serde::{Deserialize, Serialize};

use super::narrow::{Conditions, LISTED, conditions};
use super::order::{is_plain, page_of, places, plain};
use super::show::{COLUMNS, read_row};
use super::{Sex, Trainee, categories_of};
use crate::common::{Lang, Rows, Sort};
use crate::error::{Doing, OrNotFound, Result};
use crate::ids::Id;
use crate::own_fields::{self, OwnFilter};
use crate::store::figures::{IS_VALID, SESSIONS_ATTENDED, WAS_THERE};

/// Which people, in which order, from where.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct TraineeQuery {
    /// Words of the name, in any order and spelling; digits mean a phone or an IIN.
    pub text: String,
    /// Codes of districts.
    pub district: Vec<String>,
    /// Codes of schools, or their names as written.
    pub school: Vec<String>,
    /// Employers or universities, as written.
    pub organisation: Vec<String>,
    /// Codes of faculties, or their names as written.
    pub faculty: Vec<String>,
    /// Years of study or school classes.
    pub course: Vec<String>,
    /// Study groups.
    pub study_group: Vec<String>,
    /// Codes of categories.
    pub category: Vec<String>,
    /// Codes of directions, their own or chosen in the form of an event.
    pub direction: Vec<String>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Youngest age in whole years.
    pub age_from: Option<u32>,
    /// Oldest age in whole years.
    pub age_to: Option<u32>,
    /// The day on which age counts, `2026-11-27`; empty for today.
    pub age_on: String,
    /// On the list of this event.
    pub event: Option<Id>,
    /// How they stand on the list of the event, or of any where none is given: states of an
    /// enrolment, and `attended` for whoever was there.
    pub status: Vec<String>,
    /// Member of this club.
    pub club: Option<Id>,
    /// Codes of roles in the club, or in any where none is given.
    pub role: Vec<String>,
    /// Fields that are filled: those of [`super::MAY_LACK`].
    pub has: Vec<String>,
    /// Fields that are empty: those of [`super::MAY_LACK`].
    pub missing: Vec<String>,
    /// Scopes of consents that stand today.
    pub consent: Vec<String>,
    /// Scopes of consents that do not.
    pub no_consent: Vec<String>,
    /// What the academy's own columns hold; a person meets one of those that ask for values of the
    /// same column, and all others.
    pub own: Vec<OwnFilter>,
    /// Added on this day or later, `2026-11-27`; empty for all.
    pub added_since: String,
    /// Whether to list the trash instead.
    pub trashed: bool,
    /// The order.
    pub sort: Sort,
    /// The language of the reader, by whose names of places the order goes.
    pub lang: Lang,
    /// How many rows to pass over.
    pub offset: u32,
    /// How many rows to return.
    pub limit: u32,
}

/// A person with the figures of a list.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct TraineeRow {
    /// The person.
    #[serde(flatten)]
    pub trainee: Trainee,
    /// Events attended or registered for.
    pub events: u32,
    /// Hours of sessions attended.
    pub hours: u32,
    /// Valid certificates.
    pub certificates: u32,
    /// Day of the last session with a mark of presence.
    pub last_on: String,
    /// Codes of directions, their own and those chosen in forms of events.
    pub directions: Vec<String>,
    /// What the academy's own columns hold of them, by the column's name in a list, `own:` and its
    /// id; columns without a value are left out.
    pub own: BTreeMap<String, String>,
}

/// The figures of trainee `t`, in the order of the columns; [`super::counted`] counts them of all.
fn figures() -> [String; 4] {
    [
        format!(
            "(SELECT count(*) FROM enrolment e
                CROSS JOIN event v ON v.id = e.event AND v.trashed = 0
              WHERE e.trainee = t.id AND e.trashed = 0
                AND (e.status = 'registered' OR {WAS_THERE}))"
        ),
        format!("(SELECT coalesce(sum(s.hours), 0) FROM {SESSIONS_ATTENDED})"),
        format!("(SELECT count(*) FROM certificate c WHERE c.trainee = t.id AND {IS_VALID})"),
        format!("(SELECT coalesce(max(s.date), '') FROM {SESSIONS_ATTENDED})"),
    ]
}

/// How many columns a list row has; more may follow them.
pub(crate) const LIST_WIDTH: usize = 23;

/// Reads the columns of a list row.
pub(crate) fn list_columns() -> String {
    let figures = figures().join(", ");
    format!("{COLUMNS}, {figures}")
}

/// Reads a list row; categories are read apart.
pub(crate) fn read_list_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<TraineeRow> {
    Ok(TraineeRow {
        trainee: read_row(row)?,
        events: row.get(19)?,
        hours: row.get(20)?,
        certificates: row.get(21)?,
        last_on: row.get(22)?,
        directions: Vec::new(),
        own: BTreeMap::new(),
    })
}

/// Returns one person with the figures of a list; refuses with [`crate::error::Code::NotFound`].
pub fn row(connection: &Connection, id: Id) -> Result<TraineeRow> {
    let number: i64 = connection
        .prepare_cached("SELECT number FROM trainee WHERE id = ?1")
        .and_then(|mut it| it.query_row([id], |row| row.get(0)).optional())
        .doing("read a person")?
        .or_not_found(id)?;
    rows_at(connection, &[number])?.pop().or_not_found(id)
}

/// Reads the people of a page, whose places in the table are known.
///
/// The places are found apart, so that figures are counted for the people shown and not for
/// everybody who is sorted.
pub(crate) fn rows_at(connection: &Connection, numbers: &[i64]) -> Result<Vec<TraineeRow>> {
    let sql = format!(
        "SELECT {} FROM trainee AS t WHERE t.number = ?1",
        list_columns()
    );
    let mut statement = connection.prepare_cached(&sql).doing("list people")?;
    let mut rows = Vec::with_capacity(numbers.len());
    for number in numbers {
        let mut row = statement
            .query_row([number], read_list_row)
            .doing("list people")?;
        row.trainee.categories = categories_of(connection, row.trainee.id)?;
        row.directions = directions_of(connection, row.trainee.id)?;
        row.own = own_fields::held_by(connection, row.trainee.id)?;
        rows.push(row);
    }
    Ok(rows)
}

/// Returns the codes of a person's directions, their own and those chosen in forms of events.
fn directions_of(connection: &Connection, id: Id) -> Result<Vec<String>> {
    connection
        .prepare_cached(
            "SELECT code FROM tag WHERE entity = ?1 AND kind = 'direction' AND trashed = 0
             UNION SELECT g.code FROM enrolment e
               CROSS JOIN tag g ON g.entity = e.id AND g.kind = 'direction' AND g.trashed = 0
             WHERE e.trainee = ?1 AND e.trashed = 0 ORDER BY 1",
        )
        .and_then(|mut it| it.query_map([id], |row| row.get(0))?.collect())
        .doing("read directions")
}

/// Lists people.
pub fn list(
    connection: &Connection,
    query: &TraineeQuery,
    today: chrono::NaiveDate,
) -> Result<Rows<TraineeRow>> {
    if !is_plain(&query.sort) {
        let found = numbers(connection, query, today)?;
        return part_of(connection, query, &found);
    }
    let all = conditions(connection, query, today)?;
    let total = count_where(connection, &all)?;
    let limit = if query.limit == 0 {
        u32::MAX
    } else {
        query.limit
    };
    let sql = format!(
        "SELECT t.number FROM trainee AS t WHERE {} ORDER BY {} LIMIT {limit} OFFSET {}",
        all.sql,
        plain(&query.sort),
        query.offset
    );
    let numbers: Vec<i64> = connection
        .prepare(&sql)
        .and_then(|mut it| {
            it.query_map(params_from_iter(all.values), |row| row.get(0))?
                .collect()
        })
        .doing("list people")?;
    Ok(Rows {
        rows: rows_at(connection, &numbers)?,
        total,
    })
}

/// Reads the page of a query out of its whole order.
pub(super) fn part_of(
    connection: &Connection,
    query: &TraineeQuery,
    found: &[i64],
) -> Result<Rows<TraineeRow>> {
    let shown = found.get(page_of(query, found.len())).unwrap_or_default();
    Ok(Rows {
        rows: rows_at(connection, shown)?,
        total: u32::try_from(found.len()).unwrap_or(u32::MAX),
    })
}

/// Returns the ids of everybody a query meets, in its order.
pub fn ids(
    connection: &Connection,
    query: &TraineeQuery,
    today: chrono::NaiveDate,
) -> Result<Vec<Id>> {
    let found = places(connection, query, today, None)?;
    Ok(found.iter().map(|it| it.id).collect())
}

/// Returns the places in the table of everybody a query meets, in its order.
pub(super) fn numbers(
    connection: &Connection,
    query: &TraineeQuery,
    today: chrono::NaiveDate,
) -> Result<Vec<i64>> {
    let found = places(connection, query, today, None)?;
    Ok(found.iter().map(|it| it.number).collect())
}

pub(super) fn count_where(connection: &Connection, all: &Conditions) -> Result<u32> {
    if all.sql == LISTED {
        return count_listed(connection, all.values.first());
    }
    connection
        .prepare(&format!(
            "SELECT count(*) FROM trainee AS t WHERE {}",
            all.sql
        ))
        .and_then(|mut it| it.query_row(params_from_iter(all.values.iter()), |row| row.get(0)))
        .doing("count people")
}

/// Counts everybody outside the trash.
pub fn count(connection: &Connection) -> Result<u32> {
    count_listed(connection, Some(&Sql::Integer(0)))
}

/// Counts people in or outside the trash, in the narrowest index.
fn count_listed(connection: &Connection, trashed: Option<&Sql>) -> Result<u32> {
    connection
        .prepare_cached("SELECT count(*) FROM trainee INDEXED BY trainee_listed WHERE trashed = ?1")
        .and_then(|mut it| it.query_row([trashed], |row| row.get(0)))
        .doing("count people")
}
