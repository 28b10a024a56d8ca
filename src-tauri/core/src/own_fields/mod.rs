//! Columns that the academy defines for itself: a size of shirt, a parent's phone, a language.
//!
//! A column is a record; what it holds of a person is another with an id derived from both, so that
//! two laptops writing the same value agree. Values are kept in one form per kind: a number with a
//! point, a day as `2026-11-29`, a choice as the column writes it, yes as `yes`.

mod column;
mod list;
mod narrow;
mod order;
mod value;
mod write;

pub use column::{COLUMN, column_id, column_name, find_column, find_titled, literal, read_column};
pub use list::{find, list};
pub(crate) use narrow::all_conditions;
pub use narrow::{OwnFilter, OwnState};
pub use order::{OwnRanks, ranks};
pub(crate) use value::check_value_restored;
pub use value::{OwnValue, held_by, read_all, read_value, set_all, value_at, values_of};
pub(crate) use write::check_restored;
pub use write::{add, correct, place, restore, trash};

use serde::{Deserialize, Serialize};

use crate::common::Trilingual;
use crate::ids::Id;

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum OwnKind {
    /// Any text.
    #[default]
    Text,
    /// A number.
    Number,
    /// A day.
    Day,
    /// One of the choices the column lists.
    Choice,
    /// Yes or no.
    Yes,
}

impl OwnKind {
    /// Every kind, in the order a form offers them.
    pub const ALL: [Self; 5] = [Self::Text, Self::Number, Self::Day, Self::Choice, Self::Yes];

    /// Reads the stored word; a newer version's kind is unknown and read as text.
    pub fn find(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Returns the stored word.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::Day => "day",
            Self::Choice => "choice",
            Self::Yes => "yes",
        }
    }
}

/// A column of the academy's own.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct OwnField {
    /// The record.
    pub id: Id,
    /// What it is called.
    pub title: Trilingual,
    /// What it holds.
    pub holds: OwnKind,
    /// What may be chosen; empty for other kinds.
    pub choices: Vec<String>,
    /// The place in forms.
    pub position: u32,
    /// People of whom it holds something.
    pub people: u32,
    /// Whether the record is in the trash.
    pub trashed: bool,
}

/// A column as typed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "the fields are those of `OwnField`")]
pub struct OwnFieldDraft {
    pub title: Trilingual,
    pub holds: OwnKind,
    pub choices: Vec<String>,
}
