//! The log: transactions and operations, append-only.

use rusqlite::{Connection, OptionalExtension, params};

use crate::clock::Stamp;
use crate::error::{Doing, Error, Result};
use crate::ids::Id;
use crate::merge::Holder;
use crate::operation::{Operation, Place};

/// How many operations one source may write: the row id of an operation is its source and its
/// order in one number, so that finding the operation a pred names needs no further index.
const ORDER_BITS: u32 = 40;

/// Returns the row id of an operation.
pub fn row_of(place: Place) -> i64 {
    (i64::from(place.source) << ORDER_BITS) | place.seq.cast_signed()
}

/// Returns the place of an operation by its row id.
pub fn place_of(row: i64) -> Place {
    let source = u32::try_from(row >> ORDER_BITS).unwrap_or_default();
    Place {
        source,
        seq: (row & ((1 << ORDER_BITS) - 1)).cast_unsigned(),
    }
}

/// One transaction as the log keeps it.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The row id: that of its first operation.
    pub id: i64,
    /// The order of its last operation.
    pub last_seq: u64,
    /// Who.
    pub worker: Id,
    /// Which kind of deed, by number.
    pub act: u16,
    /// When, by the writer's clock.
    pub stamp: Stamp,
    /// The transaction it undoes, or 0.
    pub undoes: i64,
}

/// Appends an operation.
pub fn append(connection: &Connection, place: Place, operation: &Operation) -> Result<()> {
    connection
        .prepare_cached("INSERT INTO op(id, entity, body) VALUES (?1, ?2, ?3)")
        .and_then(|mut statement| {
            statement.execute(params![
                row_of(place),
                operation.entity,
                operation.to_bytes()
            ])
        })
        .doing("append to the log")
        .map(drop)
}

/// Appends a transaction after its operations, as the last that came into this register.
pub fn append_entry(connection: &Connection, entry: &Entry) -> Result<()> {
    insert_entry(connection, entry, last_arrived(connection)? + 1)?;
    let place = place_of(entry.id);
    let seq = entry.last_seq;
    keep_last(connection, Place { seq, ..place })
}

/// Returns how many transactions ever came into this register.
pub fn last_arrived(connection: &Connection) -> Result<i64> {
    connection
        .prepare_cached("SELECT coalesce(max(arrived), 0) FROM tx")
        .and_then(|mut it| it.query_row([], |row| row.get(0)))
        .doing("append to the log")
}

/// Appends a transaction as the one that came in at a place; [`keep_last`] has to follow.
pub fn insert_entry(connection: &Connection, entry: &Entry, arrived: i64) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO tx(id, last_seq, worker, act, stamp, undoes, arrived)
             VALUES (?1,?2,?3,?4,?5,?6,?7)",
        )
        .and_then(|mut statement| {
            statement.execute(params![
                entry.id,
                entry.last_seq.cast_signed(),
                entry.worker,
                entry.act,
                entry.stamp.0.cast_signed(),
                entry.undoes,
                arrived
            ])
        })
        .doing("append to the log")
        .map(drop)
}

/// Lets a transaction end with a later operation of its source; [`keep_last`] has to follow.
pub fn extend_entry(connection: &Connection, entry: i64, last_seq: u64) -> Result<()> {
    connection
        .prepare_cached("UPDATE tx SET last_seq = ?2 WHERE id = ?1")
        .and_then(|mut it| it.execute(params![entry, last_seq.cast_signed()]))
        .doing("append to the log")
        .map(drop)
}

/// Keeps which operation of its source is the last here.
pub fn keep_last(connection: &Connection, last: Place) -> Result<()> {
    connection
        .prepare_cached("UPDATE source SET last_seq = ?2 WHERE number = ?1")
        .and_then(|mut it| it.execute(params![last.source, last.seq.cast_signed()]))
        .doing("append to the log")
        .map(drop)
}

