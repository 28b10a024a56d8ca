//! Taking people off a list and putting them back.

use super::correct::require_of_age;
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::Result;
use crate::ids::Id;
use crate::register::{Outcome, Register, restore_all, trash_all};

/// Takes enrolments off their lists; marks stay and count no more.
pub fn trash(register: &Register, ids: &[Id]) -> Result<Outcome<u32>> {
    register.transact(Act::Trash, |change| {
        trash_all(change, Table::Enrolment, ids)
    })
}

/// Puts enrolments back as they were.
pub fn restore(register: &Register, ids: &[Id]) -> Result<Outcome<u32>> {
    register.transact(Act::Restore, |change| {
        let restored = restore_all(change, Table::Enrolment, ids)?;
        require_of_age(change, ids)?;
        Ok(restored)
    })
}
