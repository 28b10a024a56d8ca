//! Finding people however they are typed.

use rusqlite::{Connection, params};
use serde::Serialize;

use super::categories_of;
use super::list::{TraineeRow, list_columns, match_words, read_list_row};
use crate::error::{Doing, Result};
use crate::kazakh;

/// How close what was typed is to the person found; the closest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Match {
    /// Every word is a word of the name, letter for letter, or the number is whole.
    Exact,
    /// Every word begins a word of the name, letter for letter.
    Prefix,
    /// The same through another keyboard or alphabet.
    Folded,
    /// Another spelling of the same name.
    Alias,
    /// One letter differs.
    Typo,
}

/// A person found.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct TraineeFound {
    /// The person with the figures of a list.
    #[serde(flatten)]
    pub row: TraineeRow,
    /// How close.
    #[serde(rename = "match")]
    pub matched: Match,
}

/// How many people a common prefix may bring into ranking.
const POOL: u32 = 400;

/// Finds people by words of their name in any order and spelling, a phone or its tail, an IIN or
/// an e-mail address; best first.
pub fn find(connection: &Connection, text: &str, limit: u32) -> Result<Vec<TraineeFound>> {
    let text = kazakh::mend(text).text;
    let mut found = if let Some(found) = find_number(connection, &text)? {
        found
    } else if text.contains('@') {
        let sql = "t.email LIKE ?1 || '%'";
        ranked(select(connection, sql, &text.to_lowercase())?, |_| {
            Some(Match::Exact)
        })
    } else {
        find_name(connection, &text)?
    };
    found.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    for one in &mut found {
        one.row.trainee.categories = categories_of(connection, one.row.trainee.id)?;
    }
    Ok(found)
}

fn find_number(connection: &Connection, text: &str) -> Result<Option<Vec<TraineeFound>>> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if digits.len() < 3 || text.chars().any(char::is_alphabetic) {
        return Ok(None);
    }
    let national = match (digits.len(), digits.as_bytes().first()) {
        (11, Some(b'7' | b'8')) => digits.get(1..).unwrap_or_default().to_owned(),
        _ => digits.clone(),
    };
    let sql = "t.phone LIKE '%' || ?1 OR t.iin LIKE ?1 || '%'";
    let whole = |row: &TraineeRow| {
        let phone = row.trainee.phone.ends_with(&national) && national.len() == 10;
        Some(if phone || row.trainee.iin == digits {
            Match::Exact
        } else {
            Match::Prefix
        })
    };
    Ok(Some(ranked(select(connection, sql, &national)?, whole)))
}

fn find_name(connection: &Connection, text: &str) -> Result<Vec<TraineeFound>> {
    let words: Vec<String> = text
        .to_lowercase()
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let Some(query) = match_words(text) else {
        return Ok(Vec::new());
    };
    let sql = "t.number IN (SELECT rowid FROM trainee_search WHERE trainee_search MATCH ?1)";
    let found = ranked(select(connection, sql, &query)?, |row| {
        Some(closeness(row, &words))
    });
    if found.is_empty() {
        find_other_spelling(connection, text)
    } else {
        Ok(found)
    }
}

fn closeness(row: &TraineeRow, words: &[String]) -> Match {
    let person = &row.trainee;
    let name = format!("{} {} {}", person.surname, person.given, person.patronymic).to_lowercase();
    let parts: Vec<&str> = name
        .split(|it: char| it.is_whitespace() || it == '-')
        .collect();
    let all = |fits: &dyn Fn(&str, &str) -> bool| {
        words
            .iter()
            .all(|word| parts.iter().any(|part| fits(part, word)))
    };
    if all(&|part, word| part == word) {
        Match::Exact
    } else if all(&|part, word| part.starts_with(word)) {
        Match::Prefix
    } else if is_folded(&name, words) {
        Match::Folded
    } else {
        Match::Alias
    }
}

