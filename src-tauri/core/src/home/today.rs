//! What happens today.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use rusqlite::{Connection, OptionalExtension as _, params};
use serde::Serialize;

use super::asks::{self, Ask};
use crate::backup;
use crate::common::{Lang, count_of};
use crate::error::{Doing, Result};
use crate::events::{EventRow, Period, list_between, row};
use crate::history::{self, HistoryEntry, HistoryQuery};
use crate::ids::Id;
use crate::register::Register;
use crate::sessions::{self, ACADEMIC_HOUR, Session};
use crate::trainees;

/// So many deeds are shown.
const RECENT: u32 = 6;

/// A session without hours lasts so long.
const USUAL_HOURS: i64 = 2;

/// The session of today that runs or comes next.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct SessionToday {
    /// The record.
    pub id: Id,
    /// What it is called; may be empty.
    pub title: String,
    /// When it starts, or empty.
    pub starts: String,
    /// Which day of the event today is, from 1.
    pub day: u32,
    /// How many days the event has.
    pub days: u32,
}

/// An event of today.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct TodayEvent {
    /// The event.
    pub event: EventRow,
    /// Its session of today that runs or comes next.
    pub session: Option<SessionToday>,
    /// Districts the people on the list come from.
    pub districts: u32,
    /// How many directions it has.
    pub directions: u32,
}

/// What the first page shows.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct HomeToday {
    /// The day.
    pub on: String,
    /// Events of today.
    pub events: Vec<TodayEvent>,
    /// The next event when nothing happens today.
    pub next: Option<EventRow>,
    /// What waits for a hand.
    pub asks: Vec<Ask>,
    /// The latest deeds.
    pub recent: Vec<HistoryEntry>,
    /// People the academy keeps.
    pub trainees: u32,
    /// People who attended and have no paper.
    pub certificates_due: u32,
    /// Days since a copy was read back; nothing where there never was one.
    pub days_since_copy: Option<u32>,
}

/// Returns what the first page shows at the clock's moment, names in a language.
pub fn today(register: &Register, lang: Lang) -> Result<HomeToday> {
    let now = register.clock().local().naive_local();
    let days_since_copy = backup::days_since_copy(register)?;
    let latest = HistoryQuery {
        limit: RECENT,
        ..HistoryQuery::default()
    };
    let recent = history::list(register, &latest)?.rows;
    register.read(|connection| {
        let on = now.date();
        let events = events_of(connection, now)?;
        let next = if events.is_empty() {
            next_after(connection, on)?
        } else {
            None
        };
        let trainees = trainees::count(connection)?;
        let waiting = asks::collect(connection, on, (trainees, days_since_copy), lang)?;
        Ok(HomeToday {
            on: on.to_string(),
            events,
            next,
            asks: waiting.asks,
            recent,
            certificates_due: waiting.certificates_due,
            trainees,
            days_since_copy,
        })
    })
}

/// Events whose days were named and include today, and those with a session today.
fn events_of(connection: &Connection, now: NaiveDateTime) -> Result<Vec<TodayEvent>> {
    let on = now.date();
    let mut events = Vec::new();
    for row in list_between(connection, on, on)? {
        let sessions = sessions::list(connection, row.id)?;
        let days = days_of(&row, &sessions);
        if days.contains(&on) {
            events.push(TodayEvent {
                session: session_now(&sessions, &days, now),
                districts: districts_of(connection, row.id)?,
                directions: count_of(&row.fields.directions),
                event: row,
            });
        }
    }
    Ok(events)
}

/// The days of an event: those of its sessions where all have one, so that a weekly course is not
/// held every day; else those it names too.
fn days_of(row: &EventRow, sessions: &[Session]) -> BTreeSet<NaiveDate> {
    let dated: BTreeSet<NaiveDate> = sessions
        .iter()
        .filter_map(|it| it.date.parse().ok())
        .collect();
    if !sessions.is_empty() && sessions.iter().all(|it| !it.date.is_empty()) {
        return dated;
    }
    let named = Period::read(&row.fields.period).unwrap_or_default().days();
    named.into_iter().chain(dated).collect()
}

fn session_now(
    sessions: &[Session],
    days: &BTreeSet<NaiveDate>,
    now: NaiveDateTime,
) -> Option<SessionToday> {
    let on = now.date();
    let mut of_today: Vec<&Session> = sessions
        .iter()
        .filter(|it| it.date == on.to_string())
        .collect();
    of_today.sort_by_key(|it| (it.starts.is_empty(), it.starts.clone(), it.position));
    let running = of_today
        .iter()
        .find(|it| ends(it).is_none_or(|end| end > now.time()));
    let session = running.or(of_today.last())?;
    Some(SessionToday {
        id: session.id,
        title: session.title.clone(),
        starts: session.starts.clone(),
        day: u32::try_from(days.iter().filter(|it| **it <= on).count()).unwrap_or_default(),
        days: u32::try_from(days.len()).unwrap_or_default(),
    })
}

/// When a session ends: as it says itself, else by its academic hours, else after the usual time;
/// past midnight it does not end today.
fn ends(session: &Session) -> Option<NaiveTime> {
    let read = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").ok();
    let starts = read(&session.starts);
    if let Some(ends) = read(&session.ends) {
        return starts.is_none_or(|it| it < ends).then_some(ends);
    }
    let lasts = match session.hours {
        0 => TimeDelta::hours(USUAL_HOURS),
        hours => TimeDelta::minutes(i64::from(hours) * ACADEMIC_HOUR),
    };
    let (end, days) = starts?.overflowing_add_signed(lasts);
    (days == 0).then_some(end)
}

fn districts_of(connection: &Connection, event: Id) -> Result<u32> {
    connection
        .prepare_cached(
            "SELECT count(DISTINCT t.district) FROM enrolment e
               JOIN trainee t ON t.id = e.trainee AND t.trashed = 0
             WHERE e.event = ?1 AND e.trashed = 0 AND t.district <> ''",
        )
        .and_then(|mut it| it.query_row(params![event], |row| row.get(0)))
        .doing("count districts")
}

/// The event that comes first after a day: by its next session, so that a course under way is not
/// passed over, or by its first day.
fn next_after(connection: &Connection, on: NaiveDate) -> Result<Option<EventRow>> {
    let id: Option<Id> = connection
        .prepare_cached(
            "SELECT id FROM (SELECT v.id, v.sort_key, coalesce(
                 (SELECT min(s.date) FROM session s
                  WHERE s.event = v.id AND s.trashed = 0 AND s.date > ?1),
                 CASE WHEN v.first_day > ?1 THEN v.first_day END) AS day
               FROM event v WHERE v.trashed = 0 AND v.status <> 'cancelled')
             WHERE day IS NOT NULL ORDER BY day, sort_key, id LIMIT 1",
        )
        .and_then(|mut it| it.query_row([on.to_string()], |row| row.get(0)).optional())
        .doing("read the next event")?;
    id.map(|id| row(connection, id)).transpose()
}