fn read_entry(row: &rusqlite::Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        id: row.get(0)?,
        last_seq: row.get::<_, i64>(1)?.cast_unsigned(),
        worker: row.get(2)?,
        act: row.get(3)?,
        stamp: Stamp(row.get::<_, i64>(4)?.cast_unsigned()),
        undoes: row.get(5)?,
    })
}

const ENTRY: &str = "SELECT id, last_seq, worker, act, stamp, undoes FROM tx";

/// Returns the transaction an operation belongs to.
pub fn entry_of(connection: &Connection, place: Place) -> Result<Entry> {
    connection
        .prepare_cached(&format!("{ENTRY} WHERE id <= ?1 ORDER BY id DESC LIMIT 1"))
        .and_then(|mut statement| statement.query_row([row_of(place)], read_entry))
        .doing("find the transaction of an operation")
}

/// Returns the transaction an operation belongs to; nothing while it is under way.
pub fn find_entry_of(connection: &Connection, place: Place) -> Result<Option<Entry>> {
    let entry = connection
        .prepare_cached(&format!("{ENTRY} WHERE id <= ?1 ORDER BY id DESC LIMIT 1"))
        .and_then(|mut it| it.query_row([row_of(place)], read_entry).optional())
        .doing("find the transaction of an operation")?;
    let holds = |it: &Entry| place_of(it.id).source == place.source && place.seq <= it.last_seq;
    Ok(entry.filter(holds))
}

/// A day in milliseconds: so far ahead of this laptop's clock the clocks of others are followed.
const DAY: u64 = 86_400_000;

/// Returns the stamp that the next transaction of a source goes above: the last of its own, and those
/// of others as far as they may be true. A clock that is years ahead takes nobody along.
pub fn stamp_to_follow(connection: &Connection, source: u32, now: u64) -> Result<Stamp> {
    let own = latest_entries(connection, source, 1)?;
    let own = own.first().map_or(Stamp::default(), |it| it.stamp);
    let furthest = now.saturating_add(DAY) << 16;
    let others: i64 = connection
        .prepare_cached("SELECT coalesce(max(stamp), 0) FROM tx WHERE stamp BETWEEN 0 AND ?1")
        .and_then(|mut it| it.query_row([furthest.cast_signed()], |row| row.get(0)))
        .doing("begin a change")?;
    Ok(own.max(Stamp(others.cast_unsigned())))
}

/// Returns the transactions between two of them, both included.
pub fn entries_between(connection: &Connection, first: i64, last: i64) -> Result<Vec<Entry>> {
    connection
        .prepare_cached(&format!("{ENTRY} WHERE id BETWEEN ?1 AND ?2 ORDER BY id"))
        .and_then(|mut it| it.query_map([first, last], read_entry)?.collect())
        .doing("read transactions")
}

/// Returns which transaction of this file an operation came with, as they came; one that is under
/// way comes last.
pub fn arrived_of(connection: &Connection, place: Place) -> Result<i64> {
    match find_entry_of(connection, place)? {
        None => Ok(i64::MAX),
        Some(entry) => connection
            .prepare_cached("SELECT arrived FROM tx WHERE id = ?1")
            .and_then(|mut it| it.query_row([entry.id], |row| row.get(0)))
            .doing("see when an operation came"),
    }
}

/// Returns the latest transactions of one source, newest first.
pub fn latest_entries(connection: &Connection, source: u32, limit: u32) -> Result<Vec<Entry>> {
    let first = row_of(Place { source, seq: 0 });
    let after = row_of(Place {
        source: source + 1,
        seq: 0,
    });
    connection
        .prepare_cached(&format!(
            "{ENTRY} WHERE id >= ?1 AND id < ?2 ORDER BY id DESC LIMIT ?3"
        ))
        .and_then(|mut statement| {
            statement
                .query_map(params![first, after, limit], read_entry)?
                .collect()
        })
        .doing("read the latest transactions")
}

