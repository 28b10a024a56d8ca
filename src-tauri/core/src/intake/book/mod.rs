//! A spreadsheet as rows of typed cells, whatever file it came in.
//!
//! What a file is gets decided by its first bytes, never by its name. Every size is capped before
//! memory is spent, XML entities are never expanded, and formulas are never calculated: the value
//! the file stores is taken, or the cell is a problem. Blank rows are not kept, so row numbers are
//! those a person sees in Excel and may have gaps.

mod budget;
mod cell;
mod decode_text;
mod open_book;
mod paste;
mod read_html;
mod read_ods;
mod read_text;
mod read_xls;
mod read_xlsx;
mod refusal;
mod xlsx_parts;
mod xlsx_sheet;

pub use cell::{Cell, column_letter};
pub use open_book::{open_book, read_book};
pub use paste::read_paste;
pub use refusal::{Note, NoteCode, Refusal, RefusalCode};

use serde::{Deserialize, Serialize};

/// A file of rows, as far as it could be read, and what the reader must be told about it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Book {
    /// The file's name, for messages only.
    pub name: String,
    /// What the content turned out to be.
    pub format: Format,
    /// The encoding of a text file: `utf-8`, `utf-16le`, `utf-16be` or `windows-1251`.
    pub encoding: Option<String>,
    /// The delimiter of a text file.
    pub delimiter: Option<char>,
    /// All sheets in the file's order, hidden ones too.
    pub sheets: Vec<Sheet>,
    /// Warnings about the file, in the order of rows.
    pub notes: Vec<Note>,
}

impl Book {
    /// Returns the sheet to start with: the first visible one with the most rows.
    pub fn main_sheet(&self) -> Option<&Sheet> {
        let mut best: Option<&Sheet> = None;
        for sheet in self
            .sheets
            .iter()
            .filter(|s| s.visibility == Visibility::Visible)
        {
            if best.is_none_or(|b| b.rows.len() < 2 && sheet.rows.len() > b.rows.len()) {
                best = Some(sheet);
            }
        }
        best
    }

    /// Finds a sheet by its name.
    pub fn find_sheet(&self, name: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|s| s.name == name)
    }
}

/// The kinds of files that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// Office Open XML workbook.
    Xlsx,
    /// Excel 97–2003 workbook.
    Xls,
    /// OpenDocument spreadsheet.
    Ods,
    /// Delimited text in any of the known encodings.
    Text,
    /// An HTML table, which many web systems name `.xls`.
    Html,
    /// Text pasted from a messenger.
    Pasted,
}

/// One sheet: its rows without the blank ones.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// The sheet's name; empty for text files.
    pub name: String,
    /// Whether a person opening the file sees the sheet.
    pub visibility: Visibility,
    /// Rows that hold at least one value.
    pub rows: Vec<SheetRow>,
    /// Zero-based numbers of hidden columns that hold values.
    pub hidden_columns: Vec<u32>,
    /// Merged areas.
    pub merges: Vec<Merge>,
}

impl Sheet {
    pub(crate) fn named(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            visibility: Visibility::Visible,
            rows: Vec::new(),
            hidden_columns: Vec::new(),
            merges: Vec::new(),
        }
    }

    /// Returns the width of the widest row.
    pub fn width(&self) -> usize {
        self.rows.iter().map(|r| r.cells.len()).max().unwrap_or(0)
    }
}

/// Whether a sheet is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Visibility {
    /// Shown.
    Visible,
    /// Hidden, by hand or by a program.
    Hidden,
}

/// A row that holds at least one value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SheetRow {
    /// The row's number as Excel shows it; for text the record's number.
    pub number: u32,
    /// Hidden in the file.
    pub is_hidden: bool,
    /// Lies after damage (an unclosed quote), so its cells may be wrongly cut.
    pub is_uncertain: bool,
    /// The cells from column A on, without trailing empty ones.
    pub cells: Vec<Cell>,
}

impl SheetRow {
    pub(crate) fn new(number: u32, mut cells: Vec<Cell>) -> Self {
        while cells.last().is_some_and(Cell::is_empty) {
            cells.pop();
        }
        Self {
            number,
            is_hidden: false,
            is_uncertain: false,
            cells,
        }
    }

    /// Returns the cell of a column, empty beyond the row's end.
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }

    /// Returns true if no cell holds anything but spaces.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(Cell::is_empty)
    }
}

/// A merged area; rows as Excel numbers them, columns from zero, ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merge {
    /// First row.
    pub top: u32,
    /// First column.
    pub left: u32,
    /// Last row.
    pub bottom: u32,
    /// Last column.
    pub right: u32,
}

#[cfg(test)]
#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice
)]
mod tests;
