//! People who may have been written down twice.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use rusqlite::Connection;
use serde::Serialize;

use crate::common::Message;
use crate::error::{Code, Doing, Error, Result};
use crate::ids::Id;
use crate::intake::import::{read_people, read_reference};
use crate::intake::matching::{KnownPeople, PairFact, PersonIndex, find_pairs};

/// Two people who may be one.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Duplicate {
    /// The two records.
    pub pair: [Id; 2],
    /// From 0 to 100: the more, the likelier.
    pub score: u8,
    /// Whether the rules would join these two by themselves.
    pub strict: bool,
    /// What speaks for it and against.
    pub reasons: Vec<PairFact>,
}

impl Duplicate {
    /// Returns the words of a reason.
    pub fn words(reason: PairFact) -> Message {
        let code = serde_json::to_value(reason).unwrap_or_default();
        let code = code.as_str().unwrap_or_default().replace('_', "-");
        Message::new(format!("duplicate-{code}"))
    }
}

/// Finds people who may be one, the likeliest first: with `loose` also those about whom a person
/// would be asked. Whoever was said to be two people is left out.
///
/// `progress` hears how many people were looked at and may stop, which is refused with
/// [`Code::Stopped`].
pub fn duplicates(
    connection: &Connection,
    loose: bool,
    progress: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
) -> Result<Vec<Duplicate>> {
    let reference = read_reference(connection)?;
    let people = read_people(connection, &reference)?;
    let apart = read_apart(connection)?;
    let id = |person: PersonIndex| {
        people
            .ids
            .get(person.0 as usize)
            .copied()
            .unwrap_or_default()
    };
    let is_apart = |a, b| {
        let (a, b) = (id(a), id(b));
        apart.contains(&(a.min(b), a.max(b)))
    };
    let known = KnownPeople::new(people.facts.iter().cloned());
    let pairs =
        find_pairs(&known, is_apart, progress).ok_or_else(|| Error::refused(Code::Stopped))?;
    Ok(pairs
        .into_iter()
        .filter(|pair| loose || pair.is_strict)
        .map(|pair| Duplicate {
            pair: pair.people.map(id),
            score: pair.score,
            strict: pair.is_strict,
            reasons: pair.facts,
        })
        .collect())
}

fn read_apart(connection: &Connection) -> Result<BTreeSet<(Id, Id)>> {
    connection
        .prepare_cached("SELECT first, second FROM not_same WHERE trashed = 0")
        .and_then(|mut it| {
            it.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .doing("read who is not the same")
}
