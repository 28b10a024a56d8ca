//! Who is one person.

use std::collections::BTreeMap;

use super::*;

#[test]
fn the_smallest_of_those_connected_stands_for_all() {
    let [a, b, c, d, e, f] = [1, 2, 3, 4, 5, 6].map(id);
    let shown = standing_for([Pair(d, b), Pair(e, c), Pair(d, a), Pair(f, f)], |_| true);
    let expected = [(a, a), (b, a), (d, a), (c, c), (e, c)];
    assert_eq!(shown, BTreeMap::from(expected));
    assert_eq!(standing_for([], |_| true), BTreeMap::new());
}

fn pair(seq: u64, [record, first, second]: [u8; 3]) -> Fact {
    let written = vec![
        written(1, Value::Id(id(first)), &[]),
        written(2, Value::Id(id(second)), &[]),
    ];
    fact(
        at(1, seq),
        Table::SamePerson,
        id(record),
        Deed::Write,
        written,
    )
}

#[test]
fn pairs_count_while_they_are_not_in_the_trash() {
    let facts = [
        pair(1, [100, 1, 2]),
        pair(2, [101, 2, 3]),
        pair(3, [102, 7, 8]),
    ];
    let joined = state_of(&facts).people();
    let expected = [(1, 1), (2, 1), (3, 1), (7, 7), (8, 7)];
    assert_eq!(joined, expected.map(|(of, by)| (id(of), id(by))).into());
    let parted = fact(
        at(1, 4),
        Table::SamePerson,
        id(100),
        Deed::Trash,
        Vec::new(),
    );
    let [first, second, third] = facts;
    let parted = state_of(&[first, second, third, parted]).people();
    let expected = [(2, 2), (3, 2), (7, 7), (8, 7)];
    assert_eq!(parted, expected.map(|(of, by)| (id(of), id(by))).into());
}

#[test]
fn only_a_whole_pair_of_its_table_joins() {
    let mut half = pair(1, [100, 1, 2]);
    half.operation.written.pop();
    let mut other = pair(2, [101, 3, 4]);
    other.operation.table = Table::NotSame.number();
    assert_eq!(state_of(&[half, other]).people(), BTreeMap::new());
}

/// A person that somebody wrote.
fn written_person(seq: u64, person: u8) -> Fact {
    name(at(1, seq), id(person), Value::text("Дина"), &[])
}

#[test]
fn what_nobody_wrote_stands_for_nobody() {
    let facts = [pair(1, [100, 1, 2]), written_person(2, 2)];
    let joined = state_of(&facts).people();
    let expected = [(1, 2), (2, 2)];
    assert_eq!(joined, expected.map(|(of, by)| (id(of), id(by))).into());
    let [joined, second] = facts;
    let joined = state_of(&[joined, second, written_person(3, 1)]).people();
    let expected = [(1, 1), (2, 1)];
    assert_eq!(joined, expected.map(|(of, by)| (id(of), id(by))).into());
}
