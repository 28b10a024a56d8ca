//! What keeps a person, or their place on a list, when the list they came by is taken back.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};

use super::Change;
use crate::catalogue::Table;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::operation::Place;
use crate::store::apply;
use crate::store::figures::IS_VALID;

/// The tables whose records keep a person, and what tells their rows that count.
const REASONS: [(Table, &str, &str); 8] = [
    (Table::Enrolment, "trainee", "c.trashed <> 1"),
    (
        Table::Attendance,
        "trainee",
        "c.trashed <> 1 AND c.mark <> ''",
    ),
    (Table::Certificate, "trainee", "c.trashed = 0"),
    (Table::Membership, "trainee", "c.trashed <> 1"),
    (Table::Consent, "trainee", "c.trashed <> 1"),
    (Table::Study, "trainee", "c.trashed <> 1"),
    (Table::OwnValue, "trainee", "c.trashed <> 1"),
    (Table::SamePerson, "first", "c.trashed <> 1"),
];

/// Returns the tables of what a person has got that the list did not bring.
pub(super) fn reasons(
    connection: &Connection,
    person: Id,
    made: &BTreeSet<Id>,
) -> Result<BTreeSet<String>> {
    let mut why = BTreeSet::new();
    for (table, column, condition) in REASONS {
        let mut columns = vec![column];
        if table == Table::SamePerson {
            columns.push("second");
        }
        for column in columns {
            let sql = format!(
                "SELECT c.id FROM {} AS c WHERE c.{column} = ?1 AND {condition}",
                table.name()
            );
            let found: Vec<Id> = connection
                .prepare_cached(&sql)
                .and_then(|mut it| it.query_map([person], |row| row.get(0))?.collect())
                .doing("see what a person has got")?;
            if found.iter().any(|it| !made.contains(it)) {
                why.insert(table.name().to_owned());
            }
        }
    }
    Ok(why)
}

/// Returns why a place on a list or a mark stays: the person was marked at the event since, or was
/// given a paper of it.
pub(super) fn what_stands_on(
    change: &Change<'_>,
    table: Table,
    row: Id,
    own: &BTreeSet<Place>,
) -> Result<BTreeSet<String>> {
    let event_of = match table {
        Table::Enrolment => "SELECT r.event, r.trainee FROM enrolment r WHERE r.id = ?1",
        _ => {
            "SELECT s.event, r.trainee FROM attendance r JOIN session s ON s.id = r.session
             WHERE r.id = ?1"
        }
    };
    let place: (Option<Id>, Option<Id>) = change
        .prepare_cached(event_of)
        .and_then(|mut it| it.query_row([row], |row| Ok((row.get(0)?, row.get(1)?))))
        .doing("see where a person stands")?;
    let mut why = BTreeSet::new();
    let papers = format!(
        "SELECT c.id FROM certificate AS c WHERE c.event = ?1 AND c.trainee = ?2 AND {IS_VALID}"
    );
    let read = |sql: &str| -> Result<Vec<Id>> {
        change
            .prepare_cached(sql)
            .and_then(|mut it| {
                it.query_map(params![place.0, place.1], |row| row.get(0))?
                    .collect()
            })
            .doing("see what stands on a place on a list")
    };
    if !read(&papers)?.is_empty() {
        why.insert(Table::Certificate.name().to_owned());
    }
    if table == Table::Enrolment {
        let marks = "SELECT a.id FROM attendance a JOIN session s ON s.id = a.session
             WHERE s.event = ?1 AND a.trainee = ?2 AND a.trashed <> 1 AND a.mark <> ''";
        for mark in read(marks)? {
            let born = apply::find_presence(change, mark)?.map(|it| it.born);
            if born.is_none_or(|it| !own.contains(&it)) {
                why.insert(Table::Attendance.name().to_owned());
            }
        }
    }
    Ok(why)
}
