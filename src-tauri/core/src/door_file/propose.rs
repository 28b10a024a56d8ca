//! What a helper gave back, as proposals: nothing is written yet.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::{Connection, OptionalExtension as _};
use serde::Serialize;

use super::content::{MarkContent, OwnContent, WalkInContent};
use super::seal::{self, Kind};
use crate::attendance::{self, mark_record};
use crate::check_in::{DoorPerson, WalkIn, alike_to, badge_key, read_code};
use crate::common::Lang;
use crate::error::{Code, Doing, Error, Result};
use crate::events;
use crate::ids::Id;
use crate::register::Register;
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
    /// Whether the file was read before and they were written down then.
    pub is_known: bool,
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

/// Reads what a helper gave back and says how it stands to what is known here.
///
/// Refuses with [`Code::NotADoorFile`], with [`Code::NotForThisLaptop`] and with [`Code::NotFound`]
/// where the event is not here.
pub fn propose(register: &Register, path: &Path, lang: Lang) -> Result<DoorProposals> {
    let today = register.clock().today();
    register.read(|it| {
        let own = read(it, path)?;
        let event = events::event(it, own.event)?;
        let badges = badges(it, own.event)?;
        let marks = own
            .marks
            .iter()
            .map(|mark| proposed(it, mark, &event.sessions, &badges));
        let marks = marks.collect::<Result<Vec<_>>>()?;
        let mut walk_ins = Vec::new();
        for one in &own.walk_ins {
            let is_known = trainees::find_trainee(it, one.id)?.is_some();
            let alike = match is_known {
                true => Vec::new(),
                false => alike_to(it, &walk_in_of(one).draft(), today, lang)?,
            };
            walk_ins.push(ProposedWalkIn {
                id: one.id,
                name: one.name.clone(),
                school: one.school.clone(),
                at: one.came.first().map(|it| it.1.clone()).unwrap_or_default(),
                is_known,
                alike,
            });
        }
        Ok(DoorProposals {
            event: own.event,
            title: event.fields.title(lang),
            desk: own.desk,
            marks,
            walk_ins,
        })
    })
}

/// Reads what a helper gave back with this laptop's own key.
pub(super) fn read(connection: &Connection, path: &Path) -> Result<OwnContent> {
    let secret: [u8; 32] = connection
        .query_row("SELECT sealing_key FROM this_laptop", [], |row| row.get(0))
        .doing("read which laptop this is")?;
    let own: OwnContent = seal::open_with_key(Kind::Given, path, &secret)?;
    match own.event == Id::default() {
        true => Err(Error::refused(Code::DamagedFile)),
        false => Ok(own),
    }
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
        is_another: true,
    }
}

/// Makes sure that a session is still one of the event.
pub(super) fn is_of(connection: &Connection, event: Id, session: Id) -> Result<bool> {
    Ok(sessions::list(connection, event)?
        .iter()
        .any(|it| it.id == session))
}
