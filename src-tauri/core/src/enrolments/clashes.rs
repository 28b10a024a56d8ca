//! People who are expected at two events at once.
//!
//! Sessions meet where they share a day and their hours overlap; one without a beginning takes the
//! whole day, one without an end as long as its academic hours. An event without dated sessions
//! takes the days of its period, where it names days. Nothing is refused for it.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use rusqlite::{Connection, params};
use serde::Serialize;

use crate::error::{Doing, Result};
use crate::events::{self, Period};
use crate::ids::Id;
use crate::sessions::{self, Session};
use crate::store::joined;
use crate::trainees::join_name;

/// Minutes of an academic hour.
const ACADEMIC_HOUR: i64 = 45;

/// Somebody who is expected elsewhere at the same time.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Clash {
    /// Who.
    pub trainee: Id,
    /// Their name.
    pub name: String,
    /// The other event.
    pub event: Id,
    /// Its title in Kazakh, Russian and English.
    pub title_kk: String,
    /// In Russian.
    pub title_ru: String,
    /// In English.
    pub title_en: String,
    /// The day on which they meet.
    pub date: String,
    /// When the other begins that day, `10:00`, or empty.
    pub starts: String,
}

/// A time that is taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Taken {
    day: NaiveDate,
    /// Nothing takes the whole day.
    hours: Option<(NaiveTime, NaiveTime)>,
}

impl Taken {
    fn of(session: &Session) -> Option<Self> {
        let day = session.date.parse().ok()?;
        let time = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").ok();
        let hours = time(&session.starts).map(|starts| {
            let lasts = TimeDelta::minutes(i64::from(session.hours.max(1)) * ACADEMIC_HOUR);
            let (ends, over) = starts.overflowing_add_signed(lasts);
            let reckoned = if over == 0 { ends } else { NaiveTime::MIN };
            let ends = time(&session.ends).unwrap_or(reckoned);
            // What ends after midnight takes the rest of its day.
            let last = NaiveTime::from_hms_opt(23, 59, 59).unwrap_or(ends);
            (starts, if ends > starts { ends } else { last })
        });
        Some(Self { day, hours })
    }

    fn meets(self, other: Self) -> bool {
        self.day == other.day
            && match (self.hours, other.hours) {
                (Some((from, to)), Some((begins, ends))) => from < ends && begins < to,
                _ => true,
            }
    }

    fn starts(self) -> String {
        self.hours
            .map_or_else(String::new, |(from, _)| from.format("%H:%M").to_string())
    }
}

/// Returns everybody on the list of an event who is expected elsewhere at the same time, in the
/// order of names, once for each other event.
pub fn clashes(connection: &Connection, event: Id) -> Result<Vec<Clash>> {
    let own = taken_by(connection, event)?;
    let (Some(first), Some(last)) = (
        own.iter().map(|it| it.day).min(),
        own.iter().map(|it| it.day).max(),
    ) else {
        return Ok(Vec::new());
    };
    let mut meetings: BTreeMap<Id, Option<(events::EventFields, Taken)>> = BTreeMap::new();
    let mut found = Vec::new();
    for (trainee, name, other) in shared(connection, event, (first, last))? {
        if let std::collections::btree_map::Entry::Vacant(entry) = meetings.entry(other) {
            let theirs = taken_by(connection, other)?;
            let meets = theirs
                .into_iter()
                .find(|it| own.iter().any(|ours| ours.meets(*it)));
            let fields = events::event(connection, other)?.fields;
            entry.insert(meets.map(|it| (fields, it)));
        }
        if let Some(Some((fields, at))) = meetings.get(&other) {
            found.push(Clash {
                trainee,
                name,
                event: other,
                title_kk: fields.title_kk.clone(),
                title_ru: fields.title_ru.clone(),
                title_en: fields.title_en.clone(),
                date: at.day.to_string(),
                starts: at.starts(),
            });
        }
    }
    Ok(found)
}

/// Returns the clashes of some of those on the list of an event.
pub(super) fn clashes_of(connection: &Connection, event: Id, people: &[Id]) -> Result<Vec<Clash>> {
    let mut shown = std::collections::BTreeSet::new();
    for person in people {
        shown.insert(joined::shown_of(connection, *person)?);
    }
    let mut found = clashes(connection, event)?;
    found.retain(|it| shown.contains(&it.trainee));
    Ok(found)
}

/// Returns the times an event takes.
fn taken_by(connection: &Connection, event: Id) -> Result<Vec<Taken>> {
    let sessions = sessions::list(connection, event)?;
    let dated: Vec<Taken> = sessions.iter().filter_map(Taken::of).collect();
    if !dated.is_empty() {
        return Ok(dated);
    }
    let period = events::event(connection, event)?.fields.period;
    let days = Period::read(&period).unwrap_or_default().days();
    Ok(days
        .into_iter()
        .map(|day| Taken { day, hours: None })
        .collect())
}

/// Who is on the list of an event and of another one that may fall on the same days.
fn shared(
    connection: &Connection,
    event: Id,
    (first, last): (NaiveDate, NaiveDate),
) -> Result<Vec<(Id, String, Id)>> {
    connection
        .prepare_cached(
            "SELECT t.id, t.surname, t.given, t.patronymic, v.id
             FROM enrolment e
               CROSS JOIN trainee t ON t.id = e.trainee AND t.trashed = 0
               CROSS JOIN enrolment o INDEXED BY enrolment_trainee
                 ON o.trainee = e.trainee AND o.event <> e.event AND o.trashed = 0
                 AND o.status NOT IN ('refused', 'cancelled', 'waiting')
               CROSS JOIN event v ON v.id = o.event AND v.trashed = 0 AND v.status <> 'cancelled'
             WHERE e.event = ?1 AND e.trashed = 0
               AND e.status NOT IN ('refused', 'cancelled', 'waiting')
               AND (v.first_day <> '' AND v.first_day <= ?3 AND v.last_day >= ?2
                 OR EXISTS (SELECT 1 FROM session s WHERE s.event = v.id AND s.trashed = 0
                   AND s.date BETWEEN ?2 AND ?3))
             ORDER BY t.sort_key, t.id, v.first_day, v.id",
        )
        .and_then(|mut it| {
            it.query_map(params![event, first.to_string(), last.to_string()], |row| {
                let part = |column| row.get::<_, String>(column);
                let name = join_name(&part(1)?, &part(2)?, &part(3)?);
                Ok((row.get(0)?, name, row.get(4)?))
            })?
            .collect()
        })
        .doing("read who is on two lists")
}
