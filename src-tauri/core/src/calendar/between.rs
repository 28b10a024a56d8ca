//! Reading what falls on some days.

use chrono::NaiveDate;
use rusqlite::{Connection, Row, params};
use serde::Serialize;

use crate::error::{Code, Doing, Error, Result};
use crate::events::{EventStatus, Period};
use crate::ids::Id;

/// A session, or an event without dated sessions, on its day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct CalendarEntry {
    /// The event.
    pub event: Id,
    /// The session; nothing for the event itself.
    pub session: Option<Id>,
    /// Title of the event in Kazakh.
    pub title_kk: String,
    /// In Russian.
    pub title_ru: String,
    /// In English.
    pub title_en: String,
    /// Title of the session, or empty.
    pub session_title: String,
    /// Code of the event's kind.
    pub kind: String,
    /// How far the event has come.
    pub status: EventStatus,
    /// Its first day.
    pub date: String,
    /// Its last day: the same for a session.
    pub until: String,
    /// When it begins, `10:00`, or empty.
    pub starts: String,
    /// When it ends, or empty.
    pub ends: String,
    /// Where.
    pub place: String,
    /// Where online.
    pub link: String,
    /// Who speaks.
    pub speakers: String,
    /// Academic hours of a session.
    pub hours: u32,
}

/// What is planned for a time that names no days.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct LooseEntry {
    /// The event; nothing for a line of the plan.
    pub event: Option<Id>,
    /// The plan of the line; nothing for an event.
    pub plan: Option<Id>,
    /// Its title in Kazakh.
    pub title_kk: String,
    /// In Russian.
    pub title_ru: String,
    /// In English.
    pub title_en: String,
    /// When, in the grammar of [`Period::read`].
    pub period: String,
    /// How far the event has come; planned for a line.
    pub status: EventStatus,
}

/// What falls on some days.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Calendar {
    /// By day and time.
    pub entries: Vec<CalendarEntry>,
    /// Planned for a time that touches the days and names none, the shortest time first.
    pub loose: Vec<LooseEntry>,
}

const EVENT: &str = "v.id, v.title_kk, v.title_ru, v.title_en, v.kind, v.status";

/// Reads what falls on the days from the first to the last, as a page names them, `2026-11-27`.
///
/// Refuses with [`crate::error::Code::BadDate`] what is no day.
pub fn on_days(connection: &Connection, first: &str, last: &str) -> Result<Calendar> {
    let day = |text: &str| {
        text.parse().map_err(|_| {
            Error::refused(Code::BadDate)
                .with("field", "date")
                .with("value", text)
        })
    };
    between(connection, day(first)?, day(last)?)
}

/// Reads what falls on the days from the first to the last.
pub fn between(connection: &Connection, first: NaiveDate, last: NaiveDate) -> Result<Calendar> {
    let days = (first.to_string(), last.to_string());
    let mut entries = sessions(connection, &days)?;
    entries.extend(whole_events(connection, &days)?);
    entries.sort_by(|a, b| {
        let key = |it: &CalendarEntry| (it.date.clone(), it.starts.clone(), it.event, it.session);
        key(a).cmp(&key(b))
    });
    let mut loose = loose_events(connection, &days)?;
    loose.extend(plan_lines(connection, &days)?);
    loose.sort_by_key(|it| {
        let period = Period::read(&it.period).unwrap_or_default();
        let length = period.first().zip(period.last());
        let length = length.map_or(i64::MAX, |(from, to)| (to - from).num_days());
        (length, period.first(), it.title_kk.clone())
    });
    Ok(Calendar { entries, loose })
}

fn sessions(connection: &Connection, days: &(String, String)) -> Result<Vec<CalendarEntry>> {
    let read = |row: &Row<'_>| {
        Ok(CalendarEntry {
            session: row.get(6)?,
            session_title: row.get(7)?,
            date: row.get(8)?,
            until: row.get(8)?,
            starts: row.get(9)?,
            ends: row.get(10)?,
            place: row.get(11)?,
            link: row.get(12)?,
            speakers: row.get(13)?,
            hours: row.get::<_, Option<u32>>(14)?.unwrap_or_default(),
            ..entry_of(row)?
        })
    };
    connection
        .prepare_cached(&format!(
            "SELECT {EVENT}, s.id, s.title, s.date, s.starts, s.ends,
               coalesce(nullif(s.place, ''), v.place), coalesce(nullif(s.link, ''), v.link),
               s.speakers, s.hours
             FROM event v CROSS JOIN session s ON s.event = v.id AND s.trashed = 0
             WHERE v.trashed = 0 AND s.date BETWEEN ?1 AND ?2"
        ))
        .and_then(|mut it| it.query_map(params![days.0, days.1], read)?.collect())
        .doing("read the sessions of some days")
}

