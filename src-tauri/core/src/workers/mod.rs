//! Workers: the named people who use the academy's laptops.
//!
//! A name tells who wrote what; it is no lock. Who sits at the laptop is switched in one click and
//! kept on this laptop alone.

mod add;
mod correct;
mod list;
mod trash;

pub use add::add;
pub use correct::correct;
pub use list::{find, list};
pub use trash::{restore, switch, trash};

use serde::{Deserialize, Serialize};

use crate::ids::Id;

/// A worker.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Worker {
    /// The record.
    pub id: Id,
    /// The name as colleagues say it, such as «Айнұр Ж.».
    pub name: String,
    /// Whether the worker is no longer on the list.
    pub trashed: bool,
}
