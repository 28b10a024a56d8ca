//! Putting memberships in the trash and taking them out.

use crate::act::Act;
use crate::catalogue::Table;
use crate::error::Result;
use crate::ids::Id;
use crate::register::{Outcome, Register, restore_all, trash_all};

/// Puts memberships in the trash.
pub fn trash(register: &Register, ids: &[Id]) -> Result<Outcome<u32>> {
    register.transact(Act::Trash, |change| {
        trash_all(change, Table::Membership, ids)
    })
}

/// Takes memberships out of the trash.
pub fn restore(register: &Register, ids: &[Id]) -> Result<Outcome<u32>> {
    register.transact(Act::Restore, |change| {
        restore_all(change, Table::Membership, ids)
    })
}
