//! Lists of clubs with their leaders, and sheets of grants, from one file.
//!
//! A [`ClubLists`] holds what was read and what will become of every row; nothing is written before
//! [`ClubLists::apply`], which is one transaction and one press of undo. Who a leader is decide the
//! rules that people of other lists are matched by ([`super::matching`]); which club a row means
//! tells its name together with its school. What is in doubt waits for a person and is named.

mod apply;
mod better_names;
mod columns;
mod decide;
mod doubt;
mod grants;
mod known;
mod leaders;
mod list_row;
mod names;
mod open;
mod questions;
mod read_clubs;
mod read_grants;
mod recall;
mod report;
mod schools;
mod take_over;
mod values;
mod view;

use std::collections::{BTreeMap, BTreeSet};

pub use apply::ClubsDone;
pub use better_names::LeaderName;
pub use decide::{ClubRef, ClubState, GrantRowState, LeaderState};
pub use doubt::{doubt_id, place_id, read_answer, read_from, read_place};
pub use leaders::PersonRef;
pub use names::ClubName;
pub(crate) use names::named_by;
pub use report::{ClubListReport, ReportClub, ReportDoubt, ReportGrant, Tallies, Tally};
pub(crate) use schools::is_one_school;
pub use take_over::LeadsNow;
pub use view::{ClubListView, ClubRowView, GrantRowView, PersonView, ProblemView};

use super::book::Book;
use super::import::NameChosen;
use super::rows::{PersonRow, Problem, Reference};
use crate::clubs::ClubFields;
use crate::grants::GrantDraft;
use crate::ids::Id;
use decide::Decided;
use known::KnownClub;
use recall::Recalled;

/// The file with what was read of it and what a person answered.
#[derive(Debug)]
pub struct ClubLists {
    /// The file.
    pub book: Book,
    /// Names of the sheets that were read.
    pub sheets: Vec<String>,
    /// Rows of clubs, sheet by sheet.
    pub clubs: Vec<ClubLine>,
    /// Rows of grants, sheet by sheet.
    pub grants: Vec<GrantLine>,
    /// Cells that could not be read.
    pub problems: Vec<ListProblem>,
    /// Rows that hold neither a club nor a grant.
    pub skipped: u32,
    /// What a person answered.
    answers: BTreeMap<(Place, Asked), Answer>,
    /// What was answered when such rows were read before.
    recalled: BTreeMap<(Place, Asked), Recalled>,
    /// What is asked once more, whatever was answered before.
    asked_again: BTreeSet<(Place, Asked)>,
    /// What was answered for names that rows spell otherwise.
    names_chosen: BTreeMap<Place, NameChosen>,
    reference: Reference,
    /// Clubs of the register.
    known: Vec<KnownClub>,
    decided: Decided,
    today: chrono::NaiveDate,
}

/// Where a row stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Place {
    /// Place of the sheet among [`ClubLists::sheets`].
    pub sheet: usize,
    /// The row in the file.
    pub row: u32,
}

/// What is asked of a row.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum Asked {
    /// Which club it is.
    Club,
    /// Who leads the club.
    Leader,
    /// Which club the grant is of.
    Grant,
}

/// What a person said of a doubtful row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Answer {
    /// It is this club or this person of the register.
    Same(Id),
    /// It is somebody, or a club, that is new.
    New,
    /// This person, or somebody new where there is none, leads the club from a day on, in place of
    /// whoever leads it now.
    InPlace {
        /// The person of the register.
        who: Option<Id>,
        /// The first day.
        from: chrono::NaiveDate,
    },
    /// It is left out.
    Out,
}

/// A club as a row tells it.
#[derive(Clone, PartialEq, Debug)]
pub struct ClubLine {
    /// Where it stands.
    pub place: Place,
    /// Its name.
    pub name: ClubName,
    /// What else it says; the school and district by code where they are known.
    pub fields: ClubFields,
    /// The school as written.
    pub school: String,
    /// Who leads it, where the row names somebody.
    pub leader: Option<PersonRow>,
}

/// A grant as a row tells it.
#[derive(Clone, PartialEq, Debug)]
pub struct GrantLine {
    /// Where it stands.
    pub place: Place,
    /// The club as written.
    pub club: String,
    /// The name of the club, and what stands beside it.
    pub name: ClubName,
    /// The school as written, where it has a column of its own.
    pub school: String,
    /// What the row says.
    pub draft: GrantDraft,
}

/// A cell, or a row, that could not be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ListProblem {
    /// The sheet's name.
    pub sheet: String,
    /// The row in the file.
    pub row: u32,
    /// The column's letter.
    pub column: Option<String>,
    /// What is wrong.
    pub code: String,
    /// The text as it stands.
    pub value: String,
    /// Whether nothing can be taken from the row because of it.
    pub blocks: bool,
}

/// What is wrong with a cell of a list of clubs or grants.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ListProblemCode {
    /// The row names no club.
    NoClubName,
    /// The school is not known.
    SchoolUnknown,
    /// The district is not known.
    DistrictUnknown,
    /// The direction is not known.
    DirectionUnknown,
    /// The kind of club is not known.
    ClubKindUnknown,
    /// The year or day of founding cannot be read.
    FoundedUnreadable,
    /// The number of members cannot be read.
    CountUnreadable,
    /// The sum cannot be read.
    SumUnreadable,
    /// The day cannot be read.
    DayUnreadable,
    /// The state of the grant is not known.
    GrantStateUnknown,
    /// The row lies after a quote that never closes.
    UncertainRow,
    /// Several readings of the row contradict each other.
    GrantDaysInDisorder,
    /// The grant has neither a title nor a giver.
    NoGrantTitle,
    /// The title is empty: the giver stands for it.
    GrantTitleOfGiver,
}

impl ListProblemCode {
    /// Every code.
    pub const ALL: [Self; 14] = [
        Self::NoClubName,
        Self::SchoolUnknown,
        Self::DistrictUnknown,
        Self::DirectionUnknown,
        Self::ClubKindUnknown,
        Self::FoundedUnreadable,
        Self::CountUnreadable,
        Self::SumUnreadable,
        Self::DayUnreadable,
        Self::GrantStateUnknown,
        Self::UncertainRow,
        Self::GrantDaysInDisorder,
        Self::NoGrantTitle,
        Self::GrantTitleOfGiver,
    ];

    /// Returns the stable name.
    pub fn code(self) -> String {
        super::import::code_of(&self)
    }

    /// Returns true if nothing can be taken from the row because of it.
    pub fn blocks(self) -> bool {
        matches!(
            self,
            Self::NoClubName | Self::UncertainRow | Self::NoGrantTitle
        )
    }
}

impl ListProblem {
    fn of_person(sheet: &str, problem: &Problem) -> Self {
        Self {
            sheet: sheet.to_owned(),
            row: problem.row,
            column: problem.column.clone(),
            code: super::import::code_of(&problem.code),
            value: problem.value.clone(),
            // The club is taken without its leader.
            blocks: false,
        }
    }
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests;
