//! A segment that tells of everything a segment can hold, and any other.

use std::collections::BTreeSet;

use ed25519_dalek::SigningKey;
use proptest::prelude::*;

use super::super::*;
use crate::operation::{Deed, FieldKey, Written};

pub(super) fn key() -> SigningKey {
    SigningKey::from_bytes(&[3; 32])
}

pub(super) fn register() -> Id {
    Id::derive("test", &[b"academy"])
}

fn seen(laptop: &[u8], number: u64, last_seq: u64) -> SeenAuthor {
    SeenAuthor {
        author: Author {
            laptop: Id::derive("test", &[laptop]),
            incarnation: 0,
        },
        number,
        last_seq,
        hash: *blake3::hash(laptop).as_bytes(),
    }
}

fn header() -> Header {
    let mut seen = vec![seen(b"cabinet 2", 3, 90), seen(b"cabinet 3", 1, 2)];
    seen.sort_unstable();
    Header {
        register: register(),
        author: Author {
            laptop: Id::derive("test", &[b"cabinet 1"]),
            incarnation: 1,
        },
        number: 2,
        first_seq: 300,
        operations: 0,
        previous: [9; 32],
        seen,
        root: [0; 32],
    }
}

pub(super) fn written(number: u16, value: Value, replaces: &[(u32, u64)]) -> Written {
    let places = replaces.iter();
    Written {
        field: FieldKey::plain(number),
        value,
        replaces: places.map(|&(source, seq)| Place { source, seq }).collect(),
    }
}

pub(super) fn operation(deed: Deed, written: Vec<Written>) -> Operation {
    Operation {
        table: 7,
        entity: Id::derive("test", &[b"record"]),
        deed,
        written,
    }
}

pub(super) fn close(operations: Vec<Operation>) -> Segment {
    let transaction = Transaction {
        worker: Id::derive("test", &[b"worker"]),
        act: 4,
        stamp: Stamp(1 << 60),
        undoes: None,
        operations,
    };
    Segment::close(header(), vec![transaction], [5; 32], &key())
}

/// Four operations in two deeds: every kind of value, a keyed field, versions replaced, an undo.
pub(super) fn example() -> Segment {
    let mut keyed = written(300, Value::Hash([6; 32]), &[]);
    keyed.field.key = Some(Id::derive("test", &[b"question"]));
    let born = vec![
        written(1, Value::Integer(-5), &[]),
        written(2, Value::text("Жоқтау"), &[]),
        written(3, Value::Id(Id::derive("test", &[b"other"])), &[]),
        keyed,
    ];
    let corrected = vec![
        written(1, Value::Empty, &[(0, 300), (1, 2), (2, 1)]),
        written(2, Value::Erased, &[(1, 2)]),
        written(4, Value::text("ә"), &[]),
    ];
    let first = close(vec![
        operation(Deed::Write, born),
        operation(Deed::Write, corrected),
    ]);
    let mut transactions = first.transactions;
    let mut second = transactions[0].clone();
    second.stamp = Stamp((1 << 60) + 1);
    second.undoes = Some(Place {
        source: 0,
        seq: 300,
    });
    second.operations = vec![
        operation(Deed::Write, vec![written(9, Value::flag(true), &[(0, 12)])]),
        operation(Deed::Trash, vec![]),
    ];
    transactions.push(second);
    Segment::close(header(), transactions, [5; 32], &key())
}

/// Where the values of a segment stand.
pub(super) fn positions(segment: &Segment) -> BTreeSet<Position> {
    let operations = segment.transactions.iter().flat_map(|it| &it.operations);
    let places = operations.zip(0_u32..);
    places
        .flat_map(|(it, place)| (0_u16..).take(it.written.len()).map(move |at| (place, at)))
        .collect()
}

fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Empty),
        any::<i64>().prop_map(Value::Integer),
        ".{1,40}".prop_map(Value::Text),
        any::<[u8; 16]>().prop_map(|bytes| Value::Id(Id::from_bytes(bytes))),
        any::<[u8; 32]>().prop_map(Value::Hash),
        Just(Value::Erased),
    ]
}

fn any_written() -> impl Strategy<Value = Written> {
    let place = prop_oneof![(Just(0_u32), 1..300_u64), (1..3_u32, 1..3_u64)];
    let places = prop::collection::btree_set(place, 0..5);
    let key = prop::option::of(any::<[u8; 16]>().prop_map(Id::from_bytes));
    (any::<u16>(), key, any_value(), places).prop_map(|(number, key, value, places)| {
        let places: Vec<_> = places.into_iter().collect();
        let mut written = written(number, value, &places);
        written.field.key = key;
        written
    })
}

fn any_operation() -> impl Strategy<Value = Operation> {
    let fields = prop::collection::vec(any_written(), 0..5);
    let writes =
        (any::<u16>(), any::<[u8; 16]>(), fields).prop_map(|(table, entity, mut fields)| {
            fields.sort_by_key(|it| it.field);
            fields.dedup_by_key(|it| it.field);
            Operation {
                table,
                entity: Id::from_bytes(entity),
                deed: Deed::Write,
                written: fields,
            }
        });
    prop_oneof![
        4 => writes,
        1 => Just(operation(Deed::Trash, vec![])),
        1 => Just(operation(Deed::Restore, vec![])),
    ]
}

/// Any segment that an author may close.
pub(super) fn any_segment() -> impl Strategy<Value = Segment> {
    let operations = prop::collection::vec(any_operation(), 1..4);
    let deed = (any::<[u8; 16]>(), any::<u16>(), any::<u64>(), operations);
    let deed = deed.prop_map(|(worker, act, stamp, operations)| Transaction {
        worker: Id::from_bytes(worker),
        act,
        stamp: Stamp(stamp),
        undoes: (stamp % 2 == 0).then_some(Place { source: 2, seq: 1 }),
        operations,
    });
    let deeds = prop::collection::vec(deed, 0..5);
    (deeds, any::<[u8; 32]>())
        .prop_map(|(deeds, seed)| Segment::close(header(), deeds, seed, &key()))
}
