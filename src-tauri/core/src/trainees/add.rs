//! Adding a person.

use super::correct::{fields_of, require_short_names, set_categories, with_codes, write};
use super::{Trainee, TraineeChanges, TraineeDraft, find_trainee};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::mended;
use crate::error::{Code, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::own_fields;
use crate::register::{Change, Outcome, Register};

/// Adds a person and returns them as kept.
///
/// Refuses with [`Code::Missing`] a person without any name part, and with [`Code::BadValue`] or
/// [`Code::BadDate`] values that cannot be read and names longer than 200 letters.
pub fn add(register: &Register, draft: TraineeDraft) -> Result<Outcome<Trainee>> {
    register.transact(Act::TraineeAdd, |change| {
        let draft = typed(change, draft)?;
        require_short_names(&draft.clone().into())?;
        let id = write_new(change, draft)?;
        find_trainee(change, id)?.or_not_found(id)
    })
}

/// Adds a person with more than a form asks for, such as own forms of the name; refuses as [`add`]
/// and [`super::correct`] do.
pub fn add_with(
    register: &Register,
    draft: TraineeDraft,
    more: TraineeChanges,
) -> Result<Outcome<Trainee>> {
    register.transact(Act::TraineeAdd, |change| {
        let draft = typed(change, draft)?;
        require_short_names(&draft.clone().into())?;
        let id = write_new(change, draft)?;
        write(change, id, more)?;
        find_trainee(change, id)?.or_not_found(id)
    })
}

/// Puts codes where names of districts, schools and faculties were typed.
pub(crate) fn typed(change: &Change<'_>, draft: TraineeDraft) -> Result<TraineeDraft> {
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
    let id = change.mint();
    write_as(change, id, draft)?;
    Ok(id)
}

/// Writes a new person under an id that was given to them elsewhere.
pub(crate) fn write_as(change: &mut Change<'_>, id: Id, draft: TraineeDraft) -> Result<()> {
    // Mended, because a letter that prints nothing is no name.
    let parts = [&draft.surname, &draft.given, &draft.patronymic];
    if parts.iter().all(|part| mended(part).is_empty()) {
        return Err(Error::refused(Code::Missing).with("field", "surname"));
    }
    let categories = draft.categories.clone();
    let own = draft.own.clone();
    let fields = fields_of(draft.into(), change.today())?;
    change.add(Table::Trainee, id, fields)?;
    set_categories(change, id, &categories)?;
    own_fields::set_all(change, id, &own)
}
