//! Correcting a signatory.

use super::add::fields_of;
use super::{Signatory, SignatoryDraft, find};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::{OrNotFound, Result};
use crate::ids::Id;
use crate::register::{Change, Outcome, Register};

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

/// Asks the rules of [`correct`] of a signatory of whom a field was put back; refuses as that does.
pub(crate) fn check_restored(change: &Change<'_>, id: Id) -> Result<()> {
    let left = find(change, id)?.or_not_found(id)?;
    let draft = SignatoryDraft {
        name: left.name,
        title: left.title,
        organisation: left.organisation,
        from: left.from,
        to: left.to,
        position: left.position,
    };
    fields_of(change, &draft).map(drop)
}
