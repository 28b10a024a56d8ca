//! A run of one author's operations, signed once and never changed.

use std::collections::BTreeMap;

use crate::clock::Stamp;
use crate::ids::Id;
use crate::operation::{Operation, Place};

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

/// What is signed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Header {
    /// The academy's register.
    pub register: Id,
    /// Who wrote it.
    pub author: Author,
    /// Its number in the author's order, from 1 and without gaps.
    pub number: u64,
    /// Its first operation; where it holds none, the one that would be next.
    pub first_seq: u64,
    /// How many operations it holds.
    pub operations: u32,
    /// The segment before, of the same author; zeros in the first.
    pub previous: SegmentHash,
    /// What the author had seen of every other author all through the segment, in ascending order.
    pub seen: Vec<SeenAuthor>,
    /// The Merkle root over its transactions.
    pub root: [u8; 32],
}

impl Header {
    /// Returns the last operation of the segment.
    pub fn last_seq(&self) -> u64 {
        self.first_seq + u64::from(self.operations) - 1
    }
}

/// What hides values from whoever sees their hashes alone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Salts {
    /// Every value's salt is made from this seed: as long as nothing was erased.
    Seed([u8; 32]),
    /// The salt of each value that is still there, in their order. The seed is forgotten, for it
    /// would tell the salts of values that were erased.
    Each(Vec<[u8; 16]>),
}

/// One deed of a worker.
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
/// and `n` is entry `n - 1` of [`Header::seen`]. A register turns them into numbers of its own.
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
    /// operation's position in the segment and the value's position in the operation.
    pub blanked: BTreeMap<(u32, u16), [u8; 32]>,
}
