//! Correcting a worker's name.

use super::add::named;
use super::{Worker, find};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::{OrNotFound, Result};
use crate::ids::Id;
use crate::register::{Fields, Outcome, Register};

/// Changes a worker's name, in old entries of the history too.
///
/// Refuses with [`crate::error::Code::Missing`], [`crate::error::Code::NotFound`] or
/// [`crate::error::Code::InTrash`].
pub fn correct(register: &Register, id: Id, name: &str) -> Result<Outcome<Worker>> {
    let name = named(name)?;
    register.transact(Act::WorkerChange, |change| {
        change.correct(Table::Worker, id, Fields::new().text("name", &name))?;
        find(change, id)?.or_not_found(id)
    })
}
