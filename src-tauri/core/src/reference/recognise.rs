//! Finding a row by whatever of its names was typed.

use rusqlite::Connection;

use super::{find_code, rows_of};
use crate::error::{Code, Error, Result};
use crate::kazakh::recognise::{
    Recognised, recognise_district_in, recognise_row, recognise_school,
};

/// Returns the code of the row a text surely names; what no row is surely called stays as typed.
pub fn code_or_text(connection: &Connection, kind: &str, text: &str) -> Result<String> {
    let typed = text.trim();
    if typed.is_empty() || find_code(connection, kind, typed)?.is_some() {
        return Ok(typed.to_owned());
    }
    let rows = rows_of(connection, kind)?;
    let recognised = match kind {
        "district" => recognise_district_in(typed, &rows).map(Recognised::Certain),
        "school" => Some(recognise_school(typed, &rows)),
        _ => Some(recognise_row(typed, &rows)),
    };
    Ok(match recognised {
        Some(Recognised::Certain(code)) => code,
        _ => typed.to_owned(),
    })
}

/// Returns the code of the row a text surely names, as a list without free text takes it.
///
/// Refuses with [`Code::BadValue`], naming field and value, what no row is surely called; nothing
/// typed is no row.
pub fn require_code(
    connection: &Connection,
    kind: &str,
    field: &str,
    text: &str,
) -> Result<String> {
    let code = code_or_text(connection, kind, text)?;
    if code.is_empty() || find_code(connection, kind, &code)?.is_some() {
        return Ok(code);
    }
    Err(Error::refused(Code::BadValue)
        .with("field", field)
        .with("value", text))
}
