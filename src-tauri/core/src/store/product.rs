//! Product tables: the displayed values, as screens read them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::OnceLock;

use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, OptionalExtension as _, ToSql, params};

use crate::catalogue::{Field, Holds, Table};
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::operation::{FieldKey, Operation};
use crate::value::Value;

/// A value as a column of a product table takes it: absent text is the empty text, and a value of
/// another kind than the column's is absent, as nothing that comes from elsewhere may stop a merge.
struct Cell<'a>(&'a Value, Holds);

impl ToSql for Cell<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match (self.0, self.1) {
            (value @ (Value::Text(_) | Value::Integer(_)), Holds::Text | Holds::Keyed(_))
            | (value @ Value::Integer(_), Holds::Integer)
            | (value @ Value::Id(_), Holds::Names(_) | Holds::Id)
            | (value @ Value::Hash(_), Holds::Hash) => value.to_sql(),
            (_, Holds::Text | Holds::Keyed(_)) => Ok(ToSqlOutput::Borrowed(ValueRef::Text(b""))),
            _ => Ok(ToSqlOutput::Borrowed(ValueRef::Null)),
        }
    }
}

/// Writes the row of a record that did not exist before, with the operation's values.
pub fn insert(connection: &Connection, table: Table, operation: &Operation) -> Result<()> {
    let empty = Value::Empty;
    let mut cells: Vec<Box<dyn ToSql + '_>> = vec![Box::new(operation.entity)];
    for field in plain_fields(table) {
        let written = operation.find(FieldKey::plain(field.number));
        cells.push(Box::new(Cell(
            written.map_or(&empty, |it| &it.value),
            field.holds,
        )));
    }
    let cells: Vec<&dyn ToSql> = cells.iter().map(AsRef::as_ref).collect();
    connection
        .prepare_cached(insert_statement(table))
        .and_then(|mut statement| statement.execute(cells.as_slice()))
        .doing("write a record")?;
    for written in &operation.written {
        if written.field.key.is_some() {
            write(
                connection,
                table,
                operation.entity,
                written.field,
                &written.value,
            )?;
        }
    }
    Ok(())
}

/// Takes the row of a record away, with what is kept beside it.
pub fn remove(connection: &Connection, table: Table, entity: Id) -> Result<()> {
    let sides = table.fields().iter().filter_map(|field| match field.holds {
        Holds::Keyed(side) => Some(format!("DELETE FROM {side} WHERE entity = ?1")),
        _ => None,
    });
    let row = format!("DELETE FROM {} WHERE id = ?1", table.name());
    for sql in sides.chain([row]) {
        connection
            .prepare_cached(&sql)
            .and_then(|mut it| it.execute([entity]))
            .doing("take a record away")?;
    }
    Ok(())
}

fn plain_fields(table: Table) -> impl Iterator<Item = &'static Field> {
    table
        .fields()
        .iter()
        .filter(|field| !matches!(field.holds, Holds::Keyed(_)))
}

fn insert_statement(table: Table) -> &'static str {
    static STATEMENTS: OnceLock<Vec<(Table, String)>> = OnceLock::new();
    let statements = STATEMENTS.get_or_init(|| {
        Table::ALL
            .into_iter()
            .map(|table| (table, compose_insert(table)))
            .collect()
    });
    statements
        .iter()
        .find(|(of, _)| *of == table)
        .map_or("", |(_, sql)| sql.as_str())
}

fn compose_insert(table: Table) -> String {
    let mut columns = String::from("id");
    let mut marks = String::from("?1");
    for (field, mark) in plain_fields(table).zip(2..) {
        let _ = write!(columns, ", {}", field.name);
        let _ = write!(marks, ", ?{mark}");
    }
    format!("INSERT INTO {}({columns}) VALUES ({marks})", table.name())
}

