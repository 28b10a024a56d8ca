//! Authors and their segments as this register numbers them.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::{Connection, OptionalExtension as _, params};

use crate::error::{Doing, Error, Result};
use crate::exchange::{Author, SeenAuthor, SegmentHash};
use crate::ids::Id;
use crate::merge::Seen;
use crate::operation::Place;

const DOING: &str = "read who wrote what";

/// An author, or one continuation of an author whose disk was cloned.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// Its number in this register.
    pub number: u32,
    /// Who.
    pub author: Author,
    /// The last operation known.
    pub last_seq: u64,
    /// The source of which this is another continuation, and after which of its operations.
    pub forked: Option<Place>,
}

const SOURCE: &str =
    "SELECT number, laptop, incarnation, last_seq, forked_from, forked_after FROM source";

fn read_source(row: &rusqlite::Row<'_>) -> rusqlite::Result<Source> {
    let from: u32 = row.get(4)?;
    Ok(Source {
        number: row.get(0)?,
        author: Author {
            laptop: row.get(1)?,
            incarnation: row.get(2)?,
        },
        last_seq: row.get::<_, i64>(3)?.cast_unsigned(),
        forked: (from != 0).then_some(Place {
            source: from,
            seq: row.get::<_, i64>(5)?.cast_unsigned(),
        }),
    })
}

/// Returns every source in the order of their numbers.
pub fn all(connection: &Connection) -> Result<Vec<Source>> {
    connection
        .prepare_cached(&format!("{SOURCE} ORDER BY number"))
        .and_then(|mut it| it.query_map([], read_source)?.collect())
        .doing(DOING)
}

/// Returns one source.
pub fn find(connection: &Connection, number: u32) -> Result<Source> {
    connection
        .prepare_cached(&format!("{SOURCE} WHERE number = ?1"))
        .and_then(|mut it| it.query_row([number], read_source).optional())
        .doing(DOING)?
        .ok_or_else(|| Error::Damaged("an author named in the log is missing".to_owned()))
}

/// A closed segment as the register keeps it.
#[derive(Clone, Copy, Debug)]
pub struct Closed {
    /// The source it is kept under.
    pub source: u32,
    /// Its number in the author's order.
    pub number: u64,
    /// Its last operation.
    pub last_seq: u64,
    /// Its name.
    pub hash: SegmentHash,
}

fn read_closed(row: &rusqlite::Row<'_>) -> rusqlite::Result<Closed> {
    Ok(Closed {
        source: row.get(0)?,
        number: row.get::<_, i64>(1)?.cast_unsigned(),
        last_seq: row.get::<_, i64>(2)?.cast_unsigned(),
        hash: row.get(3)?,
    })
}

/// Finds a closed segment by its name.
pub fn closed_by_hash(connection: &Connection, hash: &SegmentHash) -> Result<Option<Closed>> {
    connection
        .prepare_cached("SELECT source, number, last_seq, hash FROM segment WHERE hash = ?1")
        .and_then(|mut it| it.query_row([hash], read_closed).optional())
        .doing(DOING)
}

/// Returns the names of all closed segments.
pub fn closed_hashes(connection: &Connection) -> Result<BTreeSet<SegmentHash>> {
    connection
        .prepare_cached("SELECT hash FROM segment WHERE hash IS NOT NULL")
        .and_then(|mut it| it.query_map([], |row| row.get(0))?.collect())
        .doing(DOING)
}

/// Returns the last closed segment of a source.
pub fn last_closed(connection: &Connection, source: u32) -> Result<Option<Closed>> {
    closed_up_to(connection, source, u64::MAX >> 1)
}

/// Returns the last closed segment of a source that ends with an operation or before it.
pub fn closed_up_to(connection: &Connection, source: u32, seq: u64) -> Result<Option<Closed>> {
    connection
        .prepare_cached(
            "SELECT source, number, last_seq, hash FROM segment
             WHERE source = ?1 AND last_seq <= ?2 AND hash IS NOT NULL
             ORDER BY number DESC LIMIT 1",
        )
        .and_then(|mut it| {
            it.query_row(params![source, seq.cast_signed()], read_closed)
                .optional()
        })
        .doing(DOING)
}

/// Returns the closed segments of all sources in the order in which the register learned them,
/// above what is known elsewhere of each.
pub fn closed_above(connection: &Connection, known: &BTreeMap<u32, u64>) -> Result<Vec<Closed>> {
    let rows: Vec<Closed> = connection
        .prepare_cached(
            "SELECT source, number, last_seq, hash FROM segment WHERE hash IS NOT NULL
             ORDER BY arrived",
        )
        .and_then(|mut it| it.query_map([], read_closed)?.collect())
        .doing(DOING)?;
    let is_new = |it: &Closed| known.get(&it.source).is_none_or(|last| it.number > *last);
    Ok(rows.into_iter().filter(is_new).collect())
}

