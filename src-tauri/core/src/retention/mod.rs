//! How long people are kept, and how they are forgotten: made nameless, or erased for good.
//!
//! Making nameless is a deed like any other: it leaves what statistics need and undo takes it back.
//! Erasing goes through the log as well: the values are gone from every operation, from what this
//! laptop remembers beside the log, and from the copies beside the register. Deliberately absent:
//! forgetting by itself. The program says whose time is over; a person decides.

mod age;
mod anonymise;
mod finish;
mod heard;
mod keep;
mod past;
mod personal;
mod purge;
mod reach;

pub use anonymise::anonymise;
pub(crate) use anonymise::{is_nameless, is_of_nameless, require_may_return, require_named};
pub(crate) use finish::finish_owed;
pub(crate) use heard::erase_heard;
pub use keep::keep_until;
pub(crate) use keep::{is_used, write_keep_until};
pub use past::{PastRow, past, past_count};
pub(crate) use personal::records_with_history;
pub use personal::{KEPT, personal_fields};
pub(crate) use purge::is_erased;
pub use purge::{PurgeDone, PurgeProgress, PurgeStage, purge, purge_named};
pub use reach::{Remainder, RemainderKind};
