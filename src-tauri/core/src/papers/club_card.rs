//! The card of a club: one page that tells all that is known of it.
//!
//! Facts above, members in columns beneath, then events and the life lines of its grants. Names
//! shrink until they fit; what one page does not hold is counted in a last line, never cut off.

mod draw;
mod lines;

use super::PaperError;
use super::assemble::{FileFacts, assemble};
use super::canvas::{Canvas, PageSize};
use super::words::Words;

/// What stands on the card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClubCardFacts {
    /// Who keeps the register.
    pub academy: String,
    /// The club's name.
    pub name: String,
    /// Kind, and that it is closed, if it is.
    pub kind: String,
    /// Labels and values from top to bottom; empty values are left out.
    pub facts: Vec<(String, String)>,
    /// Who leads it.
    pub leaders: Vec<String>,
    /// Its other members by name.
    pub members: Vec<String>,
    /// Members by the club's own word; 0 where it did not say.
    pub head_count: u32,
    /// Events its members were at: the day, the title, how many.
    pub events: Vec<CardEvent>,
    /// Its grants, the latest first.
    pub grants: Vec<CardGrant>,
}

/// An event on the card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardEvent {
    /// The day or the period.
    pub day: String,
    /// The title.
    pub title: String,
    /// How many members were on its list.
    pub people: u32,
}

/// A grant on the card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardGrant {
    /// What it is for.
    pub title: String,
    /// Who gives it.
    pub giver: String,
    /// The sum as it is printed.
    pub sum: String,
    /// The points of its life.
    pub steps: Vec<CardStep>,
}

/// A point of a grant's life.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardStep {
    /// What happens.
    pub word: String,
    /// The day, or empty.
    pub day: String,
    /// Whether it has happened.
    pub is_done: bool,
    /// Whether it should have happened.
    pub is_overdue: bool,
}

/// Draws the card.
///
/// # Errors
/// [`PaperError::Broken`] when writing fails.
pub fn club_card(card: &ClubCardFacts, facts: &FileFacts) -> Result<Vec<u8>, PaperError> {
    let mut canvas = Canvas::new(PageSize {
        width: draw::WIDTH,
        height: draw::HEIGHT,
    });
    let words = Words::of(facts.lang);
    let made_on = facts.made_on.format("%d.%m.%Y").to_string();
    canvas.page(None, |pen| draw::draw(card, &words, &made_on, pen))?;
    assemble(canvas.finish()?, facts)
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests;
