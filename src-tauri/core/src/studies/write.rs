//! Adding, correcting and trashing places of before.

use super::{Study, StudyChanges, StudyDraft, find};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::{mended, read_span_of};
use crate::error::{Code, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::reference;
use crate::register::{Change, Fields, Outcome, Register};
use crate::{retention, trainees};

/// Adds a place of before.
///
/// Refuses with [`Code::NotFound`], [`Code::InTrash`] or [`Code::Nameless`] the person, with [`Code::Missing`] a place
/// that says neither school nor body nor faculty, and with [`Code::BadDate`] days that cannot be read,
/// and with [`Code::DayTooEarly`] an end before its beginning.
pub fn add(register: &Register, trainee: Id, draft: StudyDraft) -> Result<Outcome<Study>> {
    register.transact(Act::StudyChange, |change| {
        let trainee = trainees::require_named(change, trainee)?;
        let draft = read(change, draft)?;
        let id = write_new(change, trainee, &draft)?;
        find(change, id)?.or_not_found(id)
    })
}

/// Writes a place as read inside a change and returns its id.
pub(super) fn write_new(change: &mut Change<'_>, trainee: Id, draft: &StudyDraft) -> Result<Id> {
    let id = change.mint();
    let fields = fields_of(draft).id("trainee", Some(trainee));
    change.add(Table::Study, id, fields)?;
    Ok(id)
}

/// Changes a place; what stays the same is not written. Refuses as [`add`] does.
pub fn correct(register: &Register, id: Id, changes: StudyChanges) -> Result<Outcome<Study>> {
    register.transact(Act::StudyChange, |change| {
        let before = find(change, id)?.or_not_found(id)?;
        retention::require_named(change, before.trainee)?;
        let draft = StudyDraft {
            school: changes.school.unwrap_or(before.school),
            organisation: changes.organisation.unwrap_or(before.organisation),
            faculty: changes.faculty.unwrap_or(before.faculty),
            course: changes.course.unwrap_or(before.course),
            study_group: changes.study_group.unwrap_or(before.study_group),
            since: changes.since.unwrap_or(before.since),
            until: changes.until.unwrap_or(before.until),
        };
        let draft = read(change, draft)?;
        change.correct(Table::Study, id, fields_of(&draft))?;
        find(change, id)?.or_not_found(id)
    })
}

/// Asks the rules of [`correct`] of a place of which a field was put back; refuses as that does.
pub(crate) fn check_restored(change: &Change<'_>, id: Id) -> Result<()> {
    let left = find(change, id)?.or_not_found(id)?;
    let draft = StudyDraft {
        school: left.school,
        organisation: left.organisation,
        faculty: left.faculty,
        course: left.course,
        study_group: left.study_group,
        since: left.since,
        until: left.until,
    };
    read(change, draft).map(drop)
}

/// Puts places in the trash.
pub fn trash(register: &Register, ids: &[Id]) -> Result<Outcome<u32>> {
    register.transact(Act::Trash, |change| {
        ids.iter()
            .try_for_each(|id| change.trash(Table::Study, *id))?;
        Ok(crate::common::count_of(ids))
    })
}

/// Takes places out of the trash; refuses with [`Code::Nameless`] those of somebody nameless.
pub fn restore(register: &Register, ids: &[Id]) -> Result<Outcome<u32>> {
    register.transact(Act::Restore, |change| {
        for id in ids {
            let study = find(change, *id)?.or_not_found(*id)?;
            retention::require_named(change, study.trainee)?;
            change.restore(Table::Study, *id)?;
        }
        Ok(crate::common::count_of(ids))
    })
}

/// Reads a place as typed: codes for schools and faculties, days in ISO form.
pub(super) fn read(change: &Change<'_>, draft: StudyDraft) -> Result<StudyDraft> {
    let line = |text: &str| mended(text).replace('\n', " ");
    let (since, until) = read_span_of(["since", "until"], &draft.since, &draft.until)?;
    let read = StudyDraft {
        school: reference::code_or_text(change, "school", &line(&draft.school))?,
        organisation: line(&draft.organisation),
        faculty: reference::code_or_text(change, "faculty", &line(&draft.faculty))?,
        course: line(&draft.course),
        study_group: line(&draft.study_group),
        since,
        until,
    };
    let places = [&read.school, &read.organisation, &read.faculty];
    if places.iter().all(|it| it.is_empty()) {
        return Err(Error::refused(Code::Missing).with("field", "school"));
    }
    Ok(read)
}

fn fields_of(draft: &StudyDraft) -> Fields {
    Fields::new()
        .text("school", &draft.school)
        .text("organisation", &draft.organisation)
        .text("faculty", &draft.faculty)
        .text("course", &draft.course)
        .text("study_group", &draft.study_group)
        .text("since", &draft.since)
        .text("until", &draft.until)
}
