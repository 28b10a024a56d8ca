//! Putting people in the trash and taking them out.

use crate::act::Act;
use crate::catalogue::Table;
use crate::enrolments::law;
use crate::error::Result;
use crate::ids::Id;
use crate::register::{Outcome, Register};
use crate::store::joined;

/// Puts people in the trash; what hangs on them stays and is hidden with them.
pub fn trash(register: &Register, ids: &[Id]) -> Result<Outcome<u32>> {
    register.transact(Act::Trash, |change| {
        for id in ids {
            for member in joined::members_of(change, *id)? {
                change.trash(Table::Trainee, member)?;
            }
        }
        Ok(u32::try_from(ids.len()).unwrap_or(u32::MAX))
    })
}

/// Takes people out of the trash.
///
/// Refuses with [`crate::error::Code::UnderAge`] whoever is under age on the list of an emergency
/// action, as enrolling them would be (law 42-VI, art. 12).
pub fn restore(register: &Register, ids: &[Id]) -> Result<Outcome<u32>> {
    register.transact(Act::Restore, |change| {
        for id in ids {
            for member in joined::members_of(change, *id)? {
                change.restore(Table::Trainee, member)?;
            }
            law::require_of_age_everywhere(change, joined::shown_of(change, *id)?)?;
        }
        Ok(u32::try_from(ids.len()).unwrap_or(u32::MAX))
    })
}
