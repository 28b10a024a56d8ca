//! Values already written in free-text fields, offered while a person types.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use crate::academy;
use crate::error::{Code, Doing, Error, Result};
use crate::kazakh::fold;
use crate::reference;

/// The free-text fields by the name the window gives them, with table and column.
const FIELDS: [(&str, &str, &str); 13] = [
    ("school", "trainee", "school"),
    ("organisation", "trainee", "organisation"),
    ("faculty", "trainee", "faculty"),
    ("course", "trainee", "course"),
    ("study_group", "trainee", "study_group"),
    ("position", "trainee", "position"),
    ("place", "event", "place"),
    ("session_place", "session", "place"),
    ("session_title", "session", "title"),
    ("speakers", "session", "speakers"),
    ("club_school", "club", "school"),
    ("giver", "club_grant", "giver"),
    ("grant_title", "club_grant", "title"),
];

/// The list whose codes a field may hold; their names are offered.
fn list_of(field: &str) -> Option<&'static str> {
    match field {
        "school" | "club_school" => Some("school"),
        "faculty" => Some("faculty"),
        _ => None,
    }
}

/// Returns values of a field that have a word beginning like each typed word, in any spelling;
/// most used first; fields with a list offer its rows after them.
///
/// Refuses with [`Code::BadValue`] a field that is not free text.
pub fn suggest(
    connection: &Connection,
    field: &str,
    text: &str,
    limit: u32,
) -> Result<Vec<String>> {
    let (_, table, column) = FIELDS
        .into_iter()
        .find(|(name, _, _)| *name == field)
        .ok_or_else(|| Error::refused(Code::BadValue).with("field", field))?;
    let typed = fold(text);
    let fits = |value: &str| {
        let folded = fold(value);
        let begins = |word| folded.split_whitespace().any(|part| part.starts_with(word));
        typed.split_whitespace().all(begins)
    };
    let lang = academy::language(connection)?;
    let mut found: Vec<String> = Vec::new();
    let listed = match list_of(field) {
        Some(list) => reference::list_of(connection, list)?,
        None => Vec::new(),
    };
    let names: BTreeMap<&str, &str> = listed
        .iter()
        .map(|row| (row.code.as_str(), row.name.shown(lang)))
        .filter(|(_, name)| !name.is_empty())
        .collect();
    for value in written(connection, table, column)? {
        let shown = names.get(value.as_str()).copied().unwrap_or(&value);
        found.extend(Some(shown.to_owned()).filter(|shown| fits(shown)));
    }
    let offered = listed.iter().filter(|row| !row.hidden);
    let offered = offered.map(|row| row.name.shown(lang).to_owned());
    found.extend(offered.filter(|name| fits(name)));
    let mut seen = BTreeSet::new();
    found.retain(|value| seen.insert(value.clone()));
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    Ok(found)
}

/// Returns every value of a column, most used first.
fn written(connection: &Connection, table: &str, column: &str) -> Result<Vec<String>> {
    let sql = format!(
        "SELECT {column} FROM {table} WHERE trashed = 0 AND {column} <> ''
         GROUP BY {column} ORDER BY count(*) DESC, {column}"
    );
    connection
        .prepare_cached(&sql)
        .and_then(|mut it| it.query_map([], |row| row.get(0))?.collect())
        .doing("suggest values")
}
