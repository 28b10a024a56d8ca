//! The sessions of a person's events, each with their mark: what hours and attendance are made of.

use rusqlite::Connection;
use serde::Serialize;

use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::store::joined;

/// A session of an event on whose list a person is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(
    missing_docs,
    reason = "the fields are those of event, session and attendance"
)]
pub struct TraineeSession {
    pub session: Id,
    pub event: Id,
    pub event_kk: String,
    pub event_ru: String,
    pub event_en: String,
    pub title: String,
    pub date: String,
    pub hours: u32,
    /// The mark, or empty where nobody set one.
    pub mark: String,
    pub minutes: Option<u32>,
    /// Whether it counts among those the person could come to: somebody was marked at it, and the
    /// person was not excused.
    pub counts: bool,
}

impl TraineeSession {
    /// Says whether the person was there.
    pub fn was_there(&self) -> bool {
        matches!(self.mark.as_str(), "present" | "late")
    }
}

/// Lists the sessions of a person's events, the latest first; events they refused or that were
/// cancelled for them only where they came all the same.
pub fn sessions_of(connection: &Connection, trainee: Id) -> Result<Vec<TraineeSession>> {
    let trainee = joined::shown_of(connection, trainee)?;
    connection
        .prepare_cached(
            "SELECT s.id, v.id, v.title_kk, v.title_ru, v.title_en, s.title, s.date,
                coalesce(s.hours, 0), coalesce(a.mark, ''), a.minutes,
                CASE WHEN coalesce(a.mark, '') = 'excused' THEN 0
                     WHEN coalesce(a.mark, '') <> '' THEN 1
                     ELSE EXISTS (SELECT 1 FROM attendance o WHERE o.session = s.id
                                  AND o.trashed = 0 AND o.mark <> '') END
             FROM enrolment e
             CROSS JOIN event v ON v.id = e.event AND v.trashed = 0
             CROSS JOIN session s ON s.event = v.id AND s.trashed = 0
             LEFT JOIN attendance a
               ON a.session = s.id AND a.trainee = e.trainee AND a.trashed = 0
             WHERE e.trainee = ?1 AND e.trashed = 0
               AND (e.status NOT IN ('refused', 'cancelled') OR a.mark IN ('present', 'late'))
             ORDER BY s.date DESC, v.sort_key, s.position DESC, s.id",
        )
        .and_then(|mut it| {
            it.query_map([trainee], |row| {
                Ok(TraineeSession {
                    session: row.get(0)?,
                    event: row.get(1)?,
                    event_kk: row.get(2)?,
                    event_ru: row.get(3)?,
                    event_en: row.get(4)?,
                    title: row.get(5)?,
                    date: row.get(6)?,
                    hours: row.get(7)?,
                    mark: row.get(8)?,
                    minutes: row.get(9)?,
                    counts: row.get(10)?,
                })
            })?
            .collect()
        })
        .doing("list the sessions of a person")
}
