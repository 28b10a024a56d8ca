//! Which fields say who somebody is, and which only what they were part of.

use std::collections::BTreeSet;

use rusqlite::Connection;

use crate::catalogue::Table;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::store::blank::Personal;
use crate::store::{joined, log};
use crate::value::Value;

/// What stays of a person, for statistics: sex, district, and how long they were kept. The year of
/// birth stays as well, in a day of its own making.
pub const KEPT: [&str; 4] = ["sex", "district", "keep_until", "anonymised_on"];

/// Returns the fields of a table that say who somebody is or what they wrote.
///
/// Of a person everything but [`KEPT`]: a field of a later version is personal until it is said
/// not to be.
pub fn personal_fields(table: Table) -> Vec<&'static str> {
    let named = |names: &[&'static str]| names.to_vec();
    match table {
        Table::Trainee => table
            .fields()
            .iter()
            .map(|field| field.name)
            .filter(|name| !KEPT.contains(name))
            .collect(),
        Table::Study => named(&[
            "school",
            "organisation",
            "faculty",
            "course",
            "study_group",
            "since",
            "until",
        ]),
        Table::OwnValue => named(&["value"]),
        Table::Consent => named(&["signed_by", "note"]),
        Table::Enrolment => named(&["note", "answer", "law_note"]),
        Table::Attendance => named(&["reason"]),
        Table::Certificate => named(&["name", "content", "handed_to", "about"]),
        Table::CertificateVoid | Table::CertificateCopy => named(&["reason"]),
        _ => Vec::new(),
    }
}

/// Returns the records that make up a person and what hangs on them, as far as they hold personal
/// fields.
pub(super) fn records_of(connection: &Connection, person: Id) -> Result<Vec<(Table, Id)>> {
    let shown = joined::shown_of(connection, person)?;
    let mut records: Vec<(Table, Id)> = joined::members_of(connection, shown)?
        .into_iter()
        .map(|it| (Table::Trainee, it))
        .collect();
    for table in [
        Table::Study,
        Table::OwnValue,
        Table::Consent,
        Table::Enrolment,
        Table::Attendance,
        Table::Certificate,
    ] {
        let sql = format!(
            "SELECT id FROM {} WHERE trainee = ?1 ORDER BY id",
            table.name()
        );
        records.extend(
            ids(connection, &sql, shown)?
                .into_iter()
                .map(|it| (table, it)),
        );
    }
    for table in [Table::CertificateVoid, Table::CertificateCopy] {
        let sql = format!(
            "SELECT w.id FROM {} w JOIN certificate c ON c.id = w.certificate
             WHERE c.trainee = ?1 ORDER BY w.id",
            table.name()
        );
        let found = ids(connection, &sql, shown)?;
        records.extend(found.into_iter().map(|it| (table, it)));
    }
    Ok(records)
}

/// Tells of some records which of their fields are personal.
pub(super) fn with_fields(records: &[(Table, Id)]) -> Personal {
    let of = |(table, record): &(Table, Id)| (*record, (*table, personal_fields(*table)));
    records.iter().map(of).collect()
}

/// Returns the records that hang on some records of people by what was written in them, whoever
/// those were joined with since.
pub(super) fn hanging_on(
    connection: &Connection,
    people: &BTreeSet<Id>,
) -> Result<Vec<(Table, Id)>> {
    let mut found: BTreeSet<(Table, Id)> = BTreeSet::new();
    let mut on_papers = Vec::new();
    for person in people {
        for (table, record) in records_of(connection, *person)? {
            match table {
                Table::Trainee => {}
                Table::CertificateVoid | Table::CertificateCopy => on_papers.push((table, record)),
                _ if names(connection, record, people)? => {
                    found.insert((table, record));
                }
                _ => {}
            }
        }
    }
    let papers: BTreeSet<Id> = found.iter().map(|(_, id)| *id).collect();
    for (table, record) in on_papers {
        if names(connection, record, &papers)? {
            found.insert((table, record));
        }
    }
    Ok(found.into_iter().collect())
}

/// Says whether an operation on a record ever named one of some others.
fn names(connection: &Connection, record: Id, others: &BTreeSet<Id>) -> Result<bool> {
    let operations = log::operations_on(connection, record)?;
    let mut written = operations.iter().flat_map(|(_, it)| &it.written);
    Ok(written.any(|it| matches!(&it.value, Value::Id(id) if others.contains(id))))
}

/// Returns the records whose changes concern a person: one of the person themselves, whose history
/// tells of all they were joined with, and each that hangs on them.
pub(crate) fn records_with_history(connection: &Connection, person: Id) -> Result<Vec<Id>> {
    let shown = joined::shown_of(connection, person)?;
    let hanging = records_of(connection, shown)?;
    let hanging = hanging
        .into_iter()
        .filter(|(table, _)| *table != Table::Trainee);
    Ok(std::iter::once(shown)
        .chain(hanging.map(|(_, id)| id))
        .collect())
}

fn ids(connection: &Connection, sql: &str, person: Id) -> Result<Vec<Id>> {
    connection
        .prepare_cached(sql)
        .and_then(|mut it| it.query_map([person], |row| row.get(0))?.collect())
        .doing("read what hangs on a person")
}
