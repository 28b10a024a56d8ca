//! Correcting enrolments, one or many at once.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::OptionalExtension as _;
use serde::Deserialize;

use super::add::{status_of, with_answers};
use super::places::{self, EnrolmentsChanged, MovedUp};
use super::{EnrolmentState, event_of, law, status};
use crate::act::Act;
use crate::catalogue::Table;
use crate::common::count_of;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::kazakh;
use crate::register::{Change, Fields, Outcome, Register};
use crate::retention;

/// Changes to an enrolment: what is absent stays as it is.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct EnrolmentChanges {
    /// Code of a role.
    pub role: Option<String>,
    /// Where the person stands.
    pub status: Option<EnrolmentState>,
    /// Free note.
    pub note: Option<String>,
    /// Answers by column; an empty one takes the answer away.
    pub answers: Option<BTreeMap<Id, String>>,
}

/// Makes the same changes to many enrolments; returns how many there were, and who moved up to
/// places that became free.
///
/// Refuses with [`crate::error::Code::UnderAge`] to bring somebody under age back on the list of
/// an emergency action, and with [`crate::error::Code::Nameless`] a note or answers of somebody
/// nameless.
pub fn correct(
    register: &Register,
    ids: &[Id],
    changes: &EnrolmentChanges,
) -> Result<Outcome<EnrolmentsChanged>> {
    register.transact(Act::EnrolmentChange, |change| {
        let ((), moved_up) = filling_places(change, ids, |it| write(it, ids, changes))?;
        Ok(EnrolmentsChanged {
            count: count_of(ids),
            moved_up,
        })
    })
}

fn write(change: &mut Change<'_>, ids: &[Id], changes: &EnrolmentChanges) -> Result<()> {
    let answers = changes.answers.clone().unwrap_or_default();
    for question in answers.keys() {
        change.present(Table::Question, *question)?;
    }
    let is_personal = changes.note.is_some() || !answers.is_empty();
    for id in ids {
        if is_personal {
            require_named(change, *id)?;
        }
        let mut fields = with_answers(fields_of(changes), &answers);
        if let Some(status) = changes.status.filter(|it| !stands_so(change, *id, *it)) {
            fields = fields.and(status::fields(change, status));
        }
        change.correct(Table::Enrolment, *id, fields)?;
    }
    if changes.status.is_some_and(EnrolmentState::is_active) {
        require_of_age(change, ids)?;
    }
    Ok(())
}

/// Says whether an enrolment has a status already.
fn stands_so(change: &Change<'_>, id: Id, status: EnrolmentState) -> bool {
    status_of(change, id).is_ok_and(|it| it == status)
}

/// Writes enrolments and fills the places that became free by it at their events; nobody moves up
/// who was just made to wait.
pub(super) fn filling_places<T>(
    change: &mut Change<'_>,
    ids: &[Id],
    write: impl FnOnce(&mut Change<'_>) -> Result<T>,
) -> Result<(T, Vec<MovedUp>)> {
    let mut events = BTreeSet::new();
    for id in ids {
        events.insert(event_of(change, *id)?);
    }
    let mut before = Vec::with_capacity(events.len());
    for event in events {
        before.push((event, places::left(change, event)?));
    }
    let written = write(change)?;
    let mut moved = Vec::new();
    for (event, left) in before {
        moved.extend(places::move_up(change, (event, left), ids)?);
    }
    Ok((written, moved))
}

fn fields_of(changes: &EnrolmentChanges) -> Fields {
    let mut fields = Fields::new();
    if let Some(role) = &changes.role {
        fields = fields.text("role", role);
    }
    if let Some(note) = &changes.note {
        fields = fields.text("note", &kazakh::mend(note).text);
    }
    fields
}

/// What somebody wrote is of a person; how they stand is counted, of the nameless too.
fn require_named(change: &Change<'_>, id: Id) -> Result<()> {
    let person: Option<Id> = change
        .prepare_cached("SELECT trainee FROM enrolment WHERE id = ?1")
        .and_then(|mut it| it.query_row([id], |row| row.get(0)).optional())
        .doing("read an enrolment")?
        .flatten();
    person.map_or(Ok(()), |it| retention::require_named(change, it))
}

/// Asks the law about an enrolment of which a field was put back or which came out of the trash;
/// refuses with [`crate::error::Code::UnderAge`] as [`correct`] does.
pub(crate) fn check_restored(change: &Change<'_>, id: Id, field: &str) -> Result<()> {
    let is_active = || {
        change
            .prepare_cached(
                "SELECT status NOT IN ('refused', 'cancelled') FROM enrolment WHERE id = ?1",
            )
            .and_then(|mut it| it.query_row([id], |row| row.get(0)))
            .doing("read an enrolment")
    };
    if ["status", "trashed"].contains(&field) && is_active()? {
        require_of_age(change, &[id])?;
    }
    Ok(())
}

/// Asks the law about every event these enrolments belong to.
pub(super) fn require_of_age(change: &Change<'_>, ids: &[Id]) -> Result<()> {
    let mut events = BTreeSet::new();
    for id in ids {
        events.insert(event_of(change, *id)?);
    }
    events
        .into_iter()
        .try_for_each(|event| law::require_of_age(change, event))
}
