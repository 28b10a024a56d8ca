//! Closed segments put together again, as they travel.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use rusqlite::Connection;

use super::authors::Authors;
use super::log::{self, Entry, place_of, row_of};
use super::sources;
use crate::error::{Doing, Error, Result};
use crate::exchange::{Header, Salts, SeenAuthor, Segment, SegmentHash, Transaction};
use crate::ids::Id;
use crate::operation::{Operation, Place};

const DOING: &str = "read what was written";

/// Returns the authors that a segment kept under a source may name.
pub fn authors(connection: &Connection, own: u32, seen: &[SeenAuthor]) -> Result<Authors> {
    let mut authors = Authors::of(connection, own)?;
    for author in seen {
        let closed = sources::closed_by_hash(connection, &author.hash)?
            .ok_or_else(|| Error::Damaged("a segment that was seen is missing".to_owned()))?;
        authors.add(connection, closed.source, closed.last_seq)?;
    }
    Ok(authors)
}

fn travel(authors: &Authors, place: Place) -> Result<Place> {
    let source = authors.entry_of(place);
    source
        .map(|source| Place { source, ..place })
        .ok_or_else(|| Error::Damaged("an operation replaces what was not seen".to_owned()))
}

/// Reads the deeds of a source between two operations as they travel.
pub(super) fn deeds(
    connection: &Connection,
    authors: &Authors,
    source: u32,
    range: RangeInclusive<u64>,
) -> Result<Vec<Transaction>> {
    let mut deeds = Vec::new();
    for entry in entries(connection, source, &range)? {
        let first = place_of(entry.id).seq.max(*range.start());
        let last = entry.last_seq.min(*range.end());
        let at = |seq| row_of(Place { source, seq });
        let rows: Vec<(Id, Vec<u8>)> = connection
            .prepare_cached("SELECT entity, body FROM op WHERE id BETWEEN ?1 AND ?2 ORDER BY id")
            .and_then(|mut it| {
                it.query_map([at(first), at(last)], |row| Ok((row.get(0)?, row.get(1)?)))?
                    .collect()
            })
            .doing(DOING)?;
        let mut operations = Vec::with_capacity(rows.len());
        for (entity, body) in rows {
            let mut operation = Operation::from_bytes(entity, &body)?;
            for place in operation.written.iter_mut().flat_map(|it| &mut it.replaces) {
                *place = travel(authors, *place)?;
            }
            operations.push(operation);
        }
        let undoes = (entry.undoes != 0).then(|| travel(authors, place_of(entry.undoes)));
        deeds.push(Transaction {
            worker: entry.worker,
            act: entry.act,
            stamp: entry.stamp,
            undoes: undoes.transpose()?,
            operations,
        });
    }
    Ok(deeds)
}

fn entries(
    connection: &Connection,
    source: u32,
    range: &RangeInclusive<u64>,
) -> Result<Vec<Entry>> {
    let first = log::find_entry_of(
        connection,
        Place {
            source,
            seq: *range.start(),
        },
    )?;
    let Some(first) = first else {
        return Ok(Vec::new());
    };
    let last = row_of(Place {
        source,
        seq: *range.end(),
    });
    log::entries_between(connection, first.id, last)
}

/// Puts a closed segment together again, as it travels.
pub fn compose(connection: &Connection, hash: &SegmentHash) -> Result<Segment> {
    let (source, header, signature, salts): (u32, Vec<u8>, [u8; 64], Vec<u8>) = connection
        .prepare_cached("SELECT source, header, signature, salts FROM segment WHERE hash = ?1")
        .and_then(|mut it| {
            it.query_row([hash], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
            })
        })
        .doing("read a segment")?;
    let header = Header::from_bytes(&header)?;
    let authors = authors(connection, source, &header.seen)?;
    let range = header.first_seq..=header.last_seq();
    let transactions = match header.operations {
        0 => Vec::new(),
        _ => deeds(connection, &authors, source, range)?,
    };
    Ok(Segment {
        blanked: blanked(connection, source, &header)?,
        salts: Salts::from_bytes(&salts)?,
        header,
        signature,
        transactions,
    })
}

fn blanked(
    connection: &Connection,
    source: u32,
    header: &Header,
) -> Result<BTreeMap<(u32, u16), [u8; 32]>> {
    let at = |seq| row_of(Place { source, seq });
    let rows: Vec<(i64, u16, [u8; 32])> = connection
        .prepare_cached("SELECT op, position, hash FROM blanked WHERE op BETWEEN ?1 AND ?2")
        .and_then(|mut it| {
            it.query_map([at(header.first_seq), at(header.last_seq())], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?))
            })?
            .collect()
        })
        .doing("read a segment")?;
    let position = |row| u32::try_from(place_of(row).seq - header.first_seq).unwrap_or(u32::MAX);
    Ok(rows
        .into_iter()
        .map(|(row, value, hash)| ((position(row), value), hash))
        .collect())
}
