//! Whose work is taken.

use std::collections::BTreeMap;

use super::*;
use crate::exchange::{Author, Cut, Header, SeenAuthor, SegmentHash, Standing};

/// Headers by name; the name is told here, not hashed.
#[derive(Default)]
struct Chains(BTreeMap<SegmentHash, Header>);

impl Chains {
    fn add(&mut self, name: u8, number: u8, place: u64, previous: u8, seen: &[u8]) {
        let author = |number| Author {
            laptop: laptop(number),
            incarnation: 1,
        };
        let seen = seen.iter().map(|name| {
            let header = &self.0[&[*name; 32]];
            SeenAuthor {
                author: header.author,
                number: header.number,
                last_seq: 1,
                hash: [*name; 32],
            }
        });
        let header = Header {
            register: academy(),
            author: author(number),
            number: place,
            first_seq: place,
            operations: 1,
            previous: [previous; 32],
            seen: seen.collect(),
            root: [0; 32],
        };
        self.0.insert([name; 32], header);
    }

    fn taken(&self, roster: &Roster) -> Vec<(u8, Standing)> {
        let decided = roster.decide(&self.0);
        decided
            .into_iter()
            .map(|(hash, it)| (hash[0], it))
            .collect()
    }
}

/// Laptop 2 wrote 21, 22, 23 and, from a cloned disk, 32 after 21; laptop 9 is nobody's.
fn chains() -> Chains {
    let mut chains = Chains::default();
    chains.add(21, 2, 1, 0, &[]);
    chains.add(22, 2, 2, 21, &[]);
    chains.add(23, 2, 3, 22, &[]);
    chains.add(32, 2, 2, 21, &[]);
    chains.add(91, 9, 1, 0, &[]);
    chains
}

fn sent_away(at: u8) -> Desk {
    let mut desk = Desk::found();
    desk.write(approve(2), &key(1));
    let cut = Cut {
        incarnation: 1,
        number: 2,
        hash: [at; 32],
    };
    let deed = RosterDeed::Revoke {
        laptop: laptop(2),
        kept: vec![cut],
    };
    desk.write(deed, &key(1));
    desk
}

use Standing::{Held, Refused, Take, Unknown};

#[test]
fn all_work_of_a_laptop_that_is_in_is_taken() {
    let mut desk = Desk::found();
    let unknown = [21, 22, 23, 32, 91].map(|name| (name, Unknown));
    assert_eq!(chains().taken(&desk.roster()), unknown);
    desk.write(approve(2), &key(1));
    let expected = [
        (21, Take),
        (22, Take),
        (23, Take),
        (32, Take),
        (91, Unknown),
    ];
    assert_eq!(chains().taken(&desk.roster()), expected);
}

#[test]
fn the_cut_keeps_its_chain_and_no_fork_of_it() {
    let desk = sent_away(22);
    let expected = [
        (21, Take),
        (22, Take),
        (23, Held),
        (32, Held),
        (91, Unknown),
    ];
    assert_eq!(chains().taken(&desk.roster()), expected);
}

#[test]
fn what_was_held_is_taken_or_refused_by_name() {
    let mut desk = sent_away(22);
    let segments = vec![[23; 32], [32; 32]];
    desk.write(RosterDeed::Refuse { segments }, &key(1));
    let expected = [
        (21, Take),
        (22, Take),
        (23, Refused),
        (32, Refused),
        (91, Unknown),
    ];
    assert_eq!(chains().taken(&desk.roster()), expected);
    let segments = vec![[23; 32]];
    desk.write(RosterDeed::Accept { segments }, &key(1));
    let expected = [
        (21, Take),
        (22, Take),
        (23, Take),
        (32, Refused),
        (91, Unknown),
    ];
    assert_eq!(chains().taken(&desk.roster()), expected, "accepting wins");
}

#[test]
fn what_a_colleague_built_on_is_not_torn_out() {
    let mut desk = sent_away(22);
    desk.write(approve(3), &key(1));
    let segments = vec![[23; 32]];
    desk.write(RosterDeed::Refuse { segments }, &key(1));
    let mut chains = chains();
    chains.add(41, 3, 1, 0, &[23, 91]);
    let taken: BTreeMap<u8, Standing> = chains.taken(&desk.roster()).into_iter().collect();
    assert_eq!((taken[&23], taken[&41]), (Take, Take));
    assert_eq!(taken[&32], Held);
    assert_eq!(
        taken[&91], Unknown,
        "nobody vouches for a laptop that was never let in"
    );
}

#[test]
fn a_laptop_that_comes_back_brings_its_work() {
    let mut desk = sent_away(22);
    desk.write(approve(2), &key(1));
    let expected = [
        (21, Take),
        (22, Take),
        (23, Take),
        (32, Take),
        (91, Unknown),
    ];
    assert_eq!(chains().taken(&desk.roster()), expected);
}
