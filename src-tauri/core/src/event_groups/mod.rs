//! Groups that the people of an event are divided into, each with its room and its leader.
//!
//! A group is a record of its event; who is in it stands in their enrolment, so that moving somebody
//! is one field of one record. A group in the trash keeps its people, who count as undivided.

mod divide;
mod fill;
mod list;
mod put;
mod write;

pub use divide::{By, DivideBy, Divided, Portion, divide, foresee};
pub use list::{EventGroup, GroupMember, GroupSheet, list, sheet};
pub use put::put;
pub(crate) use write::check_restored;
pub use write::{add, correct, place, restore, trash};

use serde::{Deserialize, Serialize};

/// A group as typed.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct GroupDraft {
    /// What it is called.
    pub title: String,
    /// Its room.
    pub place: String,
    /// Who leads it, as typed.
    pub leader: String,
    /// Code of the direction it gathers, or empty.
    pub direction: String,
}
