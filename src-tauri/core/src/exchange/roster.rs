//! Which laptops belong to the academy, and whose work is taken: a set of entries that the keeper
//! signed.
//!
//! Entries only ever come in, from any file and in any order; what the set says never depends on
//! the order. Deliberately absent: moments. A laptop is sent away by a cut through its own chain,
//! for clocks can be set back.

mod bytes;
mod code;
mod entry;
mod lineage;
mod listing;
mod overtaken;
mod rules;
mod standing;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use ed25519_dalek::{SigningKey, VerifyingKey};

pub use bytes::LONGEST_NAME;
pub(crate) use bytes::steers;
pub(super) use bytes::{is_nil, read_hash, read_name, write_text};
pub(crate) use code::code_of;
pub use entry::{Cut, Entry, EntryHash, Listed, Role, RosterDeed};
pub use standing::Standing;

use super::SegmentHash;
use crate::clock::Stamp;
use crate::error::{Code, Error, Result};
use crate::ids::Id;

/// A laptop as the roster has it now.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LaptopState {
    /// Its name, code and keys, and the role it has now.
    pub listed: Listed,
    /// Whether it is the keeper.
    pub is_keeper: bool,
    /// Whether it was sent away, or let in by a keeper whose word does not count.
    pub is_revoked: bool,
    /// When it was sent away, by the keeper's clock: to be shown, nothing hangs on it.
    pub revoked_at: Option<Stamp>,
    /// How far the work of a laptop that was sent away is taken.
    pub kept: Vec<Cut>,
}

/// Why an entry does not count.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Why {
    /// It is of another academy.
    OtherRegister,
    /// It names an entry that is not here yet.
    ParentMissing,
    /// It founds the academy once more.
    OtherFounding,
    /// The keeper of its time did not sign it.
    NotTheKeeper,
    /// It stands on an entry that does not count, or not on the hand-over before it.
    StandsOnIgnored,
    /// Its signer was not the keeper any more.
    AfterHandOver,
    /// Its signer was the keeper by a hand-over that does not count.
    OtherKeeper,
    /// It hands over what another entry had handed over as well.
    OtherHandOver,
    /// It hands over to a laptop that is not in.
    NoSuchLaptop,
    /// It hands over to a laptop that was sent away meanwhile.
    SentAway,
    /// It gives a laptop other keys than it has.
    OtherKeys,
    /// It gives a laptop the code of another.
    CodeTaken,
    /// There are as many laptops as there may be.
    TooMany,
}

impl Why {
    /// Says whether a hand-over that comes later may make it count.
    ///
    /// Only of what some keeper signed: what names entries that are not here comes again with them,
    /// for a file holds with each entry all that it stands on.
    pub const fn may_pass(self) -> bool {
        matches!(
            self,
            Self::StandsOnIgnored
                | Self::AfterHandOver
                | Self::OtherKeeper
                | Self::OtherHandOver
                | Self::SentAway
        )
    }
}

/// What a set of entries says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Roster {
    register: Id,
    laptops: BTreeMap<Id, LaptopState>,
    generation: u32,
    keeper: Id,
    keeper_key: [u8; 32],
    keepers: BTreeSet<Id>,
    counting: BTreeSet<EntryHash>,
    heads: Vec<EntryHash>,
    accepted: BTreeSet<SegmentHash>,
    refused: BTreeSet<SegmentHash>,
    codes: BTreeSet<String>,
    ignored: BTreeMap<EntryHash, Why>,
}

impl Roster {
    /// Reads a set of entries of which the founding one is known, or is the only one there is.
    ///
    /// Refuses with [`Code::BadRoster`] a set without it, or with two foundings and none known; and
    /// more than 10,000 entries. An entry that does not count refuses nothing: see
    /// [`Roster::ignored`].
    pub fn read(
        register: Id,
        genesis: Option<EntryHash>,
        entries: impl IntoIterator<Item = Entry>,
    ) -> Result<Self> {
        let judged = rules::judge(register, genesis, entries)?;
        let counting: Vec<usize> = (0..judged.lineage.len())
            .filter(|it| judged.counting.has(*it))
            .collect();
        let entry = |index: &usize| judged.lineage.entry(*index);
        let parents: BTreeSet<EntryHash> = counting
            .iter()
            .filter_map(entry)
            .flat_map(|it| it.parents.iter().copied())
            .collect();
        let keepers = counting.iter().filter_map(entry);
        let keepers = keepers.filter_map(|it| match &it.deed {
            RosterDeed::Found { laptop, .. } => Some(laptop.id),
            RosterDeed::HandOver { laptop, .. } => Some(*laptop),
            _ => None,
        });
        let keepers = keepers.collect();
        let counting: BTreeSet<EntryHash> =
            counting.iter().map(|it| judged.lineage.hash(*it)).collect();
        Ok(Self {
            register,
            laptops: judged.listing.laptops(judged.keeper, &judged.lineage),
            generation: judged.generation,
            keeper: judged.keeper,
            keeper_key: judged.keeper_key,
            heads: counting.difference(&parents).copied().collect(),
            keepers,
            counting,
            accepted: judged.listing.accepted(),
            refused: judged.listing.refused(),
            codes: judged.listing.codes(),
            ignored: judged.ignored,
        })
    }

