//! Letting somebody in.

use rusqlite::{Connection, OptionalExtension as _};

use super::read::{self, Words};
use super::{DoorAnswer, DoorPerson, DoorState, law};
use crate::act::Act;
use crate::attendance::{MarkChange, MarkState, mark_record, write_mark};
use crate::catalogue::Table;
use crate::common::Lang;
use crate::enrolments::law::Rule;
use crate::enrolments::{
    EnrolmentDraft, EnrolmentState, enrol, place_on_list, status_fields, status_of,
};
use crate::error::{Doing, OrNotFound, Result};
use crate::ids::Id;
use crate::register::{Change, Fields, Outcome, Register};
use crate::retention;
use crate::sessions;
use crate::store::joined;
use crate::trainees;

/// Marks a person present at a session now, in one deed: who was not on the list is put on it, and
/// who was only invited or waited is registered from now on.
///
/// Nothing is written of somebody who is in already, nor of somebody whom the law stops, unless a
/// note says why they are let in; it stays with them on the list. Refuses with
/// [`crate::error::Code::NotFound`] a session of another event and with
/// [`crate::error::Code::Nameless`] somebody nameless.
pub fn come(
    register: &Register,
    at: (Id, Id),
    person: Id,
    note: &str,
    lang: Lang,
) -> Result<Outcome<DoorAnswer>> {
    register.transact(Act::CheckIn, |change| {
        come_within(change, at, person, note, lang)
    })
}

/// Does the same inside a change.
pub(crate) fn come_within(
    change: &mut Change<'_>,
    (event, session): (Id, Id),
    person: Id,
    note: &str,
    lang: Lang,
) -> Result<DoorAnswer> {
    require_session(change, event, session)?;
    let person = trainees::require(change, joined::shown_of(change, person)?)?;
    retention::require_named(change, person)?;
    let mut answer = DoorAnswer {
        person: Some(person_of(change, person, lang)?),
        ..DoorAnswer::default()
    };
    answer.state = let_in(change, (event, session), person, note, &mut answer)?;
    Ok(answer)
}

fn let_in(
    change: &mut Change<'_>,
    (event, session): (Id, Id),
    person: Id,
    note: &str,
    answer: &mut DoorAnswer,
) -> Result<DoorState> {
    if is_in(change, session, person)? {
        return Ok(DoorState::Already);
    }
    let stop = law::stop_of(change, (event, Some(session)), person)?;
    let note = match stop {
        Some(_) if note.trim().is_empty() => {
            answer.stop = stop;
            return Ok(DoorState::Stopped);
        }
        Some(_) => law::require_note(note)?,
        None => String::new(),
    };
    put_on_list(change, event, person, &note)?;
    let mark = MarkChange {
        session,
        trainee: person,
        state: Some(MarkState::Present),
        minutes: 0,
    };
    write_mark(change, &mark)?;
    Ok(DoorState::In)
}

/// Makes sure that a session is one of an event, outside the trash.
pub(super) fn require_session(change: &Change<'_>, event: Id, session: Id) -> Result<()> {
    change.present(Table::Event, event)?;
    let sessions = sessions::list(change, event)?;
    let known = sessions.iter().find(|it| it.id == session);
    known.or_not_found(session).map(drop)
}

/// Says whether a person is marked as somebody who was there.
pub(crate) fn is_in(connection: &Connection, session: Id, person: Id) -> Result<bool> {
    let record = mark_record(connection, session, person)?;
    let mark: Option<String> = connection
        .prepare_cached("SELECT mark FROM attendance WHERE id = ?1 AND trashed = 0")
        .and_then(|mut it| it.query_row([record], |row| row.get(0)).optional())
        .doing("read a mark")?;
    Ok(mark
        .and_then(|it| MarkState::find(&it))
        .is_some_and(MarkState::is_there))
}

/// Whoever stands at the door is registered, however they stood before.
pub(super) fn put_on_list(
    change: &mut Change<'_>,
    event: Id,
    person: Id,
    note: &str,
) -> Result<()> {
    let rule = Rule::of(change, event, change.today())?;
    let draft = EnrolmentDraft {
        law_note: note.to_owned(),
        is_there: true,
        ..EnrolmentDraft::default()
    };
    enrol(change, &rule, event, person, draft)?;
    let place = place_on_list(change, event, person)?;
    let mut fields = match status_of(change, place)? {
        EnrolmentState::Registered => Fields::new(),
        _ => status_fields(change, EnrolmentState::Registered),
    };
    if !note.is_empty() {
        fields = fields.text("law_note", note);
    }
    change.correct(Table::Enrolment, place, fields)
}

/// Keeps with somebody on the list why they were let in over the law.
pub(crate) fn keep_note(change: &mut Change<'_>, event: Id, person: Id, note: &str) -> Result<()> {
    let place = place_on_list(change, event, person)?;
    let fields = Fields::new().text("law_note", note);
    change.correct(Table::Enrolment, place, fields)
}

fn person_of(connection: &Connection, person: Id, lang: Lang) -> Result<DoorPerson> {
    let row = trainees::row(connection, person)?;
    read::unlisted(&mut Words::new(connection, lang), row)
}
