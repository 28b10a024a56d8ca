//! Adding a worker.

use super::{Worker, find};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::mended;
use crate::error::{Code, Error, OrNotFound, Result};
use crate::register::{Fields, Outcome, Register};

/// Adds a worker; refuses with [`Code::Missing`] one without a name.
pub fn add(register: &Register, name: &str) -> Result<Outcome<Worker>> {
    let name = named(name)?;
    register.transact(Act::WorkerChange, |change| {
        let id = change.mint();
        change.add(Table::Worker, id, Fields::new().text("name", &name))?;
        find(change, id)?.or_not_found(id)
    })
}

pub(super) fn named(name: &str) -> Result<String> {
    let name = mended(name);
    if name.is_empty() {
        return Err(Error::refused(Code::Missing).with("field", "name"));
    }
    Ok(name)
}
