//! What this laptop remembers of files that came and went.

use rusqlite::{Connection, params};
use serde::Serialize;

use super::plan::{Plan, PlanCount, moment};
use crate::error::{Doing, Result};
use crate::ids::{Id, Link};
use crate::register::{Receiving, Register};

/// What was done with a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Deed {
    Read,
    Write,
    Undo,
}

impl Deed {
    const fn word(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::Undo => "undo",
        }
    }
}

/// One file that came or went.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ExchangeEntry {
    /// Its number on this laptop.
    pub id: i64,
    /// When.
    pub at: String,
    /// `read`, `write` or `undo`.
    pub deed: String,
    /// The other laptop, or none where the file was for all.
    pub laptop: Link,
    /// What that laptop is called.
    pub name: String,
    /// What it changed, by what becomes of which table.
    pub counts: Vec<PlanCountKept>,
    /// Whether it was taken back.
    pub undone: bool,
    /// Whether it is the file that undo takes back next.
    pub can_undo: bool,
}

/// A count of a plan as it is remembered.
#[derive(Clone, Debug, Serialize, serde::Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PlanCountKept {
    /// What became of them, as in a plan.
    pub kind: String,
    /// The table.
    pub table: String,
    /// How many.
    pub count: u32,
}

impl PlanCountKept {
    fn of(count: &PlanCount) -> Self {
        let kind = serde_json::to_value(count.kind).unwrap_or_default();
        Self {
            kind: kind.as_str().unwrap_or_default().to_owned(),
            table: count.table.clone(),
            count: count.count,
        }
    }
}

/// Remembers a file; returns its number.
pub(super) fn note(
    receiving: &Receiving<'_>,
    deed: Deed,
    laptop: Option<Id>,
    file_hash: Option<[u8; 32]>,
    plan: &Plan,
) -> Result<i64> {
    let told: Vec<PlanCountKept> = plan.counts.iter().map(PlanCountKept::of).collect();
    let told = serde_json::to_string(&told).unwrap_or_default();
    let moment = receiving.clock().milliseconds();
    enter(receiving, moment, deed, laptop, file_hash, &told)
}

pub(super) fn enter(
    connection: &Connection,
    moment: u64,
    deed: Deed,
    laptop: Option<Id>,
    file_hash: Option<[u8; 32]>,
    told: &str,
) -> Result<i64> {
    connection
        .execute(
            "INSERT INTO exchange_log(moment, deed, laptop, file_hash, told)
             VALUES (?1, ?2, ?3, ?4, ?5)",
            params![moment.cast_signed(), deed.word(), laptop, file_hash, told],
        )
        .doing("remember a file")?;
    Ok(connection.last_insert_rowid())
}

/// Returns the file that undo would take back: the last one read that was not taken back yet and
/// whose rows are remembered.
pub(super) fn undoable(connection: &Connection) -> Result<Option<i64>> {
    connection
        .query_row(
            "SELECT max(id) FROM exchange_log AS l WHERE deed = 'read' AND undone_by = 0
               AND EXISTS (SELECT 1 FROM exchange_row AS r WHERE r.exchange = l.id)",
            [],
            |row| row.get(0),
        )
        .doing("find the last file")
}

/// Lists files, the newest first, at most `limit`.
pub fn list(register: &Register, limit: u32) -> Result<Vec<ExchangeEntry>> {
    let offset = register.clock().offset_seconds();
    register.read(|connection| {
        let next = undoable(connection)?;
        let rows: Vec<(i64, i64, String, Option<Id>, String, i64)> = connection
            .prepare_cached(
                "SELECT id, moment, deed, laptop, told, undone_by FROM exchange_log
                 ORDER BY id DESC LIMIT ?1",
            )
            .and_then(|mut it| {
                it.query_map([limit], |row| {
                    Ok((
                        row.get(0)?,
                        row.get(1)?,
                        row.get(2)?,
                        row.get(3)?,
                        row.get(4)?,
                        row.get(5)?,
                    ))
                })?
                .collect()
            })
            .doing("list the files")?;
        rows.into_iter()
            .map(|(id, at, deed, laptop, told, undone_by)| {
                Ok(ExchangeEntry {
                    id,
                    at: moment(at.unsigned_abs(), offset),
                    deed,
                    name: match laptop {
                        Some(laptop) => super::known::name_of_laptop(connection, laptop)?,
                        None => String::new(),
                    },
                    laptop: Link(laptop),
                    counts: serde_json::from_str(&told).unwrap_or_default(),
                    undone: undone_by != 0,
                    can_undo: next == Some(id),
                })
            })
            .collect()
    })
}
