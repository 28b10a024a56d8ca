//! How laptops of one academy agree with no server: what travels, who may write it, and what
//! reading it comes to.
//!
//! Every laptop writes immutable, signed [`Segment`]s of its own operations. A data file carries
//! segments of all laptops that the writer knows, so that any file brings the reader nearer to
//! everybody. `docs/format.md` tells the bytes, `docs/trust.md` what is promised and what is not.
//! Deliberately absent: how operations merge (`crate::merge`), and anything that knows a screen.

pub mod bundle;
mod cursor;
mod hashes;
pub mod segment;

pub use segment::{Author, Header, Salts, SeenAuthor, Segment, SegmentHash, Transaction};

/// The version of the bytes that this program writes, and the newest that it reads.
pub const FORMAT: u8 = 1;
