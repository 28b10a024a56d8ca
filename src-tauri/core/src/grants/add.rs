//! Adding a grant.

use super::{Grant, GrantDraft, find};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::{mended, read_day};
use crate::error::{Code, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::register::{Change, Fields, Outcome, Register};

/// Adds a grant to a club and returns it as kept.
///
/// Refuses with [`Code::NotFound`] or [`Code::InTrash`] the club, with [`Code::Missing`] a grant
/// without a title, with [`Code::BadValue`] a negative sum and with [`Code::BadDate`].
pub fn add(register: &Register, club: Id, draft: &GrantDraft) -> Result<Outcome<Grant>> {
    register.transact(Act::GrantChange, |change| {
        let id = write_new(change, club, draft)?;
        find(change, id)?.or_not_found(id)
    })
}

/// Writes a grant inside a change and returns its id.
pub fn write_new(change: &mut Change<'_>, club: Id, draft: &GrantDraft) -> Result<Id> {
    change.present(Table::Club, club)?;
    let fields = fields_of(draft)?.id("club", Some(club));
    let id = change.mint();
    change.add(Table::Grant, id, fields)?;
    Ok(id)
}

/// Turns a draft into field values.
pub(super) fn fields_of(draft: &GrantDraft) -> Result<Fields> {
    let title = mended(&draft.title);
    if title.is_empty() {
        return Err(Error::refused(Code::Missing).with("field", "title"));
    }
    if draft.sum < 0 {
        let refused = Error::refused(Code::BadValue).with("field", "sum");
        return Err(refused.with("value", draft.sum));
    }
    Ok(Fields::new()
        .text("title", &title)
        .text("giver", &mended(&draft.giver))
        .text("won_on", &read_day("won_on", &draft.won_on)?)
        .number("sum", Some(draft.sum))
        .text("note", &mended(&draft.note)))
}
