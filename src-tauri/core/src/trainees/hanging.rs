//! What hangs on two records, and what will hang on the one person.

use rusqlite::{Connection, params};
use serde::Serialize;

use crate::error::{Doing, Result};
use crate::ids::Id;
use crate::store::figures::IS_VALID;

/// What hangs on each of two records.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Hanging {
    /// `events`, `marks`, `certificates`, `clubs` or `consents`.
    pub what: String,
    /// How many hang on each.
    pub counts: [u32; 2],
    /// How many will hang on the person: an event of both is one.
    pub together: u32,
}

/// Where each kind lies, what makes two of it one, and which of it count.
const KINDS: [(&str, &str, &str, &str); 5] = [
    ("events", "enrolment", "event", "c.trashed = 0"),
    (
        "marks",
        "attendance",
        "session",
        "c.trashed = 0 AND c.mark <> ''",
    ),
    ("certificates", "certificate", "id", IS_VALID),
    ("clubs", "membership", "club", "c.trashed = 0"),
    ("consents", "consent", "id", "c.trashed = 0"),
];

/// Counts what hangs on each of two records and on both together.
pub(super) fn count_hanging(connection: &Connection, pair: [Id; 2]) -> Result<Vec<Hanging>> {
    let [first, second] = pair;
    let mut all = Vec::new();
    for (what, table, key, condition) in KINDS {
        let sql = format!(
            "SELECT count(DISTINCT c.{key}) FROM {table} AS c
             WHERE c.trainee IN (?1, ?2) AND {condition}"
        );
        let count = |a: Id, b: Id| -> Result<u32> {
            connection
                .prepare_cached(&sql)
                .and_then(|mut it| it.query_row(params![a, b], |row| row.get(0)))
                .doing("count what hangs on a person")
        };
        all.push(Hanging {
            what: what.to_owned(),
            counts: [count(first, first)?, count(second, second)?],
            together: count(first, second)?,
        });
    }
    Ok(all)
}
