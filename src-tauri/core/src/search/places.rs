//! Schools, groups, clubs and events that part of what was typed names.

use rusqlite::types::Value as Sql;
use rusqlite::{Connection, params_from_iter};

use super::typed::Typed;
use super::{FoundKind, Through};
use crate::common::Trilingual;
use crate::error::{Doing, Result};
use crate::{kazakh, reference};

/// More places than this meant by the same words say nothing.
const TOO_VAGUE: usize = 12;
/// More groups or schools as written than this are not looked through while somebody types.
const WRITTEN: u32 = 2_000;

/// A place that some words name, and the words that are left for people's names.
pub(super) struct Placed {
    pub(super) through: Through,
    pub(super) rest: Typed,
    numbers: &'static str,
    value: Sql,
}

impl Placed {
    /// Returns the condition on trainee `t` to belong there and to have the other words.
    pub(super) fn condition(&self) -> (String, Vec<Sql>) {
        let belongs = format!("t.number IN ({})", self.numbers);
        let mut values = vec![self.value.clone()];
        if self.rest.words.is_empty() {
            return (belongs, values);
        }
        values.push(Sql::Text(self.rest.query("*")));
        let named = "t.number IN (SELECT rowid FROM trainee_search WHERE trainee_search MATCH ?)";
        (format!("({belongs} AND {named})"), values)
    }
}

/// A place, and how its people are found.
struct Place {
    kind: FoundKind,
    name: Trilingual,
    /// Folded words of all its names.
    words: Vec<String>,
    /// Of a group, its words with their letters told apart.
    keyed: Vec<String>,
    numbers: &'static str,
    value: Sql,
}

impl Place {
    fn covers(&self, word: &str) -> bool {
        is_any(&self.words, word)
    }

    fn has(&self, keyed: &str) -> bool {
        is_any(&self.keyed, keyed)
    }
}

fn is_any(own: &[String], word: &str) -> bool {
    let is_number = word.chars().all(|c| c.is_ascii_digit());
    own.iter().any(|own| match is_number {
        true => own == word,
        false => word.chars().nth(1).is_some() && own.starts_with(word),
    })
}

const OF_SCHOOL: &str = "SELECT number FROM trainee WHERE school = ?";
const OF_BODY: &str = "SELECT number FROM trainee WHERE organisation = ?";
const OF_FACULTY: &str = "SELECT number FROM trainee WHERE faculty = ?";
const OF_GROUP: &str = "SELECT number FROM trainee WHERE study_group = ?";
const OF_CLUB: &str = "SELECT p.number FROM membership AS m CROSS JOIN trainee AS p
     ON p.id = m.trainee WHERE m.club = ? AND m.trashed = 0";
const OF_EVENT: &str = "SELECT p.number FROM enrolment AS e CROSS JOIN trainee AS p
     ON p.id = e.trainee WHERE e.event = ? AND e.trashed = 0";

/// How near the letters of a group must be: «ХТ-21» is another group than «КТ-21», though names
/// that differ so are one.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Letters {
    /// The same, but for Kazakh letters typed without their marks.
    Same,
    /// Alike only: groups alone, which the same letters do not name.
    Alike,
}

/// Returns the places that most of the typed words name; none where too many do.
pub(super) fn placed(
    connection: &Connection,
    typed: &Typed,
    letters: Letters,
) -> Result<Vec<Placed>> {
    let words = typed.folded();
    let mut best = 0;
    let mut named: Vec<(Vec<bool>, Place)> = Vec::new();
    let all = match letters {
        Letters::Same => places(connection, &words)?,
        Letters::Alike if has_digit(&words) => groups(connection)?,
        Letters::Alike => Vec::new(),
    };
    for place in all {
        let is_group = place.kind == FoundKind::Group;
        let covered: Vec<bool> = match letters {
            Letters::Same if is_group => {
                typed.words.iter().map(|it| place.has(&it.keyed)).collect()
            }
            _ => words.iter().map(|word| place.covers(word)).collect(),
        };
        let count = covered.iter().filter(|it| **it).count();
        if count > best {
            best = count;
            named.clear();
        }
        if count > 0 && count == best {
            named.push((covered, place));
        }
    }
    if named.len() > TOO_VAGUE {
        named.clear();
    }
    let placed = named.into_iter().map(|(covered, place)| Placed {
        rest: typed.only(|at| covered.get(at) == Some(&false)),
        through: Through {
            kind: place.kind,
            name: place.name,
        },
        numbers: place.numbers,
        value: place.value,
    });
    Ok(placed.collect())
}

/// Words without a digit name no group.
fn has_digit(words: &[String]) -> bool {
    words
        .iter()
        .any(|it| it.contains(|c: char| c.is_ascii_digit()))
}

