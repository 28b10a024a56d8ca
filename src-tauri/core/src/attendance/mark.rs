//! Marking people at sessions.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension as _};
use serde::Deserialize;

use super::MarkState;
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::count_of;
use crate::enrolments::law::{self, Rule};
use crate::enrolments::{
    Enrolled, EnrolmentDraft, EnrolmentState, enrol, place_on_list, status_fields, status_of,
};
use crate::error::{Code, Doing, Error, OrNotFound, Result};
use crate::ids::Id;
use crate::register::{Change, Fields, Outcome, Register};
use crate::retention;
use crate::sessions;
use crate::store::joined;
use crate::trainees;

/// One mark to be set or taken away.
#[derive(Clone, Copy, Debug, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct MarkChange {
    /// The session.
    pub session: Id,
    /// The person.
    pub trainee: Id,
    /// The mark; nothing takes it away.
    pub state: Option<MarkState>,
    /// Minutes late.
    #[serde(default)]
    pub minutes: u32,
}

/// Nobody is late by more than a day.
const MOST_MINUTES: u32 = 24 * 60;

/// Says whether marks are only taken away.
pub fn takes_away(marks: &[MarkChange]) -> bool {
    !marks.is_empty() && marks.iter().all(|it| it.state.is_none())
}

/// Derives the id of the record of a person at a session.
pub fn attendance_id(session: Id, trainee: Id) -> Id {
    Id::join("attendance", &[session, trainee])
}

/// Sets marks at sessions of one event and returns how many were given.
///
/// Somebody marked who is not on the list is put on it, and whoever was there is registered, however
/// they stood on it. Refuses with
/// [`crate::error::Code::NotFound`] a session of another event, with
/// [`crate::error::Code::Nameless`] somebody nameless, and with
/// [`crate::error::Code::BadValue`] somebody late by more than a day, and with
/// [`crate::error::Code::UnderAge`] a person under age who was at an emergency action, unless a note on
/// the list says why they were let in.
pub fn mark(register: &Register, event: Id, marks: &[MarkChange]) -> Result<Outcome<u32>> {
    if let Some(mark) = marks.iter().find(|it| it.minutes > MOST_MINUTES) {
        return Err(Error::refused(Code::BadValue)
            .with("field", "minutes")
            .with("value", mark.minutes));
    }
    register.transact(Act::AttendanceMark, |change| {
        let rule = Rule::of(change, event, change.today())?;
        for mark in marks {
            let place = place_on_list(change, event, mark.trainee)?;
            if mark.state.is_some_and(MarkState::is_there) && change.has(place)? {
                require_let_in(change, &rule, (event, place), mark.trainee)?;
            }
        }
        write_marks(change, event, marks)?;
        Ok(count_of(marks))
    })
}

/// Sets marks inside a change.
pub fn write_marks(change: &mut Change<'_>, event: Id, marks: &[MarkChange]) -> Result<()> {
    let plain = marks.iter().map(|it| (*it, Fields::new()));
    write_marks_with(change, event, plain)
}

/// Sets marks inside a change, each with what else is known of it.
pub(crate) fn write_marks_with(
    change: &mut Change<'_>,
    event: Id,
    marks: impl IntoIterator<Item = (MarkChange, Fields)>,
) -> Result<()> {
    change.present(Table::Event, event)?;
    let rule = Rule::of(change, event, change.today())?;
    let sessions: BTreeSet<Id> = sessions::list(change, event)?
        .into_iter()
        .map(|it| it.id)
        .collect();
    for (mark, more) in marks {
        sessions.get(&mark.session).or_not_found(mark.session)?;
        if change.has(joined::shown_of(change, mark.trainee)?)? {
            retention::require_named(change, mark.trainee)?;
        }
        if let Some(state) = mark.state {
            require_on_list(change, &rule, (event, mark.trainee), state)?;
        }
        write(change, &mark, more)?;
    }
    Ok(())
}

/// Writes how long somebody was there beside a mark that stands.
pub(crate) fn write_seconds(
    change: &mut Change<'_>,
    mark: &MarkChange,
    seconds: Fields,
) -> Result<()> {
    let id = mark_record(change, mark.session, mark.trainee)?;
    change.correct(Table::Attendance, id, seconds)
}

