//! Finding anything from one box.

use chrono::NaiveDate;
use rusqlite::Connection;
use serde::Serialize;

use crate::clubs::{self, ClubQuery, ClubRow};
use crate::error::Result;
use crate::events::{self, EventRow};
use crate::kazakh;
use crate::trainees::{self, TraineeFound};

/// What the palette found.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PaletteFound {
    /// People, best first.
    pub trainees: Vec<TraineeFound>,
    /// Events.
    pub events: Vec<EventRow>,
    /// Clubs.
    pub clubs: Vec<ClubRow>,
}

/// Finds people, events and clubs by what was typed, at most so many of each.
pub fn find(
    connection: &Connection,
    text: &str,
    limit: u32,
    today: NaiveDate,
) -> Result<PaletteFound> {
    if kazakh::fold(text).is_empty() {
        return Ok(PaletteFound::default());
    }
    let named = ClubQuery {
        text: text.to_owned(),
        limit,
        ..ClubQuery::default()
    };
    Ok(PaletteFound {
        trainees: trainees::find(connection, text, limit)?,
        events: events::find(connection, text, limit)?,
        clubs: clubs::list(connection, &named, today)?.rows,
    })
}
