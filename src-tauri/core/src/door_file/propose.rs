//! What a helper gave back, as proposals: nothing is written yet.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension as _};
use serde::Serialize;

use super::believed::read;
use super::content::{MarkContent, WalkInContent};
use crate::attendance::{self, mark_record};
use crate::check_in::{DoorPerson, WalkIn, alike_to, badge_key, is_in, read_code};
use crate::common::Lang;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::register::Register;
use crate::retention;
use crate::sessions::{self, Session};
use crate::store::joined;
use crate::trainees;

/// How a mark of a helper stands to what is known here.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum ProposedState {
    /// Nobody marked the person yet.
    New,
    /// They are marked as somebody who was there.
    Same,
    /// They are marked otherwise here.
    Differs,
    /// Nobody on the list has this badge any more.
    Unknown,
}

/// A mark of a helper.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ProposedMark {
    /// What it is called in the answer.
    pub key: String,
    /// The person; zeros where nobody has the badge any more.
    pub trainee: Id,
    /// Their name.
    pub name: String,
    /// The session.
    pub session: Id,
    /// Its place among the sessions, from 1; 0 where it is not there any more.
    pub session_no: u32,
    /// When they came.
    pub at: String,
    /// Why they were let in over the law.
    pub note: String,
    /// How it stands to what is known here.
    pub state: ProposedState,
    /// The code of the mark here, where it differs.
    pub here: String,
}

/// Somebody who walked in.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ProposedWalkIn {
    /// Of this person in the file.
    pub id: Id,
    /// Their name.
    pub name: String,
    /// Where they study.
    pub school: String,
    /// When they came first.
    pub at: String,
    /// Whether they are written down and marked at all their sessions, so that nothing is new.
    pub is_known: bool,
    /// Whether they are written down already, and only marks of theirs may be new.
    pub is_written: bool,
    /// People of the register much alike, the likeliest first.
    pub alike: Vec<DoorPerson>,
}

/// What a helper gave back.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct DoorProposals {
    /// The event.
    pub event: Id,
    /// Its title, in words.
    pub title: String,
    /// What the helper's laptop is called.
    pub desk: String,
    /// Marks.
    pub marks: Vec<ProposedMark>,
    /// People who walked in.
    pub walk_ins: Vec<ProposedWalkIn>,
}

/// Reads what a helper gave back and says how it stands to what is known here; `of` is the event
/// whose marks are wanted, where that is known.
///
/// Refuses with [`crate::error::Code::NotADoorFile`], also a file of another event, with
/// [`crate::error::Code::NotForThisLaptop`] and with [`crate::error::Code::NotFound`] where the event is not here.
pub fn propose(
    register: &Register,
    path: &Path,
    of: Option<Id>,
    lang: Lang,
) -> Result<DoorProposals> {
    let today = register.clock().today();
    register.read(|it| {
        let (own, event) = read(it, path, of)?;
        let badges = badges(it, own.event)?;
        let marks = own
            .marks
            .iter()
            .map(|mark| proposed(it, mark, &event.sessions, &badges));
        let marks = marks.collect::<Result<Vec<_>>>()?;
        let walk_ins = own
            .walk_ins
            .iter()
            .map(|one| walked(it, one, &event.sessions, (today, lang)));
        Ok(DoorProposals {
            event: own.event,
            title: event.fields.title(lang),
            walk_ins: walk_ins.collect::<Result<Vec<_>>>()?,
            desk: own.desk,
            marks,
        })
    })
}

