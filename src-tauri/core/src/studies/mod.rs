//! Where a person studied or worked before, and moving on to another place.
//!
//! The place of today stands with the person; only what is over is a record of its own.

mod list;
mod move_on;
mod write;

pub use list::{find, list};
pub use move_on::move_on;
pub(crate) use write::check_restored;
pub use write::{add, correct, restore, trash};

use serde::{Deserialize, Serialize};

use crate::ids::Id;

/// A place of before.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Study {
    /// The record.
    pub id: Id,
    /// The person.
    pub trainee: Id,
    /// Code of a school in the reference list, or its name as written.
    pub school: String,
    /// Employer or university.
    pub organisation: String,
    /// Code of a faculty, or its name as written.
    pub faculty: String,
    /// Year of study or school class.
    pub course: String,
    /// Study group.
    pub study_group: String,
    /// First day, or empty.
    pub since: String,
    /// Last day, or empty.
    pub until: String,
    /// Whether the record is in the trash.
    pub trashed: bool,
}

/// A place as typed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "the fields are those of `Study`")]
pub struct StudyDraft {
    pub school: String,
    pub organisation: String,
    pub faculty: String,
    pub course: String,
    pub study_group: String,
    pub since: String,
    pub until: String,
}

/// Changes to a place: what is absent stays as it is.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "the fields are those of `Study`")]
pub struct StudyChanges {
    pub school: Option<String>,
    pub organisation: Option<String>,
    pub faculty: Option<String>,
    pub course: Option<String>,
    pub study_group: Option<String>,
    pub since: Option<String>,
    pub until: Option<String>,
}
