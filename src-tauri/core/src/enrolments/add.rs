//! Putting people on the list of an event.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension as _};
use serde::Serialize;

use super::EnrolmentState;
use super::clashes::{Clash, clashes_of};
use super::law::{self, Rule};
use super::places::{self, Room};
use super::whom::{Whom, people_of};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::{Message, mended};
use crate::error::{Doing, OrNotFound, Result};
use crate::ids::Id;
use crate::register::{Change, Fields, Outcome, Register};
use crate::retention;
use crate::store::joined;
use crate::trainees::{self, join_name};

/// What adding people to a list came to.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct EnrolmentAdded {
    /// People put on the list, or back on it.
    pub added: u32,
    /// Of these, people who wait because every place is taken.
    pub waiting: u32,
    /// People already on it.
    pub known: u32,
    /// People whom the law keeps out, and the nameless.
    pub refused: Vec<EnrolmentRefused>,
    /// Children on the list, of those asked for, for whom no parent or guardian signed: a warning
    /// (law 42-VI, art. 12).
    pub without_parent: Vec<EnrolmentRefused>,
    /// Where those added are expected elsewhere at the same time: a warning.
    pub clashes: Vec<Clash>,
}

/// Somebody who was not put on the list.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct EnrolmentRefused {
    /// Who.
    pub trainee: Id,
    /// Their name.
    pub name: String,
    /// Why.
    pub reason: Message,
}

/// What stands on the list beside a person.
#[derive(Clone, Debug, Default)]
pub struct EnrolmentDraft {
    /// Code of a role.
    pub role: String,
    /// Where they stand.
    pub status: EnrolmentState,
    /// When they registered, a day or a moment; empty for today.
    pub registered_at: String,
    /// Free note.
    pub note: String,
    /// Why somebody whom the law keeps out is let in all the same; empty where nobody wrote it.
    pub law_note: String,
    /// Answers by column of the form.
    pub answers: BTreeMap<Id, String>,
    /// They are there already: nobody is sent to wait.
    pub is_there: bool,
}

/// What enrolling one person came to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Enrolled {
    /// They are on the list now.
    Added,
    /// They are on the list now and wait: every place is taken.
    Waits,
    /// They were on the list already; given answers that are new were written.
    Known,
    /// The law keeps them out; here is their name.
    UnderAge(String),
}

/// Derives the id of a person's place on the list of an event.
pub fn enrolment_id(event: Id, trainee: Id) -> Id {
    Id::join("enrolment", &[event, trainee])
}

/// Returns the id of a person's place on the list of an event, taken or not; of somebody who was
/// joined it may be that of any of their records.
pub fn place_on_list(connection: &Connection, event: Id, trainee: Id) -> Result<Id> {
    let joined = joined::row_of(connection, Table::Enrolment, ("event", event), trainee)?;
    Ok(joined.unwrap_or_else(|| enrolment_id(event, trainee)))
}

/// Puts people from a club, an earlier event or a view on the list of an event, as [`add`] does.
///
/// Refuses with [`crate::error::Code::NotFound`] where there is no such club, event or view.
pub fn add_from(
    register: &Register,
    event: Id,
    whom: &Whom,
    role: &str,
    status: EnrolmentState,
) -> Result<Outcome<EnrolmentAdded>> {
    let people = people_of(register, whom, register.clock().today())?;
    add(register, event, &people, role, status)
}

/// Puts people on the list of an event; those the law keeps out, and the nameless, are returned with
/// the reason.
pub fn add(
    register: &Register,
    event: Id,
    trainees: &[Id],
    role: &str,
    status: EnrolmentState,
) -> Result<Outcome<EnrolmentAdded>> {
    let draft = EnrolmentDraft {
        role: role.to_owned(),
        status,
        ..EnrolmentDraft::default()
    };
    add_with(register, event, trainees, &draft)
}

/// Does the same with more than a role: a written note lets in whom the law keeps out, and stays with
/// them.
pub fn add_with(
    register: &Register,
    event: Id,
    trainees: &[Id],
    draft: &EnrolmentDraft,
) -> Result<Outcome<EnrolmentAdded>> {
    register.transact(Act::EnrolmentChange, |change| {
        change.present(Table::Event, event)?;
        let rule = Rule::of(change, event, change.today())?;
        let room = Room::default();
        let mut done = EnrolmentAdded::default();
        for trainee in trainees {
            if retention::is_nameless(change, *trainee)? {
                done.refused.push(EnrolmentRefused {
                    trainee: *trainee,
                    name: who(change, *trainee)?.1,
                    reason: Message::new("refused-nameless"),
                });
                continue;
            }
            match enrol_among(change, (&rule, &room), event, *trainee, draft.clone())? {
                Enrolled::Added => done.added += 1,
                Enrolled::Waits => {
                    done.added += 1;
                    done.waiting += 1;
                }
                Enrolled::Known => done.known += 1,
                Enrolled::UnderAge(name) => done.refused.push(EnrolmentRefused {
                    trainee: *trainee,
                    reason: Message::new("refused-under-age")
                        .name(&name)
                        .with("event", law::title(change, event)?),
                    name,
                }),
            }
        }
        done.without_parent = law::without_parent(change, event, trainees)?;
        done.clashes = clashes_of(change, event, trainees)?;
        Ok(done)
    })
}

