//! Photos of an event, in their order, kept without place, time and device.

mod list;
mod place;
mod write;

pub use list::{list, list_trashed, photo};
pub use place::place;
pub use write::{add, correct, restore, trash};

use serde::Serialize;

use crate::ids::Id;

/// One photo.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Photo {
    /// The record.
    pub id: Id,
    /// The event.
    pub event: Id,
    /// Hash of the picture, as text.
    pub picture: String,
    /// What is on it.
    pub caption: String,
    /// Its place, from 0.
    pub position: u32,
}
