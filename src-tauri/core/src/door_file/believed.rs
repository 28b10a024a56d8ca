//! What of a returned file is believed: it was on a laptop that is not the academy's.

use std::path::Path;

use chrono::NaiveDateTime;
use rusqlite::Connection;

use super::content::{LETTERS_OF_DESK, OwnContent};
use super::open::opens_until;
use super::seal::{self, Kind};
use crate::check_in::MOMENT;
use crate::common::mended;
use crate::error::{Code, Doing, Error, Result};
use crate::events::{self, EventRecord, Period};
use crate::ids::Id;

/// Reads what a helper gave back with this laptop's own key, and the event. A moment that is none or
/// lies outside the days of the event is dropped and its mark stays; the name of the desk is cut.
///
/// Refuses with [`Code::NotADoorFile`] and with [`Code::NotForThisLaptop`] other files; with the
/// former, too, one of another event than the one asked for; with [`Code::DamagedFile`] one of no
/// event, and with [`Code::NotFound`] one of an event that is not here.
pub(super) fn read(
    connection: &Connection,
    path: &Path,
    asked: Option<Id>,
) -> Result<(OwnContent, EventRecord)> {
    let secret: [u8; 32] = connection
        .query_row("SELECT sealing_key FROM this_laptop", [], |row| row.get(0))
        .doing("read which laptop this is")?;
    let mut own: OwnContent = seal::open_with_key(Kind::Given, path, &secret)?;
    if own.event == Id::default() {
        return Err(Error::refused(Code::DamagedFile));
    }
    if asked.is_some_and(|it| it != own.event) {
        return Err(Error::refused(Code::NotADoorFile).with("why", "other_event"));
    }
    let event = events::event(connection, own.event)?;
    own.desk = mended(&own.desk).chars().take(LETTERS_OF_DESK).collect();
    let days = days_of(&event);
    for mark in &mut own.marks {
        mark.at = believed(&mark.at, &days);
    }
    for (_, at) in own.walk_ins.iter_mut().flat_map(|it| &mut it.came) {
        *at = believed(at, &days);
    }
    Ok((own, event))
}

/// The first day of the event or of its sessions, and the last on which its door opens.
fn days_of(event: &EventRecord) -> (String, String) {
    let period = Period::read(&event.fields.period).unwrap_or_default();
    let of_period = [period.first(), period.last()].into_iter().flatten();
    let of_sessions = event.sessions.iter().map(|it| it.date.clone());
    let days = of_period.map(|it| it.to_string()).chain(of_sessions);
    let days: Vec<String> = days.filter(|it| !it.is_empty()).collect();
    let last = days.iter().max().map(|it| opens_until(it));
    (
        days.into_iter().min().unwrap_or_default(),
        last.unwrap_or_default(),
    )
}

fn believed(at: &str, (first, last): &(String, String)) -> String {
    let Ok(moment) = NaiveDateTime::parse_from_str(at, MOMENT) else {
        return String::new();
    };
    let day = moment.date().to_string();
    match *first <= day && day <= *last {
        true => moment.format(MOMENT).to_string(),
        false => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_believed_within_the_days_of_the_event() {
        let days = ("2026-10-15".to_owned(), "2026-10-17".to_owned());
        for (told, kept) in [
            ("2026-10-15T09:42", "2026-10-15T09:42"),
            ("2026-10-17T00:10", "2026-10-17T00:10"),
            ("2026-10-18T00:10", ""),
            ("2026-10-14T23:59", ""),
            ("1999-01-01T00:00", ""),
            ("2026-10-15T25:00", ""),
            ("2026-10-15", ""),
            ("<b>", ""),
            ("", ""),
        ] {
            assert_eq!(believed(told, &days), kept, "{told}");
        }
    }
}
