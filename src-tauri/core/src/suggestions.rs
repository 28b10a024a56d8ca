//! Values already written in free-text fields, offered while a person types.

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
/// most used first.
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
    let sql = format!(
        "SELECT {column} FROM {table} WHERE trashed = 0 AND {column} <> ''
         GROUP BY {column} ORDER BY count(*) DESC, {column}"
    );
    let typed = fold(text);
    let words: Vec<&str> = typed.split_whitespace().collect();
    let mut statement = connection.prepare_cached(&sql).doing("suggest values")?;
    let mut rows = statement.query([]).doing("suggest values")?;
    let lang = academy::language(connection)?;
    let mut found: Vec<String> = Vec::new();
    while let Some(row) = rows.next().doing("suggest values")? {
        let value: String = row.get(0).doing("suggest values")?;
        let value = match list_of(field) {
            Some(list) => reference::name_of(connection, list, &value, lang)?,
            None => value,
        };
        if found.len() as u64 >= u64::from(limit) {
            break;
        }
        let folded = fold(&value);
        if words
            .iter()
            .all(|word| folded.split_whitespace().any(|part| part.starts_with(word)))
        {
            if !found.contains(&value) {
                found.push(value);
            }
        }
    }
    Ok(found)
}
