//! The heads of a field, which of them is displayed, and where they differ.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};

use crate::catalogue::Table;
use crate::clock::Stamp;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::merge::{self, Head};
use crate::operation::{FieldKey, Place, Written};
use crate::store::{log, product};
use crate::value::Value;

/// Returns the heads of a field: the rows of `head`, or the creating operation alone.
pub fn heads_of(
    connection: &Connection,
    entity: Id,
    born: Place,
    field: FieldKey,
) -> Result<BTreeSet<Place>> {
    let kept = kept_heads(connection, entity, field)?;
    if !kept.is_empty() {
        return Ok(kept);
    }
    let wrote = log::operation(connection, born)?.find(field).is_some();
    Ok(wrote.then_some(born).into_iter().collect())
}

fn kept_heads(connection: &Connection, entity: Id, field: FieldKey) -> Result<BTreeSet<Place>> {
    connection
        .prepare_cached("SELECT op FROM head WHERE entity = ?1 AND field = ?2 AND key = ?3")
        .and_then(|mut statement| {
            statement
                .query_map(params![entity, field.number, field.key_bytes()], |row| {
                    row.get(0).map(log::place_of)
                })?
                .collect()
        })
        .doing("read heads")
}

/// Returns the head of a field whose value is displayed: one that was erased only where all were.
pub fn displayed_head(
    connection: &Connection,
    heads: &BTreeSet<Place>,
    field: FieldKey,
) -> Result<Option<Place>> {
    if heads.len() < 2 {
        return Ok(heads.first().copied());
    }
    let (mut ranked, mut erased) = (Vec::new(), Vec::new());
    for place in heads {
        let head = head_at(connection, *place)?;
        match value_at(connection, *place, field)? {
            Value::Erased => erased.push(head),
            _ => ranked.push(head),
        }
    }
    let shown = merge::displayed(&ranked).or_else(|| merge::displayed(&erased));
    Ok(shown.map(|head| head.place))
}

/// Returns what decides whether an operation is displayed.
pub fn head_at(connection: &Connection, place: Place) -> Result<Head> {
    let (laptop, incarnation) = log::author_of(connection, place.source)?;
    // What the change under way writes has no entry yet: its stamp will be the greatest.
    let entry = log::find_entry_of(connection, place)?;
    Ok(Head {
        stamp: entry.map_or(Stamp(u64::MAX), |it| it.stamp),
        laptop,
        seq: place.seq,
        incarnation,
        holder: log::holder_of(connection, place)?,
        place,
    })
}

/// Writes a field of a record that exists, for an operation that the log holds.
pub(super) fn write_field(
    connection: &Connection,
    place: Place,
    entity: Id,
    (born, table): (Place, Table),
    written: &Written,
) -> Result<()> {
    let field = written.field;
    let kept = kept_heads(connection, entity, field)?;
    // What is replaced anyway need not be looked for: mostly the creating operation is.
    let before = match kept.is_empty() && !written.replaces.contains(&born) {
        true => heads_of(connection, entity, born, field)?,
        false => kept.clone(),
    };
    let after = merge::replace(&before, place, &written.replaces);
    keep_heads(connection, entity, field, &kept, &after)?;
    if before.len() > 1 || after.len() > 1 {
        judge_conflict(connection, (table, entity), field, &after)?;
    }
    match displayed_head(connection, &after, field)? {
        Some(shown) if shown != place => {
            let value = value_at(connection, shown, field)?;
            product::write(connection, table, entity, field, &value)
        }
        _ => product::write(connection, table, entity, field, &written.value),
    }
}

fn value_at(connection: &Connection, place: Place, field: FieldKey) -> Result<Value> {
    let operation = log::operation(connection, place)?;
    let written = operation.find(field).map(|it| it.value.clone());
    Ok(written.unwrap_or_default())
}

/// Keeps the heads of a field in the place of those kept so far.
fn keep_heads(
    connection: &Connection,
    entity: Id,
    field: FieldKey,
    kept: &BTreeSet<Place>,
    heads: &BTreeSet<Place>,
) -> Result<()> {
    let (number, key) = (field.number, field.key_bytes());
    let left: Vec<&Place> = kept.difference(heads).collect();
    let new: Vec<&Place> = heads.difference(kept).collect();
    if let ([old], [new]) = (left.as_slice(), new.as_slice()) {
        return connection
            .prepare_cached(
                "UPDATE head SET op = ?5 WHERE entity = ?1 AND field = ?2 AND key = ?3 AND op = ?4",
            )
            .and_then(|mut it| {
                it.execute(params![
                    entity,
                    number,
                    key,
                    log::row_of(**old),
                    log::row_of(**new)
                ])
            })
            .doing("write heads")
            .map(drop);
    }
    let delete = "DELETE FROM head WHERE entity = ?1 AND field = ?2 AND key = ?3 AND op = ?4";
    let insert = "INSERT INTO head(entity, field, key, op) VALUES (?1, ?2, ?3, ?4)";
    for (sql, places) in [(delete, left), (insert, new)] {
        for place in places {
            connection
                .prepare_cached(sql)
                .and_then(|mut it| it.execute(params![entity, number, key, log::row_of(*place)]))
                .doing("write heads")?;
        }
    }
    Ok(())
}

/// Shows some fields of a record anew, after values of theirs were taken out of the log.
pub fn show_anew(
    connection: &Connection,
    (table, entity): (Table, Id),
    fields: &BTreeSet<FieldKey>,
) -> Result<()> {
    let Some(presence) = super::find_presence(connection, entity)? else {
        return Ok(());
    };
    for field in fields {
        let heads = heads_of(connection, entity, presence.born, *field)?;
        let value = match displayed_head(connection, &heads, *field)? {
            Some(shown) => value_at(connection, shown, *field)?,
            None => Value::Empty,
        };
        product::write(connection, table, entity, *field, &value)?;
    }
    judge_conflicts(connection, table, entity)
}

/// Finds anew which fields of a record stand in two versions: what is erased differs from nothing.
fn judge_conflicts(connection: &Connection, table: Table, entity: Id) -> Result<()> {
    let fields: Vec<(u16, Option<Id>)> = connection
        .prepare_cached(
            "SELECT field, nullif(key, x'') FROM head WHERE entity = ?1
             GROUP BY field, key HAVING count(*) > 1",
        )
        .and_then(|mut it| {
            it.query_map([entity], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .doing("read heads")?;
    for (number, key) in fields {
        let field = FieldKey { number, key };
        let heads = kept_heads(connection, entity, field)?;
        judge_conflict(connection, (table, entity), field, &heads)?;
    }
    Ok(())
}

/// Notes whether the heads of a field differ, where anybody is to choose between them.
fn judge_conflict(
    connection: &Connection,
    (table, entity): (Table, Id),
    field: FieldKey,
    heads: &BTreeSet<Place>,
) -> Result<()> {
    let mut values = BTreeSet::new();
    if heads.len() > 1 && !table.is_quiet(field.number) {
        for head in heads {
            values.insert(value_at(connection, *head, field)?);
        }
        values.remove(&Value::Erased);
    }
    let sql = match values.len() > 1 {
        true => "INSERT OR IGNORE INTO conflict(entity, field, key) VALUES (?1, ?2, ?3)",
        false => "DELETE FROM conflict WHERE entity = ?1 AND field = ?2 AND key = ?3",
    };
    connection
        .prepare_cached(sql)
        .and_then(|mut it| it.execute(params![entity, field.number, field.key_bytes()]))
        .doing("note a field in two versions")
        .map(drop)
}
