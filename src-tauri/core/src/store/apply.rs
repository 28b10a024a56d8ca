//! Applying one operation of the log to merge state and product tables.
//!
//! The same code serves a change made here, a rebuild and, later, a change that arrives in a file.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension, params};

use crate::catalogue::{Holds, Table};
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::merge::{self, Head, Seen};
use crate::operation::{Deed, FieldKey, Operation, Place, Written};
use crate::store::{joined, log, product};
use crate::value::Value;

/// Whether a record exists, since which operation, and what put it in the trash.
#[derive(Clone, Copy, Debug)]
pub struct Presence {
    /// The table's number.
    pub table: u16,
    /// The operation that created the record here.
    pub born: Place,
    /// The deletion in force.
    pub gone: Option<Place>,
}

/// Finds the presence of a record.
pub fn find_presence(connection: &Connection, entity: Id) -> Result<Option<Presence>> {
    connection
        .prepare_cached("SELECT kind, born, gone FROM presence WHERE entity = ?1")
        .and_then(|mut statement| {
            statement
                .query_row([entity], |row| {
                    let gone: i64 = row.get(2)?;
                    Ok(Presence {
                        table: row.get(0)?,
                        born: log::place_of(row.get(1)?),
                        gone: (gone != 0).then(|| log::place_of(gone)),
                    })
                })
                .optional()
        })
        .doing("read a presence")
}

/// Applies an operation that the log already holds.
///
/// An operation on a table this version does not know is listed in `unknown` and waits there for
/// an upgrade; a field it does not know is passed over and found again by the rebuild.
pub fn apply(connection: &Connection, place: Place, operation: &Operation) -> Result<()> {
    let Some(table) = Table::find(operation.table) else {
        return note_unknown(connection, place);
    };
    let presence = find_presence(connection, operation.entity)?;
    match (operation.deed, presence) {
        (Deed::Write, None) => give_birth(connection, place, operation, table)?,
        (Deed::Write, Some(presence)) => {
            if presence
                .gone
                .is_some_and(|gone| !is_covered(connection, gone, place))
            {
                set_gone(connection, table, operation.entity, None)?;
            }
            for written in &operation.written {
                write_field(
                    connection,
                    place,
                    operation.entity,
                    presence,
                    table,
                    written,
                )?;
            }
        }
        (Deed::Trash, Some(_)) => {
            if !is_touched_unseen(connection, place, table, operation.entity)? {
                set_gone(connection, table, operation.entity, Some(place))?;
            }
        }
        (Deed::Restore, Some(_)) => set_gone(connection, table, operation.entity, None)?,
        (Deed::Trash | Deed::Restore, None) => {}
    }
    touch_named(connection, place, operation, table)?;
    joined::follow(connection, table, operation.entity)
}

fn note_unknown(connection: &Connection, place: Place) -> Result<()> {
    connection
        .execute(
            "INSERT OR IGNORE INTO unknown(op) VALUES (?1)",
            [log::row_of(place)],
        )
        .doing("keep an operation of a newer version")
        .map(drop)
}

fn give_birth(
    connection: &Connection,
    place: Place,
    operation: &Operation,
    table: Table,
) -> Result<()> {
    connection
        .prepare_cached("INSERT INTO presence(entity, kind, born) VALUES (?1, ?2, ?3)")
        .and_then(|mut statement| {
            statement.execute(params![
                operation.entity,
                operation.table,
                log::row_of(place)
            ])
        })
        .doing("write a presence")?;
    product::insert(connection, table, operation)
}

/// Returns the heads of a field: the rows of `head`, or the creating operation alone.
pub fn heads_of(
    connection: &Connection,
    entity: Id,
    born: Place,
    field: FieldKey,
) -> Result<BTreeSet<Place>> {
    let rows: Vec<i64> = connection
        .prepare_cached("SELECT op FROM head WHERE entity = ?1 AND field = ?2 AND key = ?3")
        .and_then(|mut statement| {
            statement
                .query_map(params![entity, field.number, field.key_bytes()], |row| {
                    row.get(0)
                })?
                .collect()
        })
        .doing("read heads")?;
    if !rows.is_empty() {
        return Ok(rows.into_iter().map(log::place_of).collect());
    }
    let wrote = log::operation(connection, born)?.find(field).is_some();
    Ok(if wrote {
        BTreeSet::from([born])
    } else {
        BTreeSet::new()
    })
}

/// Returns the head whose value is displayed.
pub fn displayed_head(connection: &Connection, heads: &BTreeSet<Place>) -> Result<Option<Place>> {
    if heads.len() < 2 {
        return Ok(heads.first().copied());
    }
    let mut ranked = Vec::new();
    for place in heads {
        let entry = log::entry_of(connection, *place)?;
        let laptop = log::laptop_of(connection, place.source)?;
        ranked.push(Head {
            stamp: entry.stamp,
            laptop,
            seq: place.seq,
            place: *place,
        });
    }
    Ok(merge::displayed(&ranked).map(|head| head.place))
}

