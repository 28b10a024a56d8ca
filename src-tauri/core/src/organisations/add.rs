//! Adding a body.

use super::{BodyName, Organisation, OrganisationDraft, find};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::{mended, read_span};
use crate::error::{Code, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::register::{Change, Fields, Outcome, Register};

/// Adds a body and returns it as kept.
///
/// Refuses with [`Code::Missing`] a body without any name and with [`Code::BadDate`] days that
/// cannot be read or end before they begin.
pub fn add(register: &Register, draft: &OrganisationDraft) -> Result<Outcome<Organisation>> {
    register.transact(Act::OrganisationChange, |change| {
        let id = write_new(change, draft)?;
        find(change, id)?.or_not_found(id)
    })
}

/// Writes a new body inside a change and returns its id.
pub fn write_new(change: &mut Change<'_>, draft: &OrganisationDraft) -> Result<Id> {
    let id = change.mint();
    let fields = fields_of(draft)?;
    change.add(Table::Organisation, id, fields)?;
    Ok(id)
}

/// Turns a draft into field values.
pub(super) fn fields_of(draft: &OrganisationDraft) -> Result<Fields> {
    let [kk, ru, en] = [&draft.kk, &draft.ru, &draft.en].map(mended_name);
    if [&kk, &ru, &en].iter().all(|name| name.is_empty()) {
        return Err(Error::refused(Code::Missing).with("field", "full"));
    }
    let (since, until) = read_span(&draft.from, &draft.to)?;
    Ok(Fields::new()
        .text("full_kk", &kk.full)
        .text("full_ru", &ru.full)
        .text("full_en", &en.full)
        .text("short_kk", &kk.short)
        .text("short_ru", &ru.short)
        .text("short_en", &en.short)
        .text("paper_kk", &kk.paper)
        .text("paper_ru", &ru.paper)
        .text("paper_en", &en.paper)
        .text("since", &since)
        .text("until", &until)
        .number("position", Some(i64::from(draft.position))))
}

fn mended_name(name: &BodyName) -> BodyName {
    BodyName {
        full: mended(&name.full),
        short: mended(&name.short),
        paper: mended(&name.paper),
    }
}
