//! Publications: what was written of an event, where, and how many saw it.

mod list;
mod write;

pub use list::{list, list_trashed, publication};
pub(crate) use write::check_restored;
pub use write::{add, correct, restore, trash};

use serde::{Deserialize, Serialize};

use crate::ids::Id;

/// One publication.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Publication {
    /// The record.
    pub id: Id,
    /// The event.
    pub event: Id,
    /// What it is called.
    pub title: String,
    /// Newspaper, page or channel.
    pub outlet: String,
    /// Its address.
    pub link: String,
    /// The day, `2026-11-28`, or empty.
    pub on_date: String,
    /// Readers or views; 0 where nobody counted.
    pub reach: u32,
}

/// A publication as typed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "the fields are those of `Publication`")]
pub struct PublicationDraft {
    pub title: String,
    pub outlet: String,
    pub link: String,
    pub on_date: String,
    pub reach: u32,
}
