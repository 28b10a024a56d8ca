//! Until when a person is kept.

use crate::act::Act;
use crate::catalogue::Table;
use crate::common::read_day;
use crate::error::Result;
use crate::ids::Id;
use crate::register::{Change, Fields, Outcome, Register};
use crate::store::joined;
use crate::trainees;

/// Sets the day after which nothing is a reason to keep people's data; an empty one takes it away.
///
/// Refuses with [`crate::error::Code::NotFound`], [`crate::error::Code::InTrash`] and
/// [`crate::error::Code::BadDate`].
pub fn keep_until(register: &Register, people: &[Id], until: &str) -> Result<Outcome<u32>> {
    let until = read_day("keep_until", until)?;
    register.transact(Act::TraineeCorrect, |change| {
        for person in people {
            let person = trainees::require(change, *person)?;
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
    Ok(())
}
