//! Correcting a signatory.

use super::add::fields_of;
use super::{Signatory, SignatoryDraft, find};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::{OrNotFound, Result};
use crate::ids::Id;
use crate::register::{Outcome, Register};

/// Changes a signatory; what stays the same is not written.
///
/// Refuses as [`super::add`] does, and with [`crate::error::Code::InTrash`].
pub fn correct(register: &Register, id: Id, draft: &SignatoryDraft) -> Result<Outcome<Signatory>> {
    register.transact(Act::SignatoryChange, |change| {
        let fields = fields_of(change, draft)?;
        change.correct(Table::Signatory, id, fields)?;
        find(change, id)?.or_not_found(id)
    })
}
