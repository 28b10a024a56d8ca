//! Adding an event.

use super::correct::{fields_of, require_title, set_directions};
use super::{EventDraft, EventFields, EventRecord, Period, event};
use crate::act::Act;
use crate::catalogue::Table;
use crate::error::{Code, Error, Result};
use crate::ids::Id;
use crate::register::{Change, Outcome, Register};
use crate::sessions;

/// Adds an event with the sessions typed beside it.
///
/// Refuses with [`crate::error::Code::Missing`] an event without a title, and with `bad_period`,
/// `bad_date` or `bad_value` what cannot be read.
pub fn add(register: &Register, draft: EventDraft) -> Result<Outcome<EventRecord>> {
    register.transact(Act::EventAdd, |change| {
        let id = write_new(change, draft.fields)?;
        for session in draft.sessions {
            sessions::write_new(change, id, session)?;
        }
        event(change, id)
    })
}

/// A course that meets every day of a year has so many.
const MOST_SESSIONS: u32 = 366;

/// Adds an event with so many sessions dated over the days of its period.
///
/// Refuses as [`add`] does, and with [`Code::BadValue`] more than 366 sessions.
pub fn add_dated(
    register: &Register,
    fields: EventFields,
    sessions: u32,
) -> Result<Outcome<EventRecord>> {
    if sessions > MOST_SESSIONS {
        return Err(Error::refused(Code::BadValue)
            .with("field", "sessions")
            .with("value", sessions));
    }
    register.transact(Act::EventAdd, |change| {
        let period = Period::read(&fields.period)?;
        let id = write_new(change, fields)?;
        sessions::generate(change, id, &period, sessions)?;
        event(change, id)
    })
}

/// Writes a new event without sessions inside a change and returns its id.
///
/// Refuses as [`add`] does.
pub fn write_new(change: &mut Change<'_>, fields: EventFields) -> Result<Id> {
    let directions = fields.directions.clone();
    let id = change.mint();
    let fields = fields_of(change, fields.into())?;
    change.add(Table::Event, id, fields)?;
    set_directions(change, id, &directions)?;
    require_title(&event(change, id)?)?;
    Ok(id)
}
