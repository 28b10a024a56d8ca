//! Taking people off a list and putting them back.

use super::correct::require_of_age;
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::count_of;
use crate::error::Result;
use crate::ids::Id;
use crate::register::{Outcome, Register};

/// Takes enrolments off their lists; marks stay and count no more.
pub fn trash(register: &Register, ids: &[Id]) -> Result<Outcome<u32>> {
    register.transact(Act::Trash, |change| {
        ids.iter()
            .try_for_each(|id| change.trash(Table::Enrolment, *id))?;
        Ok(count_of(ids))
    })
}

/// Puts enrolments back as they were.
pub fn restore(register: &Register, ids: &[Id]) -> Result<Outcome<u32>> {
    register.transact(Act::Restore, |change| {
        ids.iter()
            .try_for_each(|id| change.restore(Table::Enrolment, *id))?;
        require_of_age(change, ids)?;
        Ok(count_of(ids))
    })
}
