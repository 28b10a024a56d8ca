//! How large anything of a data file may be. A reader counts while it reads.

use crate::exchange::segment::LONGEST_SEGMENT;

/// The largest blob, in bytes: 20 MiB.
pub const LARGEST_BLOB: usize = 20 << 20;

/// The most a data file may hold once it is decompressed, in bytes: 4 GiB.
pub const LONGEST_PLAIN: u64 = 4 << 30;

/// The most laptops of one academy, and so the most that a file is encrypted for.
pub const MOST_LAPTOPS: usize = 1_000;

/// A file may grow to so many times its size when it is decompressed.
const MOST_GROWTH: u64 = 50;

/// A file that grows to no more than this may do so at any rate, in bytes: 16 MiB.
const FREE_GROWTH: u64 = 16 << 20;

/// The longest manifest, in bytes: 1 MiB.
pub(super) const LONGEST_MANIFEST: usize = 1 << 20;

/// The longest entry of the roster, in bytes: 1 MiB.
pub(super) const LONGEST_ENTRY: usize = 1 << 20;

/// The most that all entries of the roster may come to, in bytes: 16 MiB, for they are kept while
/// the file is checked.
pub(super) const LONGEST_ROSTER: usize = 16 << 20;

/// The longest age header, in bytes: room for so many laptops.
pub(super) const LONGEST_AGE_HEADER: usize = 128 << 10;

/// The largest window of the compression, as a power of two: 8 MiB.
pub(super) const WINDOW: u32 = 23;

/// Returns how many bytes may come out of so many compressed ones.
pub(super) fn most_plain(compressed: u64) -> u64 {
    compressed
        .saturating_mul(MOST_GROWTH)
        .clamp(FREE_GROWTH, LONGEST_PLAIN)
}

/// The kinds of pieces, in the order in which they stand.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Piece {
    Manifest = 1,
    Roster = 2,
    Segment = 3,
    Blob = 4,
    Trailer = 5,
}

impl Piece {
    pub(super) const fn of(number: u8) -> Option<Self> {
        match number {
            1 => Some(Self::Manifest),
            2 => Some(Self::Roster),
            3 => Some(Self::Segment),
            4 => Some(Self::Blob),
            5 => Some(Self::Trailer),
            _ => None,
        }
    }

    /// Returns how long one may be, in bytes.
    pub(super) const fn longest(self) -> usize {
        match self {
            Self::Manifest => LONGEST_MANIFEST,
            Self::Roster => LONGEST_ENTRY,
            Self::Segment => LONGEST_SEGMENT,
            Self::Blob => LARGEST_BLOB,
            Self::Trailer => 96,
        }
    }
}
