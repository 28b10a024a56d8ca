//! Adding a club.

use super::correct::{fields_of, require_name, require_plausible, set_directions};
use super::{Club, ClubChanges, ClubFields, alike, find};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::{Code, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::register::{Change, Outcome, Register};

/// Adds a club and returns it as kept.
///
/// Refuses with [`Code::Missing`] a club without a name, with [`Code::BadDate`] or
/// [`Code::NotFound`] what cannot be read, with [`Code::DayTooLate`] and [`Code::BeforeFounding`] days
/// that contradict, with [`Code::BadValue`] more members than a club has, and with
/// [`Code::ClubExists`] a club of a name that another one has at the same school, or in the same
/// district where there is no school.
pub fn add(register: &Register, draft: ClubFields) -> Result<Outcome<Club>> {
    add_told(register, draft, false)
}

/// Adds a club that is told to be another one than those alike; refuses the rest as [`add`] does.
pub fn add_another(register: &Register, draft: ClubFields) -> Result<Outcome<Club>> {
    add_told(register, draft, true)
}

fn add_told(register: &Register, draft: ClubFields, is_another: bool) -> Result<Outcome<Club>> {
    register.transact(Act::ClubAdd, |change| {
        if !is_another {
            require_new(change, &draft)?;
        }
        let typed = ClubChanges::from(draft.clone());
        let id = write_new(change, draft)?;
        require_plausible(change, id, &typed)?;
        find(change, id)?.or_not_found(id)
    })
}

fn require_new(change: &Change<'_>, draft: &ClubFields) -> Result<()> {
    let alike = alike(change, draft, change.today())?;
    match alike.into_iter().find(|it| it.same) {
        None => Ok(()),
        Some(one) => Err(Error::refused(Code::ClubExists)
            .with("club", one.row.club.id)
            .with("name", one.row.club.fields.shown())),
    }
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
