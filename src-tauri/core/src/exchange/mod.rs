//! How laptops of one academy agree with no server: what travels, who may write it, and what
//! reading it comes to.
//!
//! Every laptop writes immutable, signed [`Segment`]s of its own operations. A data file carries
//! segments of all laptops that the writer knows, so that any file brings the reader nearer to
//! everybody. `docs/format.md` tells the bytes, `docs/trust.md` what is promised and what is not.
//! Deliberately absent: how operations merge (`crate::merge`), and anything that knows a screen.

pub mod join;
pub mod kit;
pub mod roster;
pub mod segment;
pub mod words;

pub use join::{Brought, JoinRequest};
pub use kit::{KeeperKit, KitSheet};
pub(crate) use roster::code_of;
pub use roster::{
    Cut, Entry, EntryHash, LaptopState, Listed, Role, Roster, RosterDeed, Standing, Why,
};
pub use segment::{Author, Header, Salts, SeenAuthor, Segment, SegmentHash, Transaction};
pub use words::{Word, phrase_of, words_of};
