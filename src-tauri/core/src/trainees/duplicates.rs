//! People who may have been written down twice.

use std::collections::BTreeSet;
use std::ops::ControlFlow;

use rusqlite::{Connection, OptionalExtension as _};
use serde::Serialize;

use crate::common::Message;
use crate::error::{Code, Doing, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::intake::import::{People, Places, read_people, read_person, read_reference};
use crate::intake::matching::{
    KnownPeople, Likeness, PairFact, PersonIndex, compare_people, find_pairs,
};
use crate::kazakh::name::FullName;
use crate::register::Register;

/// The setting that holds the pairs found last, so that the first page need not look for them.
const FOUND: &str = "duplicates.found";

/// So many of the pairs found last are kept.
const KEPT: usize = 500;

/// Two people who may be one.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Duplicate {
    /// The two records.
    pub pair: [Id; 2],
    /// The names they bear.
    #[serde(skip)]
    pub names: [String; 2],
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
    scan(gather(connection)?, loose, progress)
}

/// Everybody, and who was said to be two people: looking through them takes no more of the register.
struct Everybody {
    people: People,
    apart: BTreeSet<(Id, Id)>,
}

fn gather(connection: &Connection) -> Result<Everybody> {
    let reference = read_reference(connection)?;
    Ok(Everybody {
        people: read_people(connection, &reference)?,
        apart: read_apart(connection)?,
    })
}

fn scan(
    Everybody { people, apart }: Everybody,
    loose: bool,
    progress: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
) -> Result<Vec<Duplicate>> {
    let ids = people.ids;
    let id = |person: PersonIndex| ids.get(person.0 as usize).copied().unwrap_or_default();
    let is_apart = |a, b| {
        let (a, b) = (id(a), id(b));
        apart.contains(&(a.min(b), a.max(b)))
    };
    let known = KnownPeople::new(people.facts);
    let name = |person| {
        known
            .name_of(person)
            .map(FullName::in_full)
            .unwrap_or_default()
    };
    let pairs =
        find_pairs(&known, is_apart, progress).ok_or_else(|| Error::refused(Code::Stopped))?;
    Ok(pairs
        .into_iter()
        .filter(|pair| loose || pair.is_strict)
        .map(|pair| Duplicate {
            pair: pair.people.map(id),
            names: pair.people.map(name),
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

/// Finds people who may be one, as [`duplicates`] with `loose` does, and keeps on this laptop which
/// they are, for [`count_open`].
///
/// Refuses with [`Code::Stopped`].
pub fn look_for_duplicates(
    register: &Register,
    progress: &mut dyn FnMut(u32, u32) -> ControlFlow<()>,
) -> Result<Vec<Duplicate>> {
    let found = scan(register.read(gather)?, true, progress)?;
    let kept = found
        .iter()
        .take(KEPT)
        .map(|it| it.pair.map(|id| id.to_string()).join(" "));
    let kept: Vec<String> = kept.collect();
    register.keep_setting(FOUND, &kept.join("\n"))?;
    Ok(found)
}

/// Counts the pairs found last of which nobody has said yet whether they are one person.
pub fn count_open(connection: &Connection) -> Result<u32> {
    let kept: Option<String> = connection
        .prepare_cached("SELECT value FROM local_setting WHERE name = ?1")
        .and_then(|mut it| it.query_row([FOUND], |row| row.get(0)).optional())
        .doing("read which people may be one")?;
    let mut open = 0;
    for line in kept.unwrap_or_default().lines() {
        let ids: Vec<Id> = line.split(' ').filter_map(|it| it.parse().ok()).collect();
        if let [first, second] = ids.as_slice() {
            open += u32::from(is_open(connection, [*first, *second])?);
        }
    }
    Ok(open)
}

fn is_open(connection: &Connection, pair: [Id; 2]) -> Result<bool> {
    let [first, second] = pair;
    let listed: u32 = connection
        .prepare_cached("SELECT count(*) FROM trainee WHERE id IN (?1, ?2) AND trashed = 0")
        .and_then(|mut it| it.query_row([first, second], |row| row.get(0)))
        .doing("see who may be one")?;
    Ok(listed == 2 && !is_apart(connection, pair)?)
}

/// Says whether somebody said that two people are not the same.
pub(super) fn is_apart(connection: &Connection, pair: [Id; 2]) -> Result<bool> {
    let [first, second] = pair;
    connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM not_same WHERE first = ?1 AND second = ?2 AND trashed = 0)",
        )
        .and_then(|mut it| {
            it.query_row([first.min(second), first.max(second)], |row| row.get(0))
        })
        .doing("see who is not the same")
}

/// Compares two people as the list of pairs does.
///
/// Refuses with [`Code::NotFound`].
pub(super) fn compare(connection: &Connection, pair: [Id; 2]) -> Result<Likeness> {
    let places = Places::new(&read_reference(connection)?);
    let facts = |id: Id| read_person(connection, &places, id)?.or_not_found(id);
    let [first, second] = pair;
    Ok(compare_people(&facts(first)?, &facts(second)?))
}
