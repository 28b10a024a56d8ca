//! Whether an event was held though nobody has said so.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::{EventFields, EventStatus, HeldDays, Period};
use crate::error::{Doing, Result};
use crate::ids::Id;

/// Says whether an event that is planned, discussed or under way ended before a day and somebody
/// is marked at it. The window offers to call it held; nothing is written by itself, for an event
/// may go on after its date.
pub fn seems_held(
    connection: &Connection,
    id: Id,
    fields: &EventFields,
    on: NaiveDate,
) -> Result<bool> {
    let is_open = !fields.status.is_over() && fields.status != EventStatus::Cancelled;
    let last = last_day(connection, id, fields)?;
    if !is_open || last.is_none_or(|last| last >= on) {
        return Ok(false);
    }
    connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM session s
               CROSS JOIN attendance a INDEXED BY attendance_session
                 ON a.session = s.id AND a.trashed = 0 AND a.mark <> ''
             WHERE s.event = ?1 AND s.trashed = 0)",
        )
        .and_then(|mut it| it.query_row([id], |row| row.get(0)))
        .doing("read whether an event has marks")
}

/// Returns the last day of an event: as its period says, or where it has none its last session.
pub(crate) fn last_day(
    connection: &Connection,
    id: Id,
    fields: &EventFields,
) -> Result<Option<NaiveDate>> {
    let period = Period::read(&fields.period).unwrap_or_default();
    match period.last() {
        Some(last) => Ok(Some(last)),
        None => Ok(HeldDays::read(connection, id)?.last),
    }
}
