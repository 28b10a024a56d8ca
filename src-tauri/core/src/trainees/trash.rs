//! Putting people in the trash and taking them out.

use crate::act::Act;
use crate::catalogue::Table;
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
pub fn restore(register: &Register, ids: &[Id]) -> Result<Outcome<u32>> {
    register.transact(Act::Restore, |change| {
        for id in ids {
            for member in joined::members_of(change, *id)? {
                change.restore(Table::Trainee, member)?;
            }
        }
        Ok(u32::try_from(ids.len()).unwrap_or(u32::MAX))
    })
}
