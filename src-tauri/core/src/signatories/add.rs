//! Adding a signatory.

use super::{Signatory, SignatoryDraft, find};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::{mended_all, read_span};
use crate::error::{Code, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::register::{Change, Fields, Outcome, Register};

/// Adds a signatory and returns them as kept.
///
/// Refuses with [`Code::Missing`] a signatory without a name, with [`Code::NotFound`] an unknown
/// body and with [`Code::BadDate`] days that cannot be read or end before they begin.
pub fn add(register: &Register, draft: &SignatoryDraft) -> Result<Outcome<Signatory>> {
    register.transact(Act::SignatoryChange, |change| {
        let id = write_new(change, draft)?;
        find(change, id)?.or_not_found(id)
    })
}

/// Writes a new signatory inside a change and returns its id.
pub fn write_new(change: &mut Change<'_>, draft: &SignatoryDraft) -> Result<Id> {
    let id = change.mint();
    let fields = fields_of(change, draft)?;
    change.add(Table::Signatory, id, fields)?;
    Ok(id)
}

/// Turns a draft into field values.
pub(super) fn fields_of(change: &Change<'_>, draft: &SignatoryDraft) -> Result<Fields> {
    let (name, title) = (mended_all(&draft.name), mended_all(&draft.title));
    if name.is_empty() {
        return Err(Error::refused(Code::Missing).with("field", "name"));
    }
    if let Some(organisation) = draft.organisation.0 {
        change.present(Table::Organisation, organisation)?;
    }
    let (since, until) = read_span(&draft.from, &draft.to)?;
    Ok(Fields::new()
        .text("name_kk", &name.kk)
        .text("name_ru", &name.ru)
        .text("name_en", &name.en)
        .text("title_kk", &title.kk)
        .text("title_ru", &title.ru)
        .text("title_en", &title.en)
        .id("organisation", draft.organisation.0)
        .text("since", &since)
        .text("until", &until)
        .number("position", Some(i64::from(draft.position))))
}
