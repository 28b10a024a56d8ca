//! What a row shows of each field, of all the rows that stand as one with it.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::super::holds_people;
use super::super::periods::Together;
use super::{DOING, Hanging};
use crate::catalogue::{Field, Holds, Table};
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::operation::{FieldKey, Place};
use crate::store::apply::{displayed_head, find_presence, heads_of};
use crate::store::{log, product};
use crate::value::Value;

/// Writes the fields of a row from the heads of all the rows it shows; whom and what it names
/// apart, which is the same in all of them.
pub(super) fn show_fields(
    connection: &Connection,
    hanging: &Hanging,
    row: Id,
    of: &[Id],
) -> Result<()> {
    let together = match hanging.table {
        Table::Membership => Some(Together::read(connection, &of.iter().copied().collect())?),
        _ => None,
    };
    for field in hanging.table.fields() {
        // The column of an own value is what makes two of them one.
        if holds_people(field) || field.name == hanging.person || hanging.is_column(field) {
            continue;
        }
        match field.holds {
            Holds::Keyed(side) => show_entries(connection, hanging.table, (field, side), row, of)?,
            _ => {
                let key = FieldKey::plain(field.number);
                let value = match together.as_ref().and_then(|it| it.shown(field.name)) {
                    Some(value) => value,
                    None => latest(connection, of, key)?,
                };
                product::write(connection, hanging.table, row, key, &value)?;
            }
        }
    }
    Ok(())
}

fn show_entries(
    connection: &Connection,
    table: Table,
    (field, side): (&Field, &str),
    row: Id,
    of: &[Id],
) -> Result<()> {
    let mut keys = BTreeSet::new();
    for row in of {
        let found: Vec<Id> = connection
            .prepare_cached(&format!("SELECT key FROM {side} WHERE entity = ?1"))
            .and_then(|mut it| it.query_map([row], |row| row.get(0))?.collect())
            .doing(DOING)?;
        keys.extend(found);
    }
    for key in keys {
        let key = FieldKey {
            number: field.number,
            key: Some(key),
        };
        let value = latest(connection, of, key)?;
        product::write(connection, table, row, key, &value)?;
    }
    Ok(())
}

/// Returns the value that the greatest head of several rows displays.
fn latest(connection: &Connection, rows: &[Id], field: FieldKey) -> Result<Value> {
    let Some(head) = latest_head(connection, rows, field)? else {
        return Ok(Value::Empty);
    };
    let operation = log::operation(connection, head)?;
    Ok(operation
        .find(field)
        .map_or(Value::Empty, |it| it.value.clone()))
}

pub(super) fn latest_head<'a>(
    connection: &Connection,
    rows: impl IntoIterator<Item = &'a Id>,
    field: FieldKey,
) -> Result<Option<Place>> {
    let mut heads: BTreeSet<Place> = BTreeSet::new();
    for row in rows {
        if let Some(presence) = find_presence(connection, *row)? {
            heads.extend(heads_of(connection, *row, presence.born, field)?);
        }
    }
    displayed_head(connection, &heads, field)
}