fn places(connection: &Connection, words: &[String]) -> Result<Vec<Place>> {
    let mut all = of_the_list(connection, "school", OF_SCHOOL)?;
    all.extend(of_the_list(connection, "faculty", OF_FACULTY)?);
    let listed: Vec<Sql> = all.iter().map(|it| it.value.clone()).collect();
    for (column, numbers) in [
        ("school", OF_SCHOOL),
        ("faculty", OF_FACULTY),
        ("organisation", OF_BODY),
    ] {
        let written = written(connection, column, FoundKind::School, numbers)?;
        all.extend(written.into_iter().filter(|it| !listed.contains(&it.value)));
    }
    if has_digit(words) {
        all.extend(groups(connection)?);
    }
    for (sql, kind, numbers) in [
        (
            "SELECT id, name_kk, name_ru, name_en, folded FROM club WHERE trashed = 0",
            FoundKind::Club,
            OF_CLUB,
        ),
        (
            "SELECT id, title_kk, title_ru, title_en, folded FROM event WHERE trashed = 0",
            FoundKind::Event,
            OF_EVENT,
        ),
    ] {
        all.extend(titled(connection, sql, words, kind, numbers)?);
    }
    Ok(all)
}

/// Reads the schools or the faculties of the academy's lists.
fn of_the_list(connection: &Connection, list: &str, numbers: &'static str) -> Result<Vec<Place>> {
    let rows = reference::rows_of(connection, list)?;
    let place = |row: crate::reference_data::ReferenceRow| {
        let names: Vec<&str> = row.names().collect();
        Place {
            kind: FoundKind::School,
            words: folded_words(&names.join(" ")),
            keyed: Vec::new(),
            name: Trilingual {
                kk: row.kk,
                ru: row.ru,
                en: row.en,
            },
            numbers,
            value: Sql::Text(row.key),
        }
    };
    Ok(rows.into_iter().map(place).collect())
}

/// Groups are typed with and without the hyphen: «БҚ-201» is also one word.
pub(super) fn one_word(group: &str) -> String {
    kazakh::fold(group).replace(' ', "")
}

/// Returns the words of a group with their letters told apart, and all of them as one.
pub(super) fn keyed_words(group: &str) -> Vec<String> {
    let keyed = kazakh::keyed(group);
    let mut words: Vec<String> = keyed.split(' ').map(str::to_owned).collect();
    words.push(keyed.replace(' ', ""));
    words
}

fn groups(connection: &Connection) -> Result<Vec<Place>> {
    let mut all = written(connection, "study_group", FoundKind::Group, OF_GROUP)?;
    for group in &mut all {
        group.words.push(one_word(&group.name.kk));
        group.keyed = keyed_words(&group.name.kk);
    }
    Ok(all)
}

fn written(
    connection: &Connection,
    column: &str,
    kind: FoundKind,
    numbers: &'static str,
) -> Result<Vec<Place>> {
    let place = |text: String| Place {
        kind,
        words: folded_words(&text),
        keyed: Vec::new(),
        name: Trilingual {
            kk: text.clone(),
            ..Trilingual::default()
        },
        numbers,
        value: Sql::Text(text),
    };
    Ok(as_written(connection, column)?
        .into_iter()
        .map(place)
        .collect())
}

/// Returns the different texts of a column of people that has an index, hopping from one to the next.
pub(super) fn as_written(connection: &Connection, column: &str) -> Result<Vec<String>> {
    let sql = format!(
        "WITH RECURSIVE hop(text) AS (
           SELECT min({column}) FROM trainee WHERE {column} > ''
           UNION ALL
           SELECT (SELECT min({column}) FROM trainee WHERE {column} > hop.text) FROM hop
           WHERE hop.text IS NOT NULL LIMIT {WRITTEN})
         SELECT text FROM hop WHERE text IS NOT NULL"
    );
    connection
        .prepare_cached(&sql)
        .and_then(|mut it| it.query_map([], |row| row.get(0))?.collect())
        .doing("read what people wrote")
}

/// Reads clubs or events that have one of the words at least.
fn titled(
    connection: &Connection,
    sql: &str,
    words: &[String],
    kind: FoundKind,
    numbers: &'static str,
) -> Result<Vec<Place>> {
    let any = vec!["instr(' ' || folded, ?) > 0"; words.len()].join(" OR ");
    let sql = format!("{sql} AND ({any})");
    let values = words.iter().map(|word| format!(" {word}"));
    connection
        .prepare_cached(&sql)
        .and_then(|mut it| {
            it.query_map(params_from_iter(values), |row| {
                let folded: String = row.get(4)?;
                Ok(Place {
                    kind,
                    name: Trilingual {
                        kk: row.get(1)?,
                        ru: row.get(2)?,
                        en: row.get(3)?,
                    },
                    words: folded.split(' ').map(str::to_owned).collect(),
                    keyed: Vec::new(),
                    numbers,
                    value: row.get(0)?,
                })
            })?
            .collect()
        })
        .doing("find clubs and events")
}

fn folded_words(text: &str) -> Vec<String> {
    kazakh::fold(text).split(' ').map(str::to_owned).collect()
}
