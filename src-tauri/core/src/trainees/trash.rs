//! Putting people in the trash and taking them out.

use crate::act::Act;
use crate::catalogue::Table;
use crate::error::Result;
use crate::ids::Id;
use crate::register::{Outcome, Register};

/// Puts people in the trash; what hangs on them stays and is hidden with them.
pub fn trash(register: &Register, ids: &[Id]) -> Result<Outcome<u32>> {
    register.transact(Act::Trash, |change| {
        ids.iter()
            .try_for_each(|id| change.trash(Table::Trainee, *id))?;
        Ok(u32::try_from(ids.len()).unwrap_or(u32::MAX))
    })
}

/// Takes people out of the trash.
pub fn restore(register: &Register, ids: &[Id]) -> Result<Outcome<u32>> {
    register.transact(Act::Restore, |change| {
        ids.iter()
            .try_for_each(|id| change.restore(Table::Trainee, *id))?;
        Ok(u32::try_from(ids.len()).unwrap_or(u32::MAX))
    })
}
