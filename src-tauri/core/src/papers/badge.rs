//! Badges: sheets of eight and of ten with marks to cut along, and single cards.
//!
//! The given name is the largest thing on a badge, because it is what people call each other by.
//! The role stands as a word in a band of colour: who sees the band alone, in grey, still reads the
//! word. The QR code carries the badge code and nothing else.

mod draw;
mod place;

use serde::{Deserialize, Serialize};

use super::PaperError;
use super::canvas::{Canvas, PageSize};
use super::langs::Said;
use super::ornaments::Horn;
use super::picture::Picture;

/// How badges lie on paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum BadgeLayout {
    /// Eight of 96 × 68 mm on A4, for pockets of the size A7.
    #[default]
    #[serde(rename = "8")]
    Eight,
    /// Ten of 86 × 54 mm on A4, the size of a bank card.
    #[serde(rename = "10")]
    Ten,
    /// One of 86 × 54 mm on a page of its own, for card printers.
    #[serde(rename = "single")]
    Single,
}

impl BadgeLayout {
    /// Every layout.
    pub const ALL: [Self; 3] = [Self::Eight, Self::Ten, Self::Single];

    /// Reads `8`, `10` or `single`.
    pub fn find(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == text)
    }

    /// Returns what [`BadgeLayout::find`] reads.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Eight => "8",
            Self::Ten => "10",
            Self::Single => "single",
        }
    }

    /// Returns how many lie on a page.
    pub const fn on_page(self) -> usize {
        match self {
            Self::Eight => 8,
            Self::Ten => 10,
            Self::Single => 1,
        }
    }
}

/// The band of a role.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the roles say it")]
pub enum Band {
    #[default]
    Participant,
    Volunteer,
    Speaker,
    Expert,
    Organiser,
    Accompanying,
    Guest,
}

impl Band {
    /// Returns the band of a role by its code; a role of the academy's own is a participant's.
    pub fn of_role(code: &str) -> Self {
        match code {
            "volunteer" => Self::Volunteer,
            "speaker" | "trainer" | "moderator" => Self::Speaker,
            "expert" | "jury" => Self::Expert,
            "organiser" => Self::Organiser,
            "accompanying" | "leader" => Self::Accompanying,
            "guest" => Self::Guest,
            _ => Self::Participant,
        }
    }
}

/// What stands on one badge.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Badge {
    /// Given name: the largest.
    pub given: String,
    /// Surname.
    pub surname: String,
    /// Group, or empty.
    pub group: String,
    /// District or place of study, or empty.
    pub from: String,
    /// The role as a word.
    pub role: Said,
    /// The role as a colour.
    pub band: Band,
    /// What the QR code carries: digits and capitals.
    pub code: String,
}

/// Badges of one event.
#[derive(Clone, Debug)]
pub struct BadgeSheet {
    /// What the first of them is called among the bookmarks.
    pub bookmark: String,
    /// Title of the event.
    pub event: Said,
    /// The badges, in the order they are handed out.
    pub badges: Vec<Badge>,
    /// How they lie.
    pub layout: BadgeLayout,
    /// The logo of who holds the event.
    pub logo: Option<Picture>,
}

impl BadgeSheet {
    /// Draws the pages.
    ///
    /// # Errors
    /// [`PaperError::Nothing`] without badges, and as [`Canvas::page`].
    pub(super) fn draw(&self, canvas: &mut Canvas) -> Result<(), PaperError> {
        if self.badges.is_empty() {
            return Err(PaperError::Nothing);
        }
        let grid = place::Grid::of(self.layout);
        let size = PageSize {
            width: grid.page[0],
            height: grid.page[1],
        };
        let logo = self.logo.as_ref().map(|it| (it.aspect(), it.clone()));
        let look = draw::Look {
            event: &self.event,
            ornament: Horn::keep(canvas)?,
            logo: logo.map(|(aspect, picture)| (canvas.picture(picture), aspect)),
        };
        for (number, page) in self.badges.chunks(self.layout.on_page()).enumerate() {
            let bookmark = (number == 0).then(|| self.bookmark.clone());
            canvas.page_of(size, bookmark, |pen| {
                grid.marks(page.len(), pen);
                for (badge, rect) in page.iter().zip(grid.places()) {
                    look.draw(badge, &rect, pen);
                }
            })?;
        }
        Ok(())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;
