//! What typed text asks of the rows of a list, as SQL.

use rusqlite::Connection;
use rusqlite::types::Value as Sql;

use super::misspell::query_of_misspelt;
use super::places::{Letters, placed};
use super::typed::{Typed, as_asked, words_of_title};
use crate::consents;
use crate::error::{Doing, Result};
use crate::intake::club_lists;
use crate::kazakh;

/// A condition with its values.
type Condition = (String, Vec<Sql>);

/// Returns the condition on trainee `t` that typed text asks for: all whom
/// [`find_people`](super::find_people) would find; nothing where there are no words.
pub(crate) fn text_condition(connection: &Connection, text: &str) -> Result<Option<Condition>> {
    let text = as_asked(text);
    let typed = Typed::read(&kazakh::mend(text).text);
    if let Some(found) = near(connection, text)? {
        return Ok(Some(found));
    }
    if typed.words.is_empty() {
        return Ok(None);
    }
    if let Some(alike) = either(of_places(connection, &typed, Letters::Alike)?) {
        return Ok(Some(alike));
    }
    for meant in kazakh::other_layouts(text) {
        if let Some(found) = near(connection, &meant)? {
            return Ok(Some(found));
        }
    }
    let query = query_of_misspelt(connection, &typed.folded())?;
    Ok(Some(of_names(query.unwrap_or_else(|| typed.query("*")))))
}

/// Returns the condition where somebody meets the text as it stands.
fn near(connection: &Connection, text: &str) -> Result<Option<Condition>> {
    if let Some(id) = consents::find_by_code(connection, text)? {
        let value = Sql::Blob(id.as_bytes().to_vec());
        return Ok(Some(("t.id = ?".to_owned(), vec![value])));
    }
    let text = kazakh::mend(text).text;
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if digits.len() >= 3 && !text.chars().any(char::is_alphabetic) {
        return Ok(Some(of_numbers(&digits)));
    }
    if text.contains('@') {
        return Ok(Some(of_address(&text.to_lowercase())));
    }
    let typed = Typed::read(&text);
    if typed.words.is_empty() {
        return Ok(None);
    }
    let names = of_names(typed.query("*"));
    if is_met(connection, &names)? {
        return Ok(Some(names));
    }
    Ok(either(of_places(connection, &typed, Letters::Same)?))
}

/// Returns the conditions of the places named in which somebody is.
fn of_places(connection: &Connection, typed: &Typed, letters: Letters) -> Result<Vec<Condition>> {
    let mut any = Vec::new();
    for place in placed(connection, typed, letters)? {
        let condition = place.condition();
        if is_met(connection, &condition)? {
            any.push(condition);
        }
    }
    Ok(any)
}

/// Asks the index of names for typed words, each of which may begin a word; nothing where there are
/// no words.
pub(crate) fn words_query(text: &str) -> Option<String> {
    let typed = Typed::read(&kazakh::mend(as_asked(text)).text);
    (!typed.words.is_empty()).then(|| typed.query("*"))
}

fn of_names(query: String) -> Condition {
    let sql = "t.number IN (SELECT rowid FROM trainee_search WHERE trainee_search MATCH ?)";
    (sql.to_owned(), vec![Sql::Text(query)])
}

fn of_address(begun: &str) -> Condition {
    let sql = "(t.email COLLATE NOCASE >= ? AND t.email COLLATE NOCASE < ?
        OR t.id IN (SELECT c.shown FROM canonical AS c CROSS JOIN trainee AS o ON o.id = c.entity
          WHERE o.email COLLATE NOCASE >= ? AND o.email COLLATE NOCASE < ?))";
    let bounds = [begun.to_owned(), format!("{begun}\u{10ffff}")].map(Sql::Text);
    let [from, to] = bounds;
    (sql.to_owned(), vec![from.clone(), to.clone(), from, to])
}

/// Numbers are looked through in their indexes, not in the wide rows of people; whoever was written
/// down several times is found by the phone and the number of every record.
fn of_numbers(digits: &str) -> Condition {
    let tail = digits.strip_prefix('8').unwrap_or(digits);
    let sql = "(t.number IN (SELECT number FROM trainee INDEXED BY trainee_phone
          WHERE phone LIKE ?)
        OR t.number IN (SELECT number FROM trainee INDEXED BY trainee_phone_more
          WHERE phone_more <> '' AND phone_more LIKE ?)
        OR t.id IN (SELECT c.shown FROM canonical AS c CROSS JOIN trainee AS o ON o.id = c.entity
          WHERE o.phone LIKE ? OR o.phone_more LIKE ? OR o.iin LIKE ?)
        OR t.number IN (SELECT number FROM trainee INDEXED BY trainee_iin WHERE iin LIKE ?))";
    let anywhere = Sql::Text(format!("%{tail}%"));
    let begun = Sql::Text(format!("{digits}%"));
    let values = vec![
        anywhere.clone(),
        anywhere.clone(),
        anywhere.clone(),
        anywhere,
        begun.clone(),
        begun,
    ];
    (sql.to_owned(), values)
}

fn is_met(connection: &Connection, (sql, values): &Condition) -> Result<bool> {
    let sql = format!("SELECT EXISTS (SELECT 1 FROM trainee AS t WHERE t.trashed = 0 AND {sql})");
    connection
        .prepare_cached(&sql)
        .and_then(|mut it| {
            it.query_row(rusqlite::params_from_iter(values.iter()), |row| row.get(0))
        })
        .doing("find a person")
}

fn either(any: Vec<Condition>) -> Option<Condition> {
    if any.is_empty() {
        return None;
    }
    let (sql, values): (Vec<String>, Vec<Vec<Sql>>) = any.into_iter().unzip();
    Some((format!("({})", sql.join(" OR ")), values.concat()))
}

/// Returns the condition that words of a title ask of a column of folded words, as typed or in
/// another keyboard layout; nothing where there are no words.
pub(crate) fn titled_condition(column: &str, text: &str) -> Option<Condition> {
    condition_of_titles(column, text, &str::to_owned)
}

/// Does the same for names of clubs: words that only say that it is a club are not asked for.
pub(crate) fn club_condition(column: &str, text: &str) -> Option<Condition> {
    condition_of_titles(column, text, &club_lists::named_by)
}

fn condition_of_titles(
    column: &str,
    text: &str,
    named_by: &dyn Fn(&str) -> String,
) -> Option<Condition> {
    let text = as_asked(text);
    let mut ways: Vec<Condition> = Vec::new();
    for text in std::iter::once(text.to_owned()).chain(kazakh::other_layouts(text)) {
        let words: Vec<Sql> = words_of_title(&named_by(&text))
            .into_iter()
            .map(|(word, is_whole)| format!(" {word}{}", if is_whole { " " } else { "" }))
            .map(Sql::Text)
            .collect();
        if !words.is_empty() {
            let one = format!("instr(' ' || {column} || ' ', ?) > 0");
            ways.push((vec![one; words.len()].join(" AND "), words));
        }
    }
    either(ways)
}
