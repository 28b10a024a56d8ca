//! People whose time is over.

use chrono::NaiveDate;
use rusqlite::{Connection, params};
use serde::Serialize;

use crate::common::Rows;
use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::trainees::join_name;

/// Somebody whom nothing is a reason to keep any longer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PastRow {
    /// The person.
    pub trainee: Id,
    /// Their name.
    pub name: String,
    /// Since when.
    pub keep_until: String,
    /// Code of a district.
    pub district: String,
    /// Day of their last session with a mark of presence, or empty.
    pub last_on: String,
}

/// Whose day has come; `?1` is today.
const PAST: &str = "t.trashed = 0 AND t.anonymised_on = '' AND t.keep_until <> ''
    AND t.keep_until <= ?1";

/// Lists people whose day of keeping has come, those longest over first; a limit of 0 is none.
pub fn past(
    connection: &Connection,
    today: NaiveDate,
    (offset, limit): (u32, u32),
) -> Result<Rows<PastRow>> {
    let limit = if limit == 0 { u32::MAX } else { limit };
    let rows = connection
        .prepare_cached(&format!(
            "SELECT t.id, t.surname, t.given, t.patronymic, t.keep_until, t.district,
               coalesce((SELECT max(s.date) FROM attendance a
                 JOIN session s ON s.id = a.session AND s.trashed = 0
                 WHERE a.trainee = t.id AND a.trashed = 0 AND a.mark IN ('present', 'late')), '')
             FROM trainee t WHERE {PAST} ORDER BY t.keep_until, t.sort_key, t.id
             LIMIT ?2 OFFSET ?3"
        ))
        .and_then(|mut it| {
            it.query_map(params![today.to_string(), limit, offset], |row| {
                let part = |column| row.get::<_, String>(column);
                Ok(PastRow {
                    trainee: row.get(0)?,
                    name: join_name(&part(1)?, &part(2)?, &part(3)?),
                    keep_until: row.get(4)?,
                    district: row.get(5)?,
                    last_on: row.get(6)?,
                })
            })?
            .collect()
        })
        .doing("list whose time is over")?;
    Ok(Rows {
        rows,
        total: past_count(connection, today)?,
    })
}

/// Counts them.
pub fn past_count(connection: &Connection, today: NaiveDate) -> Result<u32> {
    connection
        .prepare_cached(&format!("SELECT count(*) FROM trainee t WHERE {PAST}"))
        .and_then(|mut it| it.query_row([today.to_string()], |row| row.get(0)))
        .doing("count whose time is over")
}
