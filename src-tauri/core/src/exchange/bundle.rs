//! The data file: what one laptop hands to others on a stick or through any folder.
//!
//! A clear header, then everything else compressed and encrypted to the laptops of the academy.
//! Writing streams, and so does reading: a file is decrypted once to be checked whole and once more
//! to be taken in, and at no time does more of it lie in memory than one piece. Deliberately absent:
//! names and paths, and whether a segment inside is taken; `docs/format.md` tells the bytes.

mod caps;
mod clear;
mod frames;
mod manifest;
mod read;
mod sealing;
#[cfg(test)]
mod tests;
mod write;

pub use caps::{LARGEST_BLOB, LONGEST_PLAIN, MOST_LAPTOPS};
pub use clear::{Clear, Kind};
pub use manifest::Manifest;
pub use read::{Bundle, Checked, Part, hash_of_file, open};
pub(crate) use sealing::{identity as opening_key, recipient as sealing_key};
pub use write::Writer;

/// What the sender signs begins with it, so that a signature serves no other purpose.
const SIGNED: &[u8] = b"tizim data file signature 1";

/// What the sender signs.
fn signed(hash: &[u8; 32]) -> Vec<u8> {
    [SIGNED, hash.as_slice()].concat()
}
