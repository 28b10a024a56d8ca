//! Moving on: the place of today becomes one of before, and another takes its place.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::write::{read, write_new};
use super::{Study, StudyDraft, list};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::{day_after, too_early, too_late};
use crate::error::{Code, Doing, Error, Result};
use crate::ids::Id;
use crate::register::{Fields, Outcome, Register};
use crate::trainees;

/// Takes a person to another place of study or work and returns the places of before.
///
/// The place they leave, with its days, joins the places of before; it ends on the day before the new
/// one begins. Whoever had no place simply takes one. Without a first day it is today.
///
/// Refuses as [`super::add`] does, with [`Code::DayTooEarly`] a move before the place they leave began,
/// with [`Code::DayTooLate`] one that is still to come, and with [`Code::BadValue`] a move to where they are.
pub fn move_on(register: &Register, trainee: Id, to: StudyDraft) -> Result<Outcome<Vec<Study>>> {
    register.transact(Act::StudyChange, |change| {
        let trainee = trainees::require_named(change, trainee)?;
        let mut to = read(change, to)?;
        if to.since.is_empty() {
            to.since = change.today().to_string();
        }
        let mut left = place_of(change, trainee)?;
        require_day(change.today(), &left, &to)?;
        if parts(&left) == parts(&to) {
            return Err(Error::refused(Code::BadValue)
                .with("field", "school")
                .with("value", &to.school));
        }
        if parts(&left) != parts(&StudyDraft::default()) {
            left.until = day_before(&to.since);
            write_new(change, trainee, &left)?;
        }
        let fields = Fields::new()
            .text("school", &to.school)
            .text("organisation", &to.organisation)
            .text("faculty", &to.faculty)
            .text("course", &to.course)
            .text("study_group", &to.study_group)
            .text("study_since", &to.since);
        let fields = trainees::pick_typed(change, trainee, fields)?;
        change.correct(Table::Trainee, trainee, fields)?;
        list(change, trainee)
    })
}

/// The new place is the one of today: it begins after the present one did, and by today.
fn require_day(today: NaiveDate, left: &StudyDraft, to: &StudyDraft) -> Result<()> {
    if !left.since.is_empty() && to.since <= left.since {
        return Err(too_early("since", &to.since, &day_after(&left.since)));
    }
    let today = today.to_string();
    if to.since > today {
        return Err(too_late("since", &to.since, &today));
    }
    Ok(())
}

/// What a place says, its days apart.
fn parts(place: &StudyDraft) -> [&str; 5] {
    [
        &place.school,
        &place.organisation,
        &place.faculty,
        &place.course,
        &place.study_group,
    ]
}

/// Returns where a person is today.
fn place_of(connection: &Connection, trainee: Id) -> Result<StudyDraft> {
    connection
        .prepare_cached(
            "SELECT school, organisation, faculty, course, study_group, study_since
             FROM trainee WHERE id = ?1",
        )
        .and_then(|mut it| {
            it.query_row([trainee], |row| {
                Ok(StudyDraft {
                    school: row.get(0)?,
                    organisation: row.get(1)?,
                    faculty: row.get(2)?,
                    course: row.get(3)?,
                    study_group: row.get(4)?,
                    since: row.get(5)?,
                    until: String::new(),
                })
            })
        })
        .doing("read where a person studies")
}

fn day_before(day: &str) -> String {
    let day: Option<NaiveDate> = day.parse().ok();
    day.and_then(|it| it.pred_opt())
        .map_or_else(String::new, |it| it.to_string())
}
