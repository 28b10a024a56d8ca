//! Putting sessions in the trash and taking them out.

use crate::act::Act;
use crate::catalogue::Table;
use crate::error::Result;
use crate::ids::Id;
use crate::register::{Outcome, Register};

/// Puts sessions in the trash; their marks stay and are hidden with them.
pub fn trash(register: &Register, ids: &[Id]) -> Result<Outcome<()>> {
    register.transact(Act::Trash, |change| {
        ids.iter()
            .try_for_each(|id| change.trash(Table::Session, *id))
    })
}

/// Takes sessions out of the trash.
pub fn restore(register: &Register, ids: &[Id]) -> Result<Outcome<()>> {
    register.transact(Act::Restore, |change| {
        ids.iter()
            .try_for_each(|id| change.restore(Table::Session, *id))
    })
}