/// Writes the displayed value of one field; an empty value of a keyed field removes its entry.
pub fn write(
    connection: &Connection,
    table: Table,
    entity: Id,
    field: FieldKey,
    value: &Value,
) -> Result<()> {
    let Some(spec) = table.field(field.number) else {
        return Ok(());
    };
    let cell = Cell(value, spec.holds);
    let outcome = match (spec.holds, field.key) {
        (Holds::Keyed(side), Some(key)) if value.is_nothing() => connection
            .prepare_cached(&format!(
                "DELETE FROM {side} WHERE entity = ?1 AND key = ?2"
            ))
            .and_then(|mut statement| statement.execute(params![entity, key])),
        (Holds::Keyed(side), Some(key)) => connection
            .prepare_cached(&format!(
                "INSERT OR REPLACE INTO {side}(entity, key, value) VALUES (?1, ?2, ?3)"
            ))
            .and_then(|mut statement| statement.execute(params![entity, key, cell])),
        // An entry of a field without entries, or the whole of one with them: nothing shows it.
        (Holds::Keyed(_), None) | (_, Some(_)) => Ok(0),
        _ => connection
            .prepare_cached(update_statement(table, field.number))
            .and_then(|mut statement| statement.execute(params![entity, cell])),
    };
    outcome.doing("write a field").map(drop)
}

/// Writes the displayed values of some plain fields of a record at once; those that this version does
/// not know, or that have entries, are passed over.
pub fn write_plain(
    connection: &Connection,
    table: Table,
    entity: Id,
    values: &[(u16, Value)],
) -> Result<()> {
    let mut sql = format!("UPDATE {} SET ", table.name());
    let mut cells: Vec<Cell<'_>> = Vec::with_capacity(values.len());
    for (number, value) in values {
        let Some(spec) = table.field(*number) else {
            continue;
        };
        if matches!(spec.holds, Holds::Keyed(_)) {
            continue;
        }
        let comma = if cells.is_empty() { "" } else { ", " };
        cells.push(Cell(value, spec.holds));
        let _ = write!(sql, "{comma}{} = ?{}", spec.name, cells.len() + 1);
    }
    if cells.is_empty() {
        return Ok(());
    }
    sql.push_str(" WHERE id = ?1");
    let bound =
        std::iter::once(&entity as &dyn ToSql).chain(cells.iter().map(|it| it as &dyn ToSql));
    connection
        .prepare_cached(&sql)
        .and_then(|mut it| it.execute(rusqlite::params_from_iter(bound)))
        .doing("write a field")
        .map(drop)
}

/// Returns the statement that writes a plain field, composed once for all.
fn update_statement(table: Table, field: u16) -> &'static str {
    static STATEMENTS: OnceLock<BTreeMap<(u16, u16), String>> = OnceLock::new();
    let statements = STATEMENTS.get_or_init(|| {
        let of_table = |table: Table| {
            plain_fields(table).map(move |field| {
                let (name, column) = (table.name(), field.name);
                let sql = format!("UPDATE {name} SET {column} = ?2 WHERE id = ?1");
                ((table.number(), field.number), sql)
            })
        };
        Table::ALL.into_iter().flat_map(of_table).collect()
    });
    statements
        .get(&(table.number(), field))
        .map_or("", String::as_str)
}

/// Puts a record in the trash or takes it out.
pub fn mark_trashed(
    connection: &Connection,
    table: Table,
    entity: Id,
    trashed: bool,
) -> Result<()> {
    mark(connection, table, entity, i64::from(trashed))
}

/// Writes where a record is: 0 outside the trash, 1 in it, 2 in another record of the same person.
pub fn mark(connection: &Connection, table: Table, entity: Id, trashed: i64) -> Result<()> {
    connection
        .prepare_cached(&format!(
            "UPDATE {} SET trashed = ?2 WHERE id = ?1 AND trashed <> ?2",
            table.name()
        ))
        .and_then(|mut statement| statement.execute(params![entity, trashed]))
        .doing("mark a record")
        .map(drop)
}

