//! A run of one author's operations, signed once and never changed.
//!
//! What is signed is the header; it holds a Merkle root over salted hashes, so that a value can be
//! erased later and the signature still stands. `docs/format.md` tells the bytes.

mod bytes;
mod header;
mod root;
mod salts;
mod skeleton;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};

pub use header::Header;
pub(super) use header::{read_seen, write_seen};
pub use salts::{Blanked, Position, Salt, Salts, salt_of, value_hash};

use crate::clock::Stamp;
use crate::error::{Code, Error, Result};
use crate::ids::Id;
use crate::operation::{Operation, Place};
use crate::value::Value;

/// The longest segment that is read, in bytes: 8 MiB.
pub const LONGEST_SEGMENT: usize = 8 << 20;

/// An author closes a segment that holds as many operations.
pub const CLOSED_AT_OPERATIONS: u32 = 10_000;

/// An author closes a segment of about as many bytes: 1 MiB.
pub const CLOSED_AT_BYTES: usize = 1 << 20;

/// The greatest number of an operation; registers keep it in 40 bits.
pub const LONGEST_SEQ: u64 = (1 << 40) - 1;

/// The most authors that a segment may have seen: 1,000 laptops, begun anew some times each.
pub const MOST_SEEN: usize = 4_096;

/// The most operations that one field may replace.
pub const MOST_REPLACED: usize = 64;

/// The most fields that one operation may write.
pub const MOST_FIELDS: usize = 4_096;

/// The most values that one segment may hold; in memory each takes more than its bytes.
pub const MOST_VALUES: usize = 1 << 20;

/// What is signed begins with it, so that a signature serves no other purpose.
const SIGNED: &[u8] = b"tizim segment signature 1";

/// Who writes: a laptop, in one of its incarnations.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash)]
pub struct Author {
    /// The laptop.
    pub laptop: Id,
    /// Which of its beginnings: a restored backup goes on under a greater number.
    pub incarnation: u32,
}

/// What names a segment for ever: the BLAKE3 hash of its header.
pub type SegmentHash = [u8; 32];

/// The last segment known of an author.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct SeenAuthor {
    /// The author.
    pub author: Author,
    /// The number of that segment in the author's order, from 1.
    pub number: u64,
    /// Its last operation.
    pub last_seq: u64,
    /// Its name. It tells two continuations of one author apart, which a cloned disk makes.
    pub hash: SegmentHash,
}

/// One deed of a worker, or a part of one that is too large for a segment: parts have one stamp,
/// which an author gives to no two deeds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Transaction {
    /// Who.
    pub worker: Id,
    /// Which kind of deed, by number; newer versions know more of them.
    pub act: u16,
    /// When, by the writer's clock.
    pub stamp: Stamp,
    /// The first operation of the deed that this one takes back.
    pub undoes: Option<Place>,
    /// What was written, never nothing.
    pub operations: Vec<Operation>,
}

/// A segment as it travels.
///
/// Inside, a [`Place`]'s `source` is an entry of the segment's own list of authors: 0 is its author,
/// and `n` is entry `n - 1` of [`Header::seen`]. A register turns them into numbers of its own, and
/// puts a segment that it keeps as rows together again by filling these fields.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Segment {
    /// What is signed.
    pub header: Header,
    /// The author's Ed25519 signature over the hash of the header.
    pub signature: [u8; 64],
    /// What hides erased values.
    pub salts: Salts,
    /// The deeds, in their order.
    pub transactions: Vec<Transaction>,
    /// The hashes that stand in the place of values that were erased after the signing, by the
    /// operation's position in the segment and the value's position in the operation. The value
    /// itself is [`Value::Erased`].
    pub blanked: Blanked,
}

impl Segment {
    /// Closes a segment over some deeds: counts its operations, makes root and signature.
    ///
    /// The seed is chance that was never used before. `root` and `operations` of the header are
    /// filled in here.
    pub fn close(
        mut header: Header,
        transactions: Vec<Transaction>,
        seed: [u8; 32],
        key: &SigningKey,
    ) -> Self {
        let operations = transactions.iter().flat_map(|it| &it.operations);
        let holds_values = operations.clone().any(|it| !it.written.is_empty());
        header.operations = u32::try_from(operations.count()).unwrap_or(u32::MAX);
        let salts = if holds_values {
            Salts::Seed(seed)
        } else {
            Salts::Each(Vec::new())
        };
        let blanked = Blanked::new();
        header.root = root::root_of(&transactions, &salts, &blanked).unwrap_or_default();
        let signature = key.sign(&signed(&header.hash())).to_bytes();
        Self {
            header,
            signature,
            salts,
            transactions,
            blanked,
        }
    }

    /// Returns the segment's name.
    pub fn hash(&self) -> SegmentHash {
        self.header.hash()
    }

    /// Makes sure that the author signed all of this for this register.
    ///
    /// Refuses with [`Code::OtherRegister`], and with [`Code::BadSignature`] where the signature is
    /// another's or the deeds are not those that were signed.
    pub fn verify(&self, register: Id, key: &VerifyingKey) -> Result<()> {
        if self.header.register != register {
            return Err(Error::refused(Code::OtherRegister));
        }
        let operations = self.transactions.iter().map(|it| it.operations.len());
        let is_counted = operations.sum::<usize>() == self.header.operations as usize;
        let root = root::root_of(&self.transactions, &self.salts, &self.blanked);
        let signature = Signature::from_bytes(&self.signature);
        let is_signed = || key.verify_strict(&signed(&self.hash()), &signature).is_ok();
        if is_counted && root == Some(self.header.root) && is_signed() {
            Ok(())
        } else {
            Err(Error::refused(Code::BadSignature))
        }
    }

    /// Erases one value: its hash stays, its salt and the seed go. One that does not exist or is
    /// erased already changes nothing.
    pub fn blank(&mut self, operation: u32, value: u16) {
        self.blank_all(&BTreeSet::from([(operation, value)]));
    }

    /// Erases some values, as [`Self::blank`] does one.
    pub fn blank_all(&mut self, positions: &BTreeSet<Position>) {
        let hashes = self
            .salts
            .hashes(&self.transactions, &self.blanked, positions);
        let gone = hashes.keys().copied().collect();
        self.salts = self.salts.without(&self.transactions, &self.blanked, &gone);
        let operations = self
            .transactions
            .iter_mut()
            .flat_map(|it| &mut it.operations);
        for (operation, place) in operations.zip(0_u32..) {
            for (written, position) in operation.written.iter_mut().zip(0_u16..) {
                if gone.contains(&(place, position)) {
                    written.value = Value::Erased;
                }
            }
        }
        self.blanked.extend(hashes);
    }
}

/// What the author signs.
fn signed(hash: &SegmentHash) -> Vec<u8> {
    [SIGNED, hash.as_slice()].concat()
}
