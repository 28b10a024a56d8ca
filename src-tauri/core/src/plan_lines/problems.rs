//! What is wrong with a table of a plan, and where.

use serde::Serialize;

/// What is wrong with a row or a sheet of a plan.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub enum PlanProblemCode {
    /// The row says something, but not what is to be held: it is left out.
    NoTitle,
    /// The row lies after a quote that never closes: it is left out.
    UncertainRow,
    /// The term is kept as it is written and is no time that was understood.
    TermUnread,
    /// Two rows of one heading say the same: both are taken.
    Repeated,
    /// A formula has no value in the file: its cell counts as empty.
    FormulaError,
    /// The sheet has no head of a plan: nothing is taken from it.
    SheetUnread,
    /// The sheet is hidden: nothing is taken from it.
    SheetHidden,
}

/// A row, or a sheet, that a person may want to look at.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct PlanProblem {
    /// The file's name.
    pub file: String,
    /// The sheet, empty for text.
    pub sheet: String,
    /// The row in the file; nothing where the whole sheet is meant.
    pub row: Option<u32>,
    /// The column's letter, where it is one cell.
    pub column: String,
    /// What is wrong.
    pub code: PlanProblemCode,
    /// The text as it stands.
    pub value: String,
    /// Whether the row, or the sheet, is left out because of it.
    pub blocks: bool,
}

impl PlanProblemCode {
    /// Says whether nothing is taken from where it is.
    pub(super) const fn blocks(self) -> bool {
        match self {
            Self::NoTitle | Self::UncertainRow | Self::SheetUnread | Self::SheetHidden => true,
            Self::TermUnread | Self::Repeated | Self::FormulaError => false,
        }
    }
}
