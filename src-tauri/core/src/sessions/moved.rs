//! What the law asks when the days of sessions change: age counts on the first of them.

use std::collections::BTreeMap;

use rusqlite::Connection;

use super::session;
use crate::enrolments::law;
use crate::error::Result;
use crate::events::HeldDays;
use crate::ids::Id;
use crate::register::Change;

/// Writes sessions of events, and asks the law of each whose first day became another.
///
/// Refuses with [`crate::error::Code::UnderAge`] a day on which somebody on the list of an emergency
/// action is under age; whoever is so already holds up no other change.
pub(super) fn asking_the_law<T>(
    change: &mut Change<'_>,
    events: &[Id],
    write: impl FnOnce(&mut Change<'_>) -> Result<T>,
) -> Result<T> {
    let mut before = BTreeMap::new();
    for event in events {
        before.insert(*event, HeldDays::read(change, *event)?.first);
    }
    let written = write(change)?;
    for (event, first) in before {
        if HeldDays::read(change, event)?.first != first {
            law::require_of_age(change, event)?;
        }
    }
    Ok(written)
}

/// Returns the events of sessions.
pub(super) fn events_of(connection: &Connection, ids: &[Id]) -> Result<Vec<Id>> {
    ids.iter()
        .map(|id| Ok(session(connection, *id)?.event))
        .collect()
}

/// Asks the law about a session of which a field was put back or which came out of the trash;
/// refuses with [`crate::error::Code::UnderAge`].
pub(crate) fn check_restored(change: &Change<'_>, id: Id, field: &str) -> Result<()> {
    match field {
        "date" | "trashed" => law::require_of_age(change, session(change, id)?.event),
        _ => Ok(()),
    }
}
