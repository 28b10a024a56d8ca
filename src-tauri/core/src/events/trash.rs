//! Putting events in the trash and taking them out.

use crate::act::Act;
use crate::catalogue::Table;
use crate::common::count_of;
use crate::enrolments::law;
use crate::error::Result;
use crate::ids::Id;
use crate::register::{Outcome, Register};

/// Puts events in the trash; sessions, lists and marks stay and are hidden with them.
pub fn trash(register: &Register, ids: &[Id]) -> Result<Outcome<u32>> {
    register.transact(Act::Trash, |change| {
        ids.iter()
            .try_for_each(|id| change.trash(Table::Event, *id))?;
        Ok(count_of(ids))
    })
}

/// Takes events out of the trash.
pub fn restore(register: &Register, ids: &[Id]) -> Result<Outcome<u32>> {
    register.transact(Act::Restore, |change| {
        for id in ids {
            change.restore(Table::Event, *id)?;
            law::require_of_age(change, *id)?;
        }
        Ok(count_of(ids))
    })
}