/// Returns the last closed segment of every author but one, which is what a segment of that one
/// says it has seen.
pub fn seen_without(connection: &Connection, own: u32) -> Result<Vec<SeenAuthor>> {
    let mut seen = Vec::new();
    for source in all(connection)?.into_iter().filter(|it| it.number != own) {
        if let Some(closed) = last_closed(connection, source.number)? {
            seen.push(SeenAuthor {
                author: source.author,
                number: closed.number,
                last_seq: closed.last_seq,
                hash: closed.hash,
            });
        }
    }
    seen.sort_unstable();
    seen.dedup();
    Ok(seen)
}

/// Returns what is known of every author, this laptop's own included: what a file tells of its
/// writer.
pub fn known(connection: &Connection) -> Result<Vec<SeenAuthor>> {
    seen_without(connection, 0)
}

/// Turns what a segment says it has seen into numbers of this register, with what forked sources
/// continue; nothing where a segment it names is not here.
pub fn local_seen(connection: &Connection, seen: &[SeenAuthor]) -> Result<Option<Seen>> {
    let mut local = Seen::new();
    for it in seen {
        let Some(closed) = closed_by_hash(connection, &it.hash)? else {
            return Ok(None);
        };
        note_seen(connection, &mut local, closed.source, closed.last_seq)?;
    }
    Ok(Some(local))
}

/// Notes that an author was seen up to an operation, and what that source continues.
pub fn note_seen(connection: &Connection, seen: &mut Seen, source: u32, last: u64) -> Result<()> {
    let mut at = Some(Place { source, seq: last });
    while let Some(place) = at {
        let kept = seen.entry(place.source).or_default();
        *kept = (*kept).max(place.seq);
        at = find(connection, place.source)?.forked;
    }
    Ok(())
}

/// Begins a source; returns its number.
pub fn begin(connection: &Connection, author: Author, forked: Option<Place>) -> Result<u32> {
    let number: u32 = connection
        .query_row(
            "SELECT coalesce(max(number), 0) + 1 FROM source",
            [],
            |row| row.get(0),
        )
        .doing(DOING)?;
    let (from, after) = forked.map_or((0, 0), |it| (it.source, it.seq));
    connection
        .execute(
            "INSERT INTO source(number, laptop, incarnation, last_seq, forked_from, forked_after)
             VALUES (?1, ?2, ?3, ?5, ?4, ?5)",
            params![
                number,
                author.laptop,
                author.incarnation,
                from,
                after.cast_signed()
            ],
        )
        .doing("enter an author")?;
    Ok(number)
}

/// Returns the sources of a laptop.
pub fn of_laptop(connection: &Connection, laptop: Id) -> Result<Vec<Source>> {
    Ok(all(connection)?
        .into_iter()
        .filter(|it| it.author.laptop == laptop)
        .collect())
}

/// Returns the number of the first segment kept under a source.
pub fn first_number(connection: &Connection, source: u32) -> Result<u64> {
    connection
        .prepare_cached("SELECT coalesce(min(number), 0) FROM segment WHERE source = ?1")
        .and_then(|mut it| it.query_row([source], |row| row.get::<_, i64>(0)))
        .doing(DOING)
        .map(i64::cast_unsigned)
}

/// Returns the last operation of a segment of a source, 0 where it is not kept under it.
pub fn last_seq_of(connection: &Connection, source: u32, number: u64) -> Result<u64> {
    connection
        .prepare_cached(
            "SELECT last_seq FROM segment WHERE source = ?1 AND number = ?2 AND hash IS NOT NULL",
        )
        .and_then(|mut it| {
            it.query_row(params![source, number.cast_signed()], |row| {
                row.get::<_, i64>(0)
            })
            .optional()
        })
        .doing(DOING)
        .map(|it| it.map_or(0, i64::cast_unsigned))
}

/// Counts the operations of a closed segment.
pub fn operations_of(connection: &Connection, closed: &Closed) -> Result<u64> {
    connection
        .prepare_cached(
            "SELECT last_seq - first_seq + 1 FROM segment WHERE source = ?1 AND number = ?2",
        )
        .and_then(|mut it| {
            it.query_row(params![closed.source, closed.number.cast_signed()], |row| {
                row.get::<_, i64>(0)
            })
        })
        .doing(DOING)
        .map(i64::cast_unsigned)
}

/// Returns what the last closed segment of a source had seen.
pub fn seen_last(connection: &Connection, source: u32) -> Result<Seen> {
    let text: Option<String> = connection
        .prepare_cached(
            "SELECT seen FROM segment WHERE source = ?1 AND hash IS NOT NULL
             ORDER BY number DESC LIMIT 1",
        )
        .and_then(|mut it| it.query_row([source], |row| row.get(0)).optional())
        .doing(DOING)?;
    Ok(text
        .and_then(|it| serde_json::from_str(&it).ok())
        .unwrap_or_default())
}