/// Events with days of their own that no session takes.
fn whole_events(connection: &Connection, days: &(String, String)) -> Result<Vec<CalendarEntry>> {
    let read = |row: &Row<'_>| {
        let entry = CalendarEntry {
            date: row.get(6)?,
            until: row.get(7)?,
            place: row.get(8)?,
            link: row.get(9)?,
            ..entry_of(row)?
        };
        Ok((entry, row.get::<_, String>(10)?))
    };
    let found: Vec<(CalendarEntry, String)> = connection
        .prepare_cached(&format!(
            "SELECT {EVENT}, v.first_day, v.last_day, v.place, v.link, v.period FROM event v
             WHERE v.trashed = 0 AND v.first_day <> '' AND v.first_day <= ?2 AND v.last_day >= ?1
               AND NOT EXISTS (SELECT 1 FROM session s
                 WHERE s.event = v.id AND s.trashed = 0 AND s.date <> '')"
        ))
        .and_then(|mut it| it.query_map(params![days.0, days.1], read)?.collect())
        .doing("read the events of some days")?;
    let named = |period: &str| !Period::read(period).unwrap_or_default().days().is_empty();
    let named = found.into_iter().filter(|(_, period)| named(period));
    Ok(named.map(|(entry, _)| entry).collect())
}

fn loose_events(connection: &Connection, days: &(String, String)) -> Result<Vec<LooseEntry>> {
    let found: Vec<LooseEntry> = connection
        .prepare_cached(
            "SELECT v.id, v.title_kk, v.title_ru, v.title_en, v.period, v.status FROM event v
             WHERE v.trashed = 0 AND v.status <> 'cancelled' AND v.first_day <> ''
               AND v.first_day <= ?2 AND v.last_day >= ?1
               AND NOT EXISTS (SELECT 1 FROM session s
                 WHERE s.event = v.id AND s.trashed = 0 AND s.date <> '')",
        )
        .and_then(|mut it| {
            it.query_map(params![days.0, days.1], |row| {
                Ok(LooseEntry {
                    event: row.get(0)?,
                    plan: None,
                    title_kk: row.get(1)?,
                    title_ru: row.get(2)?,
                    title_en: row.get(3)?,
                    period: row.get(4)?,
                    status: EventStatus::read(&row.get::<_, String>(5)?),
                })
            })?
            .collect()
        })
        .doing("read what is planned for a time")?;
    Ok(found.into_iter().filter(is_loose).collect())
}

/// Lines of plans that no event came of.
fn plan_lines(
    connection: &Connection,
    (first, last): &(String, String),
) -> Result<Vec<LooseEntry>> {
    let found: Vec<LooseEntry> = connection
        .prepare_cached(
            "SELECT l.plan, l.title_kk, l.title_ru, l.period FROM plan_line l
               JOIN plan p ON p.id = l.plan AND p.trashed = 0
             WHERE l.trashed = 0 AND l.period <> ''
               AND NOT EXISTS (SELECT 1 FROM event v WHERE v.plan_line = l.id AND v.trashed = 0)",
        )
        .and_then(|mut it| {
            it.query_map([], |row| {
                Ok(LooseEntry {
                    event: None,
                    plan: row.get(0)?,
                    title_kk: row.get(1)?,
                    title_ru: row.get(2)?,
                    title_en: String::new(),
                    period: row.get(3)?,
                    status: EventStatus::Planned,
                })
            })?
            .collect()
        })
        .doing("read the lines of plans")?;
    let touches = |it: &LooseEntry| {
        let period = Period::read(&it.period).unwrap_or_default();
        period
            .first()
            .zip(period.last())
            .is_some_and(|(from, to)| from.to_string() <= *last && to.to_string() >= *first)
    };
    Ok(found.into_iter().filter(touches).collect())
}

fn is_loose(entry: &LooseEntry) -> bool {
    Period::read(&entry.period).is_ok_and(|it| it.days().is_empty())
}

fn entry_of(row: &Row<'_>) -> rusqlite::Result<CalendarEntry> {
    Ok(CalendarEntry {
        event: row.get(0)?,
        session: None,
        title_kk: row.get(1)?,
        title_ru: row.get(2)?,
        title_en: row.get(3)?,
        session_title: String::new(),
        kind: row.get(4)?,
        status: EventStatus::read(&row.get::<_, String>(5)?),
        date: String::new(),
        until: String::new(),
        starts: String::new(),
        ends: String::new(),
        place: String::new(),
        link: String::new(),
        speakers: String::new(),
        hours: 0,
    })
}
