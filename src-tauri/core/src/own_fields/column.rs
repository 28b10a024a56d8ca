//! Own columns among the columns of a list: how they are named there.

use rusqlite::Connection;

use super::OwnField;
use super::list::{find, find_named};
use crate::error::{Code, Error, Result};
use crate::ids::Id;

/// What stands before the id of an own column among other columns: `own:0198…`.
pub const COLUMN: &str = "own:";

/// Returns the name of an own column among the columns of a list.
pub fn column_name(id: Id) -> String {
    format!("{COLUMN}{id}")
}

/// Reads the name of an own column; nothing for any other column.
pub fn column_id(name: &str) -> Option<Id> {
    name.strip_prefix(COLUMN)?.parse().ok()
}

/// Finds the own column that a column of a list names; nothing for any other column and for one in
/// the trash.
pub fn find_column(connection: &Connection, name: &str) -> Result<Option<OwnField>> {
    match column_id(name) {
        Some(id) => Ok(find(connection, id)?.filter(|it| !it.trashed)),
        None => Ok(None),
    }
}

/// Finds an own column by its name in a list, its id or any of its titles; nothing for one in the
/// trash.
pub fn find_titled(connection: &Connection, key: &str) -> Result<Option<OwnField>> {
    // A title may itself begin as the name of a column does.
    if let Some(found) = find_named(connection, key)? {
        return Ok(Some(found));
    }
    match key.strip_prefix(COLUMN) {
        Some(title) => find_named(connection, title),
        None => Ok(None),
    }
}

/// Puts the name of an own column where it was typed by its title, `own:Киім өлшемі`; other columns
/// stay as typed.
///
/// Refuses with [`Code::BadValue`] a title that no column has.
pub fn read_column(connection: &Connection, typed: &str) -> Result<String> {
    let Some(title) = typed.strip_prefix(COLUMN) else {
        return Ok(typed.to_owned());
    };
    let found = find_named(connection, title)?;
    let refused = || {
        Error::refused(Code::BadValue)
            .with("field", "own")
            .with("value", title)
    };
    found.map(|it| column_name(it.id)).ok_or_else(refused)
}

/// Writes an id into a statement.
pub fn literal(id: Id) -> String {
    let hex: String = id.as_bytes().iter().map(|it| format!("{it:02x}")).collect();
    format!("x'{hex}'")
}
