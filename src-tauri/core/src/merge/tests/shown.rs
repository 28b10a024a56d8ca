//! Which of several versions is displayed, and where versions differ.

use super::*;

/// Of two heads that differ in one thing and in all that ranks after it, the other way round.
#[test]
fn the_first_thing_in_which_heads_differ_decides() {
    let least = Head {
        stamp: Stamp(1),
        laptop: id(1),
        seq: 1,
        incarnation: 1,
        holder: Holder::Closed([1; 32]),
        place: at(1, 1),
    };
    let greatest = Head {
        stamp: Stamp(2),
        laptop: id(2),
        seq: 2,
        incarnation: 2,
        holder: Holder::Closed([2; 32]),
        place: at(2, 2),
    };
    let Head { stamp, .. } = greatest;
    let by_stamp = Head { stamp, ..least };
    let by_laptop = Head {
        laptop: id(2),
        ..least
    };
    let by_seq = Head { seq: 2, ..least };
    let by_incarnation = Head {
        incarnation: 2,
        ..least
    };
    let by_segment = Head {
        holder: greatest.holder,
        ..least
    };
    let by_place = Head {
        place: at(2, 1),
        ..least
    };
    let below = |it: Head| Head {
        stamp: it.stamp,
        ..greatest
    };
    let pairs = [
        (by_stamp, below(least)),
        (
            by_laptop,
            Head {
                laptop: id(1),
                ..below(least)
            },
        ),
        (
            by_seq,
            Head {
                seq: 1,
                laptop: id(1),
                ..below(least)
            },
        ),
        (
            by_incarnation,
            Head {
                holder: greatest.holder,
                place: at(2, 1),
                ..least
            },
        ),
        (
            by_segment,
            Head {
                place: at(2, 1),
                ..least
            },
        ),
        (by_place, least),
    ];
    for (wins, loses) in pairs {
        assert_eq!(displayed(&[wins, loses]), Some(&wins), "{loses:?}");
        assert_eq!(displayed(&[loses, wins]), Some(&wins), "{loses:?}");
    }
    assert_eq!(displayed(&[]), None);
    assert!(
        Holder::Closed([255; 32]) < Holder::Open,
        "open is the latest"
    );
}

#[test]
fn every_thing_of_a_fact_ranks_its_version() {
    let one = word(at(1, 1), "Ә", &[]);
    let other = word(at(2, 1), "Б", &[]);
    let shows_one = |one: Fact, other: &Fact| {
        let state = state_of(&[one, other.clone()]);
        person(&state).shown(field(1)) == Value::text("Ә")
    };
    assert!(
        !shows_one(one.clone(), &other),
        "the number given here ranks last"
    );
    let stamp = Stamp(2);
    assert!(shows_one(
        Fact {
            stamp,
            ..one.clone()
        },
        &other
    ));
    let laptop = id(201);
    assert!(shows_one(
        Fact {
            laptop,
            ..one.clone()
        },
        &other
    ));
    let incarnation = 2;
    assert!(shows_one(
        Fact {
            incarnation,
            ..one.clone()
        },
        &other
    ));
    let holder = Holder::Closed([9; 32]);
    assert!(shows_one(
        one.clone(),
        &Fact {
            holder,
            ..other.clone()
        }
    ));
    let (place, after, stamp) = (at(1, 9), 8, Stamp(1));
    let later = Fact {
        place,
        after,
        stamp,
        ..one
    };
    assert!(shows_one(later, &other));
}

#[test]
fn what_was_erased_is_displayed_only_where_nothing_else_stands() {
    let late = name(at(3, 9), id(1), Value::Erased, &[]);
    let late = Fact { after: 8, ..late };
    let facts = [word(at(1, 1), "Ә", &[]), word(at(2, 1), "Б", &[]), late];
    let both = state_of(&facts);
    assert_eq!(person(&both).shown(field(1)), Value::text("Б"));
    assert_eq!(places(person(&both)).len(), 3, "it stays a head");
    assert!(person(&both).in_two_versions().eq([field(1)]));
    let one = state_of(&[facts[0].clone(), facts[2].clone()]);
    assert_eq!(person(&one).shown(field(1)), Value::text("Ә"));
    assert_eq!(
        person(&one).in_two_versions().count(),
        0,
        "no second version"
    );
    let none = state_of(&facts[2..]);
    assert_eq!(person(&none).shown(field(1)), Value::Erased);
    assert_eq!(
        person(&none).displayed(field(1)).unwrap().head.place,
        at(3, 9)
    );
    assert_eq!(person(&none).in_two_versions().count(), 0);
}

#[test]
fn versions_differ_only_where_their_values_do() {
    let once = state_of(&[word(at(1, 1), "Ә", &[])]);
    assert_eq!(person(&once).in_two_versions().count(), 0);
    let same = state_of(&[word(at(1, 1), "Ә", &[]), word(at(2, 1), "Ә", &[])]);
    assert_eq!(places(person(&same)).len(), 2);
    assert_eq!(person(&same).in_two_versions().count(), 0);
    let third = [
        word(at(1, 1), "Ә", &[]),
        word(at(2, 1), "Ә", &[]),
        word(at(3, 1), "Б", &[]),
    ];
    assert!(person(&state_of(&third)).in_two_versions().eq([field(1)]));
}
