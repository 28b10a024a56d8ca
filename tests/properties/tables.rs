//! One id under two tables: whichever way the writes come, the same record stands.

use std::collections::BTreeMap;

use proptest::prelude::*;
use tizim_core::catalogue::Table;
use tizim_core::clock::Stamp;
use tizim_core::ids::Id;
use tizim_core::merge::{Claim, Fact, Head, Holder, Seen, State, table_of};
use tizim_core::operation::{Deed, FieldKey, Operation, Place, Written};
use tizim_core::value::Value;

const TABLES: [Table; 3] = [Table::Trainee, Table::Club, Table::Event];

/// What one of four laptops does.
#[derive(Clone, Debug)]
enum Step {
    /// Writes the record under a table, at some moment by its clock.
    Write(u32, usize, u64),
    /// Deletes it, or takes it out again.
    Trash(u32, bool),
    /// Learns all that another one knows.
    Learn(u32, u32),
}

fn any_step() -> impl Strategy<Value = Step> {
    let laptop = 1..=4_u32;
    prop_oneof![
        3 => (laptop.clone(), 0..TABLES.len(), 0..6_u64).prop_map(|(at, it, stamp)| Step::Write(at, it, stamp)),
        1 => (laptop.clone(), any::<bool>()).prop_map(|(at, it)| Step::Trash(at, it)),
        2 => (laptop.clone(), laptop).prop_map(|(at, from)| Step::Learn(at, from)),
    ]
}

/// The laptops write, each knowing what it learned so far.
fn played(steps: &[Step]) -> Vec<Fact> {
    let (mut known, mut facts): (BTreeMap<u32, Seen>, Vec<Fact>) = Default::default();
    for step in steps {
        let (at, deed, table, stamp) = match *step {
            Step::Write(at, table, stamp) => (at, Deed::Write, TABLES[table], stamp),
            Step::Trash(at, true) => (at, Deed::Trash, TABLES[0], 0),
            Step::Trash(at, false) => (at, Deed::Restore, TABLES[0], 0),
            Step::Learn(at, from) => {
                for (source, seq) in known.get(&from).cloned().unwrap_or_default() {
                    let last = known.entry(at).or_default().entry(source).or_default();
                    *last = seq.max(*last);
                }
                continue;
            }
        };
        let own = known.entry(at).or_default();
        let mut seen = own.clone();
        let seq = seen.remove(&at).unwrap_or_default() + 1;
        own.insert(at, seq);
        facts.push(fact(Place { source: at, seq }, stamp, seen, (deed, table)));
    }
    facts
}

fn fact(place: Place, stamp: u64, seen: Seen, (deed, table): (Deed, Table)) -> Fact {
    let written = Written {
        field: FieldKey::plain(1),
        value: Value::text(format!("{place:?}")),
        replaces: Vec::new(),
    };
    Fact {
        place,
        laptop: Id::from_bytes([place.source.to_le_bytes()[0]; 16]),
        incarnation: 1,
        holder: Holder::Closed([0; 32]),
        after: 0,
        stamp: Stamp(stamp),
        seen,
        operation: Operation {
            table: table.number(),
            entity: Id::default(),
            deed,
            written: match deed {
                Deed::Write => vec![written],
                _ => Vec::new(),
            },
        },
    }
}

/// Takes operations in the order given, as far as their causes allow.
fn state(facts: &[Fact]) -> State {
    let mut state = State::default();
    let mut left: Vec<&Fact> = facts.iter().collect();
    while !left.is_empty() {
        let before = left.len();
        left.retain(|it| state.take(it).is_err());
        assert!(left.len() < before, "causes are missing");
    }
    state
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn one_record_stands_in_any_order(
        steps in prop::collection::vec(any_step(), 1..24),
        order in Just((0..24_usize).collect::<Vec<_>>()).prop_shuffle(),
    ) {
        let facts = played(&steps);
        let shuffled = order.iter().filter_map(|at| facts.get(*at)).cloned();
        let (one, other) = (state(&facts), state(&shuffled.collect::<Vec<_>>()));
        prop_assert_eq!(&one, &other);
        let head = |it: &Fact| Head {
            stamp: it.stamp,
            laptop: it.laptop,
            seq: it.place.seq,
            incarnation: it.incarnation,
            holder: it.holder,
            place: it.place,
        };
        let writes = facts.iter().filter(|it| it.operation.deed == Deed::Write);
        let claims: Vec<Claim<'_>> = writes
            .map(|it| Claim { table: it.operation.table, head: head(it), seen: &it.seen })
            .collect();
        let found = one.find(Id::default()).map_or(0, |it| it.table);
        prop_assert_eq!(found, table_of(&claims).unwrap_or_default());
        // Of what was written under other tables nothing is shown.
        if let Some(record) = one.find(Id::default()) {
            let places: Vec<Place> = facts
                .iter()
                .filter(|it| it.operation.table == record.table && it.operation.deed == Deed::Write)
                .map(|it| it.place)
                .collect();
            let versions = record.versions(FieldKey::plain(1));
            prop_assert_eq!(versions.len(), places.len());
            prop_assert!(versions.iter().all(|it| places.contains(&it.head.place)));
        }
    }
}
