//! Putting a photo elsewhere in the order of its event.

use super::{list, photo};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::Result;
use crate::ids::Id;
use crate::register::{Fields, Outcome, Register};

/// Puts a photo at a place counted from 0; only photos whose place changes are written.
pub fn place(register: &Register, id: Id, position: u32) -> Result<Outcome<()>> {
    register.transact(Act::PhotoChange, |change| {
        change.present(Table::Photo, id)?;
        let event = photo(change, id)?.event;
        let mut order: Vec<Id> = list(change, event)?.into_iter().map(|it| it.id).collect();
        order.retain(|other| *other != id);
        let at = usize::try_from(position)
            .unwrap_or(usize::MAX)
            .min(order.len());
        order.insert(at, id);
        for (place, photo) in (0..).zip(order) {
            let fields = Fields::new().number("position", Some(place));
            change.correct(Table::Photo, photo, fields)?;
        }
        Ok(())
    })
}
