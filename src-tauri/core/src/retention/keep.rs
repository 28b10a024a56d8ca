//! Until when a person is kept.

use rusqlite::Connection;

use super::anonymise::is_nameless;
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::read_day;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::register::{Change, Fields, Outcome, Register};
use crate::store::joined;
use crate::trainees;

/// Sets the day after which nothing is a reason to keep people's data; an empty one takes it away.
/// Whoever is nameless is passed over: nothing is left of them to keep.
///
/// Refuses with [`crate::error::Code::NotFound`], [`crate::error::Code::InTrash`] and
/// [`crate::error::Code::BadDate`].
pub fn keep_until(register: &Register, people: &[Id], until: &str) -> Result<Outcome<u32>> {
    let until = read_day("keep_until", until)?;
    register.transact(Act::TraineeCorrect, |change| {
        for person in people {
            let person = trainees::require(change, *person)?;
            if is_nameless(change, person)? {
                continue;
            }
            write_keep_until(change, person, &until)?;
        }
        Ok(u32::try_from(people.len()).unwrap_or(u32::MAX))
    })
}

/// Writes the day into every record of a person, so that each shows it were they taken apart.
pub(crate) fn write_keep_until(change: &mut Change<'_>, person: Id, until: &str) -> Result<()> {
    for member in joined::members_of(change, person)? {
        if change.has(member)? {
            let fields = Fields::new().text("keep_until", until);
            change.correct(Table::Trainee, member, fields)?;
        }
    }
    change
        .execute(
            "INSERT OR REPLACE INTO local_setting(name, value) VALUES (?1, '1')",
            [USED],
        )
        .doing("set how long a person is kept")
        .map(drop)
}

/// The setting that says that somebody was given a day here: the first page looks through all
/// people for those past it, and must not where nobody can be.
const USED: &str = "retention.used";

/// Says whether anybody was ever given a day on this laptop.
pub(crate) fn is_used(connection: &Connection) -> Result<bool> {
    connection
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM local_setting WHERE name = ?1)")
        .and_then(|mut it| it.query_row([USED], |row| row.get(0)))
        .doing("see whether days of keeping are set")
}
