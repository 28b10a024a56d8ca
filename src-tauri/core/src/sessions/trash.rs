//! Putting sessions in the trash and taking them out.

use super::moved::{asking_the_law, events_of};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::Result;
use crate::ids::Id;
use crate::register::{Outcome, Register};

/// Puts sessions in the trash; their marks stay and are hidden with them.
///
/// Refuses with [`crate::error::Code::UnderAge`] where the first day that is left is one on which
/// somebody on the list of an emergency action is under age.
pub fn trash(register: &Register, ids: &[Id]) -> Result<Outcome<()>> {
    register.transact(Act::Trash, |change| {
        let events = events_of(change, ids)?;
        asking_the_law(change, &events, |it| {
            ids.iter().try_for_each(|id| it.trash(Table::Session, *id))
        })
    })
}

/// Takes sessions out of the trash; refuses as [`trash`] does.
pub fn restore(register: &Register, ids: &[Id]) -> Result<Outcome<()>> {
    register.transact(Act::Restore, |change| {
        let events = events_of(change, ids)?;
        asking_the_law(change, &events, |it| {
            ids.iter()
                .try_for_each(|id| it.restore(Table::Session, *id))
        })
    })
}
