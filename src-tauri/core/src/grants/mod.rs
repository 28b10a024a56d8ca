//! Grants: sums a club won.

mod add;
mod correct;
mod list;
mod trash;

pub use add::{add, write_new};
pub use correct::correct;
pub use list::{find, list};
pub use trash::{restore, trash};

use serde::{Deserialize, Serialize};

use crate::ids::Id;

/// A grant as the register keeps it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Grant {
    /// The record.
    pub id: Id,
    /// The club that won it.
    pub club: Id,
    /// What it is for.
    pub title: String,
    /// Who gave it.
    pub giver: String,
    /// The day it was won, or empty.
    pub won_on: String,
    /// In tenge.
    pub sum: i64,
    /// Free note.
    pub note: String,
}

/// A grant as typed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "the fields are those of `Grant`")]
pub struct GrantDraft {
    pub title: String,
    pub giver: String,
    pub won_on: String,
    pub sum: i64,
    pub note: String,
}
