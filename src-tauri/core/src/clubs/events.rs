//! Events that the members of a club were on the lists of.

use rusqlite::Connection;
use serde::Serialize;

use crate::error::{Doing, Result};
use crate::ids::Id;

/// An event with the number of members who were on its list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ClubEvent {
    /// The event.
    pub id: Id,
    /// Title in Kazakh.
    pub title_kk: String,
    /// Title in Russian.
    pub title_ru: String,
    /// Title in English.
    pub title_en: String,
    /// When it is.
    pub period: String,
    /// How many members.
    pub people: u32,
}

/// Lists the events of a club's members, the latest first.
pub fn events(connection: &Connection, club: Id) -> Result<Vec<ClubEvent>> {
    connection
        .prepare_cached(
            "SELECT e.id, e.title_kk, e.title_ru, e.title_en, e.period, count(DISTINCT n.trainee)
             FROM membership m
               JOIN trainee t ON t.id = m.trainee AND t.trashed = 0
               JOIN enrolment n ON n.trainee = m.trainee AND n.trashed = 0
                 AND n.status NOT IN ('refused', 'cancelled')
               JOIN event e ON e.id = n.event AND e.trashed = 0
             WHERE m.club = ?1 AND m.trashed = 0
             GROUP BY e.id ORDER BY e.first_day DESC, e.sort_key, e.id",
        )
        .and_then(|mut it| {
            it.query_map([club], |row| {
                Ok(ClubEvent {
                    id: row.get(0)?,
                    title_kk: row.get(1)?,
                    title_ru: row.get(2)?,
                    title_en: row.get(3)?,
                    period: row.get(4)?,
                    people: row.get(5)?,
                })
            })?
            .collect()
        })
        .doing("list the events of a club")
}