/// Says whether every word begins a word of the name itself once both are folded; what the index
/// found otherwise came by another known spelling.
fn is_folded(name: &str, words: &[String]) -> bool {
    let name = kazakh::fold(name);
    let typed = kazakh::fold(&words.join(" "));
    typed
        .split(' ')
        .all(|word| name.split(' ').any(|part| part.starts_with(word)))
}

/// Single typos: a pass over the folded names of everybody, only when nothing
/// nearer was found.
fn find_other_spelling(connection: &Connection, text: &str) -> Result<Vec<TraineeFound>> {
    let folded = kazakh::fold(text);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let mut near: Vec<(Match, i64)> = Vec::new();
    let mut statement = connection
        .prepare_cached("SELECT number, folded FROM trainee WHERE trashed = 0")
        .doing("find a person")?;
    let mut rows = statement.query([]).doing("find a person")?;
    while let Some(row) = rows.next().doing("find a person")? {
        let name = row
            .get_ref(1)
            .and_then(|it| Ok(it.as_str()?))
            .doing("find a person")?;
        let parts: Vec<&str> = name.split(' ').collect();
        if let Some(matched) = other_spelling(&words, &parts) {
            near.push((matched, row.get(0).doing("find a person")?));
        }
    }
    near.sort_unstable();
    near.truncate(50);
    let mut found = Vec::new();
    for (matched, number) in near {
        let rows = select(
            connection,
            "t.number = CAST(?1 AS INTEGER)",
            &number.to_string(),
        )?;
        found.extend(ranked(rows, |_| Some(matched)));
    }
    Ok(found)
}

fn other_spelling(words: &[&str], parts: &[&str]) -> Option<Match> {
    let mut worst = Match::Folded;
    for word in words {
        let best = parts
            .iter()
            .filter_map(|part| {
                if part.starts_with(word) {
                    Some(Match::Folded)
                } else if is_one_typo(word, part) {
                    Some(Match::Typo)
                } else {
                    None
                }
            })
            .min()?;
        worst = worst.max(best);
    }
    (!words.is_empty()).then_some(worst)
}

/// Says whether one letter was left out, added, changed or swapped with its neighbour, in a word
/// of four letters or more; the end of the stored word may be missing.
fn is_one_typo(typed: &str, stored: &str) -> bool {
    let typed: Vec<char> = typed.chars().collect();
    if typed.len() < 4 {
        return false;
    }
    let stored: Vec<char> = stored.chars().collect();
    (typed.len() - 1..=typed.len() + 1)
        .filter_map(|length| stored.get(..length.min(stored.len())))
        .any(|stored| is_near(&typed, stored))
}

fn is_near(a: &[char], b: &[char]) -> bool {
    let same = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (
        a.get(same..).unwrap_or_default(),
        b.get(same..).unwrap_or_default(),
    );
    match (a, b) {
        ([], []) => true,
        ([x, y, rest @ ..], [p, q, other @ ..]) if x == q && y == p && rest == other => true,
        ([_, rest @ ..], [_, other @ ..]) if rest == other => true,
        ([_, rest @ ..], other) if rest == other => true,
        (rest, [_, other @ ..]) if rest == other => true,
        _ => false,
    }
}

fn select(connection: &Connection, condition: &str, value: &str) -> Result<Vec<TraineeRow>> {
    let sql = format!(
        "SELECT {} FROM trainee AS t WHERE t.trashed = 0 AND ({condition})
         ORDER BY t.sort_key LIMIT ?2",
        list_columns()
    );
    connection
        .prepare_cached(&sql)
        .and_then(|mut it| it.query_map(params![value, POOL], read_list_row)?.collect())
        .doing("find a person")
}

fn ranked(rows: Vec<TraineeRow>, rank: impl Fn(&TraineeRow) -> Option<Match>) -> Vec<TraineeFound> {
    let mut found: Vec<TraineeFound> = rows
        .into_iter()
        .filter_map(|row| {
            Some(TraineeFound {
                matched: rank(&row)?,
                row,
            })
        })
        .collect();
    found.sort_by_key(|one| one.matched);
    found
}