/// Returns one operation.
pub fn operation(connection: &Connection, place: Place) -> Result<Operation> {
    let found: Option<(Id, Vec<u8>)> = connection
        .prepare_cached("SELECT entity, body FROM op WHERE id = ?1")
        .and_then(|mut statement| {
            statement
                .query_row([row_of(place)], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()
        })
        .doing("read an operation")?;
    let (entity, body) =
        found.ok_or_else(|| Error::Damaged("an operation named in the log is missing".into()))?;
    Operation::from_bytes(entity, &body)
}

/// Returns the operations on a record, oldest first as this register learned them.
pub fn operations_on(connection: &Connection, entity: Id) -> Result<Vec<(Place, Operation)>> {
    let rows: Vec<(i64, Vec<u8>)> = connection
        .prepare_cached("SELECT id, body FROM op WHERE entity = ?1 ORDER BY id")
        .and_then(|mut statement| {
            statement
                .query_map([entity], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        })
        .doing("read the operations on a record")?;
    rows.into_iter()
        .map(|(row, body)| Ok((place_of(row), Operation::from_bytes(entity, &body)?)))
        .collect()
}

/// Returns the operations of one transaction in their order.
pub fn operations_of(connection: &Connection, entry: &Entry) -> Result<Vec<(Place, Operation)>> {
    let last = row_of(Place {
        source: place_of(entry.id).source,
        seq: entry.last_seq,
    });
    let rows: Vec<(i64, Id, Vec<u8>)> = connection
        .prepare_cached("SELECT id, entity, body FROM op WHERE id BETWEEN ?1 AND ?2 ORDER BY id")
        .and_then(|mut statement| {
            statement
                .query_map([entry.id, last], |row| {
                    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
                })?
                .collect()
        })
        .doing("read the operations of a transaction")?;
    rows.into_iter()
        .map(|(row, entity, body)| Ok((place_of(row), Operation::from_bytes(entity, &body)?)))
        .collect()
}

/// Returns the laptop behind a source.
pub fn laptop_of(connection: &Connection, source: u32) -> Result<Id> {
    connection
        .prepare_cached("SELECT laptop FROM source WHERE number = ?1")
        .and_then(|mut statement| statement.query_row([source], |row| row.get(0)))
        .doing("find the laptop of an operation")
}

/// Returns the laptop behind a source and its incarnation.
pub fn author_of(connection: &Connection, source: u32) -> Result<(Id, u32)> {
    connection
        .prepare_cached("SELECT laptop, incarnation FROM source WHERE number = ?1")
        .and_then(|mut it| it.query_row([source], |row| Ok((row.get(0)?, row.get(1)?))))
        .doing("find the laptop of an operation")
}

/// Returns the segment that holds an operation, as it ranks heads.
pub fn holder_of(connection: &Connection, place: Place) -> Result<Holder> {
    let hash: Option<Option<[u8; 32]>> = connection
        .prepare_cached(
            "SELECT hash FROM segment WHERE source = ?1 AND first_seq <= ?2
             ORDER BY number DESC LIMIT 1",
        )
        .and_then(|mut it| {
            it.query_row(params![place.source, place.seq.cast_signed()], |row| {
                row.get(0)
            })
            .optional()
        })
        .doing("find the segment of an operation")?;
    Ok(hash.flatten().map_or(Holder::Open, Holder::Closed))
}

/// Says whether a transaction was undone and not done again.
pub fn is_undone(connection: &Connection, tx: i64) -> Result<bool> {
    let latest: Option<i64> = connection
        .prepare_cached("SELECT max(id) FROM tx WHERE undoes = ?1 AND undoes <> 0")
        .and_then(|mut statement| statement.query_row([tx], |row| row.get(0)))
        .doing("see whether a deed was undone")?;
    match latest {
        Some(undoing) => Ok(!is_undone(connection, undoing)?),
        None => Ok(false),
    }
}