/// Whoever is written down here is known only where nothing of theirs is new; whoever lies in the
/// trash, because taking them was undone, may be taken again.
fn walked(
    connection: &Connection,
    one: &WalkInContent,
    sessions: &[Session],
    (today, lang): (NaiveDate, Lang),
) -> Result<ProposedWalkIn> {
    let person = trainees::find_trainee(connection, one.id)?;
    let is_nameless = person.is_some() && retention::is_nameless(connection, one.id)?;
    let is_written = person.as_ref().is_some_and(|it| !it.trashed) && !is_nameless;
    let mut is_known = is_nameless || is_written;
    if let Some(person) = person.filter(|_| is_written) {
        for (session, _) in &one.came {
            let is_here = sessions.iter().any(|it| it.id == *session);
            if is_here && !is_in(connection, *session, person.id)? {
                is_known = false;
            }
        }
    }
    let mut alike = match is_written || is_known {
        true => Vec::new(),
        false => alike_to(connection, &walk_in_of(one).draft(), today, lang)?,
    };
    // Whom undoing put into the trash is no other person than themselves.
    alike.retain(|it| it.trainee != one.id);
    let mut at = one.came.iter().map(|it| &it.1).filter(|it| !it.is_empty());
    Ok(ProposedWalkIn {
        id: one.id,
        name: one.name.clone(),
        school: one.school.clone(),
        at: at.next().cloned().unwrap_or_default(),
        is_known,
        is_written,
        alike,
    })
}

/// Returns whose every badge of an event is, also of whoever refused or cancelled since.
pub(super) fn badges(connection: &Connection, event: Id) -> Result<BTreeMap<[u8; 5], Id>> {
    let people: Vec<Id> = connection
        .prepare_cached(
            "SELECT e.trainee FROM enrolment e
               CROSS JOIN trainee t ON t.id = e.trainee AND t.trashed = 0 AND t.anonymised_on = ''
             WHERE e.event = ?1 AND e.trashed = 0",
        )
        .and_then(|mut it| it.query_map([event], |row| row.get(0))?.collect())
        .doing("read the list of an event")?;
    let mut badges = BTreeMap::new();
    for person in people {
        for member in joined::members_of(connection, person)? {
            badges.insert(badge_key(event, member), person);
        }
    }
    Ok(badges)
}

fn proposed(
    connection: &Connection,
    mark: &MarkContent,
    sessions: &[Session],
    badges: &BTreeMap<[u8; 5], Id>,
) -> Result<ProposedMark> {
    let person = read_code(&mark.code).and_then(|it| badges.get(&it).copied());
    let place = sessions.iter().position(|it| it.id == mark.session);
    let mut proposed = ProposedMark {
        key: key_of(mark),
        trainee: person.unwrap_or_default(),
        name: mark.code.clone(),
        session: mark.session,
        session_no: place.map_or(0, |it| u32::try_from(it + 1).unwrap_or(u32::MAX)),
        at: mark.at.clone(),
        note: mark.note.clone(),
        state: ProposedState::Unknown,
        here: String::new(),
    };
    let Some(person) = person else {
        return Ok(proposed);
    };
    proposed.name = trainees::show(connection, person)?.full_name();
    if place.is_none() {
        return Ok(proposed);
    }
    let record = mark_record(connection, mark.session, person)?;
    let here: Option<String> = connection
        .prepare_cached("SELECT mark FROM attendance WHERE id = ?1 AND trashed = 0")
        .and_then(|mut it| it.query_row([record], |row| row.get(0)).optional())
        .doing("read a mark")?;
    let here = here.unwrap_or_default();
    proposed.state = match attendance::MarkState::find(&here) {
        None => ProposedState::New,
        Some(it) if it.is_there() => ProposedState::Same,
        Some(_) => ProposedState::Differs,
    };
    proposed.here = here;
    Ok(proposed)
}

/// What a mark is called in the answer.
pub(super) fn key_of(mark: &MarkContent) -> String {
    format!("{}:{}", mark.session, mark.code)
}

/// Whoever walked in, as the staff's own door would write them down.
pub(super) fn walk_in_of(one: &WalkInContent) -> WalkIn {
    WalkIn {
        name: one.name.clone(),
        school: one.school.clone(),
        study_group: one.study_group.clone(),
        district: one.district.clone(),
        note: one.note.clone(),
        is_of_age: one.is_of_age,
        is_child: false,
        is_another: true,
    }
}

/// Makes sure that a session is still one of the event.
pub(super) fn is_of(connection: &Connection, event: Id, session: Id) -> Result<bool> {
    Ok(sessions::list(connection, event)?
        .iter()
        .any(|it| it.id == session))
}
