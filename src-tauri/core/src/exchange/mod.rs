//! How laptops of one academy agree with no server: what travels, who may write it, and what
//! reading it comes to.
//!
//! Every laptop writes immutable, signed [`Segment`]s of its own operations. A data file carries
//! segments of all laptops that the writer knows, so that any file brings the reader nearer to
//! everybody. `docs/format.md` tells the bytes, `docs/trust.md` what is promised and what is not.
//! Deliberately absent: how operations merge (`crate::merge`), and anything that knows a screen.

mod about;
mod again;
mod arriving;
pub mod bundle;
pub mod conflicts;
mod copies;
mod cursor;
mod deletions;
mod difference;
mod digest;
pub mod folder;
mod forms;
mod hashes;
pub(crate) mod held;
mod here;
pub mod join;
pub(crate) mod joined;
mod keep_ours;
pub mod kit;
mod known;
mod leave_out;
mod log;
mod plan;
mod read;
pub mod roster;
mod roster_news;
pub mod segment;
mod shown;
mod stage;
mod state;
pub(crate) mod take;
mod trusted;
mod typed;
pub mod typing;
mod undo;
mod waiting;
pub mod words;
mod write;

pub use conflicts::{Choice, Conflict, ConflictVersion};
pub use copies::{copy_back, copy_gone};
pub use difference::DifferenceKind;
pub use digest::{Digest, digest};
pub use held::HeldTaken;
pub use join::{Brought, JoinRequest};
pub(crate) use joined::waits_empty;
pub use kit::KeeperKit;
pub(crate) use known::name_of_laptop;
pub(crate) use log::next_to_undo;
pub use log::{ExchangeEntry, PlanCountKept, list as list_files};
pub use plan::{Plan, PlanCount, PlanGroup, PlanRow};
pub use read::{ReadDone, plan, read, read_again};
pub(crate) use roster::code_of;
pub use roster::{
    Cut, Entry, EntryHash, LaptopState, Listed, Role, Roster, RosterDeed, Standing, Why,
};
pub use segment::{Author, Header, Salts, SeenAuthor, Segment, SegmentHash, Transaction};
pub use stage::{ReadProgress, ReadStage};
pub use state::{ExchangeState, LaptopKnown, state};
pub use typing::{TypedWord, Typing};
pub use undo::{ExchangeUndone, LeftRow, undo, undo_file};
pub use words::{Word, phrase_of, words_of};
pub(crate) use write::write_deed;
pub use write::{FileWritten, For, file_name, write};

use crate::error::{Code, Error};

/// The version of the bytes that this program writes, and the newest that it reads.
pub const FORMAT: u8 = 1;

/// A part of a file that contradicts itself, though its laptop signed it.
fn damaged() -> Error {
    Error::refused(Code::DamagedFile)
}
