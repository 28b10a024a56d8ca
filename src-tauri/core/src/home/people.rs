//! What is asked of the people of events to come or just over.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use rusqlite::Connection;

use super::asks::{Ask, AskKind};
use crate::common::Message;
use crate::consents;
use crate::enrolments::law;
use crate::error::{Doing, Result};
use crate::events::{EventOutline, last_day};
use crate::ids::Id;

/// So many days after an event its missing birth dates are still asked for.
const AFTERWARDS: u64 = 14;

/// Age on the day of an event decides about consents and emergency actions, and reports ask for
/// it: one line for everybody on the lists of events to come or just over.
pub(super) fn missing_birth_dates(
    connection: &Connection,
    events: &[EventOutline],
    on: NaiveDate,
) -> Result<Option<Ask>> {
    let detail = Message::new("ask-missing-birth-date-detail");
    let of = |event: &EventOutline| without_birth_date(connection, event.id);
    about_people(
        connection,
        events,
        on,
        of,
        (AskKind::MissingBirthDate, detail),
    )
}

/// One line for people of events to come or just over.
fn about_people(
    connection: &Connection,
    events: &[EventOutline],
    on: NaiveDate,
    find: impl Fn(&EventOutline) -> Result<Vec<Id>>,
    (kind, detail): (AskKind, Message),
) -> Result<Option<Ask>> {
    let still = on.checked_sub_days(Days::new(AFTERWARDS)).unwrap_or(on);
    let mut people: BTreeSet<Id> = BTreeSet::new();
    let mut of = Vec::new();
    for event in events {
        if last_day(connection, event.id, &event.fields)?.is_none_or(|last| last < still) {
            continue;
        }
        let found = find(event)?;
        if !found.is_empty() {
            of.push(event.id);
        }
        people.extend(found);
    }
    let count = u32::try_from(people.len()).unwrap_or(u32::MAX);
    let event = if let [only] = of.as_slice() {
        Some(*only)
    } else {
        None
    };
    let ask = Ask {
        event,
        ..Ask::new(kind, count, detail)
    };
    Ok((count > 0).then_some(ask))
}

/// Children for whom no parent or guardian signed.
pub(super) fn missing_consents(
    connection: &Connection,
    events: &[EventOutline],
    on: NaiveDate,
) -> Result<Option<Ask>> {
    let detail = Message::new("ask-consent-missing-detail");
    let of = |event: &EventOutline| {
        let asked = law::asked_on(connection, (event.id, None), on)?;
        consents::minors_without_parent(connection, event.id, asked)
    };
    about_people(
        connection,
        events,
        on,
        of,
        (AskKind::ConsentMissing, detail),
    )
}

fn without_birth_date(connection: &Connection, event: Id) -> Result<Vec<Id>> {
    connection
        .prepare_cached(
            "SELECT t.id FROM enrolment e
               CROSS JOIN trainee t INDEXED BY trainee_listed
                 ON t.id = e.trainee AND t.trashed = 0 AND t.birth_date = ''
             WHERE e.event = ?1 AND e.trashed = 0
               AND e.status NOT IN ('refused', 'cancelled')",
        )
        .and_then(|mut it| it.query_map([event], |row| row.get(0))?.collect())
        .doing("read who has no birth date")
}
