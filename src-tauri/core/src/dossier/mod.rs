//! Everything the register holds of one person, as one file for that person.
//!
//! The law gives everybody the right to see what is kept of them. A spreadsheet has a sheet for
//! each kind of record; the same as JSON is for programs. Nothing is masked: it is their own.

mod gather;
mod past;
mod write;

pub use write::{DossierForm, write};

use crate::sheets::Cell;

/// One kind of record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Section {
    /// Which.
    pub key: &'static str,
    /// Names of the columns.
    pub columns: Vec<&'static str>,
    /// The records.
    pub rows: Vec<Vec<Cell>>,
}
