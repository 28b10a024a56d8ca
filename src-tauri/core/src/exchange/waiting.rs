//! Segments that came before their causes, or that the keeper has to decide on.

use std::collections::BTreeSet;

use rusqlite::{Connection, OptionalExtension as _, params};

use super::take::Reason;
use super::{Header, Segment, SegmentHash};
use crate::error::{Doing, Result};
use crate::ids::Id;

const WAITING: &str = "keep what waits";

pub(super) fn find_waiting(connection: &Connection, hash: &SegmentHash) -> Result<Option<Vec<u8>>> {
    connection
        .prepare_cached("SELECT bytes FROM waiting WHERE hash = ?1")
        .and_then(|mut it| it.query_row([hash], |row| row.get(0)).optional())
        .doing(WAITING)
}

/// Returns what waits, each author's segments in their order: parts of one deed come one after
/// another.
pub(super) fn all_waiting(connection: &Connection) -> Result<Vec<(SegmentHash, Vec<u8>)>> {
    let mut all: Vec<(SegmentHash, Vec<u8>)> = connection
        .prepare_cached("SELECT hash, bytes FROM waiting ORDER BY hash")
        .and_then(|mut it| {
            it.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .doing(WAITING)?;
    let order = |it: &(SegmentHash, Vec<u8>)| {
        Header::of_segment(&it.1)
            .map(|header| (header.author, header.number))
            .ok()
    };
    all.sort_by_cached_key(order);
    Ok(all)
}

/// Counts the segments that wait, for one reason or for any.
pub(super) fn count_waiting(connection: &Connection, reason: Option<&str>) -> Result<u32> {
    connection
        .query_row(
            "SELECT count(*) FROM waiting WHERE ?1 IS NULL OR reason = ?1",
            [reason],
            |row| row.get(0),
        )
        .doing("count what waits")
}

pub(super) fn forget_waiting(connection: &Connection, hash: &SegmentHash) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM waiting WHERE hash = ?1")
        .and_then(|mut it| it.execute([hash]))
        .doing(WAITING)
        .map(drop)
}

pub(super) fn let_wait(
    connection: &Connection,
    segment: &Segment,
    hash: &SegmentHash,
    bytes: &[u8],
    reason: Reason,
) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO waiting(hash, laptop, reason, bytes) VALUES (?1, ?2, ?3, ?4)",
        )
        .and_then(|mut it| {
            it.execute(params![
                hash,
                segment.header.author.laptop,
                reason.word(),
                bytes
            ])
        })
        .doing(WAITING)
        .map(drop)
}

/// Erases in what waits the values that are erased in the same segment as it came once more. Whose
/// signature stands over the values, stands over their hashes.
pub(super) fn blank_as(
    connection: &Connection,
    hash: &SegmentHash,
    kept: &[u8],
    again: &Segment,
) -> Result<()> {
    let erased: BTreeSet<_> = again.blanked.keys().copied().collect();
    let mut segment = Segment::from_bytes(kept)?;
    if erased.iter().all(|it| segment.blanked.contains_key(it)) {
        return Ok(());
    }
    segment.blank_all(&erased);
    connection
        .prepare_cached("UPDATE waiting SET bytes = ?2 WHERE hash = ?1")
        .and_then(|mut it| it.execute(params![hash, segment.to_bytes()]))
        .doing(WAITING)
        .map(drop)
}

/// What waits of a withdrawn laptop until the keeper decides.
#[derive(Default)]
pub(super) struct HeldWork {
    pub(super) parts: u32,
    pub(super) changes: u64,
    /// When the first deed was done, by the writer's clock.
    pub(super) first: Option<u64>,
    /// When the last one was.
    pub(super) last: Option<u64>,
}

/// Looks into the work of a laptop that waits for the keeper, or that the keeper refused: how much
/// there is, and of when.
pub(super) fn work_of(connection: &Connection, laptop: Id, reason: Reason) -> Result<HeldWork> {
    let parts: Vec<Vec<u8>> = connection
        .prepare_cached("SELECT bytes FROM waiting WHERE laptop = ?1 AND reason = ?2")
        .and_then(|mut it| {
            it.query_map(params![laptop, reason.word()], |row| row.get(0))?
                .collect()
        })
        .doing(WAITING)?;
    let mut held = HeldWork::default();
    for bytes in &parts {
        let segment = Segment::from_bytes(bytes)?;
        held.parts += 1;
        held.changes += u64::from(segment.header.operations);
        for transaction in &segment.transactions {
            let at = transaction.stamp.milliseconds();
            held.first = Some(held.first.map_or(at, |first| first.min(at)));
            held.last = Some(held.last.map_or(at, |last| last.max(at)));
        }
    }
    Ok(held)
}
