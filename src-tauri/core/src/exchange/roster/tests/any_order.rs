//! Keepers who do not know of each other, and laptops that hear of it in any order.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;
use crate::exchange::EntryHash;

/// What happens at one of three desks.
#[derive(Clone, Debug)]
enum Move {
    Approve(u8),
    Revoke(u8),
    HandOver(u8, u8),
    /// A member or a former keeper tries as well.
    Forge(u8, u8),
    /// The desk hears of all that another knows.
    Hear(usize),
}

fn moves() -> impl Strategy<Value = Vec<(usize, Move)>> {
    let one = prop_oneof![
        3 => (2_u8..6).prop_map(Move::Approve),
        3 => (1_u8..6).prop_map(Move::Revoke),
        1 => ((1_u8..6), (2_u8..5)).prop_map(|(to, key)| Move::HandOver(to, key)),
        1 => ((1_u8..6), (1_u8..6)).prop_map(|(number, key)| Move::Forge(number, key)),
        3 => (0_usize..3).prop_map(Move::Hear),
    ];
    proptest::collection::vec((0_usize..3, one), 0..32)
}

/// Returns every entry that the three desks wrote.
fn play(moves: &[(usize, Move)]) -> Vec<Entry> {
    let mut desks = vec![Desk::found(); 3];
    for (at, next) in moves {
        if let Move::Hear(from) = next {
            let other = desks[*from].clone();
            desks[*at].learn(&other);
            continue;
        }
        let desk = &mut desks[*at];
        let known = *desk.roster().keeper_key();
        let mut by = (1..5)
            .map(key)
            .find(|it| *it.verifying_key().as_bytes() == known)
            .unwrap();
        let deed = match next {
            Move::Approve(number) => approve(*number),
            Move::Revoke(number) | Move::Forge(number, _) => revoke(*number),
            Move::HandOver(number, to) => hand_over(*number, &key(*to)),
            Move::Hear(_) => continue,
        };
        let stamp = Stamp(desk.entries.len() as u64);
        let entry = desk.roster().write(deed, stamp, &by).unwrap();
        if let Move::Forge(_, forger) = next {
            by = key(*forger);
        }
        desk.entries.push(entry.sign(&by).unwrap());
    }
    let all: BTreeMap<EntryHash, Entry> = desks
        .into_iter()
        .flat_map(|it| it.entries)
        .map(|it| (it.hash(), it))
        .collect();
    all.into_values().collect()
}

fn read(entries: impl IntoIterator<Item = Entry>) -> Roster {
    let genesis = Desk::found().entries[0].hash();
    Roster::read(academy(), Some(genesis), entries).unwrap()
}

/// Says by the words of the rule alone whether a laptop was sent away: some revoke that counts is
/// not among the ancestors of any grant that counts, or there is no such grant.
fn is_revoked(number: u8, counting: &BTreeMap<EntryHash, Entry>) -> bool {
    let grants = counting.values().filter(|it| match &it.deed {
        RosterDeed::Found { laptop, .. } | RosterDeed::Approve { laptop } => {
            *laptop == listed(number)
        }
        _ => false,
    });
    if grants.clone().next().is_none() {
        return true;
    }
    let answered: BTreeSet<EntryHash> = grants.flat_map(|it| ancestors(it, counting)).collect();
    let is_it = |it: &Entry| it.deed == revoke(number);
    counting
        .iter()
        .any(|(hash, it)| is_it(it) && !answered.contains(hash))
}

fn ancestors(entry: &Entry, all: &BTreeMap<EntryHash, Entry>) -> BTreeSet<EntryHash> {
    let mut found = BTreeSet::new();
    let mut open = entry.parents.clone();
    while let Some(hash) = open.pop() {
        if found.insert(hash) {
            open.extend(all[&hash].parents.iter().copied());
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_order_and_any_parts_come_to_the_same(moves in moves(), order in any::<u64>()) {
        let entries = play(&moves);
        let expected = read(entries.clone());
        let mut shuffled = entries.clone();
        let mut state = order | 1;
        shuffled.sort_by_cached_key(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            state >> 33
        });
        shuffled.extend(entries.iter().take(3).cloned());
        prop_assert_eq!(&read(shuffled.clone()), &expected);
        // A laptop that hears of one after another, each with all it stands on, and keeps no more
        // than it must.
        let all: BTreeMap<EntryHash, Entry> = entries.into_iter().map(|it| (it.hash(), it)).collect();
        let mut kept = vec![Desk::found().entries[0].clone()];
        for entry in shuffled {
            kept.extend(ancestors(&entry, &all).iter().map(|it| all[it].clone()));
            kept.push(entry);
            let roster = read(kept.clone());
            kept.retain(|it| roster.is_worth_keeping(&it.hash()));
        }
        let grown = read(kept);
        prop_assert!(grown.laptops().eq(expected.laptops()));
        prop_assert!(grown.counting().eq(expected.counting()));
        prop_assert_eq!(grown.keeper_key(), expected.keeper_key());
    }

    #[test]
    fn a_laptop_is_in_exactly_if_the_rule_says_so(moves in moves()) {
        let entries = play(&moves);
        let roster = read(entries.clone());
        let counting: BTreeMap<EntryHash, Entry> = entries
            .into_iter()
            .map(|it| (it.hash(), it))
            .filter(|it| roster.counting().any(|hash| *hash == it.0))
            .collect();
        for entry in counting.values() {
            prop_assert!(entry.parents.iter().all(|it| counting.contains_key(it)), "a closed set");
        }
        for state in roster.laptops() {
            let number = (1..6).find(|it| laptop(*it) == state.listed.id).unwrap();
            prop_assert_eq!(state.is_revoked, is_revoked(number, &counting), "laptop {}", number);
        }
    }
}