/// Returns what the product tables and the state behind them hold as one hash, derived columns and
/// row numbers apart. The state counts because the next correction is made upon it.
pub fn hash_content(connection: &Connection) -> Result<blake3::Hash> {
    let mut hasher = blake3::Hasher::new();
    for table in Table::ALL {
        let columns: Vec<&str> = plain_fields(table).map(|field| field.name).collect();
        let sql = format!(
            "SELECT id, trashed, {} FROM {} ORDER BY id",
            columns.join(", "),
            table.name()
        );
        hash_rows(connection, &sql, &mut hasher)?;
        for field in table.fields() {
            if let Holds::Keyed(side) = field.holds {
                let sql = format!("SELECT entity, key, value FROM {side} ORDER BY entity, key");
                hash_rows(connection, &sql, &mut hasher)?;
            }
        }
    }
    for derived in [
        "SELECT entity, kind, born, gone, was_gone FROM presence ORDER BY entity",
        "SELECT entity, field, key, op FROM head ORDER BY entity, field, key, op",
        "SELECT entity, source, seq FROM named ORDER BY entity, source",
        "SELECT entity, field, key FROM conflict ORDER BY entity, field, key",
        "SELECT entity, shown FROM canonical ORDER BY entity",
        "SELECT id, sort_key, folded FROM trainee ORDER BY id",
        "SELECT event, sessions, enrolled, attended, certificates, due FROM event_figure
         ORDER BY event",
    ] {
        hash_rows(connection, derived, &mut hasher)?;
    }
    Ok(hasher.finalize())
}

fn hash_rows(connection: &Connection, sql: &str, hasher: &mut blake3::Hasher) -> Result<()> {
    let mut statement = connection.prepare(sql).doing("read a table")?;
    let width = statement.column_count();
    let mut rows = statement.query([]).doing("read a table")?;
    while let Some(row) = rows.next().doing("read a table")? {
        for column in 0..width {
            let value = row.get_ref(column).doing("read a table")?;
            let (tag, bytes): (u8, &[u8]) = match value {
                ValueRef::Null => (0, &[]),
                ValueRef::Integer(number) => {
                    hasher.update(&[1]);
                    hasher.update(&number.to_le_bytes());
                    continue;
                }
                ValueRef::Real(_) => (9, &[]),
                ValueRef::Text(text) => (2, text),
                ValueRef::Blob(blob) => (3, blob),
            };
            hasher.update(&[tag]);
            hasher.update(&(bytes.len() as u64).to_le_bytes());
            hasher.update(bytes);
        }
    }
    hasher.update(b"end of table");
    Ok(())
}

/// What screens read of one record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shown {
    /// Where it is: 0 outside the trash, 1 in it, 2 in another record of the same person.
    pub trashed: i64,
    /// Its fields with their displayed values, entries of keyed fields included.
    pub values: Vec<(FieldKey, Value)>,
}

/// Reads a record as screens do; nothing where it was never written.
pub fn read(connection: &Connection, table: Table, entity: Id) -> Result<Option<Shown>> {
    let columns: Vec<&str> = plain_fields(table).map(|field| field.name).collect();
    let sql = format!(
        "SELECT trashed, {} FROM {} WHERE id = ?1",
        columns.join(", "),
        table.name()
    );
    let row = connection
        .prepare_cached(&sql)
        .and_then(|mut it| {
            it.query_row([entity], |row| {
                let mut values = Vec::with_capacity(columns.len());
                for (at, field) in (1..).zip(plain_fields(table)) {
                    values.push((FieldKey::plain(field.number), row.get(at)?));
                }
                Ok(Shown {
                    trashed: row.get(0)?,
                    values,
                })
            })
            .optional()
        })
        .doing("read a record")?;
    let Some(mut shown) = row else {
        return Ok(None);
    };
    for field in table.fields() {
        let Holds::Keyed(side) = field.holds else {
            continue;
        };
        let entries: Vec<(Id, Value)> = connection
            .prepare_cached(&format!(
                "SELECT key, value FROM {side} WHERE entity = ?1 ORDER BY key"
            ))
            .and_then(|mut it| {
                it.query_map([entity], |row| Ok((row.get(0)?, row.get(1)?)))?
                    .collect()
            })
            .doing("read a record")?;
        for (key, value) in entries {
            let key = FieldKey {
                number: field.number,
                key: Some(key),
            };
            shown.values.push((key, value));
        }
    }
    Ok(Some(shown))
}
