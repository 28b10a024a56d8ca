//! A value as people read it: what names another record is called as that record.

use rusqlite::Connection;

use crate::catalogue::{Holds, Table};
use crate::error::Result;
use crate::operation::FieldKey;
use crate::register::name_of;
use crate::value::Value;

/// Returns a value of a field in words: of a record that it names what that is called.
pub(super) fn shown(
    connection: &Connection,
    table: Table,
    field: FieldKey,
    value: &Value,
) -> Result<String> {
    let holds = table.field(field.number).map(|it| it.holds);
    match (holds, value) {
        (Some(Holds::Names(named)), Value::Id(id)) => name_of(connection, named, *id),
        _ => Ok(value.shown()),
    }
}
