//! Reference data: directions, districts, kinds and the other lists an academy may edit.
//!
//! Records name a row by its code, so a code never changes and no row is ever removed: a hidden
//! one leaves the lists of choice and stays on old records. Rows have derived ids, so that two
//! laptops adding the same row write the same record.

mod add;
mod correct;
mod list;
mod recognise;
mod shipped;

pub use add::add;
pub(crate) use correct::check_restored;
pub use correct::correct;
pub use list::{find, find_code, list, list_of, name_of, rows_of};
pub use recognise::{code_or_text, require_code};
pub use shipped::add_shipped;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::common::Trilingual;
use crate::ids::Id;

/// The lists there are.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "the words say it")]
pub enum ReferenceKind {
    #[default]
    Direction,
    District,
    EventKind,
    Format,
    Category,
    Role,
    ClubKind,
    School,
    Faculty,
}

impl ReferenceKind {
    /// Every list, in the order settings show them.
    pub const ALL: [Self; 9] = [
        Self::Direction,
        Self::District,
        Self::EventKind,
        Self::Format,
        Self::Category,
        Self::Role,
        Self::ClubKind,
        Self::School,
        Self::Faculty,
    ];

    /// Reads the stored word; a newer version's list is unknown.
    pub fn find(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Returns the stored word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Direction => "direction",
            Self::District => "district",
            Self::EventKind => "event_kind",
            Self::Format => "format",
            Self::Category => "category",
            Self::Role => "role",
            Self::ClubKind => "club_kind",
            Self::School => "school",
            Self::Faculty => "faculty",
        }
    }
}

/// One row of a list.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Reference {
    /// The record.
    pub id: Id,
    /// Which list.
    pub kind: ReferenceKind,
    /// What records keep.
    pub code: String,
    /// What people read.
    pub name: Trilingual,
    /// What the list keeps besides: case forms of an event kind, other spellings, codes.
    pub forms: BTreeMap<String, String>,
    /// The place in the list, from 1.
    pub position: u32,
    /// Whether it has left the lists of choice.
    pub hidden: bool,
    /// Whether it came with the program.
    pub shipped: bool,
}

/// A row as typed; an empty code is made from the name, position 0 means the end of the list.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "the fields are those of `Reference`")]
pub struct ReferenceDraft {
    pub kind: ReferenceKind,
    pub code: String,
    pub name: Trilingual,
    pub forms: BTreeMap<String, String>,
    pub position: u32,
    pub hidden: bool,
}

/// Derives the id of a row from its list and code.
pub fn row_id(kind: &str, code: &str) -> Id {
    Id::derive("reference", &[kind.as_bytes(), code.as_bytes()])
}
