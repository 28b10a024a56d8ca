//! Entries that somebody else wrote, and bytes that nobody wrote.

use proptest::prelude::*;

use super::*;
use crate::error::Code;
use crate::exchange::{Cut, Why};

/// One entry of each kind.
pub(super) fn every_kind() -> Vec<Entry> {
    let desk = Desk::found();
    let kept = vec![
        Cut {
            incarnation: 1,
            number: 300,
            hash: [3; 32],
        },
        Cut {
            incarnation: 2,
            number: 1,
            hash: [1; 32],
        },
    ];
    let laptop = laptop(2);
    let segments = vec![[5; 32], [6; 32]];
    [
        approve(2),
        RosterDeed::Revoke { laptop, kept },
        RosterDeed::Accept {
            segments: segments.clone(),
        },
        RosterDeed::Refuse { segments },
        hand_over(1, &key(2)),
    ]
    .map(|deed| desk.roster().write(deed, Stamp(1 << 40), &key(1)).unwrap())
    .into_iter()
    .chain(desk.entries)
    .collect()
}

#[test]
fn what_a_member_signs_never_counts() {
    let mut desk = Desk::found();
    desk.write(approve(2), &key(1));
    let before = desk.roster();
    for deed in [approve(3), revoke(1), hand_over(2, &key(102))] {
        let forged = before.write(deed, Stamp(7), &key(1)).unwrap();
        let forged = forged.sign(&key(102)).unwrap();
        desk.entries.push(forged);
    }
    let after = desk.roster();
    assert_eq!(after.laptops().count(), 2);
    assert!(after.is_active(laptop(1)) && after.keeper() == laptop(1));
    assert_eq!(after.heads(), before.heads());
    assert!(
        after
            .ignored()
            .all(|it| it.1 == Why::NotTheKeeper && !it.1.may_pass())
    );
    assert_eq!(after.ignored().count(), 3);
}

#[test]
fn what_no_keeper_signed_is_not_kept() {
    let mut desk = Desk::found();
    let root = desk.write(approve(2), &key(1));
    let ended = desk.write(hand_over(2, &key(2)), &key(1));
    let unseen = Entry {
        parents: vec![root.hash()],
        ..root.clone()
    };
    let unseen = unseen.sign(&key(1)).unwrap();
    let parents = [vec![[9; 32]], vec![root.hash()], vec![ended.hash()]];
    let forged = parents.into_iter().enumerate().map(|(at, parents)| Entry {
        generation: at as u32,
        parents,
        ..root.clone()
    });
    let forged: Vec<Entry> = forged.map(|it| it.sign(&key(102)).unwrap()).collect();
    desk.entries.extend(forged.clone());
    desk.entries.push(unseen.clone());
    let roster = desk.roster();
    for entry in forged {
        assert!(!roster.is_worth_keeping(&entry.hash()), "{entry:?}");
    }
    assert!(roster.is_worth_keeping(&root.hash()));
    let may_pass = "a hand-over may come that knew of it";
    assert!(roster.is_worth_keeping(&unseen.hash()), "{may_pass}");
    assert!(roster.find(laptop(2)).is_some());
}

#[test]
fn entries_of_another_academy_never_count() {
    let mut desk = Desk::found();
    let other = Entry {
        register: Id::derive("register", &[b"other"]),
        deed: approve(2),
        parents: vec![desk.entries[0].hash()],
        ..desk.entries[0].clone()
    };
    desk.entries.push(other.sign(&key(1)).unwrap());
    assert_eq!(desk.roster().laptops().count(), 1);
    assert_eq!(
        desk.roster().ignored().next().unwrap().1,
        Why::OtherRegister
    );
}

