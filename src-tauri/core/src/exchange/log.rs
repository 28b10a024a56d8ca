//! What this laptop remembers of files that came and went.

use std::collections::BTreeSet;

use rusqlite::{Connection, params};
use serde::Serialize;

use super::plan::{Plan, PlanCount, moment};
use crate::common::Message;
use crate::error::{Doing, Result};
use crate::ids::{Id, Link};
use crate::operation::FieldKey;
use crate::register::{Receiving, Register};
use crate::store::log as tx_log;

/// What was done with a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Deed {
    Read,
    Write,
    Undo,
    Again,
    Accept,
    Refuse,
    Gone,
    Back,
}

impl Deed {
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::Undo => "undo",
            Self::Again => "again",
            Self::Accept => "accept",
            Self::Refuse => "refuse",
            Self::Gone => "gone",
            Self::Back => "back",
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
    /// `read`, `write`, `undo`, `again` where one that was undone was taken in once more; `accept` and
    /// `refuse` where the keeper decided on work of a withdrawn laptop; `gone` and `back` where it was
    /// said of a copy of a disk that it is gone, and taken back.
    pub deed: String,
    /// The other laptop, or none where the file was for all.
    pub laptop: Link,
    /// What that laptop is called.
    pub name: String,
    /// What it changed, by what becomes of which table.
    pub counts: Vec<PlanCountKept>,
    /// Whether it was taken back.
    pub undone: bool,
    /// Whether it is a file that stands and may be taken back, whatever came after it.
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
            "INSERT INTO exchange_log(moment, deed, laptop, file_hash, told, tx)
             VALUES (?1, ?2, ?3, ?4, ?5, (SELECT coalesce(max(tx.id), 0) FROM tx
               WHERE tx.id >= (SELECT source FROM this_laptop) << 40
                 AND tx.id < ((SELECT source FROM this_laptop) + 1) << 40))",
            params![moment.cast_signed(), deed.word(), laptop, file_hash, told],
        )
        .doing("remember a file")?;
    Ok(connection.last_insert_rowid())
}

/// Counts files that were written in the minute of a moment.
pub(super) fn written_in_minute(connection: &Connection, moment: u64) -> Result<u32> {
    let start = moment - moment % 60_000;
    connection
        .prepare_cached("SELECT count(*) FROM exchange_log WHERE deed = 'write' AND moment >= ?1")
        .and_then(|mut it| it.query_row([start.cast_signed()], |row| row.get(0)))
        .doing("count files that were written")
}

/// A file that was read here and whose rows are remembered.
#[derive(Clone, Debug)]
pub(super) struct FileRead {
    /// Its number on this laptop.
    pub(super) id: i64,
    /// When it was read.
    pub(super) at: u64,
    /// Whether it is work of a withdrawn laptop that was taken in, and no file.
    pub(super) is_work: bool,
    /// The laptop that wrote it.
    pub(super) laptop: Option<Id>,
    /// Whether it stands taken back.
    pub(super) is_undone: bool,
    /// This laptop's last deed when it was read, or taken in again.
    tx: i64,
}

/// Returns the files that were read here, the one taken in last first.
pub(super) fn files_read(connection: &Connection) -> Result<Vec<FileRead>> {
    let rows: Vec<(FileRead, Option<i64>)> = connection
        .prepare_cached(
            "SELECT l.id, l.moment, l.deed, l.laptop, l.tx, u.tx FROM exchange_log AS l
             LEFT JOIN exchange_log AS u ON u.id = l.undone_by
             WHERE l.deed IN ('read', 'accept')
               AND EXISTS (SELECT 1 FROM exchange_row AS r WHERE r.exchange = l.id)
             ORDER BY l.tx DESC, l.id DESC",
        )
        .and_then(|mut it| {
            it.query_map([], |row| {
                let file = FileRead {
                    id: row.get(0)?,
                    at: row.get::<_, i64>(1)?.unsigned_abs(),
                    is_work: row.get::<_, String>(2)? == Deed::Accept.word(),
                    laptop: row.get(3)?,
                    is_undone: false,
                    tx: row.get(4)?,
                };
                Ok((file, row.get(5)?))
            })?
            .collect()
        })
        .doing("find the last file")?;
    let read = rows.into_iter().map(|(file, undone_by)| {
        Ok(FileRead {
            is_undone: stands_undone(connection, undone_by)?,
            ..file
        })
    });
    read.collect()
}

/// Says whether a file that was taken back was not brought back by undo since.
fn stands_undone(connection: &Connection, undone: Option<i64>) -> Result<bool> {
    match undone {
        None => Ok(false),
        Some(0) => Ok(true),
        Some(tx) => Ok(!tx_log::is_undone(connection, tx)?),
    }
}

