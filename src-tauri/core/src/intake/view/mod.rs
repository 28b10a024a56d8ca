//! An import as the window shows it: files, columns, values, rows side by side.
//!
//! Shapes only; what they say is decided in [`super::import`]. Message are Fluent ids with
//! arguments, so nothing here is in one language.

mod columns;
mod file;
mod for_all;
mod form;
mod names;
mod people;
mod scene;
mod values;

use serde::{Deserialize, Serialize};

pub use columns::{columns, take_columns};
pub use file::file;
pub use for_all::{IntakeForAll, for_all, tell_for_all};
pub use form::{IntakeRowField, IntakeRowForm, IntakeRowOther, form};
pub use names::{IntakeBetterName, better_names};
pub use people::{candidate_of, count_rows_to_correct, people, rows, take_answers};
pub use values::{take_value, values};

use super::columns::{GuessConfidence, GuessReason};
use super::import::Tally;
use crate::common::{Message, Rows, Trilingual};
use crate::ids::Id;

/// One sheet of a file.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct IntakeSheet {
    /// Its place in the file.
    pub index: u32,
    /// Its name.
    pub name: String,
    /// Whether it is hidden in the file.
    pub hidden: bool,
    /// Rows that hold something.
    pub rows: u32,
    /// Columns.
    pub columns: u32,
    /// The first rows as they stand.
    pub preview: Vec<Vec<String>>,
}

/// An opened file.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct IntakeFile {
    /// The import in progress.
    pub intake: Id,
    /// The file's name, empty for pasted text.
    pub name: String,
    /// «xlsx», «csv · utf-16le», «text».
    pub format: String,
    /// Its sheets.
    pub sheets: Vec<IntakeSheet>,
    /// The sheet that looks like a list of people.
    pub sheet: u32,
    /// Whether rows of it were taken in before.
    pub seen_before: bool,
    /// How many rows were.
    pub seen_rows: u32,
    /// What is worth knowing before going on.
    pub notes: Vec<Message>,
}

/// A meaning a column may be given.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct IntakeField {
    /// Its stable name.
    pub field: String,
    /// Fluent id of its name.
    pub label: String,
    /// What a column of the academy's own is called.
    pub title: Option<Trilingual>,
    /// Whether several columns may have it.
    pub many: bool,
}

/// A column and what it is taken for.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct IntakeColumn {
    /// Its place, from 0.
    pub index: u32,
    /// «A», «B», …
    pub letter: String,
    /// The title.
    pub title: String,
    /// A few values.
    pub samples: Vec<String>,
    /// What it is taken for.
    pub field: String,
    /// How sure that is.
    pub confidence: GuessConfidence,
    /// Where the guess comes from.
    pub reason: GuessReason,
}

/// The columns of a sheet.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct IntakeColumns {
    /// The sheet's place in the file.
    pub sheet: u32,
    /// First row of the header, as in the file; 0 for none.
    pub header_row: u32,
    /// Rows of the header.
    pub header_rows: u32,
    /// Rows below it.
    pub data_rows: u32,
    /// The columns.
    pub columns: Vec<IntakeColumn>,
    /// What they may mean.
    pub fields: Vec<IntakeField>,
    /// What stops the next step.
    pub blocked: Option<Message>,
}

/// One choice of a column's meaning.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct IntakeColumnChoice {
    /// The column's place.
    pub index: u32,
    /// The meaning.
    pub field: String,
}

/// What is chosen of sheet, header and columns; the rest is guessed again.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct IntakeColumnsRequest {
    /// The import in progress.
    pub intake: Id,
    /// The sheet's place.
    pub sheet: Option<u32>,
    /// First row of the header, 0 for none.
    pub header_row: Option<u32>,
    /// Rows of the header.
    pub header_rows: Option<u32>,
    /// Own choices.
    pub choices: Vec<IntakeColumnChoice>,
}

/// A meaning and its name.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct IntakeMeaning {
    /// Code, date or number.
    pub meaning: String,
    /// As a person reads it.
    pub shown: String,
}

/// One distinct value of the file.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct IntakeValue {
    /// The text.
    pub raw: String,
    /// How many rows hold it.
    pub rows: u32,
    /// What it means; empty when it was not understood.
    pub meaning: String,
    /// As a person reads it.
    pub shown: String,
    /// Whether nothing else can be meant.
    pub sure: bool,
    /// Whether a person said so.
    pub chosen: bool,
    /// Probable meanings, best first.
    pub candidates: Vec<IntakeMeaning>,
}