    /// Signs the founding entry of an academy.
    pub fn found(register: Id, laptop: Listed, stamp: Stamp, key: &SigningKey) -> Result<Entry> {
        Entry {
            register,
            generation: 0,
            parents: Vec::new(),
            stamp,
            deed: RosterDeed::Found {
                keeper_key: key.verifying_key().to_bytes(),
                laptop,
            },
            signature: [0; 64],
        }
        .sign(key)
    }

    /// Signs the entry that follows all that count.
    ///
    /// Refuses with [`Code::KeeperOnly`] a key that is not the keeper's, and with
    /// [`Code::BadRoster`] what [`Entry::sign`] refuses.
    pub fn write(&self, deed: RosterDeed, stamp: Stamp, key: &SigningKey) -> Result<Entry> {
        if key.verifying_key().to_bytes() != self.keeper_key {
            return Err(Error::refused(Code::KeeperOnly));
        }
        Entry {
            register: self.register,
            generation: self.generation,
            parents: self.heads.clone(),
            stamp,
            deed,
            signature: [0; 64],
        }
        .sign(key)
    }

    /// Returns the academy's register.
    pub const fn register(&self) -> Id {
        self.register
    }

    /// Returns every laptop that was ever let in, in the order of their ids.
    pub fn laptops(&self) -> impl Iterator<Item = &LaptopState> {
        self.laptops.values()
    }

    /// Finds a laptop that was ever let in.
    pub fn find(&self, laptop: Id) -> Option<&LaptopState> {
        self.laptops.get(&laptop)
    }

    /// Returns the keeper's laptop.
    pub const fn keeper(&self) -> Id {
        self.keeper
    }

    /// Returns every laptop that is or was the keeper's.
    pub const fn keepers(&self) -> &BTreeSet<Id> {
        &self.keepers
    }

    /// Returns the key that signs entries of the present generation.
    pub const fn keeper_key(&self) -> &[u8; 32] {
        &self.keeper_key
    }

    /// Returns how many hand-overs are in force.
    pub const fn generation(&self) -> u32 {
        self.generation
    }

    /// Returns the entries that count and that no other that counts names: the parents of the next.
    pub fn heads(&self) -> &[EntryHash] {
        &self.heads
    }

    /// Returns the names of the entries that count, in ascending order.
    pub fn counting(&self) -> impl Iterator<Item = &EntryHash> {
        self.counting.iter()
    }

    /// Says whether a laptop was let in and not sent away.
    pub fn is_active(&self, laptop: Id) -> bool {
        self.find(laptop).is_some_and(|it| !it.is_revoked)
    }

    /// Returns the key that a laptop signs with, whether it is still in or not.
    pub fn signing_key(&self, laptop: Id) -> Option<VerifyingKey> {
        VerifyingKey::from_bytes(&self.find(laptop)?.listed.signing).ok()
    }

    /// Returns the entries that do not count or come to nothing, with the reason.
    pub fn ignored(&self) -> impl Iterator<Item = (&EntryHash, Why)> {
        self.ignored.iter().map(|(hash, why)| (hash, *why))
    }

    /// Says whether an entry is to be kept and passed on: it counts, or may count one day. The rest
    /// anybody could write without end.
    pub fn is_worth_keeping(&self, entry: &EntryHash) -> bool {
        let may_pass = || self.ignored.get(entry).is_some_and(|why| why.may_pass());
        self.counting.contains(entry) || may_pass()
    }

    /// Draws a code that no laptop of the academy has or had: a letter and two more signs, none of
    /// which is taken for another on paper.
    pub fn free_code(&self, random: impl FnOnce(&mut [u8])) -> String {
        let mut bytes = [0; 3];
        random(&mut bytes);
        code::free_code(&self.codes, bytes)
    }
}
