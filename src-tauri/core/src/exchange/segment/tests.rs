//! Segments told as bytes: what is read back, what is refused, what erasing leaves.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod example;
mod refused;
mod vectors;

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use example::{any_segment, example, key, register};

#[test]
fn a_segment_reads_back_and_its_signature_stands() {
    let segment = example();
    let bytes = segment.to_bytes();
    assert_eq!(Segment::from_bytes(&bytes).unwrap(), segment);
    segment.verify(register(), &key().verifying_key()).unwrap();
    assert_eq!(Header::of_segment(&bytes).unwrap(), segment.header);
    let header = segment.header.to_bytes();
    assert_eq!(Header::from_bytes(&header).unwrap(), segment.header);
    assert_eq!(segment.header.operations, 4);
}

proptest! {
    #[test]
    fn any_segment_reads_back(segment in any_segment()) {
        let bytes = segment.to_bytes();
        prop_assert_eq!(&Segment::from_bytes(&bytes).unwrap(), &segment);
    }

    #[test]
    fn any_values_can_be_erased(segment in any_segment(), chosen in any::<Vec<(u8, u8)>>()) {
        let chosen = chosen.into_iter().map(|(a, b)| (u32::from(a % 8), u16::from(b % 4))).collect();
        let mut erased = segment.clone();
        erased.blank_all(&chosen);
        prop_assert_eq!(erased.hash(), segment.hash());
        prop_assert_eq!(root::root_of(&erased.transactions, &erased.salts, &erased.blanked),
            Some(segment.header.root));
        prop_assert_eq!(Segment::from_bytes(&erased.to_bytes()).unwrap(), erased);
    }

    #[test]
    fn bytes_of_a_stranger_never_panic(bytes in any::<Vec<u8>>()) {
        if let Ok(segment) = Segment::from_bytes(&bytes) {
            prop_assert_eq!(segment.to_bytes(), bytes, "one form for a segment");
        }
    }

    #[test]
    fn altered_bytes_never_panic(at in any::<prop::sample::Index>(), put in any::<Vec<u8>>()) {
        let mut bytes = example().to_bytes();
        let at = at.index(bytes.len());
        let end = (at + put.len()).min(bytes.len());
        bytes.splice(at..end, put);
        if let Ok(segment) = Segment::from_bytes(&bytes) {
            prop_assert_eq!(segment.to_bytes(), bytes, "one form for a segment");
        }
    }
}

/// Says whether some bytes hold others.
fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn an_erased_value_is_nowhere_and_the_signature_stands() {
    let before = example();
    let Salts::Seed(seed) = before.salts.clone() else {
        panic!("nothing is erased yet");
    };
    let name = "Жоқтау".as_bytes();
    assert!(holds(&before.to_bytes(), name), "it is there before");
    let mut after = before.clone();
    after.blank(0, 1);
    let bytes = after.to_bytes();
    assert!(!holds(&bytes, name), "the value is gone");
    assert!(!holds(&bytes, &salt_of(&seed, (0, 1))), "so is its salt");
    assert!(!holds(&bytes, &seed), "and what would tell its salt");
    assert!(holds(&bytes, &salt_of(&seed, (0, 0))), "others keep theirs");
    assert_eq!(after.hash(), before.hash());
    after.verify(register(), &key().verifying_key()).unwrap();
    assert_eq!(Segment::from_bytes(&bytes).unwrap(), after);
}

#[test]
fn values_are_erased_one_after_another_until_none_is_left() {
    let whole = example();
    let mut segment = whole.clone();
    let positions: BTreeSet<Position> = example::positions(&segment);
    for position in positions.iter().rev() {
        segment.blank(position.0, position.1);
        segment.verify(register(), &key().verifying_key()).unwrap();
        assert_eq!(Segment::from_bytes(&segment.to_bytes()).unwrap(), segment);
    }
    assert_eq!(
        segment.salts,
        Salts::Each(vec![]),
        "no salt without a value"
    );
    assert_eq!(segment.blanked.len(), positions.len());
    let mut at_once = whole;
    at_once.blank_all(&positions);
    assert_eq!(at_once, segment);
}

#[test]
fn erasing_what_is_not_there_changes_nothing() {
    let mut segment = example();
    segment.blank(90, 0);
    segment.blank(0, 90);
    assert_eq!(segment, example(), "not even the seed goes");
    segment.blank(0, 0);
    let once = segment.clone();
    segment.blank(0, 0);
    assert_eq!(segment, once);
}

#[test]
fn a_register_that_keeps_rows_erases_as_a_segment_does() {
    let segment = example();
    let newly = BTreeSet::from([(0, 0), (2, 0)]);
    let (transactions, none) = (&segment.transactions, Blanked::new());
    let hashes = segment.salts.hashes(transactions, &none, &newly);
    let salts = segment.salts.without(transactions, &none, &newly);
    let first = &transactions[0].operations[0].written[0].value;
    let salt = segment.salts.find(transactions, &none, (0, 0)).unwrap();
    assert_eq!(hashes[&(0, 0)], value_hash(&salt, first));
    assert_eq!(Salts::from_bytes(&salts.to_bytes()).unwrap(), salts);
    let mut erased = segment.clone();
    erased.blank_all(&newly);
    assert_eq!((&erased.salts, &erased.blanked), (&salts, &hashes));
    // A salt is found by its value also once others are gone.
    let salt = segment.salts.find(transactions, &none, (0, 2));
    assert!(salt.is_some());
    assert_eq!(salts.find(transactions, &hashes, (0, 2)), salt);
    assert_eq!(salts.find(transactions, &hashes, (0, 0)), None);
}

#[test]
fn the_order_of_replaced_operations_in_memory_means_nothing() {
    let segment = example();
    let mut other = segment.clone();
    other.transactions[0].operations[1].written[0]
        .replaces
        .reverse();
    assert_ne!(segment, other);
    assert_eq!(segment.to_bytes(), other.to_bytes());
    other.verify(register(), &key().verifying_key()).unwrap();
}

#[test]
fn a_segment_may_only_say_what_was_seen() {
    let witness = Segment::close(example().header, vec![], [7; 32], &key());
    assert_eq!(witness.header.operations, 0);
    assert_eq!(witness.header.last_seq(), witness.header.first_seq - 1);
    assert!(!holds(&witness.to_bytes(), &[7; 32]), "no values, no seed");
    let read = Segment::from_bytes(&witness.to_bytes()).unwrap();
    read.verify(register(), &key().verifying_key()).unwrap();
}