/// The values of one kind.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct IntakeValueGroup {
    /// What they mean.
    pub field: String,
    /// Fluent id of its name.
    pub label: String,
    /// How many different values were understood without help.
    pub understood: u32,
    /// Those that need a look, and those answered already.
    pub values: Vec<IntakeValue>,
    /// How another meaning is written: `choice`, `text`, `day`, `phone` or `email`.
    pub entry: String,
    /// What may be chosen.
    pub choices: Vec<IntakeMeaning>,
}

/// How many rows are what.
#[derive(Clone, Debug, Default, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[expect(missing_docs, reason = "the names say it")]
pub struct IntakeCounts {
    pub rows: u32,
    pub new: u32,
    pub known: u32,
    pub repeated: u32,
    pub to_choose: u32,
    pub not_taken: u32,
    pub problem: u32,
    /// Values of people that could not be read or are doubted.
    pub unread: u32,
    /// Lines that hold nobody.
    pub skipped: u32,
    /// Rows that the saved file of problems holds.
    pub to_correct: u32,
    pub mended: u32,
}

impl IntakeCounts {
    /// Returns a tally as the window shows it.
    pub fn of(tally: Tally) -> Self {
        Self {
            rows: tally.rows,
            new: tally.new,
            known: tally.known,
            repeated: tally.repeated,
            to_choose: tally.to_choose,
            not_taken: tally.not_taken,
            problem: tally.problems,
            unread: tally.unread,
            skipped: tally.skipped,
            to_correct: 0,
            mended: 0,
        }
    }
}

/// Rows that raise the same question.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct IntakeGroup {
    /// Its name.
    pub id: String,
    /// Why.
    pub reason: Message,
    /// `to_choose`, `names`, `problem` or `mended`.
    pub state: String,
    /// How many rows.
    pub rows: u32,
    /// How many are answered.
    pub answered: u32,
}

/// The people step at a glance.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct IntakePeople {
    /// How many rows are what.
    pub counts: IntakeCounts,
    /// Questions by reason.
    pub groups: Vec<IntakeGroup>,
}

/// One shown value of a row.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct IntakeCell {
    /// Which field.
    pub field: String,
    /// The value.
    pub shown: String,
    /// Whether the two sides disagree.
    pub differs: bool,
    /// The form in the file, when it was mended.
    pub mended_from: String,
    /// Whether only the IIN tells it.
    pub from_iin: bool,
}

/// Whom a row may be.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct IntakeCandidate {
    /// The person; for another row of the file a name to hand back in an answer.
    pub trainee: Id,
    /// Their name.
    pub name: String,
    /// What is known of them.
    pub cells: Vec<IntakeCell>,
    /// Events they were at.
    pub events: u32,
    /// The row, for another row of this file.
    pub row: Option<u32>,
}

/// A problem of a row.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct IntakeProblem {
    /// The column's letter, or empty for the whole row.
    pub column: String,
    /// The stable code.
    pub code: String,
    /// The words.
    pub message: Message,
    /// The value as it stands in the file.
    pub value: String,
}

/// A row with all that a person needs to decide.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct IntakeRow {
    /// The row in the file.
    pub row: u32,
    /// `new`, `known`, `repeated`, `to_choose`, `not_taken` or `problem`.
    pub state: String,
    /// The name as it will be kept.
    pub name: String,
    /// The name in the file, when it was mended.
    pub typed_name: String,
    /// The values.
    pub cells: Vec<IntakeCell>,
    /// Whom it may be; for a known or repeated row, who it is.
    pub candidates: Vec<IntakeCandidate>,
    /// `same`, `new`, `later`, `out`, or nothing while it waits.
    pub answer: Option<String>,
    /// Who was chosen.
    pub chosen: Option<Id>,
    /// Whether it was put right by hand.
    pub by_hand: bool,
    /// What is wrong.
    pub problem: Option<IntakeProblem>,
}

/// Which rows to show.
#[derive(Clone, Debug, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct IntakeRowsRequest {
    /// The import in progress.
    pub intake: Id,
    /// A group.
    pub group: Option<String>,
    /// Or all rows of a state.
    pub state: Option<String>,
    /// How many to pass over.
    pub offset: u32,
    /// How many to show.
    pub limit: u32,
}

/// A part of the rows.
pub type IntakeRows = Rows<IntakeRow>;
