//! What happened, to whom, by whom, as the window shows it; undo, redo and earlier values.
//!
//! The facts come from the register's log; here they get words and the form of the window. An
//! operation and a transaction are named `source.seq`, by where they stand in the log.

mod label;
mod list;
mod lists;
mod undo;

pub(crate) use label::label_of;
pub use list::list;
pub use undo::{changes_at, foresee_undo_import, redo, restore, status, undo, undo_import};

use serde::{Deserialize, Serialize};

use crate::common::Message;
use crate::error::{Code, Error, Result};
use crate::ids::Id;
use crate::operation::Place;
pub use crate::register::{FieldChange, ImportUndone, LeftRecord, LeftValue};
use crate::store::log;

/// Which part of the history.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct HistoryQuery {
    /// Only of this record.
    pub entity: Option<Id>,
    /// How many entries to pass over.
    pub offset: u32,
    /// How many entries to return; 0 for all.
    pub limit: u32,
}

/// One deed.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct HistoryEntry {
    /// The transaction, as `source.seq`.
    pub id: String,
    /// When, with the offset of this laptop.
    pub at: String,
    /// Who.
    pub worker: String,
    /// On which laptop.
    pub laptop: String,
    /// What was done.
    pub label: Message,
    /// The deed that it took back or, where the label says so, did again.
    pub about: Option<Message>,
    /// How many records it touched.
    pub records: u32,
    /// What changed, at most a hundred fields.
    pub changes: Vec<FieldChange>,
    /// Whether it changed more than is shown.
    pub is_cut: bool,
    /// Whether it was undone.
    pub undone: bool,
    /// Whether the next undo takes it back.
    pub can_undo: bool,
    /// Whether it is a list that stands and may be taken back whatever came after it.
    pub can_take_back: bool,
}

/// What undo and redo would do next.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct UndoStatus {
    /// The deed that undo would take back.
    pub undo: Option<Message>,
    /// The deed that redo would do again.
    pub redo: Option<Message>,
}

/// What was taken back, and what was left because somebody changed it since.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct UndoDone {
    /// The deed.
    pub label: Message,
    /// Fields and records left as they are.
    pub left: Vec<FieldChange>,
}

/// Reads a place in the log written as `source.seq`.
///
/// Refuses with [`Code::BadId`].
pub fn read_place(text: &str) -> Result<Place> {
    let bad = || Error::refused(Code::BadId).with("id", text);
    let (source, seq) = text.trim().split_once('.').ok_or_else(bad)?;
    Ok(Place {
        source: source.parse().map_err(|_| bad())?,
        seq: seq.parse().map_err(|_| bad())?,
    })
}

/// Returns the name of a transaction, as entries of the history carry it.
pub fn name_of_deed(tx: i64) -> String {
    let place = log::place_of(tx);
    format!("{}.{}", place.source, place.seq)
}
