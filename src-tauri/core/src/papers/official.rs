//! Official sheets of an event: sign-in sheets, lists, journals, a volunteer's book.
//!
//! Black on white. Above the table who holds what, where and when; the head of the table on every
//! page; at the foot what everybody who signs agrees to, the code of the sheet, «бет 2 / 5». A row
//! is never parted from its page, a heading never from the row under it. In two languages the
//! second stands below the first in smaller type.

mod draw;
mod head;
mod rows;

use super::PaperError;
use super::canvas::Canvas;
use super::langs::{Said, Speech};
use super::table::{ColumnAlign, Sheet};

/// Who approves a paper: the block at the upper right.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Approval {
    /// The position of who signs.
    pub position: Said,
    /// The name, as it stands on papers.
    pub name: Said,
}

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetColumn {
    /// Words in the head row.
    pub head: Said,
    /// Share of the width, in proportion to the other columns.
    pub share: f64,
    /// Where the text stands.
    pub align: ColumnAlign,
}

/// What a small square beside a name says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tick {
    /// There is none.
    #[default]
    None,
    /// It is empty: something is still to be done.
    Empty,
    /// It is ticked.
    Done,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetCell {
    /// The text; empty where it is written by hand.
    pub text: String,
    /// What stands below it in smaller type.
    pub small: String,
    /// A square at its right end.
    pub tick: Tick,
}

impl SheetCell {
    /// Makes a cell of a text.
    pub fn of(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq)]
pub enum SheetRow {
    /// A heading across all columns.
    Heading(Said),
    /// Cells from left to right; missing ones stay empty.
    Cells(Vec<SheetCell>),
}

/// What stands under the table.
#[derive(Clone, Debug, PartialEq)]
pub enum Closing {
    /// A sentence.
    Text(Said),
    /// A line to sign: what is said left of it, and the name right of it.
    Signature {
        /// The position, or what is signed for.
        label: Said,
        /// The name, or empty.
        name: Said,
    },
}

/// A sheet with all that stands on it.
#[derive(Clone, Debug, PartialEq)]
pub struct OfficialSheet {
    /// What it is called among the bookmarks.
    pub bookmark: String,
    /// How it lies.
    pub sheet: Sheet,
    /// Who approves it.
    pub approval: Option<Approval>,
    /// Who holds the event, a body each.
    pub organisers: Vec<Said>,
    /// What the paper is.
    pub title: Said,
    /// What it is of, under the title.
    pub subject: Said,
    /// Labels with what they tell: date, place.
    pub facts: Vec<(Said, Said)>,
    /// A sentence before the table.
    pub text: Said,
    /// Whether a photo of 3 × 4 cm has a place.
    pub photo: bool,
    /// Columns from left to right.
    pub columns: Vec<SheetColumn>,
    /// Rows.
    pub rows: Vec<SheetRow>,
    /// Least height of a row in millimetres.
    pub row_height: f64,
    /// Size of the cells in points.
    pub points: f64,
    /// What stands after the last row.
    pub closing: Vec<Closing>,
    /// What squares and signs mean: on every page.
    pub legend: Vec<(Tick, Said)>,
    /// What everybody who signs agrees to: on every page.
    pub foot: Said,
    /// The code of the sheet; the number of the page is added to it.
    pub code: String,
}

impl OfficialSheet {
    /// Starts an upright sheet without a table.
    pub fn of(title: Said) -> Self {
        Self {
            bookmark: title.first.clone(),
            sheet: Sheet::Portrait,
            approval: None,
            organisers: Vec::new(),
            title,
            subject: Said::default(),
            facts: Vec::new(),
            text: Said::default(),
            photo: false,
            columns: Vec::new(),
            rows: Vec::new(),
            row_height: 8.5,
            points: 10.5,
            closing: Vec::new(),
            legend: Vec::new(),
            foot: Said::default(),
            code: String::new(),
        }
    }

    /// Draws the pages; `made_on` stands at the foot.
    ///
    /// # Errors
    /// As [`Canvas::page`].
    pub(super) fn draw(
        &self,
        speech: &Speech,
        made_on: &str,
        canvas: &mut Canvas,
    ) -> Result<(), PaperError> {
        let layout = draw::Layout::of(self, speech, &mut canvas.shaper);
        let pages = layout.pages();
        for (index, page) in pages.iter().enumerate() {
            let bookmark = (index == 0).then(|| self.bookmark.clone());
            let number = (index + 1, pages.len());
            canvas.page_of(self.sheet.size(), bookmark, |pen| {
                layout.draw(page, number, made_on, pen);
            })?;
        }
        Ok(())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing)]
mod tests;
