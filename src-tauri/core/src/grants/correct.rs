//! Correcting a grant.

use super::add::{fields_of, state_of_days};
use super::{Grant, GrantDraft, find};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::{Code, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::register::{Change, Fields, Outcome, Register};

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

/// Asks the rules of [`correct`] of a grant of which a field was put back, and lets its state follow
/// its days as there.
///
/// Refuses as [`correct`] does, and with [`Code::BadValue`] a state that its days contradict.
pub(crate) fn check_restored(change: &mut Change<'_>, id: Id, field: &str) -> Result<()> {
    let left = find(change, id)?.or_not_found(id)?;
    let (state, draft) = (left.state, GrantDraft::from(left));
    fields_of(&draft)?;
    let follows = state_of_days(&draft)?;
    if follows == state || field == "trashed" {
        return Ok(());
    }
    if field == "state" {
        let refused = Error::refused(Code::BadValue).with("field", field);
        return Err(refused.with("value", state.code()));
    }
    let fields = Fields::new().text("state", follows.code());
    change.correct(Table::Grant, id, fields)
}
