//! Adding a person.

use super::correct::{fields_of, set_categories, with_codes};
use super::{Trainee, TraineeChanges, TraineeDraft, find_trainee};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::{Code, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::register::{Change, Outcome, Register};

/// Adds a person and returns them as kept.
///
/// Refuses with [`Code::Missing`] a person without any name part, and with [`Code::BadValue`] or
/// [`Code::BadDate`] values that cannot be read.
pub fn add(register: &Register, draft: TraineeDraft) -> Result<Outcome<Trainee>> {
    register.transact(Act::TraineeAdd, |change| {
        let id = write_new(change, typed(change, draft)?)?;
        find_trainee(change, id)?.or_not_found(id)
    })
}

/// Puts codes where names of districts, schools and faculties were typed.
fn typed(change: &Change<'_>, draft: TraineeDraft) -> Result<TraineeDraft> {
    let mut draft = draft;
    let places = TraineeChanges {
        district: Some(std::mem::take(&mut draft.district)),
        school: Some(std::mem::take(&mut draft.school)),
        faculty: Some(std::mem::take(&mut draft.faculty)),
        ..TraineeChanges::default()
    };
    let places = with_codes(change, places)?;
    draft.district = places.district.unwrap_or_default();
    draft.school = places.school.unwrap_or_default();
    draft.faculty = places.faculty.unwrap_or_default();
    Ok(draft)
}

/// Writes a new person inside a change and returns their id.
pub fn write_new(change: &mut Change<'_>, draft: TraineeDraft) -> Result<Id> {
    if [&draft.surname, &draft.given, &draft.patronymic]
        .iter()
        .all(|part| part.trim().is_empty())
    {
        return Err(Error::refused(Code::Missing).with("field", "surname"));
    }
    let categories = draft.categories.clone();
    let fields = fields_of(draft.into(), change.today())?;
    let id = change.mint();
    change.add(Table::Trainee, id, fields)?;
    set_categories(change, id, &categories)?;
    Ok(id)
}
