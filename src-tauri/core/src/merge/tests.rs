//! The rules of merging, one sentence each; `tests/schedules` plays them together.

mod heads;
mod order;
mod people;
mod presence;
mod shown;

use super::*;
use crate::catalogue::Table;
use crate::clock::Stamp;
use crate::ids::Id;
use crate::operation::{Deed, FieldKey, Operation, Place, Written};
use crate::value::Value;

const fn at(source: u32, seq: u64) -> Place {
    Place { source, seq }
}

fn id(number: u8) -> Id {
    Id::from_bytes([number; 16])
}

const fn field(number: u16) -> FieldKey {
    FieldKey::plain(number)
}

fn written(number: u16, value: Value, replaces: &[Place]) -> Written {
    Written {
        field: field(number),
        value,
        replaces: replaces.to_vec(),
    }
}

/// A fact of somebody who had seen nobody else; who writes later has the later clock.
fn fact(place: Place, table: Table, entity: Id, deed: Deed, written: Vec<Written>) -> Fact {
    Fact {
        place,
        laptop: id(200),
        incarnation: 1,
        holder: Holder::Open,
        after: 0,
        stamp: Stamp(place.seq),
        seen: Seen::new(),
        operation: Operation {
            table: table.number(),
            entity,
            deed,
            written,
        },
    }
}

/// Writes the first field of a person.
fn name(place: Place, person: Id, value: Value, replaces: &[Place]) -> Fact {
    let written = vec![written(1, value, replaces)];
    fact(place, Table::Trainee, person, Deed::Write, written)
}

fn word(place: Place, text: &str, replaces: &[Place]) -> Fact {
    name(place, id(1), Value::text(text), replaces)
}

fn trash(place: Place, seen: &[(u32, u64)]) -> Fact {
    let fact = fact(place, Table::Trainee, id(1), Deed::Trash, Vec::new());
    having_seen(fact, seen)
}

fn having_seen(fact: Fact, seen: &[(u32, u64)]) -> Fact {
    Fact {
        seen: seen.iter().copied().collect(),
        ..fact
    }
}

/// What a laptop shows that took these in this order, none of which waits.
fn state_of(facts: &[Fact]) -> State {
    let mut state = State::default();
    for fact in facts {
        assert_eq!(state.take(fact), Ok(Taken::Now), "{:?}", fact.place);
    }
    state
}

/// The person whom most stories tell of.
fn person(state: &State) -> &Record {
    state.find(id(1)).unwrap()
}

fn places(record: &Record) -> Vec<Place> {
    let versions = record.versions(field(1)).iter();
    versions.map(|it| it.head.place).collect()
}
