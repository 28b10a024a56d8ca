//! One signed sentence of the roster.

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};

use super::super::SegmentHash;
use super::bytes::{read_entry, write_body};
use crate::clock::Stamp;
use crate::error::{Code, Error, Result};
use crate::ids::Id;

/// What names an entry for ever: a hash of all its bytes, the signature among them, so that nobody
/// can put a damaged entry in the place of a sound one.
pub type EntryHash = [u8; 32];

/// What a laptop may do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Role {
    /// Everything.
    Keeper,
    /// Everything but the roster, and erasing for good.
    Member,
}

/// A laptop as the keeper writes it down.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Listed {
    /// The laptop.
    pub id: Id,
    /// What colleagues call it, at most 200 characters.
    pub name: String,
    /// What it may do.
    pub role: Role,
    /// Its code in certificate numbers: one to eight capital letters and digits.
    pub code: String,
    /// The Ed25519 key that its segments and files are signed with.
    pub signing: [u8; 32],
    /// The X25519 key that files are encrypted to.
    pub sealing: [u8; 32],
}

/// The last segment that is still taken from a laptop that was sent away.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Cut {
    /// Which of the laptop's beginnings.
    pub incarnation: u32,
    /// The segment's number.
    pub number: u64,
    /// Its name; what it stands on is taken with it.
    pub hash: SegmentHash,
}

/// What an entry says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RosterDeed {
    /// The academy begins, with its first laptop as the keeper.
    Found {
        /// The Ed25519 key that signs generation 0.
        keeper_key: [u8; 32],
        /// The first laptop.
        laptop: Listed,
    },
    /// A laptop comes in, or comes back.
    Approve {
        /// The laptop.
        laptop: Listed,
    },
    /// A laptop is sent away.
    Revoke {
        /// The laptop.
        laptop: Id,
        /// How far its work is still taken.
        kept: Vec<Cut>,
    },
    /// Work of a laptop that was sent away is taken after all.
    Accept {
        /// The last segments of it; what they stand on is taken with them.
        segments: Vec<SegmentHash>,
    },
    /// Work of a laptop that was sent away stays away.
    Refuse {
        /// The segments.
        segments: Vec<SegmentHash>,
    },
    /// Another laptop becomes the keeper, and the generation ends.
    HandOver {
        /// The laptop.
        laptop: Id,
        /// The Ed25519 key that signs the next generation.
        keeper_key: [u8; 32],
    },
}

/// One entry of the roster.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    /// The academy's register.
    pub register: Id,
    /// How many hand-overs were before.
    pub generation: u32,
    /// The entries that the keeper's laptop knew and that no other it knew names: ascending.
    pub parents: Vec<EntryHash>,
    /// When, by the keeper's clock. Nothing is decided by it.
    pub stamp: Stamp,
    /// What it says.
    pub deed: RosterDeed,
    /// The keeper's Ed25519 signature.
    pub signature: [u8; 64],
}

impl Entry {
    /// Signs an entry, whatever signature it had, and brings its lists into their one order.
    ///
    /// Refuses with [`Code::BadRoster`] what no other laptop would read: a name of more than 200
    /// characters, a code that is none, lists above their caps.
    pub fn sign(mut self, key: &SigningKey) -> Result<Self> {
        self.parents.sort_unstable();
        self.parents.dedup();
        match &mut self.deed {
            RosterDeed::Revoke { kept, .. } => {
                kept.sort_unstable();
                kept.dedup();
            }
            RosterDeed::Accept { segments } | RosterDeed::Refuse { segments } => {
                segments.sort_unstable();
                segments.dedup();
            }
            _ => {}
        }
        self.signature = key.sign(&self.message()).to_bytes();
        Self::from_bytes(&self.to_bytes())
    }

    /// Returns the only bytes of the entry.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(256);
        write_body(&mut out, self);
        out.extend_from_slice(&self.signature);
        out
    }

    /// Reads an entry; what it claims is not checked yet.
    ///
    /// Refuses with [`Code::BadRoster`] bytes that [`Entry::to_bytes`] would not give, and with
    /// [`Code::NewerFormat`] a deed that a newer version invented.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        read_entry(bytes)
    }

    /// Returns the entry's name.
    pub fn hash(&self) -> EntryHash {
        blake3::derive_key("tizim 1 roster entry", &self.to_bytes())
    }

    /// Refuses with [`Code::BadRoster`] an entry that this key did not sign.
    pub fn verify(&self, key: &[u8; 32]) -> Result<()> {
        let bad = || Error::refused(Code::BadRoster);
        let key = VerifyingKey::from_bytes(key).map_err(|_| bad())?;
        key.verify_strict(&self.message(), &Signature::from_bytes(&self.signature))
            .map_err(|_| bad())
    }

    /// What is signed: a hash of everything before the signature, after a text that keeps the
    /// signature from being taken for one of another kind.
    fn message(&self) -> Vec<u8> {
        let mut body = Vec::with_capacity(256);
        write_body(&mut body, self);
        let hash = blake3::derive_key("tizim 1 roster entry body", &body);
        [b"tizim 1 roster ".as_slice(), &hash].concat()
    }
}
