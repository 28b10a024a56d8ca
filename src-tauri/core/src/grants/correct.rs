//! Correcting a grant.

use super::add::fields_of;
use super::{Grant, GrantDraft, find};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::{OrNotFound, Result};
use crate::ids::Id;
use crate::register::{Change, Outcome, Register};

/// Changes a grant; what stays the same is not written.
///
/// Refuses as [`super::add`] does.
pub fn correct(register: &Register, id: Id, draft: &GrantDraft) -> Result<Outcome<Grant>> {
    register.transact(Act::GrantChange, |change| {
        write_changes(change, id, draft)?;
        find(change, id)?.or_not_found(id)
    })
}

/// Changes a grant inside a change.
pub fn write_changes(change: &mut Change<'_>, id: Id, draft: &GrantDraft) -> Result<()> {
    change.correct(Table::Grant, id, fields_of(draft)?)
}
