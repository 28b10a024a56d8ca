//! What may be taken, and what waits for its causes.

use super::*;

fn missing(state: &mut State, fact: &Fact) -> Option<Place> {
    let before = state.clone();
    let gap = state.take(fact).err();
    assert!(gap.is_none() || *state == before, "as it was");
    gap.map(|it| it.missing)
}

#[test]
fn an_author_is_taken_without_gaps_and_once() {
    let mut state = state_of(&[word(at(1, 1), "Ә", &[])]);
    let third = word(at(1, 3), "Ғ", &[]);
    assert_eq!(missing(&mut state, &third), Some(at(1, 2)));
    assert_eq!(
        missing(&mut state, &word(at(2, 2), "Қ", &[])),
        Some(at(2, 1))
    );
    let second = word(at(1, 2), "Б", &[]);
    assert_eq!(state.take(&second), Ok(Taken::Now));
    let before = state.clone();
    assert_eq!(state.take(&second), Ok(Taken::Before));
    assert_eq!(state.take(&word(at(1, 1), "Ә", &[])), Ok(Taken::Before));
    assert_eq!(state, before);
    assert_eq!(state.take(&third), Ok(Taken::Now));
    assert_eq!(state.known(), &Seen::from([(1, 3)]));
}

#[test]
fn what_an_author_had_seen_comes_first() {
    let mut state = state_of(&[word(at(1, 1), "Ә", &[])]);
    let late = having_seen(word(at(2, 1), "Б", &[]), &[(1, 2)]);
    assert_eq!(missing(&mut state, &late), Some(at(1, 2)));
    let stranger = having_seen(word(at(2, 1), "Б", &[]), &[(1, 1), (3, 1)]);
    assert_eq!(missing(&mut state, &stranger), Some(at(3, 1)));
    let fits = having_seen(word(at(2, 1), "Б", &[]), &[(1, 1), (2, 7)]);
    assert_eq!(
        missing(&mut state, &fits),
        None,
        "of itself it needs nothing"
    );
    assert_eq!(state.known(), &Seen::from([(1, 1), (2, 1)]));
}

/// The numbers of a copied disk go on from those of the disk that it was copied from.
#[test]
fn a_copied_disk_begins_after_what_it_holds() {
    let copied = |seq| {
        let fact = having_seen(word(at(2, seq), "Б", &[]), &[(1, 5)]);
        Fact { after: 5, ..fact }
    };
    let mut state = state_of(&[word(at(1, 1), "Ә", &[])]);
    assert_eq!(missing(&mut state, &copied(6)), Some(at(1, 2)));
    assert_eq!(missing(&mut state, &copied(7)), Some(at(2, 6)));
    assert_eq!(state.take(&copied(5)), Ok(Taken::Before));
    for seq in 2..=5 {
        assert_eq!(state.take(&word(at(1, seq), "Ә", &[])), Ok(Taken::Now));
    }
    assert_eq!(state.take(&copied(6)), Ok(Taken::Now));
    assert_eq!(state.take(&copied(7)), Ok(Taken::Now));
    assert_eq!(state.known(), &Seen::from([(1, 5), (2, 7)]));
}

#[test]
fn records_come_in_the_order_of_their_ids() {
    let of = |seq, number| name(at(1, seq), id(number), Value::Empty, &[]);
    let state = state_of(&[of(1, 9), of(2, 3)]);
    assert!(state.records().map(|it| it.0).eq([id(3), id(9)]));
    assert_eq!(state.records().next().map(|it| it.1), state.find(id(3)));
    assert_eq!(state.find(id(4)), None);
}
