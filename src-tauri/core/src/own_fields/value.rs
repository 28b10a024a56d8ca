//! What the columns of the academy's own hold of a person.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension as _};
use serde::Serialize;

use super::column::column_name;
use super::list::{find_named, plain};
use super::{OwnField, OwnKind};
use crate::catalogue::Table;
use crate::clock::Stamp;
use crate::common::{Shelf, mended, read_day};
use crate::error::{Code, Doing, Error, Result};
use crate::ids::Id;
use crate::register::{Change, Fields};
use crate::store::joined;
use crate::value::Value;

/// No value is longer; a text that is belongs into the note.
const LONGEST: usize = 500;

/// What a column holds of a person.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct OwnValue {
    /// The column.
    pub field: OwnField,
    /// The value in the column's form; empty where nothing is written.
    pub value: String,
}

/// Returns what every column holds of a person, columns without a value too.
pub fn values_of(connection: &Connection, trainee: Id) -> Result<Vec<OwnValue>> {
    let kept: BTreeMap<Id, String> = connection
        .prepare_cached("SELECT field, value FROM own_value WHERE trainee = ?1 AND trashed = 0")
        .and_then(|mut it| {
            it.query_map([trainee], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .doing("read the academy's own columns of a person")?;
    let fields = super::list(connection, Shelf::Kept)?;
    Ok(fields
        .into_iter()
        .map(|field| OwnValue {
            value: kept.get(&field.id).cloned().unwrap_or_default(),
            field,
        })
        .collect())
}

/// Returns what the columns outside the trash hold of a person, by the name of the column in a list;
/// columns without a value are left out.
pub fn held_by(connection: &Connection, trainee: Id) -> Result<BTreeMap<String, String>> {
    connection
        .prepare_cached(
            "SELECT v.field, v.value FROM own_value v
             JOIN own_field f ON f.id = v.field AND f.trashed = 0
             WHERE v.trainee = ?1 AND v.trashed = 0 AND v.value <> ''",
        )
        .and_then(|mut it| {
            let read = |row: &rusqlite::Row<'_>| Ok((column_name(row.get(0)?), row.get(1)?));
            it.query_map([trainee], read)?.collect()
        })
        .doing("read the academy's own columns of a person")
}

/// Returns what one record's own operations hold in a column, whomever it was joined with, and when
/// that was written.
pub fn value_at(connection: &Connection, record: Id, column: Id) -> Result<(Value, Stamp)> {
    let row = joined::own_row(record, column);
    match Table::OwnValue.field_named("value") {
        Some(field) if joined::is_kept(connection, row)? => {
            joined::own_value_at(connection, row, field)
        }
        _ => Ok((Value::Empty, Stamp::default())),
    }
}

/// Reads values as typed, by the id of their columns; columns are named by id or title.
///
/// Refuses as [`set_all`] does.
pub fn read_all(
    connection: &Connection,
    values: &BTreeMap<String, String>,
) -> Result<BTreeMap<Id, String>> {
    let read_one = |(key, typed): (&String, &String)| {
        let field = find_named(connection, key)?;
        let field = field.ok_or_else(|| refused(Code::BadValue, key, typed))?;
        Ok((field.id, read(&field, key, typed)?))
    };
    values.iter().map(read_one).collect()
}

/// Writes what columns hold of a person; columns are named by id or title, an empty value is none.
///
/// Refuses with [`Code::BadValue`] or [`Code::BadDate`], naming the column as field, a column there is
/// not and a value it does not take.
pub fn set_all(
    change: &mut Change<'_>,
    trainee: Id,
    values: &BTreeMap<String, String>,
) -> Result<()> {
    for (column, value) in read_all(change, values)? {
        // The record that was picked is the one shown.
        let picked = joined::picked_for_own(change, trainee, column)?;
        let row = match picked {
            Some(_) => None,
            None => joined::row_of(change, Table::OwnValue, ("field", column), trainee)?,
        };
        let of = picked.unwrap_or(trainee);
        let id = row.unwrap_or_else(|| joined::own_row(of, column));
        if value.is_empty() && !change.has(id)? {
            continue;
        }
        let mut fields = Fields::new().text("value", &value);
        if row.is_none() {
            fields = fields.id("trainee", Some(of)).id("field", Some(column));
        }
        change.add(Table::OwnValue, id, fields)?;
    }
    Ok(())
}

/// Asks whether a value that was put back is one its column takes today; refuses as [`set_all`] does.
pub(crate) fn check_value_restored(change: &Change<'_>, row: Id) -> Result<()> {
    let kept: Option<(Option<Id>, String)> = change
        .prepare_cached("SELECT field, value FROM own_value WHERE id = ?1")
        .and_then(|mut it| {
            it.query_row([row], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()
        })
        .doing("read the academy's own columns of a person")?;
    let Some((Some(column), value)) = kept else {
        return Ok(());
    };
    match super::find(change, column)? {
        Some(column) => read_value(&column, &value).map(drop),
        None => Ok(()),
    }
}

fn refused(code: Code, field: &str, value: &str) -> Error {
    Error::refused(code)
        .with("field", field)
        .with("value", value)
}

/// Reads a value as typed into the form its column keeps; nothing typed is nothing.
///
/// Refuses with [`Code::BadValue`] or [`Code::BadDate`] what the column does not take.
pub fn read_value(field: &OwnField, typed: &str) -> Result<String> {
    read(field, &field.id.to_string(), typed)
}

/// Reads a value as typed into the form its column keeps.
pub(super) fn read(field: &OwnField, key: &str, typed: &str) -> Result<String> {
    let text = mended(typed).replace('\n', " ");
    let bad = || refused(Code::BadValue, key, typed);
    if text.is_empty() {
        return Ok(text);
    }
    match field.holds {
        OwnKind::Text if text.chars().count() <= LONGEST => Ok(text),
        OwnKind::Text => Err(bad()),
        OwnKind::Number => read_number(&text).ok_or_else(bad),
        OwnKind::Day => read_day(key, &text),
        OwnKind::Choice => {
            let same = |choice: &&String| plain(choice) == plain(&text);
            field.choices.iter().find(same).cloned().ok_or_else(bad)
        }
        OwnKind::Yes => read_yes(&text).ok_or_else(bad),
    }
}

/// Reads digits with spaces between thousands and a point or comma before the rest.
pub(super) fn read_number(text: &str) -> Option<String> {
    let tight: String = text.chars().filter(|it| !it.is_whitespace()).collect();
    let tight = tight.replace(',', ".").replace('−', "-");
    let digits = tight.strip_prefix('-').unwrap_or(&tight);
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, "0"));
    let is_digits = |it: &str| !it.is_empty() && it.chars().all(|it| it.is_ascii_digit());
    (is_digits(whole) && is_digits(rest) && digits.len() <= 18).then_some(tight)
}

/// Reads yes and no in three languages and as marks of a form.
fn read_yes(text: &str) -> Option<String> {
    match plain(text).as_str() {
        "yes" | "иә" | "ия" | "да" | "true" | "1" | "+" => Some("yes".to_owned()),
        "no" | "жоқ" | "нет" | "false" | "0" | "-" => Some("no".to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let cases = [
            ("42", Some("42")),
            ("1 250,5", Some("1250.5")),
            ("-3", Some("-3")),
            ("3.", None),
            (",5", None),
            ("сорок", None),
            ("4-2", None),
        ];
        for (typed, read) in cases {
            assert_eq!(read_number(typed).as_deref(), read, "{typed}");
        }
    }

    #[test]
    fn yes_is_read_in_three_languages() {
        for typed in ["Иә", "да", "YES", "+"] {
            assert_eq!(read_yes(typed).as_deref(), Some("yes"), "{typed}");
        }
        assert_eq!(read_yes("жоқ").as_deref(), Some("no"));
        assert_eq!(read_yes("мүмкін"), None);
    }
}
