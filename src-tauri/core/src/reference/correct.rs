//! Correcting a row of a list.

use super::add::{fields_of, named};
use super::{Reference, ReferenceDraft, find};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::{Code, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::register::{Change, Outcome, Register};

/// Asks the rules of [`correct`] of a row of which a field was put back; refuses with
/// [`Code::Missing`] one that is left without a name.
pub(crate) fn check_restored(change: &Change<'_>, id: Id) -> Result<()> {
    named(&find(change, id)?.or_not_found(id)?.name).map(drop)
}

/// Changes the name, forms, place or visibility of a row.
///
/// Forms that the draft does not name stay: a page that knows some of them must not lose the
/// others. An empty one is taken away.
///
/// Refuses with [`Code::NotFound`], with [`Code::Missing`] a row without a name, and with
/// [`Code::BadValue`] another list or code: records name the row by them.
pub fn correct(register: &Register, id: Id, draft: &ReferenceDraft) -> Result<Outcome<Reference>> {
    register.transact(Act::ReferenceChange, |change| {
        let row = find(change, id)?.or_not_found(id)?;
        let (new, old) = (&draft.code, &row.code);
        if draft.kind != row.kind || !new.is_empty() && new != old {
            let refused = Error::refused(Code::BadValue).with("field", "code");
            return Err(refused.with("value", new));
        }
        let position = if draft.position == 0 {
            row.position
        } else {
            draft.position
        };
        let name = named(&draft.name)?;
        let mut draft = draft.clone();
        for (form, text) in row.forms {
            draft.forms.entry(form).or_insert(text);
        }
        change.correct(Table::Reference, id, fields_of(&name, &draft, position))?;
        find(change, id)?.or_not_found(id)
    })
}
