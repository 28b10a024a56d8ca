//! Correcting a body and its logo.

use std::path::Path;

use super::add::fields_of;
use super::{Organisation, OrganisationDraft, find};
use crate::act::Act;
use crate::blobs;
use crate::catalogue::Table;
use crate::error::{OrNotFound, Result};
use crate::ids::Id;
use crate::register::{Change, Fields, Outcome, Register};
use crate::value::Value;

/// Changes a body; what stays the same is not written.
///
/// Refuses as [`super::add`] does, and with [`crate::error::Code::NotFound`] or
/// [`crate::error::Code::InTrash`].
pub fn correct(
    register: &Register,
    id: Id,
    draft: &OrganisationDraft,
) -> Result<Outcome<Organisation>> {
    register.transact(Act::OrganisationChange, |change| {
        let fields = fields_of(draft)?;
        change.correct(Table::Organisation, id, fields)?;
        find(change, id)?.or_not_found(id)
    })
}

/// Asks the rules of [`correct`] of a body of which a field was put back; refuses as that does.
pub(crate) fn check_restored(change: &Change<'_>, id: Id) -> Result<()> {
    let left = find(change, id)?.or_not_found(id)?;
    let draft = OrganisationDraft {
        kk: left.kk,
        ru: left.ru,
        en: left.en,
        from: left.from,
        to: left.to,
        position: left.position,
    };
    fields_of(&draft).map(drop)
}

/// Reads a picture into the register as the body's logo; without a path the logo is taken away.
///
/// Refuses as [`blobs::read_picture`] does; the file is read before anything is written.
pub fn set_logo(register: &Register, id: Id, path: Option<&Path>) -> Result<Outcome<Organisation>> {
    let bytes = path.map(blobs::read_picture).transpose()?;
    register.transact(Act::OrganisationChange, |change| {
        let hash = bytes
            .as_deref()
            .map(|bytes| blobs::keep(change, bytes))
            .transpose()?;
        let value = hash.map_or(Value::Empty, Value::Hash);
        change.correct(Table::Organisation, id, Fields::new().set("logo", value))?;
        find(change, id)?.or_not_found(id)
    })
}
