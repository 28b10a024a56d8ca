//! Taking back what was done last at the door, whomever it was about.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension as _, params};
use serde::Serialize;

use super::Door;
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::operation::{FieldKey, Operation};
use crate::register::{Outcome, Register};
use crate::store::{joined, log};
use crate::trainees;

/// Whom the deed was about that was taken back.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct DoorUndone {
    /// Everybody: many where they were typed from the paper list.
    pub people: Vec<Id>,
    /// The name, where it was about one person.
    pub name: String,
    /// The session they were marked at: another one than the door stands open for may be meant.
    pub session: Id,
}

impl Door {
    /// Takes back the deed that was done last at the door of this event and returns whom it was about;
    /// nothing where the last deed is none of the door's. A badge printed since for one person does not
    /// stand in the way: of whoever is taken back, that it was printed is taken back as well.
    pub fn undo(&self, register: &Register) -> Result<Outcome<Option<DoorUndone>>> {
        let mut badges: Vec<(i64, Act, Id)> = Vec::new();
        for (tx, act) in register.deeds_to_undo()? {
            let steps = register.read(|it| steps_of(it, tx))?;
            match act {
                Act::CheckIn => {
                    let event = self.event();
                    let undone = register.read(|it| undone(it, event, &steps))?;
                    return match undone.people.is_empty() {
                        true => Ok(nothing()),
                        false => take_back(register, (tx, act), &badges, undone),
                    };
                }
                Act::EnrolmentChange => match register.read(|it| badge_of(it, &steps))? {
                    Some(person) => badges.push((tx, act, person)),
                    None => return Ok(nothing()),
                },
                _ => return Ok(nothing()),
            }
        }
        Ok(nothing())
    }
}

fn take_back(
    register: &Register,
    (tx, act): (i64, Act),
    badges: &[(i64, Act, Id)],
    undone: DoorUndone,
) -> Result<Outcome<Option<DoorUndone>>> {
    let mut changed = Vec::new();
    for (tx, act, person) in badges {
        if undone.people.contains(person) {
            changed.extend(register.step_back(*tx, *act)?.changed);
        }
    }
    let mut outcome = register.step_back(tx, act)?.map(|_| Some(undone));
    outcome.changed.extend(changed);
    Ok(outcome)
}

fn steps_of(connection: &Connection, tx: i64) -> Result<Vec<Operation>> {
    let entry = log::entry_of(connection, log::place_of(tx))?;
    let operations = log::operations_of(connection, &entry)?;
    Ok(operations.into_iter().map(|(_, it)| it).collect())
}

/// Whose marks at an event were written.
fn undone(connection: &Connection, event: Id, steps: &[Operation]) -> Result<DoorUndone> {
    let (mut people, mut session) = (BTreeSet::new(), Id::default());
    let marks = steps
        .iter()
        .filter(|it| it.table == Table::Attendance.number());
    for mark in marks {
        let found: Option<(Id, Id)> = connection
            .prepare_cached(
                "SELECT a.trainee, a.session FROM attendance a JOIN session s ON s.id = a.session
                 WHERE a.id = ?1 AND s.event = ?2",
            )
            .and_then(|mut it| {
                it.query_row(params![mark.entity, event], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })
                .optional()
            })
            .doing("read a mark")?;
        if let Some((person, at)) = found {
            people.insert(joined::shown_of(connection, person)?);
            session = at;
        }
    }
    let people: Vec<Id> = people.into_iter().collect();
    let name = match people.as_slice() {
        [one] => trainees::show(connection, *one)?.full_name(),
        _ => String::new(),
    };
    Ok(DoorUndone {
        people,
        name,
        session,
    })
}

/// Whose badge was printed, where a deed is that of one badge and nothing else.
fn badge_of(connection: &Connection, steps: &[Operation]) -> Result<Option<Id>> {
    let [step] = steps else {
        return Ok(None);
    };
    let printed = Table::Enrolment.field_named("badge_on");
    let printed = printed.map(|it| FieldKey::plain(it.number));
    let is_badge = step.table == Table::Enrolment.number()
        && !step.written.is_empty()
        && step.written.iter().all(|it| Some(it.field) == printed);
    if !is_badge {
        return Ok(None);
    }
    let person: Option<Id> = connection
        .prepare_cached("SELECT trainee FROM enrolment WHERE id = ?1")
        .and_then(|mut it| it.query_row([step.entity], |row| row.get(0)).optional())
        .doing("read an enrolment")?;
    person
        .map(|it| joined::shown_of(connection, it))
        .transpose()
}

const fn nothing() -> Outcome<Option<DoorUndone>> {
    Outcome {
        value: None,
        changed: Vec::new(),
        tx: None,
    }
}
