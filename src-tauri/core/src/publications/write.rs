//! Adding, correcting and trashing publications.

use super::{Publication, PublicationDraft, publication};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::{mended, read_day};
use crate::error::{Code, Error, Result};
use crate::ids::Id;
use crate::register::{Change, Fields, Outcome, Register};

/// Adds a publication to an event.
///
/// Refuses with [`Code::Missing`] one with neither title nor link, with [`Code::BadDate`] a day that
/// cannot be read, and with [`Code::NotFound`] or [`Code::InTrash`] the event.
pub fn add(
    register: &Register,
    event: Id,
    draft: &PublicationDraft,
) -> Result<Outcome<Publication>> {
    register.transact(Act::PublicationChange, |change| {
        change.present(Table::Event, event)?;
        let fields = fields_of(draft)?.id("event", Some(event));
        let id = change.mint();
        change.add(Table::Publication, id, fields)?;
        publication(change, id)
    })
}

/// Changes what a publication says; refuses as [`add`] does.
pub fn correct(
    register: &Register,
    id: Id,
    draft: &PublicationDraft,
) -> Result<Outcome<Publication>> {
    register.transact(Act::PublicationChange, |change| {
        change.correct(Table::Publication, id, fields_of(draft)?)?;
        publication(change, id)
    })
}

/// Puts publications in the trash.
pub fn trash(register: &Register, ids: &[Id]) -> Result<Outcome<()>> {
    register.transact(Act::Trash, |change| {
        ids.iter()
            .try_for_each(|id| change.trash(Table::Publication, *id))
    })
}

/// Takes publications out of the trash.
pub fn restore(register: &Register, ids: &[Id]) -> Result<Outcome<()>> {
    register.transact(Act::Restore, |change| {
        ids.iter()
            .try_for_each(|id| change.restore(Table::Publication, *id))
    })
}

/// Asks the rules of [`correct`] of a publication of which a field was put back; refuses with
/// [`Code::Missing`] as that does.
pub(crate) fn check_restored(change: &Change<'_>, id: Id) -> Result<()> {
    let kept = publication(change, id)?;
    require_words(&kept.title, &kept.link)
}

fn require_words(title: &str, link: &str) -> Result<()> {
    if title.trim().is_empty() && link.trim().is_empty() {
        return Err(Error::refused(Code::Missing).with("field", "title"));
    }
    Ok(())
}

fn fields_of(draft: &PublicationDraft) -> Result<Fields> {
    require_words(&draft.title, &draft.link)?;
    Ok(Fields::new()
        .text("title", &mended(&draft.title))
        .text("outlet", &mended(&draft.outlet))
        .text("link", draft.link.trim())
        .text("on_date", &read_day("on_date", &draft.on_date)?)
        .number("reach", (draft.reach > 0).then_some(i64::from(draft.reach))))
}
