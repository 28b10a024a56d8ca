//! Writing events for other calendars: a file of RFC 5545.
//!
//! Times are those of Asia/Aqtobe, which has been five hours ahead of UTC without summer time since
//! 31 October 2004; the change of 1 March 2024, by which all of Kazakhstan came to this hour, moved
//! nothing here (tz database, 2024a). Nothing of people is in the file.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use icalendar::{
    CalendarDateTime, Class, Component as _, Event, EventLike as _, EventStatus as Ics,
};
use rusqlite::Connection;

use super::between::{CalendarEntry, between};
use crate::common::{Lang, Trilingual};
use crate::error::{Code, Error, Result};
use crate::events::{self, EventStatus};
use crate::ids::Id;
use crate::sessions::ACADEMIC_HOUR;

const ZONE: &str = "Asia/Aqtobe";

const HEAD: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Tizim//Tizim//KK\r\nCALSCALE:GREGORIAN\r\n\
METHOD:PUBLISH\r\nX-WR-TIMEZONE:Asia/Aqtobe\r\nBEGIN:VTIMEZONE\r\nTZID:Asia/Aqtobe\r\nBEGIN:STANDARD\r\n\
DTSTART:20041031T030000\r\nTZOFFSETFROM:+0600\r\nTZOFFSETTO:+0500\r\nTZNAME:+05\r\nEND:STANDARD\r\n\
END:VTIMEZONE\r\n";

const FOOT: &str = "END:VCALENDAR\r\n";

/// Which events are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, serde::Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct CalendarScope {
    /// Only this one.
    pub event: Option<Id>,
    /// Only those of this programme.
    pub programme: Option<Id>,
    /// Only what falls on this day or later.
    pub from: Option<NaiveDate>,
    /// Only what falls on this day or earlier.
    pub to: Option<NaiveDate>,
}

/// Returns the events of a scope as a calendar file, titles in a language; the same register at the
/// same moment gives the same bytes.
///
/// Refuses with [`Code::NotFound`] an event or a programme that is not there, and with
/// [`Code::CalendarEmpty`] a scope in which no day is named.
pub fn export(
    connection: &Connection,
    scope: &CalendarScope,
    now: DateTime<Utc>,
    lang: Lang,
) -> Result<Vec<u8>> {
    if let Some(event) = scope.event {
        events::event(connection, event)?;
    }
    if let Some(programme) = scope.programme {
        crate::programmes::programme(connection, programme)?;
    }
    let first = scope.from.unwrap_or(day(1, 1, 1));
    let last = scope.to.unwrap_or(day(9999, 12, 31));
    let mut text = HEAD.to_owned();
    let mut count = 0;
    for entry in between(connection, first, last)?.entries {
        if !is_meant(connection, scope, &entry)? {
            continue;
        }
        let Some(event) = event_of(&entry, now, lang) else {
            continue;
        };
        let written = event.try_into_string();
        text.push_str(&written.map_err(|it| Error::Bug(it.to_string()))?);
        count += 1;
    }
    if count == 0 {
        return Err(Error::refused(Code::CalendarEmpty));
    }
    text.push_str(FOOT);
    Ok(text.into_bytes())
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

fn is_meant(connection: &Connection, scope: &CalendarScope, entry: &CalendarEntry) -> Result<bool> {
    if scope.event.is_some_and(|it| it != entry.event) {
        return Ok(false);
    }
    let Some(programme) = scope.programme else {
        return Ok(true);
    };
    let of = events::event(connection, entry.event)?.fields.programme;
    Ok(of == programme.to_string())
}

fn event_of(entry: &CalendarEntry, now: DateTime<Utc>, lang: Lang) -> Option<Event> {
    let title = Trilingual {
        kk: entry.title_kk.clone(),
        ru: entry.title_ru.clone(),
        en: entry.title_en.clone(),
    };
    let title = title.shown(lang).to_owned();
    let summary = match entry.session_title.as_str() {
        "" => title,
        part if part == title => title,
        part => format!("{title}: {part}"),
    };
    let id = entry.session.unwrap_or(entry.event);
    let mut event = Event::with_uid(&format!("{id}@tizim"));
    event.timestamp(now).summary(&summary).class(Class::Public);
    put_time(&mut event, entry)?;
    for (text, is_place) in [(&entry.place, true), (&entry.speakers, false)] {
        match (text.is_empty(), is_place) {
            (true, _) => {}
            (false, true) => drop(event.location(text)),
            (false, false) => drop(event.description(text)),
        }
    }
    if !entry.link.is_empty() {
        event.url(&entry.link);
    }
    event.status(match entry.status {
        EventStatus::Cancelled => Ics::Cancelled,
        EventStatus::Planned | EventStatus::Discussed => Ics::Tentative,
        _ => Ics::Confirmed,
    });
    Some(event.done())
}

/// A session with a beginning takes its hours, anything else its whole days; the end of whole days is
/// the day after the last (RFC 5545, 3.6.1).
fn put_time(event: &mut Event, entry: &CalendarEntry) -> Option<()> {
    let first: NaiveDate = entry.date.parse().ok()?;
    let last: NaiveDate = entry.until.parse().ok()?;
    let time = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").ok();
    let Some(starts) = time(&entry.starts) else {
        event.starts(first).ends(last.succ_opt()?);
        return Some(());
    };
    let begins = first.and_time(starts);
    let lasts = TimeDelta::minutes(i64::from(entry.hours.max(1)) * ACADEMIC_HOUR);
    let ends = match time(&entry.ends) {
        Some(ends) if ends > starts => first.and_time(ends),
        Some(ends) => first.succ_opt()?.and_time(ends),
        None => begins.checked_add_signed(lasts)?,
    };
    let at = |date_time| CalendarDateTime::WithTimezone {
        date_time,
        tzid: ZONE.to_owned(),
    };
    event.starts(at(begins)).ends(at(ends));
    Some(())
}
