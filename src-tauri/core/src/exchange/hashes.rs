//! The hashes of the exchange, each kept apart from the others by its context.
//!
//! A hash is BLAKE3 keyed with the key that `derive_key` makes of its context and nothing else, so
//! that bytes hashed for one purpose never stand for another.

use std::sync::LazyLock;

/// A purpose of hashing.
pub(super) struct Purpose(LazyLock<[u8; 32]>);

macro_rules! purpose {
    ($context:literal) => {
        Purpose(LazyLock::new(|| blake3::derive_key($context, b"")))
    };
}

/// The header of a segment: its hash names the segment.
pub(super) static HEADER: Purpose = purpose!("tizim segment header 1");
/// A transaction: a leaf of the tree.
pub(super) static TRANSACTION: Purpose = purpose!("tizim transaction 1");
/// An operation.
pub(super) static OPERATION: Purpose = purpose!("tizim operation 1");
/// Two branches of the tree.
pub(super) static BRANCH: Purpose = purpose!("tizim branch 1");
/// A data file up to its trailer.
pub(super) static FILE: Purpose = purpose!("tizim data file 1");

impl Purpose {
    /// Hashes bytes for this purpose.
    pub(super) fn hash(&self, bytes: &[u8]) -> [u8; 32] {
        *blake3::keyed_hash(&self.0, bytes).as_bytes()
    }

    /// Starts hashing what does not lie in memory at once.
    pub(super) fn hasher(&self) -> blake3::Hasher {
        blake3::Hasher::new_keyed(&self.0)
    }
}
