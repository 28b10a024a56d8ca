//! Programmes: what events belong to, such as an academy or a series of webinars.

mod list;
mod progress;
mod rule;
mod write;

pub use list::{list, programme};
pub(crate) use progress::NOT_TAUGHT;
pub use progress::{ProgrammeProgress, ProgressRow, progress};
pub use rule::{Completion, CompletionRule, CompletionState, ProgressTally, judge};
pub(crate) use write::check_restored;
pub use write::{add, correct, restore, trash, write_new};

use serde::{Deserialize, Serialize};

use crate::common::Trilingual;
use crate::ids::Id;

/// A programme with how many events belong to it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Programme {
    /// The record.
    pub id: Id,
    /// What it is called.
    pub title: Trilingual,
    /// Free note.
    pub note: String,
    /// When somebody has completed it.
    pub rule: CompletionRule,
    /// Events outside the trash.
    pub events: u32,
    /// Whether it is in the trash.
    pub trashed: bool,
}

/// A programme as typed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct ProgrammeDraft {
    /// What it is called.
    pub title: Trilingual,
    /// Free note.
    pub note: String,
    /// When somebody has completed it.
    pub rule: CompletionRule,
}
