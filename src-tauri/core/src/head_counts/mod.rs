//! Head counts: people an event reached whom nobody named.

mod list;
mod write;

pub use list::{list, list_trashed, total};
pub(crate) use write::check_restored;
pub use write::{add, correct, restore, set, trash, write_new};

use serde::{Deserialize, Serialize};

use crate::ids::Id;

/// So many people of one description.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct HeadCount {
    /// The record.
    pub id: Id,
    /// The event.
    pub event: Id,
    /// Who they were, in words.
    pub label: String,
    /// How many.
    pub people: u32,
}

/// A head count as typed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct HeadCountDraft {
    /// Who they were, in words.
    pub label: String,
    /// How many.
    pub people: u32,
}
