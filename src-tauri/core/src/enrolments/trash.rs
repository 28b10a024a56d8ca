//! Taking people off a list and putting them back.

use super::correct::{filling_places, require_of_age};
use super::places::EnrolmentsChanged;
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::Result;
use crate::ids::Id;
use crate::register::{Outcome, Register, restore_all, trash_all};

/// Takes enrolments off their lists; marks stay and count no more. Who waits moves up to places
/// that become free.
pub fn trash(register: &Register, ids: &[Id]) -> Result<Outcome<EnrolmentsChanged>> {
    register.transact(Act::Trash, |change| {
        let (count, moved_up) =
            filling_places(change, ids, |it| trash_all(it, Table::Enrolment, ids))?;
        Ok(EnrolmentsChanged { count, moved_up })
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
