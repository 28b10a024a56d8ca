//! Finding anything from one box.

use rusqlite::Connection;
use serde::Serialize;

use crate::error::Result;
use crate::events::{self, EventRow};
use crate::trainees::{self, TraineeFound};

/// What the palette found, clubs apart.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PaletteFound {
    /// People, best first.
    pub trainees: Vec<TraineeFound>,
    /// Events.
    pub events: Vec<EventRow>,
}

/// Finds people and events by what was typed, at most so many of each.
pub fn find(connection: &Connection, text: &str, limit: u32) -> Result<PaletteFound> {
    Ok(PaletteFound {
        trainees: trainees::find(connection, text, limit)?,
        events: events::find(connection, text, limit)?,
    })
}
