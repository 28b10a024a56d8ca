//! Adding a club.

use super::correct::{fields_of, require_name, set_directions};
use super::{Club, ClubFields, find};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::{OrNotFound, Result};
use crate::ids::Id;
use crate::register::{Change, Outcome, Register};

/// Adds a club and returns it as kept.
///
/// Refuses with [`crate::error::Code::Missing`] a club without a name, with
/// [`crate::error::Code::BadDate`] or [`crate::error::Code::NotFound`] what cannot be read.
pub fn add(register: &Register, draft: ClubFields) -> Result<Outcome<Club>> {
    register.transact(Act::ClubAdd, |change| {
        let id = write_new(change, draft)?;
        find(change, id)?.or_not_found(id)
    })
}

/// Writes a new club inside a change and returns its id.
pub fn write_new(change: &mut Change<'_>, draft: ClubFields) -> Result<Id> {
    let directions = draft.directions.clone();
    let fields = fields_of(change, draft.into())?;
    let id = change.mint();
    change.add(Table::Club, id, fields)?;
    set_directions(change, id, &directions)?;
    require_name(change, id)?;
    Ok(id)
}
