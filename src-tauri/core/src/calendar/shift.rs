//! Moving a session or an event to another day.

use chrono::{NaiveDate, TimeDelta};
use serde::Deserialize;

use crate::act::Act;
use crate::catalogue::Table;
use crate::common::read_day;
use crate::enrolments::law;
use crate::error::{Code, Error, Result};
use crate::events::{self, EventRecord, Period};
use crate::ids::Id;
use crate::register::{Change, Fields, Outcome, Register};
use crate::sessions;

/// What is moved, and where to.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Shift {
    /// The event.
    pub event: Id,
    /// Its session; nothing for the whole event.
    pub session: Option<Id>,
    /// The new first day, `2026-11-27`.
    pub to: String,
}

/// Moves a session to another day, or an event with all its dated sessions by as many days as its
/// first one moves. Where the period of the event was that of its sessions, it follows them.
///
/// Refuses with [`Code::BadDate`] what is no day, with [`Code::BadPeriod`] an event that has none to
/// be moved from, with [`Code::NotFound`] a session of another event, and with [`Code::UnderAge`] a
/// day on which somebody on the list of an emergency action is under age.
pub fn shift(register: &Register, shift: &Shift) -> Result<Outcome<EventRecord>> {
    register.transact(Act::EventCorrect, |change| {
        change.present(Table::Event, shift.event)?;
        let to: NaiveDate = read_day("date", &shift.to)?.parse().map_err(|_| {
            Error::refused(Code::BadDate)
                .with("field", "date")
                .with("value", &shift.to)
        })?;
        let before = events::event(change, shift.event)?;
        let follows = hull(&before).is_some_and(|it| it.text() == before.fields.period);
        match shift.session {
            Some(session) => move_session(change, &before, session, to)?,
            None => move_all(change, &before, to)?,
        }
        let moved = events::event(change, shift.event)?;
        if let Some(period) = hull(&moved).filter(|_| follows) {
            let fields = Fields::new().text("period", period.text());
            change.correct(Table::Event, shift.event, fields)?;
        }
        law::require_of_age(change, shift.event)?;
        events::event(change, shift.event)
    })
}

fn move_session(
    change: &mut Change<'_>,
    event: &EventRecord,
    session: Id,
    to: NaiveDate,
) -> Result<()> {
    if sessions::session(change, session)?.event != event.id {
        return Err(Error::not_found("session", session));
    }
    change.present(Table::Session, session)?;
    let fields = Fields::new().text("date", &to.to_string());
    change.correct(Table::Session, session, fields)
}

fn move_all(change: &mut Change<'_>, event: &EventRecord, to: NaiveDate) -> Result<()> {
    let period = Period::read(&event.fields.period)?;
    let from = period.days().first().copied().or_else(|| {
        let dates = event.sessions.iter();
        dates.filter_map(|it| it.date.parse().ok()).min()
    });
    let from = from.ok_or_else(|| {
        Error::refused(Code::BadPeriod).with("value", event.fields.period.clone())
    })?;
    let by = to - from;
    for session in &event.sessions {
        if let Some(day) = moved(&session.date, by) {
            let fields = Fields::new().text("date", &day);
            change.correct(Table::Session, session.id, fields)?;
        }
    }
    let days = period.days();
    if let (Some(first), Some(last)) = (days.first(), days.last()) {
        let period = Period::of_days(*first + by, *last + by)?;
        let fields = Fields::new().text("period", period.text());
        change.correct(Table::Event, event.id, fields)?;
    }
    Ok(())
}

fn moved(date: &str, by: TimeDelta) -> Option<String> {
    let day: NaiveDate = date.parse().ok()?;
    Some(day.checked_add_signed(by)?.to_string())
}

/// The period from the first of an event's dated sessions to the last.
fn hull(event: &EventRecord) -> Option<Period> {
    let days = || event.sessions.iter().filter_map(|it| it.date.parse().ok());
    Period::of_days(days().min()?, days().max()?).ok()
}