/// A file that was taken back.
#[derive(Clone, Copy, Debug)]
pub(super) struct UndoneFile {
    /// Its number on this laptop.
    pub(super) exchange: i64,
    /// When it was taken back.
    pub(super) at: u64,
    /// The deed that took it back; none where everything was left.
    pub(super) tx: Option<i64>,
}

/// Finds a file that was read here and taken back: by its hash or, where a laptop sends everything
/// anew, the one of that laptop that was taken back last.
pub(super) fn find_undone(
    connection: &Connection,
    file_hash: &[u8; 32],
    all_of: Option<Id>,
) -> Result<Option<UndoneFile>> {
    let rows: Vec<(i64, i64, i64)> = connection
        .prepare_cached(
            "SELECT l.id, u.moment, u.tx FROM exchange_log AS l
             JOIN exchange_log AS u ON u.id = l.undone_by
             WHERE l.deed = 'read' AND (l.file_hash = ?1 OR l.laptop = ?2) ORDER BY u.id DESC",
        )
        .and_then(|mut it| {
            it.query_map(params![file_hash, all_of], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })?
            .collect()
        })
        .doing("find a file that was taken back")?;
    for (exchange, at, tx) in rows {
        if stands_undone(connection, Some(tx))? {
            return Ok(Some(UndoneFile {
                exchange,
                at: at.unsigned_abs(),
                tx: Some(tx).filter(|it| *it != 0),
            }));
        }
    }
    Ok(None)
}

/// Says of a file that was taken in again what undo is to know: that nothing of this laptop came
/// after it yet, and which rows stayed as they were here.
pub(super) fn go_on(
    connection: &Connection,
    exchange: i64,
    kept: impl IntoIterator<Item = (Id, Option<FieldKey>)>,
) -> Result<()> {
    const DOING: &str = "take a file in again";
    connection
        .execute(
            "UPDATE exchange_log SET tx = (SELECT tx FROM exchange_log ORDER BY id DESC LIMIT 1)
             WHERE id = ?1",
            [exchange],
        )
        .doing(DOING)?;
    for (record, field) in kept {
        let (number, key) = match &field {
            Some(field) => (field.number, field.key_bytes()),
            None => (0, &[][..]),
        };
        connection
            .prepare_cached(
                "DELETE FROM exchange_row
                 WHERE exchange = ?1 AND entity = ?2 AND field = ?3 AND key = ?4",
            )
            .and_then(|mut it| it.execute(params![exchange, record, number, key]))
            .doing(DOING)?;
    }
    Ok(())
}

/// Names the file that undo would take back: the one taken in last, where nothing was done on this
/// laptop since that undo could take back instead.
pub(crate) fn next_to_undo(
    connection: &Connection,
    latest: Option<i64>,
) -> Result<Option<Message>> {
    let last = files_read(connection)?.into_iter().next();
    let is_next = |it: &FileRead| !it.is_undone && latest.is_none_or(|latest| latest <= it.tx);
    match last.filter(is_next) {
        Some(file) => {
            let key = match file.is_work {
                true => "act-held-accept-named",
                false => "act-exchange-read",
            };
            let name = name_of(connection, file.laptop)?;
            Ok(Some(Message::new(key).name(&name)))
        }
        None => Ok(None),
    }
}

/// Returns what the laptop of a file is called; nothing where the file was for all.
pub(super) fn name_of(connection: &Connection, laptop: Option<Id>) -> Result<String> {
    match laptop {
        Some(laptop) => super::known::name_of_laptop(connection, laptop),
        None => Ok(String::new()),
    }
}

/// A line as it is kept: number, moment, deed, laptop, what was told, and the deed that took it back.
type Line = (i64, i64, String, Option<Id>, String, Option<i64>);

/// Lists files, the newest first, at most `limit`.
pub fn list(register: &Register, limit: u32) -> Result<Vec<ExchangeEntry>> {
    let offset = register.clock().offset_seconds();
    register.read(|connection| {
        let standing = files_read(connection)?;
        let standing = standing.iter().filter(|it| !it.is_undone);
        let standing: BTreeSet<i64> = standing.map(|it| it.id).collect();
        let rows: Vec<Line> = connection
            .prepare_cached(
                "SELECT l.id, l.moment, l.deed, l.laptop, l.told, u.tx FROM exchange_log AS l
                 LEFT JOIN exchange_log AS u ON u.id = l.undone_by
                 ORDER BY l.id DESC LIMIT ?1",
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
                    name: name_of(connection, laptop)?,
                    laptop: Link(laptop),
                    counts: serde_json::from_str(&told).unwrap_or_default(),
                    undone: stands_undone(connection, undone_by)?,
                    can_undo: standing.contains(&id),
                })
            })
            .collect()
    })
}