/// Returns the id of the record of a person at a session, written or not; of somebody who was joined
/// it may be that of any of their records.
pub(crate) fn mark_record(connection: &Connection, session: Id, trainee: Id) -> Result<Id> {
    let shown = joined::shown_of(connection, trainee)?;
    let joined = joined::row_of(connection, Table::Attendance, ("session", session), shown)?;
    Ok(joined.unwrap_or_else(|| attendance_id(session, shown)))
}

/// Whoever is marked is on the list, and whoever was there is registered, however they stood before:
/// invited, waiting, or having refused.
fn require_on_list(
    change: &mut Change<'_>,
    rule: &Rule,
    (event, trainee): (Id, Id),
    state: MarkState,
) -> Result<()> {
    let place = place_on_list(change, event, trainee)?;
    if change.has(place)? {
        let status = status_of(change, place)?;
        if status == EnrolmentState::Registered || !state.is_there() {
            return Ok(());
        }
        require_let_in(change, rule, (event, place), trainee)?;
        let fields = status_fields(change, EnrolmentState::Registered);
        return change.correct(Table::Enrolment, place, fields);
    }
    let draft = EnrolmentDraft {
        is_there: true,
        ..EnrolmentDraft::default()
    };
    match enrol(change, rule, event, trainee, draft)? {
        Enrolled::UnderAge(name) => Err(law::refusal(change, event, &name)?.with("count", 1)),
        Enrolled::Added | Enrolled::Waits | Enrolled::Known => Ok(()),
    }
}

/// Refuses with [`crate::error::Code::UnderAge`] somebody whom the law keeps out and of whom no note
/// says why they are let in.
fn require_let_in(
    change: &Change<'_>,
    rule: &Rule,
    (event, place): (Id, Id),
    trainee: Id,
) -> Result<()> {
    let note: String = change
        .prepare_cached("SELECT law_note FROM enrolment WHERE id = ?1")
        .and_then(|mut it| it.query_row([place], |row| row.get(0)))
        .doing("read an enrolment")?;
    let person = trainees::show(change, joined::shown_of(change, trainee)?)?;
    if note.is_empty() && rule.keeps_out(&person.birth_date) {
        return Err(law::refusal(change, event, &person.full_name())?.with("count", 1));
    }
    Ok(())
}

/// Sets one mark inside a change, whoever is on the list.
pub(crate) fn write_mark(change: &mut Change<'_>, mark: &MarkChange) -> Result<()> {
    write(change, mark, Fields::new())
}

fn write(change: &mut Change<'_>, mark: &MarkChange, more: Fields) -> Result<()> {
    let trainee = joined::shown_of(change, mark.trainee)?;
    let id = mark_record(change, mark.session, trainee)?;
    let late = mark.state == Some(MarkState::Late) && mark.minutes > 0;
    let fields = Fields::new()
        .text("mark", mark.state.map_or("", MarkState::code))
        .number("minutes", late.then_some(i64::from(mark.minutes)));
    if change.has(id)? {
        let left = left_behind(stands(change, id)?, mark.state, &more);
        return change.correct(Table::Attendance, id, fields.and(left).and(more));
    }
    if mark.state.is_none() {
        return Ok(());
    }
    let fields = fields
        .and(more)
        .id("session", Some(mark.session))
        .id("trainee", Some(trainee));
    change.add(Table::Attendance, id, fields)
}

/// Blanks what was known of the mark that stood and is not given anew: why somebody was excused says
/// nothing of another mark, and when and where they came and how long they stayed nothing of one by
/// which they were not there.
fn left_behind(stood: Option<MarkState>, state: Option<MarkState>, more: &Fields) -> Fields {
    let was_there = |it: Option<MarkState>| it.is_some_and(MarkState::is_there);
    let is_given = |name: &str| more.plain().any(|it| it.0 == name);
    let mut left = Fields::new();
    if stood == state {
        return left;
    }
    if !is_given("reason") {
        left = left.text("reason", "");
    }
    if was_there(stood) && was_there(state) {
        return left;
    }
    for name in ["at", "desk"] {
        if !is_given(name) {
            left = left.text(name, "");
        }
    }
    match is_given("seconds") {
        true => left,
        false => left.number("seconds", None),
    }
}

/// Returns the mark of a record, or none.
fn stands(connection: &Connection, record: Id) -> Result<Option<MarkState>> {
    let mark: Option<String> = connection
        .prepare_cached("SELECT mark FROM attendance WHERE id = ?1")
        .and_then(|mut it| it.query_row([record], |row| row.get(0)).optional())
        .doing("read a mark")?;
    Ok(mark.and_then(|it| MarkState::find(&it)))
}
