//! What a register knows, as the rules of merging take it: in the order in which it came.

use std::collections::BTreeMap;
use std::sync::Arc;

use rusqlite::Connection;
use tizim_core::clock::Stamp;
use tizim_core::ids::Id;
use tizim_core::merge::{Fact, Holder, Seen};
use tizim_core::operation::{Operation, Place};

/// How many operations a source may write, as the row ids of the log have it.
const ORDER_BITS: u32 = 40;

pub(crate) fn place_of(row: i64) -> Place {
    Place {
        source: u32::try_from(row >> ORDER_BITS).unwrap(),
        seq: u64::try_from(row & ((1 << ORDER_BITS) - 1)).unwrap(),
    }
}

pub(crate) fn rows<T>(
    it: &Connection,
    sql: &str,
    read: impl Fn(&rusqlite::Row<'_>) -> T,
) -> Vec<T> {
    let mut statement = it.prepare(sql).unwrap();
    let found = statement.query_map([], |row| Ok(read(row)));
    found.unwrap().map(|it| it.unwrap()).collect()
}

struct Source {
    laptop: Id,
    incarnation: u32,
    after: u64,
}

/// A segment by its first operation.
struct Segment {
    first_seq: u64,
    seen: Seen,
    holder: Holder,
}

/// Returns every operation of the log.
pub(crate) fn facts(it: &Connection) -> Vec<Arc<Fact>> {
    let (sources, segments) = (sources(it), segments(it));
    let deeds = rows(
        it,
        "SELECT id, last_seq, stamp FROM tx ORDER BY arrived, id",
        |row| {
            let stamp: i64 = row.get(2).unwrap();
            let (first, last): (i64, i64) = (row.get(0).unwrap(), row.get(1).unwrap());
            (first, last, Stamp(stamp.cast_unsigned()))
        },
    );
    let operations = operations(it);
    let mut facts = Vec::new();
    for (first, last, stamp) in deeds {
        let first = place_of(first);
        for seq in first.seq..=last.cast_unsigned() {
            let place = Place { seq, ..first };
            let source = &sources[&place.source];
            let mut holding = segments[&place.source].iter().rev();
            let segment = holding.find(|it| it.first_seq <= seq).unwrap();
            // Of a source that went on nowhere nothing was seen but what it goes on from.
            let wrote = |it: &(&u32, &u64)| sources[it.0].after < *it.1;
            let seen = segment.seen.iter().filter(wrote);
            facts.push(Arc::new(Fact {
                place,
                laptop: source.laptop,
                incarnation: source.incarnation,
                holder: segment.holder,
                after: source.after,
                stamp,
                seen: seen.map(|(source, seq)| (*source, *seq)).collect(),
                operation: operations[&place].clone(),
            }));
        }
    }
    facts
}

fn operations(it: &Connection) -> BTreeMap<Place, Operation> {
    let all = rows(it, "SELECT id, entity, body FROM op", |row| {
        let body: Vec<u8> = row.get(2).unwrap();
        let operation = Operation::from_bytes(row.get(1).unwrap(), &body).unwrap();
        (place_of(row.get(0).unwrap()), operation)
    });
    all.into_iter().collect()
}

fn sources(it: &Connection) -> BTreeMap<u32, Source> {
    let sql = "SELECT number, laptop, incarnation, forked_after FROM source";
    let all = rows(it, sql, |row| {
        let after: i64 = row.get(3).unwrap();
        let source = Source {
            laptop: row.get(1).unwrap(),
            incarnation: row.get(2).unwrap(),
            after: after.cast_unsigned(),
        };
        (row.get(0).unwrap(), source)
    });
    all.into_iter().collect()
}

fn segments(it: &Connection) -> BTreeMap<u32, Vec<Segment>> {
    let sql = "SELECT source, first_seq, seen, hash FROM segment ORDER BY source, number";
    let mut of_source: BTreeMap<u32, Vec<Segment>> = BTreeMap::new();
    let all = rows(it, sql, |row| {
        let first: i64 = row.get(1).unwrap();
        let seen: String = row.get(2).unwrap();
        let hash: Option<[u8; 32]> = row.get(3).unwrap();
        let segment = Segment {
            first_seq: first.cast_unsigned(),
            seen: serde_json::from_str(&seen).unwrap_or_default(),
            holder: hash.map_or(Holder::Open, Holder::Closed),
        };
        (row.get(0).unwrap(), segment)
    });
    for (source, segment) in all {
        of_source.entry(source).or_default().push(segment);
    }
    of_source
}
