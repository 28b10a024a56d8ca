//! The order of people by a column of the academy's own.

use rusqlite::Connection;

use super::{OwnField, OwnKind};
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::kazakh;

/// The place of everybody of whom a column holds something, the first place 1.
#[derive(Debug)]
pub struct OwnRanks {
    /// In the order of the ids, each once.
    people: Vec<(Id, i64)>,
}

impl OwnRanks {
    /// Returns the place of a person; nothing where the column holds nothing of them.
    pub fn of(&self, person: Id) -> Option<i64> {
        let at = self.people.binary_search_by_key(&person, |(id, _)| *id);
        at.ok().and_then(|at| self.people.get(at)).map(|it| it.1)
    }
}

/// What a value stands by: its size, its place among the choices, or its letters by the alphabet.
#[derive(PartialEq, PartialOrd)]
enum Key {
    Size(f64),
    Letters(Vec<u8>),
}

/// Puts everybody in order by a column: numbers by their size, choices as the column lists them,
/// texts by the alphabet, days by the calendar. Equal values share a place.
///
/// The column is read once from the index that has its equals together; asking person by person
/// costs as many walks as there are people.
pub fn ranks(connection: &Connection, column: &OwnField) -> Result<OwnRanks> {
    let doing = "order people by a column";
    let mut statement = connection
        .prepare_cached(
            "SELECT value, trainee FROM own_value INDEXED BY own_value_field
             WHERE field = ?1 AND value > '' AND trashed = 0 AND trainee IS NOT NULL
             ORDER BY value",
        )
        .doing(doing)?;
    let mut rows = statement.query([column.id]).doing(doing)?;
    let mut groups: Vec<(String, Vec<Id>)> = Vec::new();
    while let Some(row) = rows.next().doing(doing)? {
        let person: Id = row.get(1).doing(doing)?;
        let text = row
            .get_ref(0)
            .and_then(|it| Ok(it.as_str()?))
            .doing(doing)?;
        match groups.last_mut().filter(|(last, _)| last == text) {
            Some((_, people)) => people.push(person),
            None => groups.push((text.to_owned(), vec![person])),
        }
    }
    let keyed = groups.into_iter();
    let mut keyed: Vec<(Key, Vec<Id>)> = keyed
        .map(|(text, people)| (key_of(column, &text), people))
        .collect();
    keyed.sort_by(|(a, _), (b, _)| a.partial_cmp(b).unwrap_or(std::cmp::Ordering::Equal));
    Ok(number(keyed))
}

fn key_of(column: &OwnField, text: &str) -> Key {
    match column.holds {
        OwnKind::Number => Key::Size(text.parse().unwrap_or_default()),
        OwnKind::Choice => {
            let place = column.choices.iter().position(|it| it == text);
            Key::Size(place.map_or(0.0, |at| {
                f64::from(u32::try_from(at).unwrap_or(u32::MAX)) + 1.0
            }))
        }
        OwnKind::Text => Key::Letters(kazakh::sort_key(text)),
        OwnKind::Day | OwnKind::Yes => Key::Letters(text.as_bytes().to_vec()),
    }
}

fn number(keyed: Vec<(Key, Vec<Id>)>) -> OwnRanks {
    let mut people = Vec::new();
    let (mut rank, mut before) = (0, None);
    for (key, group) in keyed {
        if before.as_ref() != Some(&key) {
            rank += 1;
        }
        before = Some(key);
        people.extend(group.into_iter().map(|it| (it, rank)));
    }
    people.sort_unstable();
    OwnRanks { people }
}