#[test]
fn two_foundings_are_told_apart_only_by_who_knows_the_first() {
    let mut desk = Desk::found();
    let genesis = desk.entries[0].hash();
    let usurper = Roster::found(academy(), listed(9), Stamp(1), &key(9)).unwrap();
    desk.entries.push(usurper.clone());
    let entries = desk.entries.clone();
    let unknown = Roster::read(academy(), None, entries.clone()).unwrap_err();
    assert_eq!(unknown.code(), Code::BadRoster);
    let pinned = Roster::read(academy(), Some(genesis), entries).unwrap();
    assert_eq!(pinned.keeper(), laptop(1));
    assert!(pinned.find(laptop(9)).is_none());
    let none = Roster::read(academy(), Some(genesis), [usurper]).unwrap_err();
    assert_eq!(none.code(), Code::BadRoster, "the pinned one is not there");
    let nothing = Roster::read(academy(), None, []).unwrap_err();
    assert_eq!(nothing.code(), Code::BadRoster);
}

#[test]
fn no_bit_of_an_entry_may_change() {
    for entry in every_kind() {
        let bytes = entry.to_bytes();
        assert_eq!(Entry::from_bytes(&bytes).unwrap(), entry);
        for cut in 0..bytes.len() {
            let refused = Entry::from_bytes(&bytes[..cut]).unwrap_err();
            assert_eq!(refused.code(), Code::BadRoster, "cut at {cut}");
        }
        for bit in 0..bytes.len() * 8 {
            let mut changed = bytes.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            if let Ok(read) = Entry::from_bytes(&changed) {
                assert_eq!(read.to_bytes(), changed, "one encoding");
                assert_ne!(read.hash(), entry.hash());
                assert!(
                    read.verify(key(1).verifying_key().as_bytes()).is_err(),
                    "bit {bit}"
                );
            }
        }
    }
}

#[test]
fn a_list_has_one_order_and_names_nothing_twice() {
    let bytes = every_kind()[2].to_bytes();
    let list = bytes.len() - 64 - 64;
    assert_eq!(bytes[list..list + 64], [[5; 32], [6; 32]].concat());
    for (first, second) in [([6; 32], [5; 32]), ([5; 32], [5; 32])] {
        let mut other = bytes.clone();
        other[list..list + 64].copy_from_slice(&[first, second].concat());
        let refused = Entry::from_bytes(&other).unwrap_err();
        assert_eq!(refused.code(), Code::BadRoster);
    }
}

#[test]
fn a_deed_of_a_later_version_says_so() {
    let entry = Desk::found()
        .roster()
        .write(approve(2), Stamp(1), &key(1))
        .unwrap();
    let mut bytes = entry.to_bytes();
    let place = 16 + 1 + 1 + 32 + 1;
    assert_eq!(bytes[place], 2, "the deed's number");
    bytes[place] = 7;
    assert_eq!(
        Entry::from_bytes(&bytes).unwrap_err().code(),
        Code::NewerFormat
    );
}

#[test]
fn what_nobody_would_read_is_not_signed() {
    let desk = Desk::found();
    let with = |name: &str, code: &str| {
        let laptop = Listed {
            name: name.to_owned(),
            code: code.to_owned(),
            ..listed(2)
        };
        desk.roster()
            .write(RosterDeed::Approve { laptop }, Stamp(1), &key(1))
    };
    assert!(with(&"ә".repeat(200), "K7A").is_ok());
    for (name, code) in [
        ("ә".repeat(201).as_str(), "K7A"),
        ("Кабинет\u{202e}", "K7A"),
        ("Кабинет", ""),
        ("Кабинет", "k7a"),
        ("Кабинет", "ABCDEFGHJ"),
    ] {
        assert_eq!(
            with(name, code).unwrap_err().code(),
            Code::BadRoster,
            "{name} {code}"
        );
    }
}

proptest! {
    #[test]
    fn bytes_of_a_stranger_never_panic(bytes in any::<Vec<u8>>(), kind in 0_usize..6, at in any::<usize>()) {
        drop(Entry::from_bytes(&bytes));
        let mut begun = every_kind()[kind].to_bytes();
        let at = at % begun.len();
        begun.truncate(at);
        begun.extend_from_slice(&bytes);
        if let Ok(read) = Entry::from_bytes(&begun) {
            prop_assert_eq!(read.to_bytes(), begun, "one encoding");
        }
    }
}
