//! Signatories: who signs papers, with which title, from which day to which.

mod add;
mod correct;
mod list;
mod trash;

pub use add::{add, write_new};
pub(crate) use correct::check_restored;
pub use correct::correct;
pub use list::{find, list, signatories_on};
pub use trash::{restore, trash};

use serde::{Deserialize, Serialize};

use crate::common::Trilingual;
use crate::ids::{Id, Link};

/// A signatory as the register keeps them.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Signatory {
    /// The record.
    pub id: Id,
    /// Initials and surname as they stand on papers.
    pub name: Trilingual,
    /// Position as it stands on papers.
    pub title: Trilingual,
    /// The body they sign for.
    pub organisation: Link,
    /// First day they sign, or empty.
    pub from: String,
    /// Last day they sign, or empty.
    pub to: String,
    /// The place in the list and on papers.
    pub position: u32,
    /// Whether the record is in the trash.
    pub trashed: bool,
}

/// A signatory as typed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "the fields are those of `Signatory`")]
pub struct SignatoryDraft {
    pub name: Trilingual,
    pub title: Trilingual,
    pub organisation: Link,
    pub from: String,
    pub to: String,
    pub position: u32,
}
