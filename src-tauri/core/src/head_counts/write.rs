//! Adding, correcting and trashing head counts.

use super::{HeadCount, HeadCountDraft, list};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::{Code, Doing, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::kazakh;
use crate::register::{Change, Fields, Outcome, Register};

/// Adds people whom nobody named; refuses none with [`Code::Missing`].
pub fn add(register: &Register, event: Id, draft: &HeadCountDraft) -> Result<Outcome<HeadCount>> {
    register.transact(Act::HeadCountChange, |change| {
        let id = write_new(change, event, draft)?;
        head_count(change, event, id)
    })
}

/// Says how many people of one description there were: corrects the head count of the same words, or
/// adds one; refuses none with [`Code::Missing`].
pub fn set(register: &Register, event: Id, draft: &HeadCountDraft) -> Result<Outcome<HeadCount>> {
    register.transact(Act::HeadCountChange, |change| {
        let label = kazakh::fold(&draft.label);
        let before = list(change, event)?;
        let same = before.iter().find(|it| kazakh::fold(&it.label) == label);
        let id = match same {
            Some(same) => {
                change.correct(Table::HeadCount, same.id, fields_of(draft)?)?;
                same.id
            }
            None => write_new(change, event, draft)?,
        };
        head_count(change, event, id)
    })
}

/// Writes a new head count inside a change and returns its id.
///
/// The id of the first of its words is derived from them, so that two laptops that count the same people
/// have one row and not the sum of two. Those counted without a word are told apart.
pub fn write_new(change: &mut Change<'_>, event: Id, draft: &HeadCountDraft) -> Result<Id> {
    change.present(Table::Event, event)?;
    let label = kazakh::fold(&draft.label);
    let derived = Id::derive("head_count", &[event.as_bytes(), label.as_bytes()]);
    let is_taken = || change.present(Table::HeadCount, derived).is_ok();
    let id = match label.is_empty() || is_taken() {
        true => change.mint(),
        false => derived,
    };
    let fields = fields_of(draft)?.id("event", Some(event));
    change.add(Table::HeadCount, id, fields)?;
    Ok(id)
}

/// Changes what a head count says.
pub fn correct(
    register: &Register,
    event: Id,
    id: Id,
    draft: &HeadCountDraft,
) -> Result<Outcome<HeadCount>> {
    register.transact(Act::HeadCountChange, |change| {
        change.correct(Table::HeadCount, id, fields_of(draft)?)?;
        head_count(change, event, id)
    })
}

/// Puts head counts in the trash.
pub fn trash(register: &Register, ids: &[Id]) -> Result<Outcome<()>> {
    register.transact(Act::Trash, |change| {
        ids.iter()
            .try_for_each(|id| change.trash(Table::HeadCount, *id))
    })
}

/// Takes head counts out of the trash.
pub fn restore(register: &Register, ids: &[Id]) -> Result<Outcome<()>> {
    register.transact(Act::Restore, |change| {
        ids.iter()
            .try_for_each(|id| change.restore(Table::HeadCount, *id))
    })
}

/// Asks the rules of [`correct`] of a head count of which a field was put back; refuses with
/// [`Code::Missing`] as that does.
pub(crate) fn check_restored(change: &Change<'_>, id: Id) -> Result<()> {
    let people: Option<i64> = change
        .prepare_cached("SELECT people FROM head_count WHERE id = ?1")
        .and_then(|mut it| it.query_row([id], |row| row.get(0)))
        .doing("read a head count")?;
    require_people(people.unwrap_or_default())
}

fn require_people(people: i64) -> Result<()> {
    if people <= 0 {
        return Err(Error::refused(Code::Missing).with("field", "people"));
    }
    Ok(())
}

fn fields_of(draft: &HeadCountDraft) -> Result<Fields> {
    require_people(i64::from(draft.people))?;
    let label = kazakh::mend(&draft.label).text;
    Ok(Fields::new()
        .text("label", &label)
        .number("people", Some(i64::from(draft.people))))
}

fn head_count(change: &Change<'_>, event: Id, id: Id) -> Result<HeadCount> {
    list(change, event)?
        .into_iter()
        .find(|it| it.id == id)
        .or_not_found(id)
}
