//! One import from a file to the register: every step may be taken back until it is applied.
//!
//! An [`Import`] holds the file and all choices made so far; nothing is written to what staff
//! share before [`Import::apply`], which is one transaction and one press of undo.

mod answer;
mod apply;
mod better_names;
mod choose;
mod decide;
mod fill;
mod for_all;
mod guesses;
mod known;
mod marks;
mod open;
mod presence;
mod put_right;
mod recall;
mod remember;
mod report;
mod sheet_marks;
mod take_in;
mod tally;
mod waiting;

use std::collections::{BTreeMap, BTreeSet};

pub use answer::Answer;
pub use apply::{ImportDone, KeptOut};
pub use better_names::{BetterName, NameChoice};
pub(in crate::intake) use better_names::{NameChosen, Spelt, turned_down};
pub use decide::{ImportRow, RowState};
pub use fill::Filled;
pub(in crate::intake) use fill::{draft_of, enrich};
pub use known::read_reference;
pub(in crate::intake) use known::read_values_memory;
pub(crate) use known::{People, Places, read_people, read_person};
pub use marks::{MarkDiffering, MarkTwice};
pub use open::Source;
pub use presence::{Presence, PresenceLine, PresenceOf, PresenceWanted, USUAL_THRESHOLD};
pub use put_right::RowFields;
pub(in crate::intake) use remember::remember_value;
pub(in crate::intake) use report::code_of;
pub use report::{
    ImportReport, ReportAssigned, ReportBetterName, ReportForAll, ReportGuess, ReportProblem,
    ReportToChoose,
};
pub use tally::Tally;
pub use waiting::{WaitingList, forget_taken_in, forget_waiting, waiting_lists};

use take_in::{Step, Taken};

use super::book::{Book, Sheet};
use super::columns::{ColumnMeaning, MarksDoubt, SessionPlace, Table, TableChoices};
use super::matching::Decision;
use super::rows::{ByHand, Corrections, Reference, Rows};
use crate::error::{Code, Error, Result};
use crate::ids::Id;
use crate::kazakh::name::FullName;

/// An import in progress.
#[derive(Debug)]
pub struct Import {
    /// The event that receives the people; none for the register alone.
    pub event: Option<Id>,
    /// For a sign-in sheet: the session whose marks it holds.
    pub session: Option<Id>,
    /// For a sign-in sheet: where its session stands among those of the event.
    place: Option<SessionPlace>,
    /// For a sign-in sheet: why no column is taken for the marks of the session.
    marks_doubt: Option<MarksDoubt>,
    /// For a meeting's report: what it says, and what is asked of it.
    pub presence: Option<Presence>,
    /// Whether its marks take the place of other marks that stand already.
    pub replace_marks: bool,
    /// The file.
    pub book: Book,
    /// The place of the sheet in the file.
    pub sheet: usize,
    /// What is chosen of header and columns.
    pub choices: TableChoices,
    /// The sheet as a table.
    pub table: Table,
    /// What values were said to mean.
    pub corrections: Corrections,
    /// The academy's lists.
    pub reference: Reference,
    /// The rows as people; read again whenever columns or values change.
    pub rows: Rows,
    /// Who each row is, once [`Import::decide`] was asked.
    pub decisions: Vec<Decision>,
    /// The people that decisions count by.
    known: Vec<Id>,
    /// What a person answered, by row.
    answers: BTreeMap<u32, Answer>,
    /// Rows whose surname and given name were said to stand in each other's place.
    swapped: BTreeSet<u32>,
    /// Whether somebody said what values of this list mean.
    has_values_told: bool,
    /// What was told for all rows, of what the list has no column for.
    for_all: BTreeMap<ColumnMeaning, String>,
    /// What was typed for rows in place of what the file says.
    by_hand: BTreeMap<u32, ByHand>,
    /// The names of people whom rows may be, as they were when rows were compared.
    called: BTreeMap<Id, Vec<FullName>>,
    /// What was answered for names that rows spell otherwise.
    names_chosen: BTreeMap<u32, NameChosen>,
    /// Each time the list was taken in.
    steps: Vec<Step>,
    /// Who rows became when the list was taken in.
    taken: BTreeMap<u32, Taken>,
    /// People named in answers, or taken in, who were not in the register when rows were compared.
    gone: BTreeSet<Id>,
    /// The transactions among [`Self::steps`] that were undone when rows were compared.
    undone: BTreeSet<i64>,
    /// Whether the list was put away, so that nothing of it is kept any more.
    is_put_away: bool,
    today: chrono::NaiveDate,
}

impl Import {
    /// Returns the sheet that is read.
    ///
    /// Refuses with [`Code::NotFound`] where the file has none such.
    pub fn sheet(&self) -> Result<&Sheet> {
        self.book
            .sheets
            .get(self.sheet)
            .ok_or_else(|| Error::refused(Code::NotFound))
    }
}