fn write_field(
    connection: &Connection,
    place: Place,
    entity: Id,
    presence: Presence,
    table: Table,
    written: &Written,
) -> Result<()> {
    let before = heads_of(connection, entity, presence.born, written.field)?;
    let after = merge::replace(&before, place, &written.replaces);
    keep_heads(connection, entity, written.field, &after)?;
    let value = match displayed_head(connection, &after)? {
        Some(shown) if shown != place => log::operation(connection, shown)?
            .find(written.field)
            .map_or(Value::Empty, |written| written.value.clone()),
        _ => written.value.clone(),
    };
    product::write(connection, table, entity, written.field, &value)
}

fn keep_heads(
    connection: &Connection,
    entity: Id,
    field: FieldKey,
    heads: &BTreeSet<Place>,
) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM head WHERE entity = ?1 AND field = ?2 AND key = ?3")
        .and_then(|mut statement| {
            statement.execute(params![entity, field.number, field.key_bytes()])
        })
        .doing("write heads")?;
    let mut insert = connection
        .prepare_cached("INSERT INTO head(entity, field, key, op) VALUES (?1, ?2, ?3, ?4)")
        .doing("write heads")?;
    for head in heads {
        insert
            .execute(params![
                entity,
                field.number,
                field.key_bytes(),
                log::row_of(*head)
            ])
            .doing("write heads")?;
    }
    Ok(())
}

fn set_gone(connection: &Connection, table: Table, entity: Id, gone: Option<Place>) -> Result<()> {
    connection
        .prepare_cached("UPDATE presence SET gone = ?2 WHERE entity = ?1")
        .and_then(|mut statement| statement.execute(params![entity, gone.map_or(0, log::row_of)]))
        .doing("write a presence")?;
    product::mark_trashed(connection, table, entity, gone.is_some())
}

/// Returns what the author of an operation had seen of other sources.
fn seen_at(connection: &Connection, place: Place) -> Result<Seen> {
    let text: Option<String> = connection
        .prepare_cached(
            "SELECT seen FROM segment WHERE source = ?1 AND first_seq <= ?2
             ORDER BY number DESC LIMIT 1",
        )
        .and_then(|mut statement| {
            statement
                .query_row(params![place.source, place.seq.cast_signed()], |row| {
                    row.get(0)
                })
                .optional()
        })
        .doing("read what an author had seen")?;
    Ok(text
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default())
}

fn is_covered(connection: &Connection, deletion: Place, operation: Place) -> bool {
    let seen = seen_at(connection, deletion).unwrap_or_default();
    merge::covers(deletion, &seen, operation)
}

/// Says whether some operation on the record, or one that names it, was unknown to the author of
/// a deletion.
fn is_touched_unseen(
    connection: &Connection,
    deletion: Place,
    table: Table,
    entity: Id,
) -> Result<bool> {
    let seen = seen_at(connection, deletion)?;
    let is_unseen = |place: &Place| *place != deletion && !merge::covers(deletion, &seen, *place);
    let own = rows_on(connection, "SELECT id FROM op WHERE entity = ?1", entity)?;
    if own.into_iter().map(log::place_of).any(|it| is_unseen(&it)) {
        return Ok(true);
    }
    for (other, column) in naming(table) {
        let sql = format!(
            "SELECT op.id FROM {} AS t JOIN op ON op.entity = t.id WHERE t.{column} = ?1",
            other.name(),
        );
        let places = rows_on(connection, &sql, entity)?
            .into_iter()
            .map(log::place_of);
        for place in places.filter(is_unseen) {
            // Only naming touches: what changes another field of an enrolment says nothing of the
            // person, here no more than in `touch_named`.
            let operation = log::operation(connection, place)?;
            if operation
                .written
                .iter()
                .any(|it| it.value == Value::Id(entity))
            {
                return Ok(true);
            }
        }
    }
    Ok(false)
}

fn rows_on(connection: &Connection, sql: &str, entity: Id) -> Result<Vec<i64>> {
    connection
        .prepare_cached(sql)
        .and_then(|mut statement| statement.query_map([entity], |row| row.get(0))?.collect())
        .doing("read the operations on a record")
}

/// Brings back the records an operation names, where their deletion did not know of it.
fn touch_named(
    connection: &Connection,
    place: Place,
    operation: &Operation,
    table: Table,
) -> Result<()> {
    for written in &operation.written {
        let (Value::Id(named), Some(field)) = (&written.value, table.field(written.field.number))
        else {
            continue;
        };
        let Holds::Names(other) = field.holds else {
            continue;
        };
        let gone = find_presence(connection, *named)?.and_then(|presence| presence.gone);
        if gone.is_some_and(|gone| !is_covered(connection, gone, place)) {
            set_gone(connection, other, *named, None)?;
        }
    }
    Ok(())
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
/// after that place or elsewhere count.
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
    let born = find_presence(connection, id)?.map(|it| it.born);
    Ok(born.is_none_or(|born| born > since || born.source != since.source))
}
