//! Typed sign-in sheets: lines with a name and a mark.
//!
//! The lines are read like those of any list; what is particular is the mark, the place that
//! repeats the line above, and that a sheet without a column of marks lists those who came.

mod mark_words;
mod read_mark;

pub use read_mark::{MarkKind, Times, TypedMark, read_mark};

use serde::{Deserialize, Serialize};

use super::columns::{ColumnMeaning, Table};
use super::rows::{PersonRow, Rows};

/// A line of a sign-in sheet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MarkRow {
    /// The person as far as the line tells.
    pub person: PersonRow,
    /// The mark; none where the place was left blank or cannot be read.
    pub mark: Option<TypedMark>,
    /// The mark as typed.
    pub typed_mark: String,
    /// Something stands in the place of the mark that is none.
    pub is_unclear: bool,
}

/// Reads the marks of rows already read as people.
///
/// In a sheet without a column of marks everybody listed was present.
pub fn read_marks(table: &Table, rows: Rows) -> (Vec<MarkRow>, Rows) {
    let has_marks = table.columns_of(ColumnMeaning::Mark).next().is_some();
    let Rows {
        people,
        problems,
        skipped,
    } = rows;
    let read = |person: PersonRow| {
        let typed_mark = person.mark.clone();
        let mark = if has_marks {
            read_mark(&typed_mark)
        } else {
            Some(TypedMark::present())
        };
        let is_unclear = mark.is_none() && !typed_mark.trim().is_empty();
        MarkRow {
            person,
            mark,
            typed_mark,
            is_unclear,
        }
    };
    let marks = people.into_iter().map(read).collect();
    (
        marks,
        Rows {
            people: Vec::new(),
            problems,
            skipped,
        },
    )
}
