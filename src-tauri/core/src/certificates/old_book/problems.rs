//! What is wrong with a row of an old book, and where.

use serde::Serialize;

/// What is wrong.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum OldProblemCode {
    /// The row has a name and no number: it is left out.
    NoNumber,
    /// The row has a number and no name: it is left out.
    NoName,
    /// The row lies after a quote that never closes: it is left out.
    UncertainRow,
    /// The day cannot be read: the paper has none.
    DateUnread,
    /// The kind of paper is none that is known: it counts as a certificate.
    KindUnread,
    /// Another paper bears this number: both are kept.
    NumberRepeated,
    /// A formula has no value in the file: its cell counts as empty.
    FormulaError,
    /// The sheet has no columns of a book: nothing is taken from it.
    SheetUnread,
    /// The sheet is hidden: nothing is taken from it.
    SheetHidden,
}

impl OldProblemCode {
    /// Says whether nothing is taken from where it is.
    pub(super) const fn blocks(self) -> bool {
        match self {
            Self::NoNumber
            | Self::NoName
            | Self::UncertainRow
            | Self::SheetUnread
            | Self::SheetHidden => true,
            Self::DateUnread | Self::KindUnread | Self::NumberRepeated | Self::FormulaError => {
                false
            }
        }
    }
}

/// A row, or a sheet, that a person may want to look at.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct OldProblem {
    /// The file's name.
    pub file: String,
    /// The sheet, empty for text.
    pub sheet: String,
    /// The row in the file; nothing where the whole sheet is meant.
    pub row: Option<u32>,
    /// The column's letter, where it is one cell.
    pub column: String,
    /// What is wrong.
    pub code: OldProblemCode,
    /// The text as it stands.
    pub value: String,
    /// Whether the row, or the sheet, is left out because of it.
    pub blocks: bool,
}
