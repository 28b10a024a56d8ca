//! What travels: closed segments, and the files they go in.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use tizim_core::exchange::{Entry, EntryHash, Header, SegmentHash};
use tizim_core::ids::Id;
use tizim_core::merge::Fact;

/// A part by its author, as the academy numbers them, and its number in the author's order.
pub(crate) type Name = (u32, u64);

/// What one author wrote between two files, with what the author had seen.
#[derive(Debug)]
pub(crate) struct Part {
    pub(crate) name: Name,
    pub(crate) header: Header,
    pub(crate) facts: Vec<Arc<Fact>>,
    /// The part before of the same author, and the last ones of everybody else whom it had seen.
    pub(crate) causes: Vec<Name>,
}

impl Part {
    pub(crate) fn hash(&self) -> SegmentHash {
        hash_of(self.name)
    }

    pub(crate) fn laptop(&self) -> Id {
        self.header.author.laptop
    }
}

/// No two parts of a schedule have one hash, and none has that which says that there is no part.
pub(crate) fn hash_of((source, number): Name) -> SegmentHash {
    let mut hash = [0; 32];
    hash[..4].copy_from_slice(&source.to_le_bytes());
    hash[4..12].copy_from_slice(&number.to_le_bytes());
    hash
}

/// Entries of the list of laptops by their names.
pub(crate) type Entries = BTreeMap<EntryHash, Arc<Entry>>;

/// A file that lies somewhere.
#[derive(Clone)]
pub(crate) struct File {
    pub(crate) sender: Id,
    /// The laptops that can open it.
    pub(crate) readers: BTreeSet<Id>,
    pub(crate) entries: Entries,
    pub(crate) parts: Vec<Arc<Part>>,
    /// Whether anybody read it.
    pub(crate) is_read: bool,
}
