//! Putting a session elsewhere in the order of its event.

use super::{list, session};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::Result;
use crate::ids::Id;
use crate::register::{Fields, Outcome, Register};

/// Puts a session at a place counted from 0; only sessions whose place changes are written.
pub fn place(register: &Register, id: Id, position: u32) -> Result<Outcome<()>> {
    register.transact(Act::SessionChange, |change| {
        change.present(Table::Session, id)?;
        let mut order: Vec<Id> = list(change, session(change, id)?.event)?
            .into_iter()
            .map(|it| it.id)
            .collect();
        order.retain(|other| *other != id);
        let at = usize::try_from(position)
            .unwrap_or(usize::MAX)
            .min(order.len());
        order.insert(at, id);
        for (place, session) in (0..).zip(order) {
            change.correct(
                Table::Session,
                session,
                Fields::new().number("position", Some(place)),
            )?;
        }
        Ok(())
    })
}