/// Puts one person on the list inside a change.
///
/// Somebody on the list stays as they stand, and only the answers given are written. Somebody
/// taken off it, or who had refused or cancelled, comes back with every field written over all
/// its versions. Who would be registered waits where every place is taken.
pub fn enrol(
    change: &mut Change<'_>,
    rule: &Rule,
    event: Id,
    trainee: Id,
    draft: EnrolmentDraft,
) -> Result<Enrolled> {
    enrol_among(change, (rule, &Room::default()), event, trainee, draft)
}

/// Does the same for one of many, with the places that the others left.
pub fn enrol_among(
    change: &mut Change<'_>,
    (rule, room): (&Rule, &Room),
    event: Id,
    trainee: Id,
    draft: EnrolmentDraft,
) -> Result<Enrolled> {
    let trainee = trainees::require(change, trainee)?;
    let id = place_on_list(change, event, trainee)?;
    if change.has(id)? && status_of(change, id)?.is_active() {
        write_answers(change, id, &draft.answers)?;
        return Ok(Enrolled::Known);
    }
    let (birth_date, name) = who(change, trainee)?;
    let is_kept_out = draft.status.is_active() && rule.keeps_out(&birth_date);
    let law_note = mended(&draft.law_note);
    if is_kept_out && law_note.is_empty() {
        return Ok(Enrolled::UnderAge(name));
    }
    let role = match draft.role.as_str() {
        "" => "participant",
        role => role,
    };
    let waits = draft.status == EnrolmentState::Registered
        && !draft.is_there
        && places::takes_place(role)
        && room.is_full(change, event)?;
    let status = match waits {
        true => EnrolmentState::Waiting,
        false => draft.status,
    };
    let today = change.today().to_string();
    let at = if draft.registered_at.is_empty() {
        &today
    } else {
        &draft.registered_at
    };
    let fields = Fields::new()
        .id("event", Some(event))
        .id("trainee", Some(trainee))
        .text("role", role)
        .text("status", status.code())
        .text("status_on", "")
        .text("registered_at", at)
        .text("note", &draft.note);
    let fields = match is_kept_out {
        true => fields.text("law_note", &law_note),
        false => fields,
    };
    change.add(Table::Enrolment, id, with_answers(fields, &draft.answers))?;
    if places::takes_place(role) && status.takes_place() {
        room.take();
    }
    Ok(match waits {
        true => Enrolled::Waits,
        false => Enrolled::Added,
    })
}

fn write_answers(change: &mut Change<'_>, id: Id, answers: &BTreeMap<Id, String>) -> Result<()> {
    let given: BTreeMap<Id, String> = answers
        .iter()
        .filter(|it| !it.1.is_empty())
        .map(|(k, v)| (*k, v.clone()))
        .collect();
    change.correct(Table::Enrolment, id, with_answers(Fields::new(), &given))
}

/// Adds answers to the fields of an enrolment.
pub(super) fn with_answers(fields: Fields, answers: &BTreeMap<Id, String>) -> Fields {
    answers.iter().fold(fields, |fields, (question, text)| {
        fields.entry("answer", *question, text.trim())
    })
}

pub(crate) fn status_of(change: &Change<'_>, id: Id) -> Result<EnrolmentState> {
    let status: Option<String> = change
        .prepare_cached("SELECT status FROM enrolment WHERE id = ?1")
        .and_then(|mut it| it.query_row([id], |row| row.get(0)).optional())
        .doing("read an enrolment")?;
    Ok(EnrolmentState::read(&status.or_not_found(id)?))
}

fn who(change: &Change<'_>, trainee: Id) -> Result<(String, String)> {
    change
        .prepare_cached("SELECT birth_date, surname, given, patronymic FROM trainee WHERE id = ?1")
        .and_then(|mut it| {
            it.query_row([trainee], |row| {
                let part = |column| row.get::<_, String>(column);
                Ok((part(0)?, join_name(&part(1)?, &part(2)?, &part(3)?)))
            })
        })
        .doing("read a person")
}
