//! Finding: people, events, clubs and whatever else the academy keeps, from one box.
//!
//! Names are met in any order, by their beginnings, through another keyboard or alphabet, by other
//! spellings; a person also by the school, group, club or event they belong to. What nothing meets is
//! read as typed in another keyboard layout, and at last with one wrong letter. Deliberately absent: an
//! index of its own; the folded words that records carry are enough.

mod condition;
mod find;
mod misspell;
mod people;
mod places;
mod titles;
mod typed;

#[cfg(test)]
mod tests;

use serde::Serialize;

use crate::common::Trilingual;
use crate::ids::Id;
use crate::trainees::TraineeRow;

pub(crate) use condition::{club_condition, text_condition, titled_condition, words_query};
pub use find::find;
pub(crate) use misspell::is_misspelt;
pub use people::find_people;
pub(crate) use typed::{Typed, as_asked};

/// How close what was typed is to what was found; the closest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Match {
    /// Every word is a word of the name, letter for letter, or the number is whole.
    Exact,
    /// Every word begins a word of the name, letter for letter.
    Prefix,
    /// The same through another keyboard or alphabet.
    Folded,
    /// Another spelling of the same name.
    Alias,
    /// One letter differs.
    Typo,
}

/// What kind of thing was found.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum FoundKind {
    /// A person.
    Trainee,
    /// An event.
    Event,
    /// A club.
    Club,
    /// A programme.
    Programme,
    /// A school of the list, or as people wrote it.
    School,
    /// A group of students, as people wrote it.
    Group,
    /// A numbered paper.
    Certificate,
    /// A body in whose name papers are issued.
    Organisation,
    /// A row of another list.
    Reference,
}

/// The school, group, club or event that part of the query named.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Through {
    /// What it is.
    pub kind: FoundKind,
    /// What it is called.
    pub name: Trilingual,
}

/// A person found.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct TraineeFound {
    /// The person with the figures of a list.
    #[serde(flatten)]
    pub row: TraineeRow,
    /// How close.
    #[serde(rename = "match")]
    pub matched: Match,
    /// What the same keys give in the layout that was meant; empty where the typed words were met.
    pub read_as: String,
    /// What the person was found through besides the name.
    pub through: Option<Through>,
}

/// One answer of the box that finds everything.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct Found {
    /// What it is.
    pub kind: FoundKind,
    /// The record; a group and a school as people wrote it have none.
    pub id: Option<Id>,
    /// The code of a row of a list, the name of a group, the number of a paper.
    pub code: String,
    /// What it is called; a person's full name stands under Kazakh.
    pub name: Trilingual,
    /// Which list a row belongs to.
    pub list: String,
    /// Code or name of a person's or a club's school, or where a person works.
    pub school: String,
    /// A person's group.
    pub study_group: String,
    /// Code of the district.
    pub district: String,
    /// The period of an event, the day of a paper.
    pub period: String,
    /// Whose the paper is.
    pub person: String,
    /// How close.
    #[serde(rename = "match")]
    pub matched: Match,
    /// What the same keys give in the layout that was meant; empty where the typed words were met.
    pub read_as: String,
    /// What a person was found through besides the name.
    pub through: Option<Through>,
}

impl Found {
    /// Starts an answer; everything but kind, name and closeness is empty.
    fn new(kind: FoundKind, name: Trilingual, matched: Match) -> Self {
        Self {
            kind,
            id: None,
            code: String::new(),
            name,
            list: String::new(),
            school: String::new(),
            study_group: String::new(),
            district: String::new(),
            period: String::new(),
            person: String::new(),
            matched,
            read_as: String::new(),
            through: None,
        }
    }
}
