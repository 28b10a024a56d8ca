//! Stories of keepers, and sets of entries in any order.

mod any_order;
mod keepers;
mod segments;
mod strangers;

use ed25519_dalek::SigningKey;

use super::{Entry, Listed, Role, Roster, RosterDeed};
use crate::clock::Stamp;
use crate::ids::Id;

/// A key that nobody else has.
fn key(seed: u8) -> SigningKey {
    SigningKey::from_bytes(&[seed; 32])
}

fn academy() -> Id {
    Id::derive("register", &[b"academy"])
}

fn laptop(number: u8) -> Id {
    Id::derive("laptop", &[&[number]])
}

fn listed(number: u8) -> Listed {
    Listed {
        id: laptop(number),
        name: format!("Кабинет {number}"),
        role: Role::Member,
        code: format!("K{number}"),
        signing: key(100 + number).verifying_key().to_bytes(),
        sealing: [number; 32],
    }
}

fn approve(number: u8) -> RosterDeed {
    RosterDeed::Approve {
        laptop: listed(number),
    }
}

fn revoke(number: u8) -> RosterDeed {
    RosterDeed::Revoke {
        laptop: laptop(number),
        kept: Vec::new(),
    }
}

fn hand_over(number: u8, to: &SigningKey) -> RosterDeed {
    RosterDeed::HandOver {
        laptop: laptop(number),
        keeper_key: to.verifying_key().to_bytes(),
    }
}

/// A keeper's desk: the entries it knows.
#[derive(Clone)]
struct Desk {
    entries: Vec<Entry>,
}

impl Desk {
    /// Laptop 1 founds the academy with key 1.
    fn found() -> Self {
        let entry = Roster::found(academy(), listed(1), Stamp(1), &key(1)).unwrap();
        Self {
            entries: vec![entry],
        }
    }

    fn roster(&self) -> Roster {
        let genesis = self.entries[0].hash();
        Roster::read(academy(), Some(genesis), self.entries.clone()).unwrap()
    }

    /// Writes what follows all that the desk knows.
    fn write(&mut self, deed: RosterDeed, by: &SigningKey) -> Entry {
        let stamp = Stamp(self.entries.len() as u64 + 1);
        let entry = self.roster().write(deed, stamp, by).unwrap();
        self.entries.push(entry.clone());
        entry
    }

    fn learn(&mut self, other: &Self) {
        self.entries.extend(other.entries.iter().cloned());
    }
}
