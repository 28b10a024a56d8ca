//! Copies of a laptop's disk: two that write under one name, and one of which somebody said that it is
//! gone.
//!
//! Nothing tells two copies apart but what they write. So it is not said which of them is gone: one
//! goes on, and where two of them write again after that, both count again.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension as _, params};

use super::log::{self, Deed};
use crate::error::{Code, Doing, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::register::Register;
use crate::store::{roster, sources};

/// How many copies of a laptop's disk write.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Copies {
    /// The disk was not copied.
    One,
    /// Two were heard of.
    Two,
    /// Somebody said that one is gone, and one at most wrote since.
    Gone,
    /// Somebody said so, and two wrote since.
    Back,
}

impl Copies {
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::One => "",
            Self::Two => "two",
            Self::Gone => "gone",
            Self::Back => "back",
        }
    }

    /// Says whether what one copy told of itself, another may lack.
    pub(super) const fn are_in_doubt(self) -> bool {
        matches!(self, Self::Two | Self::Back)
    }
}

const DOING: &str = "note a copy that is gone";

/// The setting of a laptop one of whose copies is gone: how far each of its sources was then.
fn setting(laptop: Id) -> String {
    format!("copy.gone.{laptop}")
}

/// Returns how many copies of a laptop's disk write, as far as it was heard here.
pub(super) fn copies_of(connection: &Connection, laptop: Id) -> Result<Copies> {
    if !is_copied(connection, laptop)? {
        return Ok(Copies::One);
    }
    let Some(then) = mark(connection, laptop)? else {
        return Ok(Copies::Two);
    };
    let now = ends(connection, laptop)?;
    let grown = now.iter().filter(|(source, end)| {
        let before = then.get(*source).copied().unwrap_or_default();
        **end > before
    });
    match grown.count() {
        0 | 1 => Ok(Copies::Gone),
        _ => Ok(Copies::Back),
    }
}

/// Says whether a disk of a laptop was copied: two went on from one place.
fn is_copied(connection: &Connection, laptop: Id) -> Result<bool> {
    let of_laptop = sources::of_laptop(connection, laptop)?;
    let mut authors: Vec<_> = of_laptop.iter().map(|it| it.author).collect();
    let all = authors.len();
    authors.sort_unstable();
    authors.dedup();
    Ok(authors.len() < all)
}

/// Returns the number of the last segment of every source of a laptop.
fn ends(connection: &Connection, laptop: Id) -> Result<BTreeMap<u32, u64>> {
    let mut ends = BTreeMap::new();
    for source in sources::of_laptop(connection, laptop)? {
        let last = sources::last_closed(connection, source.number)?;
        ends.insert(source.number, last.map_or(0, |it| it.number));
    }
    Ok(ends)
}

fn mark(connection: &Connection, laptop: Id) -> Result<Option<BTreeMap<u32, u64>>> {
    let text: Option<String> = connection
        .prepare_cached("SELECT value FROM local_setting WHERE name = ?1")
        .and_then(|mut it| it.query_row([setting(laptop)], |row| row.get(0)).optional())
        .doing(DOING)?;
    Ok(text.and_then(|it| serde_json::from_str(&it).ok()))
}

/// Says that of two copies of a laptop's disk one is gone: from its next file on the laptop is known to
/// have what that says. Nothing travels; every laptop says so for itself.
///
/// Refuses with [`Code::NotFound`] a laptop that the academy does not have, and one whose disk was not
/// copied or of which that was said already.
pub fn copy_gone(register: &Register, laptop: Id) -> Result<()> {
    let moment = register.clock().milliseconds();
    register.write_local(|connection| {
        roster::read(connection)?
            .find(laptop)
            .or_not_found(laptop)?;
        if !copies_of(connection, laptop)?.are_in_doubt() {
            return Err(Error::refused(Code::NotFound).with("id", laptop));
        }
        let ends = serde_json::to_string(&ends(connection, laptop)?).unwrap_or_default();
        connection
            .execute(
                "INSERT OR REPLACE INTO local_setting(name, value) VALUES (?1, ?2)",
                [setting(laptop), ends],
            )
            .doing(DOING)?;
        // What was heard last may have come from the copy that is gone.
        connection
            .execute(
                "UPDATE other_laptop SET known = '[]', sent = '[]' WHERE laptop = ?1",
                [laptop],
            )
            .doing(DOING)?;
        log::enter(connection, moment, Deed::Gone, Some(laptop), None, "[]").map(drop)
    })
}

/// Takes back that a copy is gone.
///
/// Refuses with [`Code::NothingToUndo`] where nobody said so.
pub fn copy_back(register: &Register, laptop: Id) -> Result<()> {
    let moment = register.clock().milliseconds();
    register.write_local(|connection| {
        let gone = connection
            .execute(
                "DELETE FROM local_setting WHERE name = ?1",
                [setting(laptop)],
            )
            .doing(DOING)?;
        if gone == 0 {
            return Err(Error::refused(Code::NothingToUndo).with("stop", "nothing"));
        }
        let by = log::enter(connection, moment, Deed::Back, Some(laptop), None, "[]")?;
        connection
            .execute("UPDATE exchange_log SET tx = 0 WHERE id = ?1", [by])
            .doing(DOING)?;
        connection
            .execute(
                "UPDATE exchange_log SET undone_by = ?2
                 WHERE deed = ?3 AND laptop = ?1 AND undone_by = 0",
                params![laptop, by, Deed::Gone.word()],
            )
            .doing(DOING)
            .map(drop)
    })
}
