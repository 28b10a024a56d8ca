//! The printed papers of an event: badges, sign-in sheets, programme, signs, lists, journals, and
//! all of them at once; and a volunteer's book, which is of a person.
//!
//! Everything is gathered here and drawn by [`crate::papers`]. Printing badges is a deed, because
//! it writes when a badge was last printed; every other paper only notes that it left the register.

mod badges;
mod book;
mod gather;
mod lists;
mod make;
mod named;
mod numbered;
mod offer;
mod output;
mod people;
mod programme;
mod safety;
mod sheet;
mod sign_in;
mod signs;

pub use book::draw_books;
pub use make::{BadgesLeftOut, EventPapersMade, preview, save};
pub use offer::{BadgesBefore, EventPapersOffer, PaperOffer, offer};

use serde::{Deserialize, Serialize};

use crate::ids::Id;
use crate::papers::{BadgeLayout, PaperLangs};

/// A paper of an event.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum EventPaperKind {
    /// Badges of everybody.
    Badge,
    /// A sheet to sign for each session.
    Signin,
    /// What happens when and where.
    Programme,
    /// Signs for tables: groups, or people.
    Signs,
    /// Who is in which group, a page for each door.
    Doors,
    /// Whom to release from classes.
    Release,
    /// The register of safety briefings.
    Briefing,
    /// Accompanying adults, and the children.
    Adults,
}

impl EventPaperKind {
    /// Every paper, in the order they are used on the day.
    pub const ALL: [Self; 8] = [
        Self::Badge,
        Self::Signin,
        Self::Programme,
        Self::Signs,
        Self::Doors,
        Self::Release,
        Self::Briefing,
        Self::Adults,
    ];

    /// Returns the word in commands and names of files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Badge => "badge",
            Self::Signin => "signin",
            Self::Programme => "programme",
            Self::Signs => "signs",
            Self::Doors => "doors",
            Self::Release => "release",
            Self::Briefing => "briefing",
            Self::Adults => "adults",
        }
    }

    /// Returns the word that papers call it by.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Badge => "sheet-badges",
            Self::Signin => "sheet-signin",
            Self::Programme => "sheet-programme",
            Self::Signs => "sheet-signs",
            Self::Doors => "sheet-doors",
            Self::Release => "sheet-release",
            Self::Briefing => "sheet-briefing",
            Self::Adults => "sheet-adults",
        }
    }
}

/// Whose names stand on signs for tables.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum SignsOf {
    /// Groups where there are some, else people.
    #[default]
    Any,
    /// Groups.
    Groups,
    /// Speakers, experts, guests: everybody who is no participant and no volunteer.
    People,
}

/// Which papers are wanted, and how.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct EventPapersRequest {
    /// The event.
    pub event: Id,
    /// The papers, in any order.
    pub papers: Vec<EventPaperKind>,
    /// In which languages.
    pub langs: PaperLangs,
    /// Only this session has a sign-in sheet; nothing for all of them.
    pub session: Option<Id>,
    /// How badges lie.
    pub layout: BadgeLayout,
    /// Whether people whose badge was printed before get one again.
    pub again: bool,
    /// Badges of these people alone; nobody for everybody.
    pub people: Vec<Id>,
    /// Empty rows at the end of lists that are signed.
    pub blank_rows: u32,
    /// Who approves the list for release from classes.
    pub signatory: Option<Id>,
    /// Whose signs stand on tables.
    pub signs: SignsOf,
}

impl Default for EventPapersRequest {
    fn default() -> Self {
        Self {
            event: Id::default(),
            papers: Vec::new(),
            langs: PaperLangs::default(),
            session: None,
            layout: BadgeLayout::default(),
            again: false,
            people: Vec::new(),
            blank_rows: 10,
            signatory: None,
            signs: SignsOf::default(),
        }
    }
}

/// The most empty rows: more is a block of paper, not a list.
pub const MOST_BLANK_ROWS: u32 = 500;
