//! Which records an operation names, and who names a record.

use rusqlite::{Connection, params};

use super::presence::{self, find_presence};
use crate::catalogue::{Holds, Table};
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::operation::{Operation, Place};
use crate::store::{joined, log};
use crate::value::Value;

/// Notes that an operation names records, and brings back those whose deletion did not know of it.
pub(super) fn touch_named(
    connection: &Connection,
    place: Place,
    operation: &Operation,
    table: Table,
) -> Result<()> {
    for written in &operation.written {
        let Value::Id(named) = written.value else {
            continue;
        };
        let holds = table.field(written.field.number).map(|it| it.holds);
        if !matches!(holds, Some(Holds::Names(_))) {
            continue;
        }
        note(connection, named, place)?;
        let Some(found) = find_presence(connection, named)? else {
            continue;
        };
        if let (true, Some(of)) = (
            presence::touch(connection, named, found)?,
            Table::find(found.table),
        ) {
            joined::follow(connection, of, named, joined::Before::default())?;
        }
    }
    Ok(())
}

/// The operations of one source come in their order: the last is the greatest.
fn note(connection: &Connection, entity: Id, place: Place) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO named(entity, source, seq) VALUES (?1, ?2, ?3)
             ON CONFLICT(entity, source) DO UPDATE SET seq = excluded.seq",
        )
        .and_then(|mut it| it.execute(params![entity, place.source, place.seq.cast_signed()]))
        .doing("note who names a record")
        .map(drop)
}

fn rows_on(connection: &Connection, sql: &str, entity: Id) -> Result<Vec<i64>> {
    connection
        .prepare_cached(sql)
        .and_then(|mut statement| statement.query_map([entity], |row| row.get(0))?.collect())
        .doing("read the operations on a record")
}

/// Returns the tables and columns that name records of a table.
fn naming(table: Table) -> impl Iterator<Item = (Table, &'static str)> {
    Table::ALL.into_iter().flat_map(move |other| {
        other
            .fields()
            .iter()
            .filter(move |field| field.holds == Holds::Names(table))
            .map(move |field| (other, field.name))
    })
}

/// Says whether some record outside the trash names this one; with `since`, only records made
/// after that place, or that came after it, count.
pub fn is_named_by_present(
    connection: &Connection,
    table: Table,
    entity: Id,
    since: Option<Place>,
) -> Result<bool> {
    for (other, column) in naming(table) {
        let sql = format!(
            "SELECT rowid FROM {} WHERE {column} = ?1 AND trashed = 0",
            other.name(),
        );
        for row in rows_on(connection, &sql, entity)? {
            if is_made_since(connection, other, row, since)? {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

fn is_made_since(
    connection: &Connection,
    table: Table,
    row: i64,
    since: Option<Place>,
) -> Result<bool> {
    let Some(since) = since else {
        return Ok(true);
    };
    let sql = format!("SELECT id FROM {} WHERE rowid = ?1", table.name());
    let id: Id = connection
        .prepare_cached(&sql)
        .and_then(|mut it| it.query_row([row], |row| row.get(0)))
        .doing("read who names a record")?;
    let Some(born) = find_presence(connection, id)?.map(|it| it.born) else {
        return Ok(true);
    };
    Ok(match born.source == since.source {
        true => born > since,
        false => log::arrived_of(connection, born)? > log::arrived_of(connection, since)?,
    })
}
