//! Taking a worker off the list, putting them back, and switching who sits at the laptop.

use super::{Worker, find};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::{Code, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::register::{Outcome, Register};

/// Takes a worker off the list; what they wrote keeps their name.
///
/// Refuses with [`Code::InUse`] whoever sits at this laptop now.
pub fn trash(register: &Register, id: Id) -> Result<Outcome<()>> {
    register.transact(Act::WorkerChange, |change| change.trash(Table::Worker, id))
}

/// Puts a worker back on the list.
pub fn restore(register: &Register, id: Id) -> Result<Outcome<()>> {
    register.transact(Act::WorkerChange, |change| {
        change.restore(Table::Worker, id)
    })
}

/// Lets another worker go on at this laptop; nothing shared is written.
///
/// Refuses with [`Code::NotFound`] or [`Code::InTrash`].
pub fn switch(register: &Register, id: Id) -> Result<Worker> {
    let worker = register.read(|it| find(it, id)?.or_not_found(id))?;
    if worker.trashed {
        return Err(Error::refused(Code::InTrash).with("id", id));
    }
    register.switch_worker(id)?;
    Ok(worker)
}
