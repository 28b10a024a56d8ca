//! Adding, correcting and trashing programmes.

use super::{Programme, ProgrammeDraft, programme};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::{Lang, Trilingual};
use crate::error::{Code, Error, Result};
use crate::ids::Id;
use crate::kazakh;
use crate::register::{Change, Fields, Outcome, Register};

/// Adds a programme; refuses one without a title with [`Code::Missing`].
pub fn add(register: &Register, draft: &ProgrammeDraft) -> Result<Outcome<Programme>> {
    register.transact(Act::ProgrammeChange, |change| {
        let id = write_new(change, draft)?;
        programme(change, id)
    })
}

/// Writes a new programme inside a change and returns its id.
pub fn write_new(change: &mut Change<'_>, draft: &ProgrammeDraft) -> Result<Id> {
    let id = change.mint();
    change.add(Table::Programme, id, fields_of(draft)?)?;
    Ok(id)
}

/// Changes what a programme says.
pub fn correct(register: &Register, id: Id, draft: &ProgrammeDraft) -> Result<Outcome<Programme>> {
    register.transact(Act::ProgrammeChange, |change| {
        change.correct(Table::Programme, id, fields_of(draft)?)?;
        programme(change, id)
    })
}

/// Puts programmes in the trash; their events stay.
pub fn trash(register: &Register, ids: &[Id]) -> Result<Outcome<()>> {
    register.transact(Act::Trash, |change| {
        ids.iter()
            .try_for_each(|id| change.trash(Table::Programme, *id))
    })
}

/// Takes programmes out of the trash.
pub fn restore(register: &Register, ids: &[Id]) -> Result<Outcome<()>> {
    register.transact(Act::Restore, |change| {
        ids.iter()
            .try_for_each(|id| change.restore(Table::Programme, *id))
    })
}

/// Asks the rules of [`correct`] of a programme of which a field was put back; refuses with
/// [`Code::Missing`] as that does.
pub(crate) fn check_restored(change: &Change<'_>, id: Id) -> Result<()> {
    require_title(&programme(change, id)?.title)
}

fn require_title(title: &Trilingual) -> Result<()> {
    if title.shown(Lang::Kk).trim().is_empty() {
        return Err(Error::refused(Code::Missing).with("field", "title"));
    }
    Ok(())
}

fn fields_of(draft: &ProgrammeDraft) -> Result<Fields> {
    let title = &draft.title;
    require_title(title)?;
    let mended = |text: &str| kazakh::mend(text).text;
    // No hours at all ask for nothing.
    let hours = draft.rule.hours_at_least.filter(|hours| *hours > 0);
    Ok(Fields::new()
        .text("title_kk", &mended(&title.kk))
        .text("title_ru", &mended(&title.ru))
        .text("title_en", &mended(&title.en))
        .text("note", &mended(&draft.note))
        .number("missed_at_most", draft.rule.missed_at_most.map(i64::from))
        .number("hours_at_least", hours.map(i64::from))
        .flag("all_marked", draft.rule.all_marked))
}
